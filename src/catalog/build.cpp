#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "catalog/recent.hpp"
#include "smt/catalog.hpp"
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

Table build_table(TableRow row) {
  Table table;
  table.system_versioned = row.type == "SYSTEM VERSIONED";
  table.schema = std::move(row.schema);
  table.name = std::move(row.name);
  table.comment = std::move(row.comment);
  table.engine = std::move(row.engine);
  return table;
}

TableRow table_row(Table&& table) {
  const std::string type{table.system_versioned ? "SYSTEM VERSIONED" : "BASE TABLE"};
  return {std::move(table.schema), std::move(table.name), type, std::move(table.engine), std::move(table.comment)};
}

/// Returns true for VIRTUAL GENERATED and STORED GENERATED; MariaDB before 10.2 sends just VIRTUAL or PERSISTENT.
bool is_generated(const ColumnRow& row) {
  if (!row.generation_expression.empty()) return true;
  return contains_ignoring_case(row.extra, "VIRTUAL") || contains_ignoring_case(row.extra, "STORED GENERATED") ||
         contains_ignoring_case(row.extra, "PERSISTENT");
}

void add_part(std::vector<Key>& keys, const KeyRow& row) {
  auto key = std::find_if(keys.begin(), keys.end(), [&](const Key& one) { return one.name == row.index; });
  if (key == keys.end()) key = keys.insert(key, Key{row.index, row.index == "PRIMARY", row.unique, {}});
  const std::size_t place = std::max<std::uint32_t>(row.position, 1) - 1;
  if (key->parts.size() <= place) key->parts.resize(place + 1);
  key->parts[place] = {row.column.value_or(""), row.prefix, !row.column};
}

void set_single_unique(Table& table) {
  if (!table.keys.empty() && table.keys.front().primary) return;
  if (needs_create_statement(table)) return;
  for (const auto& key : table.keys) {
    if (key.unique) table.first_unique = key.name;
  }
}

/// Sorts columns only if needed: servers send them in order unless the table is altered while it is read.
void put_in_order(std::vector<Column>& columns) {
  const auto less = [](const Column& a, const Column& b) { return a.ordinal < b.ordinal; };
  if (!std::is_sorted(columns.begin(), columns.end(), less)) std::stable_sort(columns.begin(), columns.end(), less);
}

/// MySQL may hide the key that it generated itself, my_row_id in the first column, from everybody
/// (show_gipk_in_create_table_and_information_schema, 8.0.30). Then none of the user's columns is missing. The tool
/// makes MySQL show the key; an old snapshot may lack it.
bool hides_own_key(const Table& table, const Server& server) {
  return server.flavour == Flavour::kMysql && server.version >= Version{8, 0, 30} &&
         table.columns.front().ordinal == 2 && table.columns.back().ordinal == table.columns.size() + 1 &&
         (table.keys.empty() || !table.keys.front().primary);
}

/// Servers number the columns of a table without gaps, but show a user only those that it may use. MySQL also shows all
/// parts of the table's keys.
bool is_partly_shown(const Table& table) {
  if (table.columns.back().ordinal != table.columns.size() && !table.key_hidden) return true;
  return std::any_of(table.keys.begin(), table.keys.end(), [&](const Key& key) {
    return std::any_of(key.parts.begin(), key.parts.end(), [&](const KeyPart& part) {
      return !part.expression && find_column(table, part.column) == nullptr;
    });
  });
}

void put_in_order(std::vector<Key>& keys) {
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    return std::tuple{!a.primary, a.name} < std::tuple{!b.primary, b.name};
  });
}

}  // namespace

std::string qualified(const Table& table) { return table.schema + "." + table.name; }
std::string qualified(const TableRow& row) { return row.schema + "." + row.name; }

Object object_of(const Table& table, std::string column) { return {table.schema, table.name, std::move(column)}; }
Object object_of(const TableRow& row) { return {row.schema, row.name}; }

bool holds(const Scope& scope, const std::string& schema, const std::string& table) {
  const auto found = std::lower_bound(scope.schemas.begin(), scope.schemas.end(), schema,
                                      [](const Scope::Schema& s, const std::string& name) { return s.name < name; });
  return found != scope.schemas.end() && found->name == schema &&
         std::binary_search(found->tables.begin(), found->tables.end(), table);
}

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

