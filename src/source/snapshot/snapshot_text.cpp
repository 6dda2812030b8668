// Writes rows as a snapshot's text and reads them back. The code that writes a kind of line is beside the code that
// reads it.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>
#include <utility>

#include "smt/source.hpp"
#include "source/file_form.hpp"
#include "source/snapshot/snapshot_format.hpp"
#include "sql_text/mysql_name.hpp"
#include "text/utf8.hpp"

namespace smt::source {
namespace {

// Above the servers' limits: 4096 columns of a table, and 32 parts of a key (MariaDB's MAX_REF_PARTS; MySQL 16). A
// greater number would only allocate memory.
constexpr std::uint32_t kMostColumns = 65535, kMostKeyParts = 255;

SnapshotField digits(std::optional<std::uint64_t> number) {
  return number ? SnapshotField{fmt::format("{}", *number)} : std::nullopt;
}

SnapshotField flag(bool value) { return value ? "1" : "0"; }

/// Returns the fields of one line in order. Remembers whether a field was wrong; done() and impossible() report it
/// once.
class FieldReader {
 public:
  explicit FieldReader(std::vector<SnapshotField> fields) : fields_{std::move(fields)} {}

  SnapshotField nullable() {
    if (next_ == fields_.size()) {
      good_ = false;
      return std::nullopt;
    }
    return std::move(fields_[next_++]);
  }

  std::string text() {
    auto field = nullable();
    if (!field) good_ = false;
    return std::move(field).value_or("");
  }

  /// Reads the name of a database, table, column or key.
  std::string name() { return checked(text()); }

  SnapshotField nullable_name() {
    auto field = nullable();
    return field ? SnapshotField{checked(std::move(*field))} : field;
  }

  std::optional<std::uint64_t> nullable_number() {
    const auto field = nullable();
    std::uint64_t value = 0;
    if (!field) return std::nullopt;
    const auto [end, error] = std::from_chars(field->data(), field->data() + field->size(), value);
    if (error != std::errc{} || end != field->data() + field->size()) good_ = false;
    return value;
  }

  std::uint64_t number() {
    const auto value = nullable_number();
    if (!value) good_ = false;
    return value.value_or(0);
  }

  /// Reads a position in a list of at most `most` elements.
  std::uint32_t place_up_to(std::uint32_t most) {
    const auto value = number();
    if (value > most) good_ = false;
    return value > most ? 0 : static_cast<std::uint32_t>(value);
  }

  /// Reads two hexadecimal digits for each byte.
  std::string hex() {
    auto field = text();
    if (field.size() % 2 != 0 || field.find_first_not_of("0123456789abcdef") != std::string::npos) good_ = false;
    return field;
  }

  bool flag() {
    const auto field = text();
    if (field != "0" && field != "1") good_ = false;
    return field == "1";
  }

  bool done() const { return good_ && next_ == fields_.size(); }

  /// Returns why no server has one of the names: "it is empty". Returns "" if a server may have all of them.
  std::string_view impossible() const { return impossible_; }

 private:
  std::string checked(std::string name) {
    if (impossible_.empty()) impossible_ = impossible_name(name);
    return name;
  }

