import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * DruidCheck [--self-test] EXCEPTIONS FILE…: gives files of StarRocks statements to the StarRocks dialect of Alibaba
 * Druid's SQL parser, which shares nothing with us. A parser may accept a statement by skipping what it does not know;
 * so what it understood, written back (Layout), must be the file again.
 */
public final class DruidCheck {
  private DruidCheck() {}

  public static void main(String[] arguments) throws Exception {
    final List<String> rest = new ArrayList<>(Arrays.asList(arguments));
    final boolean selfTest = rest.remove("--self-test");
    final Exceptions exceptions = new Exceptions(Files.readString(Path.of(rest.remove(0))));
    final List<String> problems = selfTest ? SelfTest.run(exceptions, texts(rest)) : check(exceptions, rest);
    problems.forEach(System.out::println);
    System.exit(problems.isEmpty() ? 0 : 1);
  }

  private static List<String> check(Exceptions exceptions, List<String> files) throws Exception {
    final List<String> problems = new ArrayList<>();
    final List<String> texts = texts(files);
    int statements = 0;
    for (int i = 0; i < files.size(); ++i) {
      final String name = files.get(i), text = exceptions.without(texts.get(i));
      Script.check(text).forEach(problem -> problems.add(name + ": " + problem));
      statements += Script.said(text).size();
    }
    exceptions.notNeeded(texts).forEach(problem -> problems.add("exceptions.txt: " + problem));
    System.out.printf("%d files, %d statements, %d of them read without a clause; %d problems%n", files.size(),
        statements, exceptions.taken(), problems.size());
    if (statements == 0) problems.add("there is nothing to check");
    return problems;
  }

  private static List<String> texts(List<String> files) throws Exception {
    final List<String> texts = new ArrayList<>();
    for (final String file : files) texts.add(Files.readString(Path.of(file)));
    return texts;
  }
}
