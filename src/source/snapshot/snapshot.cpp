// Reads a snapshot file instead of a server.

#include <fmt/format.h>

#include "smt/source.hpp"
#include "source/snapshot/saved_file.hpp"

namespace smt::source {
namespace {

template <typename Row, typename Use>
void use_selected(const std::vector<Row>& rows, const Scope& scope, Use&& use) {
  for (const auto& row : rows) {
    if (holds(scope, row.schema, row.table)) use(row);
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
  std::optional<std::vector<std::string>> schemas() override { return rows_.scope; }

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

  Proof proof(const Scope& scope) override { return {select(rows_.creates, scope), select(rows_.refused, scope)}; }
  std::vector<DefaultRow> defaults(const Scope& scope) override { return select(rows_.defaults, scope); }

  CreateRow create_statement(const std::string& schema, const std::string& table) override {
    for (const auto& create : rows_.creates) {
      if (create.schema == schema && create.table == table) return create;
    }
    auto what = fmt::format("it has no 'create' line for {}.{}", schema, table);
    throw Error{Exit::kUsage, {Code::kSnapshotBad, FileLine{path_}, {std::move(what), "take the snapshot again"}}};
  }

  void forget_rows() override { rows_ = {}; }
  std::unique_ptr<Source> another() override { return nullptr; }

 private:
  std::string path_;
  Rows rows_;
};

}  // namespace

std::unique_ptr<Source> open_snapshot(const std::string& path) {
  return std::make_unique<SnapshotSource>(path, parse_snapshot(path, read_saved_file(kSnapshotFile, path)));
}

}  // namespace smt::source