class CatalogBuilder::Filler::Impl {
 public:
  explicit Impl(Catalog& catalog) : catalog_{catalog} {}
  ~Impl() { leave(); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void add(const ColumnRow& row) {
    constexpr std::size_t kMostly = 48;  // more than most tables have; leave() releases the rest
    auto* table = find(row.schema, row.table);
    if (table == nullptr) return;
    if (table->columns.empty()) table->columns.reserve(kMostly);
    table->columns.push_back(column(row));
  }
  void add(const KeyRow& row) {
    if (auto* table = find(row.schema, row.table)) add_part(table->keys, row);
  }
  void add(const SizeRow& row) {
    if (auto* table = find(row.schema, row.table)) table->data_length = row.bytes;
  }

 private:
  /// The rows of a table usually arrive together.
  Table* find(const std::string& schema, const std::string& name) {
    if (last_ == nullptr || last_->name != name || last_->schema != schema) {
      leave();
      last_ = find_table(catalog_, schema, name);
    }
    return last_;
  }

  void leave() {
    if (last_ != nullptr) last_->columns.shrink_to_fit();
  }

  Column column(const ColumnRow& row) {
    Column column;
    column.name = row.name;
    column.type = types_.get(row.type, parse_column_type);
    column.default_value = default_of(row, column.type->kind);
    if (!row.charset.empty()) column.charset = texts_.get(row.charset);
    if (!row.comment.empty()) column.comment = texts_.get(row.comment);
    column.character_length = row.character_length.value_or(0);
    column.octet_length = row.octet_length.value_or(0);
    column.ordinal = row.ordinal;
    column.nullable = row.nullable;
    column.generated = is_generated(row);
    if (row.extra.empty()) return column;
    column.auto_increment = contains_ignoring_case(row.extra, "auto_increment");
    column.invisible = contains_ignoring_case(row.extra, "INVISIBLE");
    column.on_update = contains_ignoring_case(row.extra, "on update");
    return column;
  }

  Shared<ColumnDefault> default_of(const ColumnRow& row, MysqlType type) {
    auto value = parse_column_default(row, type, catalog_.server);
    const bool plain = value.text.empty() && value.precision == 0 && !value.may_be_cut;
    if (!plain) return value;
    auto& shared = plain_defaults_[static_cast<std::size_t>(value.kind)];
    if (shared->kind != value.kind) shared = std::move(value);
    return shared;
  }

  Catalog& catalog_;
  Table* last_ = nullptr;
  Recent<ColumnType> types_;
  Recent<std::string> texts_;
  std::array<Shared<ColumnDefault>, 7> plain_defaults_;  // by kind
};

CatalogBuilder::Filler::Filler(CatalogBuilder& builder) : impl_{std::make_unique<Impl>(builder.catalog_)} {}
CatalogBuilder::Filler::~Filler() = default;
CatalogBuilder::Filler::Filler(Filler&&) noexcept = default;
void CatalogBuilder::Filler::add(const ColumnRow& row) { impl_->add(row); }
void CatalogBuilder::Filler::add(const KeyRow& row) { impl_->add(row); }
void CatalogBuilder::Filler::add(const SizeRow& row) { impl_->add(row); }

CatalogBuilder::CatalogBuilder(const ServerRow& server, std::vector<TableRow> tables) {
  catalog_.server = build_server(server);
  for (auto& row : tables) {
    if (is_synced_type(row.type)) {
      catalog_.tables.push_back(build_table(std::move(row)));
    } else {
      catalog_.others.push_back(std::move(row));
    }
  }
  std::sort(catalog_.tables.begin(), catalog_.tables.end(),
            [](const Table& a, const Table& b) { return std::tie(a.schema, a.name) < std::tie(b.schema, b.name); });
}

Catalog CatalogBuilder::finish() {
  auto& [server, tables, others] = catalog_;
  const auto unread =
      std::stable_partition(tables.begin(), tables.end(), [](const Table& table) { return !table.columns.empty(); });
  for (auto table = unread; table != tables.end(); ++table) others.push_back(table_row(std::move(*table)));
  tables.erase(unread, tables.end());
  std::sort(others.begin(), others.end(), [](const TableRow& a, const TableRow& b) {
    return std::tie(a.schema, a.name) < std::tie(b.schema, b.name);
  });
  for (auto& table : tables) {
    put_in_order(table.columns);
    put_in_order(table.keys);
    set_single_unique(table);
    table.key_hidden = hides_own_key(table, server);
    table.partly_shown = is_partly_shown(table);
  }
  return std::move(catalog_);
}

Catalog build_catalog(const Rows& rows) {
  CatalogBuilder builder{rows.server, rows.tables};
  {
    CatalogBuilder::Filler filler{builder};
    for (const auto& row : rows.columns) filler.add(row);
    for (const auto& row : rows.keys) filler.add(row);
    for (const auto& row : rows.sizes) filler.add(row);
  }
  auto catalog = builder.finish();
  apply_creates(catalog, rows.creates);
  apply_refused(catalog, rows.refused);
  apply_defaults(catalog, rows.defaults);
  apply_checks(catalog, rows.checks);
  apply_partitions(catalog, rows.partitions);
  return catalog;
}

}  // namespace smt::catalog