  std::vector<SnapshotField> fields_;
  std::size_t next_ = 0;
  bool good_ = true;
  std::string_view impossible_;
};

std::string line_of(const ServerRow& row) {
  return snapshot_line({"server", row.version, row.version_comment, row.time_zone, row.system_time_zone,
                        row.utc_offset_seconds, row.server_id, row.lower_case_table_names});
}
ServerRow read_server(FieldReader& in) {
  return {in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text()};
}

std::string line_of(const TableRow& row) {
  return snapshot_line({"table", row.schema, row.name, row.type, row.engine, row.comment});
}
TableRow read_table(FieldReader& in) { return {in.name(), in.name(), in.text(), in.text(), in.text()}; }

std::string line_of(const ColumnRow& row) {
  return snapshot_line({"column", row.schema, row.table, row.name, digits(row.ordinal), row.default_text,
                        flag(row.nullable), row.type, digits(row.character_length), digits(row.octet_length),
                        row.charset, row.extra, row.comment, row.generation_expression});
}
ColumnRow read_column(FieldReader& in) {
  return {in.name(),
          in.name(),
          in.name(),
          in.place_up_to(kMostColumns),
          in.nullable(),
          in.flag(),
          in.text(),
          in.nullable_number(),
          in.nullable_number(),
          in.text(),
          in.text(),
          in.text(),
          in.text()};
}

std::string line_of(const KeyRow& row) {
  return snapshot_line(
      {"key", row.schema, row.table, row.index, flag(row.unique), digits(row.position), row.column, flag(row.prefix)});
}
KeyRow read_key(FieldReader& in) {
  return {in.name(), in.name(), in.name(), in.flag(), in.place_up_to(kMostKeyParts), in.nullable_name(), in.flag()};
}

std::string line_of(const SizeRow& row) { return snapshot_line({"size", row.schema, row.table, digits(row.bytes)}); }
SizeRow read_size(FieldReader& in) { return {in.name(), in.name(), in.number()}; }

std::string line_of(const CreateRow& row) { return snapshot_line({"create", row.schema, row.table, row.statement}); }
CreateRow read_create(FieldReader& in) { return {in.name(), in.name(), in.text()}; }

std::string line_of(const CheckRow& row) { return snapshot_line({"check", row.schema, row.table, row.clause}); }
CheckRow read_check(FieldReader& in) { return {in.name(), in.name(), in.text()}; }

std::string line_of(const PartitionRow& row) {
  return snapshot_line({"partition", row.schema, row.table, row.method, row.expression});
}
PartitionRow read_partition(FieldReader& in) { return {in.name(), in.name(), in.text(), in.text()}; }

std::string line_of(const RefusedRow& row) { return snapshot_line({"refused", row.schema, row.table}); }
RefusedRow read_refused(FieldReader& in) { return {in.name(), in.name()}; }

std::string line_of(const DefaultRow& row) {
  return snapshot_line({"default", row.schema, row.table, row.column, row.digits});
}
DefaultRow read_default(FieldReader& in) { return {in.name(), in.name(), in.name(), in.hex()}; }

/// Returns false if the kind is unknown.
bool read_row(std::string_view kind, FieldReader& in, Rows& rows) {
  if (kind == "server")
    rows.server = read_server(in);
  else if (kind == "scope")
    rows.scope.push_back(in.name());
  else if (kind == "table")
    rows.tables.push_back(read_table(in));
  else if (kind == "column")
    rows.columns.push_back(read_column(in));
  else if (kind == "key")
    rows.keys.push_back(read_key(in));
  else if (kind == "size")
    rows.sizes.push_back(read_size(in));
  else if (kind == "create")
    rows.creates.push_back(read_create(in));
  else if (kind == "check")
    rows.checks.push_back(read_check(in));
  else if (kind == "partition")
    rows.partitions.push_back(read_partition(in));
  else if (kind == "refused")
    rows.refused.push_back(read_refused(in));
  else if (kind == "default")
    rows.defaults.push_back(read_default(in));
  else
    return false;
  return true;
}

/// Returns the mistake in the line; "" if there is none.
std::string read_line(std::string_view line, Rows& rows) {
  if (!is_utf8(line)) return "bytes that are not UTF-8";
  auto fields = snapshot_fields(line);
  if (!fields) return "unknown escape; valid escapes are \\t \\n \\r \\0 \\\\ \\N";
  FieldReader in{std::move(*fields)};
  const auto kind = in.text();
  if (!read_row(kind, in, rows)) return fmt::format("unknown kind of line '{}'", kind);
  if (!in.done()) return fmt::format("the fields of this '{}' line do not match docs/snapshot.md", kind);
  if (in.impossible().empty()) return "";
  return fmt::format("this '{}' line has a name that no server can have: {}", kind, in.impossible());
}

constexpr const char* kTakeAgain = "take the snapshot again";

/// What is wrong with a snapshot, and what to do about it.
struct Mistake {
  std::string what, hint = "";
};

[[noreturn]] void fail(const std::string& path, int line, Mistake mistake) {
  throw Error{Exit::kUsage,
              {Code::kSnapshotBad, FileLine{path, line}, {std::move(mistake.what), std::move(mistake.hint)}}};
}

/// Removes the first line from `text` and returns it without its line feed.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);  // a carriage return in a value is written \r
  return line;
}

template <typename Row>
void append_lines(std::string& out, const std::vector<Row>& rows) {
  for (const auto& row : rows) out += line_of(row);
}

using TableNames = std::set<std::pair<std::string_view, std::string_view>>;

/// Returns the table of a row that no 'table' line names; "" if there is none. Rows of one table usually follow one
/// another.
template <typename Row>
std::string stray_table(const std::vector<Row>& rows, const TableNames& listed) {
  const Row* last = nullptr;
  for (const auto& row : rows) {
    const bool again = last != nullptr && row.table == last->table && row.schema == last->schema;
    if (!again && !listed.contains({row.schema, row.table})) return fmt::format("{}.{}", row.schema, row.table);
    last = &row;
  }
  return "";
}

/// Returns the mistake in the 'column' lines; "" if there is none. The tool writes them in order.
std::string repeated_column(const std::vector<ColumnRow>& rows) {
  std::vector<std::tuple<std::string_view, std::string_view, std::uint32_t>> places;
  places.reserve(rows.size());
  for (const auto& row : rows) places.emplace_back(row.schema, row.table, row.ordinal);
  if (!std::is_sorted(places.begin(), places.end())) std::sort(places.begin(), places.end());
  const auto twice = std::adjacent_find(places.begin(), places.end());
  if (twice == places.end()) return "";
  const auto& [schema, table, ordinal] = *twice;
  return fmt::format("two 'column' lines define column {} of {}.{}", ordinal, schema, table);
}

/// Returns the mistake in the lines as a whole; "" if there is none.
std::string check_rows(const Rows& rows) {
  TableNames listed;
  for (const auto& table : rows.tables) {
    if (!listed.insert({table.schema, table.name}).second)
      return fmt::format("two 'table' lines define {}.{}", table.schema, table.name);
  }
  for (const auto& stray : {stray_table(rows.columns, listed), stray_table(rows.keys, listed)}) {
    if (!stray.empty()) return fmt::format("there are lines for {}, but no 'table' line names it", stray);
  }
  return repeated_column(rows.columns);
}

bool begins_sql(std::string_view line) {
  constexpr std::array<std::string_view, 8> kBegins{"--",   "/*",   "CREATE ", "DROP ",
                                                    "SET ", "USE ", "INSERT ", "create "};
  return std::any_of(kBegins.begin(), kBegins.end(), [&](std::string_view begin) { return line.starts_with(begin); });
}

/// Returns what a text is that does not begin as a snapshot does.
Mistake other_file(const std::string& path, std::string_view text) {
  constexpr const char* kRightFile = "give a file that the command 'snapshot' wrote";
  if (text.empty()) return {"it is empty", kRightFile};
  const auto form = form_of(text);
  if (form && !form->unpack.empty())
    return {std::string{form->what}, fmt::format("decompress it first: {} FILE >schema.smt", form->unpack)};
  if (begins_sql(text) || path.ends_with(".sql")) return {"it looks like SQL", "--from-dump reads a dump"};
  if (path.ends_with(".conf")) return {"it looks like a conf", "give the conf with -c"};
  if (form) return {std::string{form->what}, form->hint.empty() ? kRightFile : std::string{form->hint}};
  return {fmt::format("the first line is not '{}{}'", kSnapshotTitle, kSnapshotForm), kRightFile};
}

/// Returns the mistake in the first line; `what` is "" if there is none. Removes the line from `text`.
Mistake read_title(const std::string& path, std::string_view& text) {
  if (!text.starts_with(kSnapshotTitle)) return other_file(path, text);
  auto line = take_line(text);
  line.remove_prefix(kSnapshotTitle.size());
  int form = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), form);
  if (error != std::errc{} || end != line.data() + line.size() || form < 1)
    return {"the first line names no format version", kTakeAgain};
  if (form > kSnapshotForm)
    return {fmt::format("a later version wrote it, in format {}; this version reads format {}", form, kSnapshotForm),
            "use that version of the tool, or take the snapshot again with this one"};
  return form < kSnapshotForm ? Mistake{fmt::format("it has the old format {}", form), kTakeAgain} : Mistake{""};
}

}  // namespace

