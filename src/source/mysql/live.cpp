// Reads rows from a live server over one connection.

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "facts/grants.hpp"
#include "smt/source.hpp"
#include "source/mysql/decode.hpp"
#include "source/mysql/innodb_sizes.hpp"
#include "source/mysql/look.hpp"
#include "source/mysql/named_tables.hpp"
#include "source/mysql/queries.hpp"

namespace smt::source {
namespace {

bool contains(const std::vector<std::string>& sorted, const std::string& name) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

/// Returns true if the row is of a wanted table. MariaDB compares names in information_schema without regard to case.
template <typename Row>
bool is_wanted(const Row& row, const Scope::Schema& schema) {
  return row.schema == schema.name && contains(schema.tables, row.table);
}

/// Does the same for rows that arrive table by table.
class Wanted {
 public:
  explicit Wanted(const Scope::Schema& schema) : schema_{schema} {}

  template <typename Row>
  bool has(const Row& row) {
    if (!known_ || row.table != table_ || row.schema != database_) {
      known_ = true;
      database_ = row.schema;
      table_ = row.table;
      wanted_ = is_wanted(row, schema_);
    }
    return wanted_;
  }

 private:
  const Scope::Schema& schema_;
  std::string database_, table_;  // of the last row
  bool known_ = false, wanted_ = false;
};

class LiveSource : public Source {
 public:
  LiveSource(const Db& db, const Log& log) : connection_{db, log} {
    for (const auto& statement :
         {queries::names(db.charset), std::string{queries::kSession}, std::string{queries::kReadOnly}}) {
      connection_.run("setting up the session", statement);
    }
    server_ = read_server();
    facts_ = build_server(server_);
    if (facts_.flavour == Flavour::kMysql && facts_.version >= Version{8, 0, 30})  // a fork may not have it
      connection_.first_row("setting up the session", std::string{queries::kShowOwnKeys});
  }

  const Db& db() const { return connection_.db(); }
  ServerRow server() override { return server_; }

  std::vector<TableRow> tables() override {
    std::vector<TableRow> tables;
    auto rows = connection_.query("listing the tables", std::string{queries::kTables});
    while (rows.next()) tables.push_back(decode_table(rows));
    return tables;
  }

  std::optional<std::vector<std::string>> schemas() override { return std::nullopt; }

  KeyedTables keyed_tables() override {
    KeyedTables tables;
    auto rows = connection_.query("asking which tables have a key", std::string{queries::kKeyedTables});
    while (rows.next()) tables.emplace(rows.text(0), rows.text(1));
    return tables;
  }

  void columns(const Scope& scope, const std::function<void(const ColumnRow&)>& use) override {
    const bool mariadb = facts_.flavour == Flavour::kMariadb;
    const bool with_expression = facts_.version >= (mariadb ? Version{10, 2, 5} : Version{5, 7, 0});
    read_scope("columns", scope, use,
               [&](const std::string& condition) { return queries::columns(condition, with_expression); });
  }

  void keys(const Scope& scope, const std::function<void(const KeyRow&)>& use) override {
    read_scope("keys", scope, use, [](const std::string& condition) { return queries::keys(condition); });
  }

  std::vector<SizeRow> sizes(const Scope& scope) override {
    if (facts_.flavour == Flavour::kMysql && facts_.version >= Version{8, 0, 0}) {
      connection_.run("setting up the session", std::string{queries::kFreshSizes});
    }
    std::vector<SizeRow> sizes;
    for (const auto& schema : scope.schemas) {
      const auto known = add_innodb_sizes(schema, sizes);
      add_other_sizes(schema, known, sizes);
    }
    return sizes;
  }

  Checks checks(const Scope& scope) override {
    Checks all;
    for (const auto& schema : scope.schemas) {
      const auto without_row = add_checks(schema, all.checks);
      if (without_row.empty() || shows_checks(schema.name)) continue;
      for (const auto& table : without_row) add_statement(schema.name, table, all.creates);
    }
    return all;
  }

