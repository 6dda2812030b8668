// Writes a state as text and reads it back. The code that writes a kind of line is beside the code that reads it.

#include <fmt/format.h>

#include <algorithm>

#include "smt/starrocks_source.hpp"
#include "source/snapshot/saved_file.hpp"

namespace smt::starrocks {
namespace {

using source::FieldReader;
using source::kStarRocksStateFile;

std::string cluster_line(const StarRocksState& state) {
  return snapshot_line({"cluster", state.server, state.time, state.version, state.run_mode});
}
void read_cluster(FieldReader& in, StarRocksState& state) {
  if (!state.version.empty()) in.refuse();  // a second line
  state.server = in.text();
  state.time = in.text();
  state.version = in.named();
  state.run_mode = in.text();
}

std::string database_line(const std::string& name, bool exists) {
  return snapshot_line({"database", name, source::flag(exists)});
}
void read_database(FieldReader& in, StarRocksState& state) {
  auto name = in.named();
  const auto exists = in.flag();
  if (!state.databases.emplace(std::move(name), exists).second) in.refuse();
}

using NamedTable = std::pair<const std::pair<std::string, std::string>, ShownTable>;

std::string table_line(const NamedTable& one) {
  const auto& [name, table] = one;
  return snapshot_line({"table", name.first, name.second, table.type, source::digits(table.bytes)});
}

/// Reads database and table, which an earlier 'table' line must define.
ShownTable* table_of(FieldReader& in, StarRocksState& state) {
  auto database = in.named(), table = in.named();
  const auto found = state.tables.find({std::move(database), std::move(table)});
  if (found == state.tables.end()) in.refuse();
  return found == state.tables.end() ? nullptr : &found->second;
}

void read_table_line(FieldReader& in, StarRocksState& state) {
  auto database = in.named(), name = in.named();
  const auto scope = state.databases.find(database);
  if (scope == state.databases.end() || !scope->second) in.refuse();
  const auto [table, is_new] = state.tables.try_emplace({std::move(database), std::move(name)});
  if (!is_new) in.refuse();
  table->second.type = in.text();
  table->second.bytes = in.nullable_number();
}

std::string create_line(const NamedTable& one) {
  const auto& [name, table] = one;
  return snapshot_line({"create", name.first, name.second, *table.create});
}
void read_create(FieldReader& in, StarRocksState& state) {
  auto* table = table_of(in, state);
  auto statement = in.text();
  if (table == nullptr) return;
  if (table->create || !table->why_not.empty()) in.refuse();
  table->create = std::move(statement);
}

std::string failed_line(const NamedTable& one) {
  const auto& [name, table] = one;
  return snapshot_line({"failed", name.first, name.second, table.why_not});
}
void read_failed(FieldReader& in, StarRocksState& state) {
  auto* table = table_of(in, state);
  auto why = in.text();
  if (table == nullptr) return;
  if (table->create || !table->why_not.empty()) in.refuse();
  table->why_not = std::move(why);
}

std::string column_line(const NamedTable& one, const ShownColumn& column) {
  return snapshot_line(
      {"column", one.first.first, one.first.second, column.name, column.default_value, column.comment});
}
void read_column(FieldReader& in, StarRocksState& state) {
  auto* table = table_of(in, state);
  ShownColumn column{in.named(), in.nullable(), in.text()};
  if (table != nullptr) table->columns.push_back(std::move(column));
}

std::string job_line(const AlterJob& job) {
  return snapshot_line(
      {"job", job.database, job.table, std::string{word(job.kind)}, job.id, job.state, job.progress, job.created});
}
void read_job(FieldReader& in, StarRocksState& state) {
  AlterJob job;
  job.database = in.named();
  job.table = in.named();
  const auto kind = in.text();
  job.kind = kind == word(AlterJob::Kind::kOptimize) ? AlterJob::Kind::kOptimize : AlterJob::Kind::kColumn;
  if (kind != word(job.kind) || !state.databases.contains(job.database)) in.refuse();
  job.id = in.text();
  job.state = in.text();
  job.progress = in.text();
  job.created = in.text();
  state.jobs.push_back(std::move(job));
}

struct LineKind {
  std::string_view name;
  void (*read)(FieldReader&, StarRocksState&);
};

constexpr LineKind kLineKinds[] = {
    {"cluster", read_cluster}, {"database", read_database}, {"table", read_table_line}, {"create", read_create},
    {"failed", read_failed},   {"column", read_column},     {"job", read_job},
};

bool read_line(std::string_view kind, FieldReader& in, StarRocksState& state) {
  const auto* const row =
      std::find_if(std::begin(kLineKinds), std::end(kLineKinds), [&](const LineKind& one) { return one.name == kind; });
  if (row == std::end(kLineKinds)) return false;
  row->read(in, state);
  return true;
}

/// Returns about as many bytes as the text will have. Without it the text, which grows by doubling, would need the most
/// memory of the run.
std::size_t expected_size(const StarRocksState& state) {
  constexpr std::size_t kLine = 64;  // a kind, tabs, names of usual length
  std::size_t size = kLine * (2 + state.databases.size() + state.jobs.size());
  for (const auto& [name, table] : state.tables) {
    size += 2 * kLine + table.why_not.size() + (table.create ? table.create->size() * 9 / 8 : 0);  // \n is two bytes
    for (const auto& column : table.columns)
      size += kLine + column.name.size() + column.comment.size() +
              (column.default_value ? column.default_value->size() : 0);
  }
  return size;
}

}  // namespace

std::string state_text(const StarRocksState& state) {
  std::string out;
  out.reserve(expected_size(state));
  out += title_line(kStarRocksStateFile) + cluster_line(state);
  for (const auto& [name, exists] : state.databases) out += database_line(name, exists);
  for (const auto& table : state.tables) out += table_line(table);
  for (const auto& table : state.tables) {
    if (table.second.create) out += create_line(table);
    if (!table.second.why_not.empty()) out += failed_line(table);
    for (const auto& column : table.second.columns) out += column_line(table, column);
  }
  for (const auto& job : state.jobs) out += job_line(job);
  out += source::last_line();
  return out;
}

StarRocksState parse_state(const std::string& path, std::string_view text) {
  StarRocksState state;
  read_saved(kStarRocksStateFile, path, text,
             [&](std::string_view kind, FieldReader& in) { return read_line(kind, in, state); });
  if (state.version.empty())
    refuse_saved(path, 0, {"it has no 'cluster' line", std::string{kStarRocksStateFile.take_again}});
  return state;
}

StarRocksState open_state(const std::string& path) {
  return parse_state(path, source::read_saved_file(kStarRocksStateFile, path));
}

}  // namespace smt::starrocks