std::string snapshot_text(const Rows& rows) {
  std::string out = fmt::format("{}{}\n{}", kSnapshotTitle, kSnapshotForm, line_of(rows.server));
  for (const auto& schema : rows.scope) out += snapshot_line({"scope", schema});
  append_lines(out, rows.tables);
  append_lines(out, rows.columns);
  append_lines(out, rows.keys);
  append_lines(out, rows.sizes);
  append_lines(out, rows.creates);
  append_lines(out, rows.checks);
  append_lines(out, rows.partitions);
  append_lines(out, rows.refused);
  append_lines(out, rows.defaults);
  return out + snapshot_line({std::string{kSnapshotLastLine}});
}

Rows parse_snapshot(const std::string& path, std::string_view text) {
  Rows rows;
  if (auto mistake = read_title(path, text); !mistake.what.empty()) fail(path, 1, std::move(mistake));
  bool whole = false;
  for (int number = 2; !whole; ++number) {
    if (text.empty())
      fail(path, number, {fmt::format("it is truncated: its last line is not '{}'", kSnapshotLastLine), kTakeAgain});
    const auto line = take_line(text);
    whole = line == kSnapshotLastLine;
    if (whole || line.empty() || line.starts_with('#')) continue;
    if (auto what = read_line(line, rows); !what.empty()) fail(path, number, {std::move(what), kTakeAgain});
  }
  if (auto what = check_rows(rows); !what.empty()) fail(path, 0, {std::move(what), kTakeAgain});
  std::sort(rows.scope.begin(), rows.scope.end());
  return rows;
}

}  // namespace smt::source
