// Asks an FE for its tables. docs/starrocks.md#what-the-tool-asks-starrocks lists the statements; a test compares.

#include "starrocks/read_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <tuple>

#include "smt/sql_text.hpp"
#include "smt/starrocks.hpp"
#include "text/ascii.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::starrocks {
namespace {

constexpr std::string_view kStatePurpose = "reading the tables of StarRocks";

// The FE gives these errors the numbers of ErrorCode.java (ERR_BAD_DB_ERROR: 1049, 5501 since 3.2), or 1064 if they are
// found while a statement is analyzed; then only the words tell.
/// 4.1: "Table t is not found.", "Database default_catalog.d is not found."
bool says_not_found(std::string_view why, std::string_view what) {
  return contains_ignoring_case(why, what) && contains_ignoring_case(why, " is not found");
}
bool is_no_database(unsigned int error, std::string_view why) {
  return error == 1049 || error == 5501 || contains_ignoring_case(why, "unknown database '") ||
         says_not_found(why, "database ");
}
bool is_no_table(unsigned int error, std::string_view why) {
  return error == 1051 || error == 1146 || error == 5502 || contains_ignoring_case(why, "unknown table '") ||
         says_not_found(why, "table ");
}
bool is_denied(std::string_view why) { return contains_ignoring_case(why, "access denied"); }

class StateReader {
 public:
  StateReader(MysqlConnection& connection, const FeIdentity& fe) : connection_{connection}, fe_{fe} {
    state_.version = fe.version;
    state_.run_mode = fe.run_mode;
    const auto version = fe_version(fe.version);
    always_columns_ = !version || shown_form(*version) == StatementForm::kShownUnescaped;
    has_optimize_jobs_ = !version || has(Feature::kOptimizeJobs, {*version});
  }

  StarRocksState read(const WantedTables& wanted, StateParts parts) {
    for (const auto& [database, tables] : wanted) {
      if (!(state_.databases[database] = list_tables(database))) continue;
      for (const auto& table : tables) read_table(database, table);
      if (parts.jobs) read_all_jobs(database, "");
      if (parts.sizes) read_sizes(database);
    }
    return std::move(state_);
  }

  StarRocksState read_one(const std::string& database, const std::string& table) {
    state_.databases[database] = true;
    state_.tables[{database, table}].type = "BASE TABLE";
    read_table(database, table);
    if (!state_.tables.empty()) read_all_jobs(database, " WHERE TableName = " + quote_starrocks_string(table));
    return std::move(state_);
  }

  /// Returns all jobs of the database that StarRocks remembers, sorted by kind and id: an id is a number, so the
  /// shorter one is less.
  std::vector<AlterJobRow> job_rows(const std::string& database, const std::string& where) {
    std::vector<AlterJobRow> out;
    add_jobs(database, AlterJob::Kind::kColumn, where, out);
    if (has_optimize_jobs_) add_jobs(database, AlterJob::Kind::kOptimize, where, out);
    std::stable_sort(out.begin(), out.end(), [](const AlterJobRow& a, const AlterJobRow& b) {
      return std::tuple{a.kind, a.id.size(), std::string_view{a.id}} <
             std::tuple{b.kind, b.id.size(), std::string_view{b.id}};
    });
    return out;
  }

 private:
  /// Returns the rows; nullopt if the server refuses for a reason that the caller knows, with `error_` and `why_`.
  std::optional<MysqlRows> ask(const std::string& sql) {
    auto rows = connection_.query_or_why(kStatePurpose, sql, why_);
    if (!rows) error_ = connection_.error_number();
    return rows;
  }

  /// Throws the error of a statement that StarRocks refuses.
  [[noreturn]] void refuse(const std::string& what, const std::string& object) const {
    const auto address = fmt::format("{}:{}", connection_.db().host, connection_.db().port);
    const auto fix = is_denied(why_) ? fmt::format("GRANT SELECT ON {} TO USER {};", object, fe_.account)
                                     : "run the statement with the mysql client; fe.log of StarRocks may say more";
    throw Error{Exit::kWorld, {Code::kStarRocksRefused, {}, {address, what, why_, fix}}};
  }

  /// Returns false if the database does not exist.
  bool list_tables(const std::string& database) {
    const auto sql = "SHOW FULL TABLES FROM " + quote_identifier(database);
    auto rows = ask(sql);
    if (!rows && is_no_database(error_, why_)) return false;
    if (!rows) refuse(sql, "ALL TABLES IN DATABASE " + quote_identifier(database));
    while (rows->next()) state_.tables[{database, rows->text(0)}].type = rows->text(1);
    return true;
  }

