#pragma once
// Findings: what a run reports to its user. Every decision, loss and mistake is one Diagnostic. Its text is formatted
// only when it is printed, from the row of its code in src/diagnostic/codes/ (docs/diagnostics.md).

#include <array>
#include <compare>
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "smt/codes.hpp"
#include "smt/stages.hpp"

namespace smt::diagnostic {

enum class Severity { kNote, kWarning, kError };

/// The grade that a finding gives its table. kA: the table runs as is. kB: it runs, with differences that you should
/// know. kC: it needs a decision. kD: it cannot be converted or kept in sync.
enum class Grade { kA, kB, kC, kD };

/// A line of a file: a conf, a snapshot or a dump. `file` is its path as the user gave it; `line` counts from 1 and is
/// 0 for the file as a whole.
struct FileLine {
  std::string file;
  int line = 0;

  auto operator<=>(const FileLine&) const = default;
};

/// An object of MySQL or StarRocks, by its exact name: a database, a table, or a column. A name that does not apply is
/// empty, such as `column` of a table. Any name may contain dots.
struct Object {
  std::string database, table = {}, column = {};

  auto operator<=>(const Object&) const = default;
};

/// The run itself, or a part of it that is neither a line nor an object: "server", "stdout".
struct RunPart {
  std::string_view part = {};  // a literal

  auto operator<=>(const RunPart&) const = default;
};

/// The place of a finding. It is compared as a value; its text is for readers and is never parsed.
struct Place : std::variant<RunPart, FileLine, Object> {
  using variant::variant;

  /// Both return nullptr for a place of another kind.
  const FileLine* file_line() const { return std::get_if<FileLine>(this); }
  const Object* object() const { return std::get_if<Object>(this); }
  /// Returns true for a line of a file, false for a file as a whole.
  bool is_line() const { return file_line() != nullptr && file_line()->line > 0; }
};

/// Returns "conf/config_prod.conf:23", "demo.orders.note" or "server"; an empty text for the run itself.
std::string place_text(const Place& place);
/// Returns the same without the line number.
std::string place_name(const Place& place);

struct Diagnostic {
  Code code;
  Place place;
  std::vector<std::string> arguments;  // fill {0}, {1}, … of the code's text and hint
  /// Further tables or columns with the same finding, if one line is wrong for many; see drop_repetitions.
  std::vector<std::string> also = {};

  bool operator==(const Diagnostic&) const = default;
};

using Findings = std::vector<Diagnostic>;

enum class Language { kEnglish, kChinese };

/// The part of a run that a finding is about: the input (the conf and the server), the tables in StarRocks, or the
/// files for Flink.
enum class About { kSource, kTables, kFlink };

/// The texts of a code in one language. `text` and `hint` are fmt templates; the arguments are the same in each
/// language.
struct Words {
  std::string_view title;      // its name in the summary, e.g. "unknown key"
  std::string_view text;       // what was found
  std::string_view hint = "";  // how to fix it, if known; omitted if an argument that it names is empty
  std::string_view why;        // the reason, and what happens to the data or the run without a fix
};

/// Everything about a code. The rows are in src/diagnostic/codes/.
struct CodeRow {
  Code code;
  std::string_view id;  // "C012"
  Severity severity;
  Grade grade;                   // of a table that has such a finding
  std::string_view cause;        // the smallest conf lines, column, statement or setting that cause it
  std::string_view settle = "";  // template of the conf lines that settle it, if any; see settling_lines
  std::optional<About> about = {};  // if it differs from that of the letter, see about()
  /// For a conf line that does not fit what it applies to, and for tables that would have one name (P005): the index of
  /// the argument that names the table or column. The arguments after it are about that object; those before it are
  /// about the line or the name.
  std::optional<std::size_t> object = {};
  /// Arguments with which `help CODE` prints the text and the hint, of a code whose text says little without them.
  std::array<std::string_view, 6> sample = {};
  Words english;
  Words chinese;
};

/// Returns the row of a code. Never fails: the compiler compares each letter's rows with the names.
const CodeRow& row_of(Code code);
/// Returns all rows, in the order of the enumeration.
std::vector<const CodeRow*> all_code_rows();
/// Returns the row with this id, "C012" or "c012"; nullptr if there is none.
const CodeRow* find_row(std::string_view id);
const Words& words_of(Code code, Language language);
/// Returns what findings of this code are about, from its row if that sets it, else from its letter: P, K, T, D and N
/// are about tables, F about Flink's files, and all others about the input.
About about(Code code);

std::string_view word(Severity severity);  // "note", "warning", "error"
std::string message(const Diagnostic& diagnostic, Language language = Language::kEnglish);
std::string hint(const Diagnostic& diagnostic, Language language = Language::kEnglish);  // empty if there is none

/// Returns the lines to add to the conf, without a newline at the end. They are the row's `settle`, in which
/// {database}, {table} and {column} are patterns made from the finding's place, and {0}, {1}, … are its arguments. The
/// lines can be used as they are, except for N, a free number, and words in capitals, which the reader chooses. A new
/// [table-rule.N] becomes the owner of its table in place of the old rule, so it needs the old rule's other lines
/// unless they are in [table-rule].
///
/// Returns "" if no line settles the finding, if an argument in the lines is empty or cannot be in a conf, or if the
/// place is not the object that the lines name.
std::string settling_lines(const Diagnostic& diagnostic);

/// Returns the line "renamed.NEW = OLD" for the key prefix "renamed.", with quotes where a conf needs them. Returns ""
/// if a conf cannot contain one of the names.
std::string conf_line(std::string_view prefix, const std::string& name, const std::string& value);

/// Returns the diagnostic as a user reads it, ending in a newline:
///   conf/config_prod.conf:23: warning: [table-rule.1] unknown key 'flink.starrock.load-url' [C012]
///     hint: did you mean 'flink.starrocks.load-url'?
/// `color` adds an ANSI colour to the severity. Control characters in names, and bytes that are not UTF-8, appear as
/// \xNN.
std::string render(const Diagnostic& diagnostic, bool color);
/// Returns the diagnostic as one line of JSON: {"schema_version","code","severity","place","line","message","hint"};
/// `line` only for conf lines (docs/findings.schema.json).
std::string render_json(const Diagnostic& diagnostic);

/// Sorts findings by place: lines first, by file and number, then all other places by their text. Equal places keep
/// their order.
void sort_by_place(Findings& findings);
/// Keeps only the first of equal findings. If a line of the conf is wrong for many tables or columns, or many tables
/// would have one name (CodeRow::object), keeps only the finding of the first: it names the others in `also`, and its
/// message contains their number.
void drop_repetitions(Findings& findings);
bool has_error(const Findings& findings);

/// Returns the word of `known` with the smallest edit distance to `word` (two swapped letters count as one edit), or ""
/// if none is near: the distance exceeds a third of the length, or every letter differs.
std::string nearest(std::string_view word, const std::vector<std::string_view>& known);

/// The exit codes of the process. The worst one counts.
enum class Exit { kDone = 0, kLeftOut = 1, kUsage = 2, kWorld = 3, kBug = 70 };

/// Thrown if work cannot continue; caught once, in commands::run.
class Error : public std::exception {
 public:
  Error(Exit exit, Diagnostic diagnostic) : exit_{exit}, diagnostic_{std::move(diagnostic)} {}
  Exit exit() const noexcept { return exit_; }
  const Diagnostic& diagnostic() const noexcept { return diagnostic_; }
  const char* what() const noexcept override { return "smt::diagnostic::Error"; }

 private:
  Exit exit_;
  Diagnostic diagnostic_;
};

}  // namespace smt::diagnostic
