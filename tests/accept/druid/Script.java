import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.ast.SQLStatement;
import com.alibaba.druid.sql.parser.ParserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A file of StarRocks statements: what it says, and what Druid says about it. */
final class Script {
  private static final Pattern INTERVAL = Pattern.compile("INTERVAL \\d+ [a-z]+");

  private Script() {}

  /** Throws ParserException for what Druid refuses. */
  static List<SQLStatement> understood(String text) {
    return SQLUtils.parseStatements(text, DbType.starrocks);
  }

  /** The statements as they stand in the file: blank lines part them, and a text in quotes never holds a line end. */
  static List<String> said(String text) {
    final String code = Arrays.stream(text.split("\n", -1)).filter(line -> !line.startsWith("-- "))
        .collect(Collectors.joining("\n"));
    return Arrays.stream(code.split("\n\n+")).map(String::strip).filter(statement -> !statement.isEmpty())
        .collect(Collectors.toList());
  }

  /** What is wrong with a file; nothing, when Druid accepts it and understands all that it says. */
  static List<String> check(String text) {
    final List<String> said = said(text);
    try {
      return compare(said, understood(text));
    } catch (ParserException e) {
      return refusals(said, e);
    }
  }

  static List<String> compare(List<String> said, List<SQLStatement> understood) {
    if (said.size() != understood.size()) {
      return List.of("the file has " + said.size() + " statements, Druid read " + understood.size());
    }
    final List<String> problems = new ArrayList<>();
    for (int i = 0; i < said.size(); ++i) {
      final String expected = withUnitsInCapitals(said.get(i));
      final String read = withUnitsInCapitals(Layout.of(understood.get(i)));
      if (!read.equals(expected)) problems.add("Druid read another statement:\n" + difference(expected, read));
    }
    return problems;
  }

  private static List<String> refusals(List<String> statements, ParserException whole) {
    final List<String> problems = new ArrayList<>();
    for (final String statement : statements) {
      try {
        understood(statement);
      } catch (ParserException e) {
        problems.add("Druid refuses: " + e.getMessage() + "\n" + indent(statement));
      }
    }
    return problems.isEmpty() ? List.of("Druid refuses the whole file: " + whole.getMessage()) : problems;
  }

  /** Druid prints the unit of an interval in capitals, however it was written. */
  private static String withUnitsInCapitals(String statement) {
    return INTERVAL.matcher(statement).replaceAll(found -> found.group().toUpperCase());
  }

  private static String difference(String expected, String read) {
    final List<String> ours = List.of(expected.split("\n")), theirs = List.of(read.split("\n"));
    final StringBuilder out = new StringBuilder("  in " + ours.get(0));
    ours.stream().filter(line -> !theirs.contains(line)).forEach(line -> out.append("\n    ours:  ").append(line));
    theirs.stream().filter(line -> !ours.contains(line)).forEach(line -> out.append("\n    Druid: ").append(line));
    return out.toString();
  }

  private static String indent(String statement) {
    return statement.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }
}
