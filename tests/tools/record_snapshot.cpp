// Records the rows of real schemas for golden tests:
//   smt_record_snapshot HOST PORT USER PASSWORD SCHEMA… > file
// All tables of the schemas, with sizes, and SHOW CREATE TABLE where only it tells which UNIQUE key comes first.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "smt/source.hpp"

namespace {

smt::Scope scope_of(const std::vector<smt::TableRow>& tables, const std::vector<std::string>& schemas) {
  smt::Scope scope;
  for (const auto& schema : schemas) {
    smt::Scope::Schema entry{schema, {}, 0};
    for (const auto& table : tables) {
      if (table.schema != schema) continue;
      ++entry.tables_in_schema;
      if (table.type == "BASE TABLE" || table.type == "SYSTEM VERSIONED") entry.tables.push_back(table.name);
    }
    std::sort(entry.tables.begin(), entry.tables.end());
    scope.schemas.push_back(std::move(entry));
  }
  return scope;
}

/// A snapshot should not change because a server answers in another order.
void sort_rows(smt::Rows& rows) {
  std::sort(rows.tables.begin(), rows.tables.end(),
            [](const auto& a, const auto& b) { return std::tie(a.schema, a.name) < std::tie(b.schema, b.name); });
  std::sort(rows.columns.begin(), rows.columns.end(), [](const auto& a, const auto& b) {
    return std::tie(a.schema, a.table, a.ordinal) < std::tie(b.schema, b.table, b.ordinal);
  });
  std::sort(rows.keys.begin(), rows.keys.end(), [](const auto& a, const auto& b) {
    return std::tie(a.schema, a.table, a.index, a.position) < std::tie(b.schema, b.table, b.index, b.position);
  });
  std::sort(rows.sizes.begin(), rows.sizes.end(),
            [](const auto& a, const auto& b) { return std::tie(a.schema, a.table) < std::tie(b.schema, b.table); });
  std::sort(rows.checks.begin(), rows.checks.end(), [](const auto& a, const auto& b) {
    return std::tie(a.schema, a.table, a.clause) < std::tie(b.schema, b.table, b.clause);
  });
  std::sort(rows.partitions.begin(), rows.partitions.end(),
            [](const auto& a, const auto& b) { return std::tie(a.schema, a.table) < std::tie(b.schema, b.table); });
}

smt::Rows record(smt::Source& source, const std::vector<std::string>& schemas) {
  smt::Rows rows;
  rows.server = source.server();
  rows.tables = source.tables();
  std::erase_if(rows.tables, [&](const auto& table) {
    return std::find(schemas.begin(), schemas.end(), table.schema) == schemas.end();
  });
  const auto scope = scope_of(rows.tables, schemas);
  source.columns(scope, [&](const smt::ColumnRow& row) { rows.columns.push_back(row); });
  source.keys(scope, [&](const smt::KeyRow& row) { rows.keys.push_back(row); });
  rows.sizes = source.sizes(scope);
  const auto catalog = smt::build_catalog(rows);
  for (const auto& table : catalog.tables) {
    if (smt::needs_create_statement(table)) rows.creates.push_back(source.create_statement(table.schema, table.name));
  }
  rows.checks = source.checks(smt::check_scope(catalog)).checks;
  rows.partitions = source.partitions(smt::partition_scope(catalog));
  sort_rows(rows);
  return rows;
}

int print_snapshot(const std::vector<std::string>& arguments) {
  smt::Db db;
  db.host = arguments[0];
  db.port = static_cast<std::uint16_t>(std::atoi(arguments[1].c_str()));
  db.user = arguments[2];
  db.password = smt::Secret{arguments[3]};
  const auto source = smt::connect(db);
  const auto text = smt::snapshot_text(record(*source, {arguments.begin() + 4, arguments.end()}));
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 3;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 6) {
    std::fputs("usage: smt_record_snapshot HOST PORT USER PASSWORD SCHEMA... > file\n", stderr);
    return 2;
  }
  try {
    return print_snapshot({argv + 1, argv + argc});
  } catch (const smt::Error& error) {
    std::fputs(smt::render(error.diagnostic(), false).c_str(), stderr);
    return static_cast<int>(error.exit());
  }
}
