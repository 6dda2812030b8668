// What a server does to rows before they reach its binlog, and to the binlog itself.

#include "check/mysql_checks.hpp"
#include "smt/sql_text.hpp"

namespace smt::check {
namespace {

std::string table_list(const std::vector<TableName>& tables) {
  std::vector<std::string> names;
  for (const auto& table : tables) names.push_back(table_name_text(table));
  return fmt::format("{}", fmt::join(names, ", "));
}

using Invisible = std::map<TableName, SourceNeeds::Invisible>;

/// Returns "shop.log (my_row_id), shop.orders (note)".
std::string hidden_columns(const Invisible& found) {
  std::vector<std::string> names;
  for (const auto& [table, one] : found) names.push_back(fmt::format("{} ({})", table_name_text(table), one.columns));
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string statements(const Invisible& found) {
  std::string lines;
  for (const auto& [table, one] : found) lines += (lines.empty() ? "" : "\n") + one.fix + ";";
  return lines;
}

}  // namespace

std::optional<CheckResult> check_hidden_keys(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyHiddenKey;
  constexpr auto kShown = "show_gipk_in_create_table_and_information_schema";
  if (is_on(value_of(facts, "implicit_primary_key")) && !needs.keyless.empty()) {  // Aliyun RDS and PolarDB
    const std::vector<TableName> tables{needs.keyless.begin(), needs.keyless.end()};
    return wrong(
        kCode, seen_value(facts, "implicit_primary_key"),
        {table_list(tables),
         fmt::format("ALTER TABLE … ADD COLUMN id BIGINT AUTO_INCREMENT PRIMARY KEY; -- for {}", table_list(tables))});
  }
  auto found = needs.invisible;
  const bool asked = facts.hidden_keys.value.has_value();
  // The server hides the column from Flink, for example in a table with one reader.
  for (const auto& table : needs.tables) {
    if (!asked || !facts.hidden_keys.value->contains({table.database, table.table})) continue;
    found.try_emplace(
        table, SourceNeeds::Invisible{"my_row_id",
                                      fmt::format("ALTER TABLE {}.{} ALTER COLUMN `my_row_id` SET VISIBLE",
                                                  quote_identifier(table.database), quote_identifier(table.table))});
  }
  if (!found.empty()) return wrong(kCode, hidden_columns(found), {hidden_columns(found), statements(found)});
  if (!asked) return skipped(kCode, "hidden keys: " + facts.hidden_keys.why_not);
  return passed(kCode, has_variable(facts, kShown)
                           ? "no table has a hidden key or an invisible column that causes problems"
                           : "no table has an invisible column that causes problems");
}

std::optional<CheckResult> check_replica(const MysqlFacts& facts, const SourceNeeds&) {
  constexpr auto kCode = Code::kReadyReplica;
  if (!facts.is_replica.value) return skipped(kCode, "replication of the server: " + facts.is_replica.why_not);
  const auto read_only = seen_value(facts, "read_only");
  if (!*facts.is_replica.value) return passed(kCode, "no replica; " + read_only);
  const std::string name = has_variable(facts, "log_replica_updates") ? "log_replica_updates" : "log_slave_updates";
  const auto seen = fmt::format("a replica; {}, {}", seen_value(facts, name), read_only);
  return is_on(value_of(facts, name)) ? passed(kCode, seen) : wrong(kCode, seen, {name});
}

std::optional<CheckResult> check_encrypted(const MysqlFacts& facts, const SourceNeeds&) {
  if (!is_mariadb(facts) || !has_variable(facts, "encrypt_binlog")) return std::nullopt;
  const auto seen = seen_value(facts, "encrypt_binlog");
  return is_on(value_of(facts, "encrypt_binlog")) ? wrong(Code::kReadyEncrypted, seen, {})
                                                  : passed(Code::kReadyEncrypted, seen);
}

}  // namespace smt::check
