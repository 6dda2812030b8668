// A snapshot file in place of a server.

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "smt/source.hpp"

namespace smt {
namespace {

bool in_scope(const std::string& schema, const std::string& table, const Scope& scope) {
  const auto found = std::lower_bound(scope.schemas.begin(), scope.schemas.end(), schema,
                                      [](const Scope::Schema& s, const std::string& name) { return s.name < name; });
  return found != scope.schemas.end() && found->name == schema &&
         std::binary_search(found->tables.begin(), found->tables.end(), table);
}

template <typename Row, typename Use>
void use_selected(const std::vector<Row>& rows, const Scope& scope, Use&& use) {
  for (const auto& row : rows) {
    if (in_scope(row.schema, row.table, scope)) use(row);
  }
}

template <typename Row>
std::vector<Row> select(const std::vector<Row>& rows, const Scope& scope) {
  std::vector<Row> out;
  use_selected(rows, scope, [&](const Row& row) { out.push_back(row); });
  return out;
}

class SnapshotSource : public Source {
 public:
  SnapshotSource(std::string path, Rows rows) : path_{std::move(path)}, rows_{std::move(rows)} {}

  ServerRow server() override { return rows_.server; }
  std::vector<TableRow> tables() override { return rows_.tables; }
  KeyedTables keyed_tables() override {
    KeyedTables tables;
    for (const auto& table : build_catalog(rows_).tables) {
      if (natural_key(table) != nullptr) tables.emplace(table.schema, table.name);
    }
    return tables;
  }
  void columns(const Scope& scope, const std::function<void(const ColumnRow&)>& use) override {
    use_selected(rows_.columns, scope, use);
  }
  void keys(const Scope& scope, const std::function<void(const KeyRow&)>& use) override {
    use_selected(rows_.keys, scope, use);
  }
  std::vector<SizeRow> sizes(const Scope& scope) override { return select(rows_.sizes, scope); }

  Checks checks(const Scope& scope) override { return {select(rows_.checks, scope), select(rows_.creates, scope)}; }
  std::vector<PartitionRow> partitions(const Scope& scope) override { return select(rows_.partitions, scope); }

  CreateRow create_statement(const std::string& schema, const std::string& table) override {
    for (const auto& create : rows_.creates) {
      if (create.schema == schema && create.table == table) return create;
    }
    auto what = fmt::format("it has no 'create' line for {}.{}", schema, table);
    throw Error{Exit::kUsage, {Code::kSnapshotBad, {path_, 0}, {std::move(what)}}};
  }

  std::unique_ptr<Source> another() override { return nullptr; }

 private:
  std::string path_;
  Rows rows_;
};

std::string read_file(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  if (in.is_open() && in.peek() != std::ifstream::traits_type::eof()) text << in.rdbuf();
  if (in.is_open() && !in.bad() && !text.bad()) return std::move(text).str();
  throw Error{Exit::kUsage, {Code::kSnapshotBad, {path, 0}, {std::strerror(errno)}}};
}

}  // namespace

std::unique_ptr<Source> open_snapshot(const std::string& path) {
  return std::make_unique<SnapshotSource>(path, parse_snapshot(path, read_file(path)));
}

}  // namespace smt
