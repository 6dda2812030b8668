import com.alibaba.druid.sql.parser.ParserException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clauses that Druid gets wrong (exceptions.txt): files are read without them, and each must still be needed. */
final class Exceptions {
  private static final Pattern ENTRY = Pattern.compile("^(clause|misread): (.+)\nreason: (.+)$", Pattern.MULTILINE);

  private final List<Pattern> clauses = new ArrayList<>();
  private final List<Pattern> misread = new ArrayList<>(); // those of them that Druid takes, and reads as another
  private int taken = 0;

  Exceptions(String text) {
    final Matcher entry = ENTRY.matcher(text);
    while (entry.find()) {
      final Pattern clause = Pattern.compile(entry.group(2), Pattern.MULTILINE);
      clauses.add(clause);
      if (entry.group(1).equals("misread")) misread.add(clause);
    }
    final long begun = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).count();
    if (begun != 2L * clauses.size()) {
      throw new IllegalArgumentException("an exception is a line 'clause: …' and a line 'reason: …'");
    }
  }

  String without(String text) {
    for (final Pattern clause : clauses) text = clause.matcher(text).replaceAll("");
    return text;
  }

  /** How often a clause was found by the last call of notNeeded. */
  int taken() {
    return taken;
  }

  List<String> notNeeded(List<String> files) {
    final List<String> problems = new ArrayList<>();
    taken = 0;
    for (final Pattern clause : clauses) {
      final int before = taken;
      for (final String file : files) {
        for (final String statement : Script.said(file)) {
          if (!clause.matcher(statement).find()) continue;
          ++taken;
          if (!misread.contains(clause) && isAccepted(withoutOthers(statement, clause))) problems.add("Druid takes this clause: " + clause);
        }
      }
      if (taken == before) problems.add("this clause occurs nowhere: " + clause);
    }
    return problems;
  }

  private String withoutOthers(String statement, Pattern kept) {
    for (final Pattern clause : clauses) {
      if (clause != kept) statement = clause.matcher(statement).replaceAll("");
    }
    return statement;
  }

  private static boolean isAccepted(String statement) {
    try {
      return !Script.understood(statement).isEmpty();
    } catch (ParserException e) {
      return false;
    }
  }
}
