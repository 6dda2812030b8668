#include <algorithm>
#include <tuple>

#include "smt/source.hpp"

namespace smt::source {
namespace {

/// Returns a scope of all tables of the scope's schemas, including those that no rule matches now.
Scope whole_schemas(const Scope& scope, const std::vector<TableRow>& tables) {
  Scope whole;
  for (const auto& schema : scope.schemas) {
    Scope::Schema entry{schema.name, {}, schema.tables_in_schema};
    for (const auto& table : tables) {
      if (table.schema == schema.name && is_synced_type(table.type)) entry.tables.push_back(table.name);
    }
    std::sort(entry.tables.begin(), entry.tables.end());
    whole.schemas.push_back(std::move(entry));
  }
  return whole;
}

template <typename Row, typename Fields>
void sort_by(std::vector<Row>& rows, Fields fields) {
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return fields(a) < fields(b); });
}

/// Sorts the rows: a snapshot should not change because a server answers in another order.
void put_in_order(Rows& rows) {
  sort_by(rows.tables, [](const auto& row) { return std::tie(row.schema, row.name); });
  sort_by(rows.columns, [](const auto& row) { return std::tie(row.schema, row.table, row.ordinal); });
  sort_by(rows.keys, [](const auto& row) { return std::tie(row.schema, row.table, row.index, row.position); });
  sort_by(rows.sizes, [](const auto& row) { return std::tie(row.schema, row.table); });
  sort_by(rows.checks, [](const auto& row) { return std::tie(row.schema, row.table, row.clause); });
  sort_by(rows.creates, [](const auto& row) { return std::tie(row.schema, row.table); });
  sort_by(rows.refused, [](const auto& row) { return std::tie(row.schema, row.table); });
  sort_by(rows.defaults, [](const auto& row) { return std::tie(row.schema, row.table, row.column); });
  sort_by(rows.partitions, [](const auto& row) { return std::tie(row.schema, row.table); });
}

/// Adds each table once.
void add_creates(std::vector<CreateRow> creates, std::vector<CreateRow>& all) {
  for (auto& create : creates) {
    const bool there = std::any_of(all.begin(), all.end(), [&](const CreateRow& row) {
      return row.schema == create.schema && row.table == create.table;
    });
    if (!there) all.push_back(std::move(create));
  }
}

bool is_refused(const Table& table, const Rows& rows) {
  return std::any_of(rows.refused.begin(), rows.refused.end(),
                     [&](const RefusedRow& row) { return row.schema == table.schema && row.table == table.name; });
}

}  // namespace

Rows take_snapshot(Source& source, const Scope& scope) {
  Rows rows;
  rows.server = source.server();
  rows.tables = source.tables();
  const auto whole = whole_schemas(scope, rows.tables);
  for (const auto& schema : whole.schemas) rows.scope.push_back(schema.name);
  source.columns(whole, [&](const ColumnRow& row) { rows.columns.push_back(row); });
  source.keys(whole, [&](const KeyRow& row) { rows.keys.push_back(row); });
  rows.sizes = source.sizes(whole);
  const auto catalog = build_catalog(rows);
  auto proof = source.proof(proof_scope(catalog));
  rows.refused = std::move(proof.refused);
  add_creates(std::move(proof.creates), rows.creates);
  for (const auto& table : catalog.tables) {
    if (needs_create_statement(table) && !is_refused(table, rows))
      add_creates({source.create_statement(table.schema, table.name)}, rows.creates);
  }
  auto answers = source.checks(check_scope(catalog));
  rows.checks = std::move(answers.checks);
  add_creates(std::move(answers.creates), rows.creates);
  rows.defaults = source.defaults(cut_scope(catalog));
  rows.partitions = source.partitions(partition_scope(catalog));
  put_in_order(rows);
  return rows;
}

}  // namespace smt::source