  void read_table(const std::string& database, const std::string& table) {
    const auto found = state_.tables.find({database, table});
    if (found == state_.tables.end() || found->second.type != "BASE TABLE") return;
    const auto name = quote_identifier(database) + "." + quote_identifier(table);
    const auto sql = "SHOW CREATE TABLE " + name;
    if (auto rows = ask(sql)) {
      if (!rows->field("Create Table")) found->second.type = "VIEW";
      while (rows->next()) found->second.create = rows->text(1);
    } else if (is_no_table(error_, why_) || is_no_database(error_, why_)) {  // dropped since it was listed
      state_.databases[database] = !is_no_database(error_, why_);
      state_.tables.erase(found);
      return;
    } else if (is_denied(why_)) {
      refuse(sql, "TABLE " + name);
    } else {
      found->second.why_not = why_;
    }
    if ((always_columns_ || !found->second.create) && !read_columns(name, found->second)) state_.tables.erase(found);
  }

  /// Returns false if the table was dropped meanwhile.
  bool read_columns(const std::string& name, ShownTable& table) {
    const auto sql = "SHOW FULL COLUMNS FROM " + name;
    auto rows = ask(sql);
    if (!rows && is_no_table(error_, why_)) return false;
    if (!rows) refuse(sql, "TABLE " + name);
    const auto field = position(*rows, "Field", sql), value = position(*rows, "Default", sql),
               comment = position(*rows, "Comment", sql);
    while (rows->next()) {
      const auto text = (*rows)[value];
      table.columns.push_back(
          {rows->text(field), text ? std::optional{std::string{*text}} : std::nullopt, rows->text(comment)});
    }
    table.columns.shrink_to_fit();  // there may be hundreds of thousands
    return true;
  }

  void read_all_jobs(const std::string& database, const std::string& where) {
    for (auto& job : job_rows(database, where)) {
      if (!job.has_ended()) state_.jobs.push_back(std::move(job));
    }
  }

  void add_jobs(const std::string& database, AlterJob::Kind kind, const std::string& where,
                std::vector<AlterJobRow>& out) {
    const auto sql = fmt::format("SHOW ALTER TABLE {} FROM {}{}", word(kind), quote_identifier(database), where);
    auto rows = ask(sql);
    if (!rows) refuse(sql, "ALL TABLES IN DATABASE " + quote_identifier(database));
    const auto id = position(*rows, "JobId", sql), table = position(*rows, "TableName", sql),
               state = position(*rows, "State", sql), progress = position(*rows, "Progress", sql),
               created = position(*rows, "CreateTime", sql), message = position(*rows, "Msg", sql);
    while (rows->next()) {
      out.push_back({{database, rows->text(table), kind, rows->text(id), rows->text(state), rows->text(progress),
                      rows->text(created)},
                     rows->text(message)});
    }
  }

  void read_sizes(const std::string& database) {
    const auto sql = "SHOW TABLE STATUS FROM " + quote_identifier(database);
    auto rows = ask(sql);
    if (!rows) refuse(sql, "ALL TABLES IN DATABASE " + quote_identifier(database));
    const auto name = position(*rows, "Name", sql), bytes = position(*rows, "Data_length", sql);
    while (rows->next()) {
      const auto found = state_.tables.find({database, rows->text(name)});
      const auto digits = rows->view(bytes);
      std::uint64_t number = 0;
      const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
      if (found != state_.tables.end() && error == std::errc{} && end == digits.data() + digits.size())
        found->second.bytes = number;
    }
  }

  /// Finds a field by its name, because positions differ from version to version.
  unsigned int position(const MysqlRows& rows, std::string_view field, const std::string& sql) const {
    if (const auto at = rows.field(field)) return *at;
    const auto address = fmt::format("{}:{}", connection_.db().host, connection_.db().port);
    throw Error{Exit::kWorld,
                {Code::kStarRocksRefused,
                 {},
                 {address, "to answer " + sql + " as the tool expects", fmt::format("there is no field '{}'", field),
                  "report it, with the version of StarRocks"}}};
  }

  MysqlConnection& connection_;
  const FeIdentity& fe_;
  bool always_columns_ = false, has_optimize_jobs_ = true;
  StarRocksState state_;
  unsigned int error_ = 0;
  std::string why_;
};

}  // namespace

StarRocksState read_state(MysqlConnection& connection, const FeIdentity& fe, const WantedTables& wanted,
                          StateParts parts) {
  return StateReader{connection, fe}.read(wanted, parts);
}

StarRocksState read_table_state(MysqlConnection& connection, const FeIdentity& fe, const std::string& database,
                                const std::string& table) {
  return StateReader{connection, fe}.read_one(database, table);
}

std::vector<AlterJobRow> read_alter_jobs(MysqlConnection& connection, const FeIdentity& fe,
                                         const std::string& database) {
  return StateReader{connection, fe}.job_rows(database, "");
}

StarRocksState read_starrocks_state(const Db& db, const WantedTables& wanted, bool sizes, std::string time,
                                    const Log& log) {
  MysqlConnection connection{db, log};
  auto state = read_state(connection, identify_fe(connection, kStatePurpose), wanted, {.sizes = sizes});
  state.server = fmt::format("{}:{}", db.host, db.port);
  state.time = std::move(time);
  return state;
}

}  // namespace smt::starrocks