  std::vector<PartitionRow> partitions(const Scope& scope) override {
    const bool whole_schemas = facts_.flavour == Flavour::kMysql && facts_.version >= Version{8, 0, 0};
    std::vector<PartitionRow> all;
    for (const auto& schema : scope.schemas) {
      const auto purpose = fmt::format("reading the partitions of {}", schema.name);
      const auto parts = whole_schemas ? std::vector<std::vector<std::string>>{{}} : named_parts(schema);
      for (const auto& names : parts) {
        const auto condition = queries::scope_condition(schema.name, names);
        add_allowed(purpose, queries::partitions(condition), decode_partition, schema, all);
      }
    }
    return all;
  }

  Proof proof(const Scope& scope) override {
    Proof proof;
    if (scope.schemas.empty()) return proof;
    const auto& grants = read_grants();
    for_each(scope, [&](const std::string& schema, const std::string& table) {
      if (grants.proves_select(schema, table)) return;
      auto shown = show_create(schema, table);
      if (shown.error == 0) {
        proof.creates.push_back({schema, table, statement_of(shown)});
      } else if (!MysqlConnection::is_not_there(shown.error)) {
        proof.refused.push_back({schema, table});
      }
    });
    return proof;
  }

  std::vector<DefaultRow> defaults(const Scope& scope) override {
    std::vector<DefaultRow> all;
    if (scope.schemas.empty()) return all;
    connection_.run("setting up the session", std::string{queries::kAsKept});
    for_each(scope, [&](const std::string& schema, const std::string& table) {
      const auto rows = byte_defaults(schema, table, statement_of(show_create(schema, table)));
      all.insert(all.end(), rows.begin(), rows.end());
    });
    connection_.run("setting up the session", queries::names(connection_.db().charset));
    return all;
  }

  CreateRow create_statement(const std::string& schema, const std::string& table) override {
    const auto purpose = fmt::format("SHOW CREATE TABLE {}.{}", schema, table);
    auto rows = connection_.query_if_there(purpose, queries::create_statement(schema, table));
    CreateRow create{schema, table, ""};
    while (rows && rows->next()) create.statement = rows->text(1);
    return create;
  }

  Looked look(const std::string& select, std::chrono::milliseconds limit) override {
    return look_within(connection_, facts_, select, limit);
  }

  std::unique_ptr<Source> another() override {
    try {
      return std::make_unique<LiveSource>(connection_.db(), connection_.log());
    } catch (const Error&) {
      return nullptr;  // the server may limit connections
    }
  }

 private:
  ServerRow read_server() {
    ServerRow server;
    auto rows = connection_.query("asking for the server's version", std::string{queries::kServer});
    while (rows.next()) server = decode_server(rows);
    return server;
  }

  template <typename Use>
  static void for_each(const Scope& scope, Use&& use) {
    for (const auto& schema : scope.schemas) {
      for (const auto& table : schema.tables) use(schema.name, table);
    }
  }

  MysqlConnection::FirstRow show_create(const std::string& schema, const std::string& table) {
    return connection_.first_row(fmt::format("SHOW CREATE TABLE {}.{}", schema, table),
                                 queries::create_statement(schema, table));
  }

  /// Returns "" if the server refused it.
  static std::string statement_of(const MysqlConnection::FirstRow& shown) {
    return shown.fields.size() > 1 ? shown.fields[1].value_or("") : "";
  }

  /// Reads the user's grants, including those of active roles; returns none if the server shows none.
  const Grants& read_grants() {
    if (grants_) return *grants_;
    std::vector<std::string> lines;
    {
      std::string why_not;
      auto rows = connection_.query_or_why("SHOW GRANTS", "SHOW GRANTS", why_not);
      while (rows && rows->next()) lines.push_back(rows->text(0));
    }
    return grants_.emplace(lines, has_partial_revokes());
  }

  bool has_partial_revokes() {
    if (facts_.flavour != Flavour::kMysql || facts_.version < Version{8, 0, 16}) return false;
    const auto row = connection_.first_row("SHOW GRANTS", "SELECT @@partial_revokes");  // a fork may not have it
    return !row.fields.empty() && row.fields[0] == "1";
  }

  template <typename Row, typename MakeQuery>
  void read_scope(std::string_view what, const Scope& scope, const std::function<void(const Row&)>& use,
                  MakeQuery make_query) {
    Row row;
    for (const auto& schema : scope.schemas) {
      const auto condition = queries::scope_condition(schema.name, named_tables(schema)) + queries::share(schema.share);
      auto rows = connection_.query(fmt::format("reading the {} of {}", what, schema.name), make_query(condition));
      Wanted wanted{schema};
      while (rows.next()) {
        decode(rows, row);
        if (wanted.has(row)) use(row);
      }
    }
  }

