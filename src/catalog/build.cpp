#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "catalog/scanner.hpp"
#include "smt/catalog.hpp"

namespace smt {
namespace {

/// Tables by schema and name while they are filled. Rows of one table mostly come together, so the last one is kept.
class TableIndex {
 public:
  explicit TableIndex(std::vector<Table>& tables) {
    for (auto& table : tables)
      by_name_.emplace(std::pair{std::string_view{table.schema}, std::string_view{table.name}}, &table);
  }

  Table* find(std::string_view schema, std::string_view name) {
    if (last_ == nullptr || last_->schema != schema || last_->name != name) {
      const auto found = by_name_.find({schema, name});
      last_ = found == by_name_.end() ? nullptr : found->second;
    }
    return last_;
  }

 private:
  std::map<std::pair<std::string_view, std::string_view>, Table*> by_name_;
  Table* last_ = nullptr;
};

Table build_table(TableRow row) {
  Table table;
  table.system_versioned = row.type == "SYSTEM VERSIONED";
  table.schema = std::move(row.schema);
  table.name = std::move(row.name);
  table.comment = std::move(row.comment);
  table.engine = std::move(row.engine);
  return table;
}

/// VIRTUAL GENERATED, STORED GENERATED; MariaDB before 10.2 says VIRTUAL or PERSISTENT alone.
bool is_generated(const ColumnRow& row) {
  return !row.generation_expression.empty() || contains_ignoring_case(row.extra, "VIRTUAL") ||
         contains_ignoring_case(row.extra, "STORED GENERATED") || contains_ignoring_case(row.extra, "PERSISTENT");
}

Column build_column(ColumnRow row, const Server& server) {
  Column column;
  column.type = parse_column_type(row.type);
  column.nullable = row.nullable;
  column.default_value = parse_column_default(row, column.type.kind, server);
  column.character_length = row.character_length.value_or(0);
  column.octet_length = row.octet_length.value_or(0);
  column.auto_increment = contains_ignoring_case(row.extra, "auto_increment");
  column.generated = is_generated(row);
  column.invisible = contains_ignoring_case(row.extra, "INVISIBLE");
  column.on_update = contains_ignoring_case(row.extra, "on update");
  column.name = std::move(row.name);
  column.charset = std::move(row.charset);
  column.comment = std::move(row.comment);
  return column;
}

void add_columns(std::vector<ColumnRow> rows, TableIndex& index, const Server& server) {
  struct Entry {
    Table* table;
    ColumnRow* row;
  };
  std::vector<Entry> entries;  // the rows are big: these are sorted in their place
  entries.reserve(rows.size());
  for (auto& row : rows) {
    if (auto* table = index.find(row.schema, row.table)) entries.push_back({table, &row});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.table, a.row->ordinal) < std::tie(b.table, b.row->ordinal);
  });
  for (auto first = entries.begin(); first != entries.end();) {
    const auto last =
        std::find_if(first, entries.end(), [&](const Entry& entry) { return entry.table != first->table; });
    first->table->columns.reserve(static_cast<std::size_t>(last - first));
    for (; first != last; ++first) first->table->columns.push_back(build_column(std::move(*first->row), server));
  }
}

void add_keys(std::vector<KeyRow> rows, TableIndex& index) {
  const auto rank = [](const KeyRow& row) {
    return std::tuple{std::string_view{row.schema}, std::string_view{row.table}, row.index != "PRIMARY",
                      std::string_view{row.index}, row.position};
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const KeyRow& a, const KeyRow& b) { return rank(a) < rank(b); });
  for (auto& row : rows) {
    auto* table = index.find(row.schema, row.table);
    if (table == nullptr) continue;
    if (table->keys.empty() || table->keys.back().name != row.index) {
      table->keys.push_back({row.index, row.index == "PRIMARY", row.unique, {}});
    }
    table->keys.back().parts.push_back({row.column.value_or(""), row.prefix, !row.column});
  }
}

void set_single_unique(Table& table) {
  if (!table.keys.empty() && table.keys.front().primary) return;
  if (needs_create_statement(table)) return;
  for (const auto& key : table.keys) {
    if (key.unique) table.first_unique = key.name;
  }
}

std::vector<Table> take_tables(std::vector<TableRow>& rows) {
  std::sort(rows.begin(), rows.end(), [](const TableRow& a, const TableRow& b) {
    return std::tie(a.schema, a.name) < std::tie(b.schema, b.name);
  });
  std::vector<Table> tables;
  for (const auto& row : rows) {
    if (is_synced_type(row.type)) tables.push_back(build_table(row));
  }
  return tables;
}

/// What was listed but is no table in the catalog: views, sequences, tables whose columns were not asked for.
std::vector<TableRow> others(std::vector<TableRow> rows, TableIndex& index) {
  std::erase_if(rows, [&](const TableRow& row) {
    const auto* table = index.find(row.schema, row.name);
    return table != nullptr && !table->columns.empty();
  });
  return rows;
}

}  // namespace

std::string qualified(const Table& table) { return table.schema + "." + table.name; }
std::string qualified(const TableRow& row) { return row.schema + "." + row.name; }

bool is_synced_type(std::string_view table_type) {
  return table_type == "BASE TABLE" || table_type == "SYSTEM VERSIONED";
}

Table* find_table(Catalog& catalog, const std::string& schema, const std::string& name) {
  const auto names = std::tie(schema, name);
  const auto found = std::lower_bound(catalog.tables.begin(), catalog.tables.end(), names,
                                      [](const Table& t, const auto& n) { return std::tie(t.schema, t.name) < n; });
  const bool same = found != catalog.tables.end() && std::tie(found->schema, found->name) == names;
  return same ? &*found : nullptr;
}

Catalog build_catalog(Rows rows) {
  Catalog catalog;
  catalog.server = build_server(rows.server);
  catalog.tables = take_tables(rows.tables);
  TableIndex index{catalog.tables};
  add_columns(std::move(rows.columns), index, catalog.server);
  add_keys(std::move(rows.keys), index);
  for (auto& table : catalog.tables) set_single_unique(table);
  for (const auto& row : rows.sizes) {
    if (auto* table = index.find(row.schema, row.table)) table->data_length = row.bytes;
  }
  catalog.others = others(std::move(rows.tables), index);
  std::erase_if(catalog.tables, [](const Table& table) { return table.columns.empty(); });
  apply_creates(catalog, rows.creates);
  apply_checks(catalog, rows.checks);
  apply_partitions(catalog, rows.partitions);
  return catalog;
}

}  // namespace smt
