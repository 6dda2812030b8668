import com.alibaba.druid.sql.parser.ParserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Does the check see anything? Statements that must be refused, and files in which each line in turn is missing. */
final class SelfTest {
  private static final String RIGHT = "CREATE TABLE IF NOT EXISTS `d`.`t` (\n  `id` INT NOT NULL,\n"
      + "  `name` VARCHAR(80) NULL DEFAULT \"a\" COMMENT \"b\"\n) ENGINE=olap\nPRIMARY KEY(`id`)\nCOMMENT \"c\"\n"
      + "DISTRIBUTED BY HASH(`id`) BUCKETS 1\nPROPERTIES (\n  \"replication_num\" = \"3\"\n);\n";

  /** What stands in RIGHT, and what makes it wrong. */
  private static final String[][] BROKEN = {
      {"`id` INT NOT NULL,", "`id` INT NOT NULL"},             // no comma between columns
      {"`id` INT NOT NULL,", "`id` INT NOT,"},                 // half a NOT NULL
      {"VARCHAR(80)", "VARCHAR(80"},                           // an open parenthesis
      {"COMMENT \"b\"", "COMMENT \"b"},                        // an open quote
      {"`name` VARCHAR", "`name VARCHAR"},                     // an open backtick
      {"DEFAULT \"a\"", "DEFAULT"},                            // a default of nothing
      {"CREATE TABLE", "CREATE TABEL"},                        // no statement at all
      {"PRIMARY KEY(`id`)", "PRIMARY KEY `id`"},               // a key without parentheses
      {"PRIMARY KEY(`id`)\nCOMMENT \"c\"", "COMMENT \"c\"\nPRIMARY KEY(`id`)"},  // clauses in another order
      {"DISTRIBUTED BY HASH(`id`)", "DISTRIBUTED HASH(`id`)"}, // a missing word
      {"BUCKETS 1", "BUCKETS 1 ROW_FORMAT=COMPRESSED"},        // a clause of MySQL
      {");\n", ") THE END;\n"},                                // more after the end
  };

  private SelfTest() {}

  static List<String> run(Exceptions exceptions, List<String> files) {
    final List<String> problems = new ArrayList<>(Script.check(RIGHT));
    for (final String[] change : BROKEN) problems.addAll(refused(change[0], change[1]));
    problems.addAll(missingLinesAreSeen(exceptions, files));
    problems.addAll(idleExceptionsAreSeen(files));
    return problems;
  }

  private static List<String> refused(String right, String wrong) {
    if (!RIGHT.contains(right)) return List.of("nothing is broken by: " + wrong);
    try {
      Script.understood(RIGHT.replace(right, wrong));
      return List.of("Druid takes: " + wrong);
    } catch (ParserException e) {
      return List.of();
    }
  }

  private static List<String> missingLinesAreSeen(Exceptions exceptions, List<String> files) {
    final List<String> problems = new ArrayList<>();
    int tried = 0;
    for (final String file : files) {
      for (final String statement : Script.said(exceptions.without(file))) {
        final String[] lines = statement.split("\n");
        for (int i = 0; i < lines.length; ++i, ++tried) {
          if (isSame(statement, without(lines, i))) problems.add("nobody misses '" + lines[i] + "' in\n" + statement);
        }
      }
    }
    System.out.printf("%d lines left out, %d of them not missed%n", tried, problems.size());
    return problems;
  }

  private static boolean isSame(String statement, String changed) {
    try {
      return Script.compare(List.of(statement), Script.understood(changed)).isEmpty();
    } catch (ParserException e) {
      return false;
    }
  }

  private static String without(String[] lines, int left) {
    final List<String> rest = new ArrayList<>(Arrays.asList(lines));
    rest.remove(left);
    return String.join("\n", rest);
  }

  private static List<String> idleExceptionsAreSeen(List<String> files) {
    final List<String> problems = new ArrayList<>();
    for (final String clause : List.of("^PROPERTIES OF NOTHING$", "^DISTRIBUTED BY HASH.*\\n")) {
      final Exceptions idle = new Exceptions("clause: " + clause + "\nreason: none\n");
      if (idle.notNeeded(files).isEmpty()) problems.add("an exception that nobody needs is not seen: " + clause);
    }
    return problems;
  }
}
