// Writes rows as a snapshot's text and reads them back. The code that writes a kind of line is beside the code that
// reads it.

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "smt/source.hpp"
#include "source/snapshot/field_reader.hpp"
#include "source/snapshot/saved_file.hpp"
#include "source/snapshot/snapshot_format.hpp"

namespace smt::source {
namespace {

// Above the servers' limits: 4096 columns of a table, and 32 parts of a key (MariaDB's MAX_REF_PARTS; MySQL 16). A
// greater number would only allocate memory.
constexpr std::uint32_t kMostColumns = 65535, kMostKeyParts = 255;

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

/// Rows of columns take most of the memory: a vector that grows by doubling would take up to twice as much.
std::size_t count_of(std::string_view text, std::string_view begin_of_line) {
  std::size_t count = 0;
  for (auto at = text.find(begin_of_line); at != std::string_view::npos; at = text.find(begin_of_line, at + 1)) ++count;
  return count;
}

}  // namespace

std::string snapshot_text(const Rows& rows) {
  std::string out = title_line(kSnapshotFile) + line_of(rows.server);
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
  return out + last_line();
}

Rows parse_snapshot(const std::string& path, std::string_view text) {
  Rows rows;
  rows.columns.reserve(count_of(text, "\ncolumn\t"));
  read_saved(kSnapshotFile, path, text,
             [&](std::string_view kind, FieldReader& in) { return read_row(kind, in, rows); });
  if (auto what = check_rows(rows); !what.empty())
    refuse_saved(path, 0, {std::move(what), std::string{kSnapshotFile.take_again}});
  std::sort(rows.scope.begin(), rows.scope.end());
  return rows;
}

}  // namespace smt::source