  template <typename Row>
  void add_allowed(const std::string& purpose, const std::string& sql, Row (*decode)(const MysqlRows&),
                   const Scope::Schema& schema, std::vector<Row>& all) {
    auto rows = connection_.query_if_allowed(purpose, sql);
    while (rows && rows->next()) {
      if (auto row = decode(*rows); is_wanted(row, schema)) all.push_back(std::move(row));
    }
  }

  /// Adds the checks that the server shows. Returns the tables that have none or whose checks it does not show.
  std::vector<std::string> add_checks(const Scope::Schema& schema, std::vector<CheckRow>& checks) {
    const auto purpose = fmt::format("reading the checks of {}", schema.name);
    std::vector<CheckRow> shown;
    for (const auto& names : named_parts(schema)) {
      add_allowed(purpose, queries::checks(schema.name, names), decode_check, schema, shown);
    }
    std::set<std::string_view> tables;
    for (const auto& row : shown) tables.insert(row.table);
    std::vector<std::string> without_row;
    for (const auto& table : schema.tables) {
      if (!tables.contains(table)) without_row.push_back(table);
    }
    checks.insert(checks.end(), std::make_move_iterator(shown.begin()), std::make_move_iterator(shown.end()));
    return without_row;
  }

  /// Returns true if a table of the schema without a row in CHECK_CONSTRAINTS has no check. MariaDB shows the checks of
  /// a table to a user with any privilege on its schema, or with all privileges on the table; before 10.2.22 it has no
  /// such view.
  bool shows_checks(const std::string& schema) {
    constexpr std::string_view kAllTables = "*";
    return has_check_view() && read_grants().proves_select(schema, kAllTables);
  }

  bool has_check_view() const {
    const auto& version = facts_.version;
    return version >= Version{10, 3, 10} || (version < Version{10, 3, 0} && version >= Version{10, 2, 22});
  }

  void add_statement(const std::string& schema, const std::string& table, std::vector<CreateRow>& creates) {
    const auto purpose = fmt::format("reading the JSON columns of {}", schema);
    auto rows = connection_.query_if_allowed(purpose, queries::create_statement(schema, table));
    while (rows && rows->next()) creates.push_back({schema, table, rows->text(1)});
  }

  /// Returns the tables whose size InnoDB's statistics contain, sorted; none if the user may not read them.
  std::vector<std::string> add_innodb_sizes(const Scope::Schema& schema, std::vector<SizeRow>& sizes) {
    const auto purpose = fmt::format("reading the sizes of {}", schema.name);
    auto rows = connection_.query_if_allowed(purpose, queries::innodb_sizes(schema.name));
    InnodbSizes known{schema.tables};
    while (rows && rows->next()) known.add((*rows)[0].value_or(""), number((*rows)[1]).value_or(0));
    std::vector<std::string> names;
    for (const auto& [table, bytes] : known.by_table()) {
      sizes.push_back({schema.name, table, bytes});
      names.push_back(table);
    }
    return names;
  }

  void add_other_sizes(const Scope::Schema& schema, const std::vector<std::string>& known,
                       std::vector<SizeRow>& sizes) {
    Scope::Schema left{schema.name, {}, schema.tables_in_schema};
    std::set_difference(schema.tables.begin(), schema.tables.end(), known.begin(), known.end(),
                        std::back_inserter(left.tables));
    if (left.tables.empty()) return;
    const auto condition = queries::scope_condition(left.name, named_tables(left));
    auto rows = connection_.query(fmt::format("reading the sizes of {}", left.name), queries::table_sizes(condition));
    while (rows.next()) {
      if (auto size = decode_size(rows); is_wanted(size, left)) sizes.push_back(std::move(size));
    }
  }

  MysqlConnection connection_;
  ServerRow server_;
  Server facts_;
  std::optional<Grants> grants_;  // has a value after the first question
};

}  // namespace

std::unique_ptr<Source> connect(Db& db, const Log& log) {
  auto source = std::make_unique<LiveSource>(db, log);
  db = source->db();
  return source;
}

}  // namespace smt::source
