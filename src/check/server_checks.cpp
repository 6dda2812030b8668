// What a server does with rows before they come to its binlog, and with the binlog itself.

#include "check/mysql_checks.hpp"

namespace smt {
namespace {

std::string table_list(const std::vector<TableName>& tables) {
  std::vector<std::string> names;
  for (const auto& table : tables) names.push_back(text(table));
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

std::optional<CheckResult> check_hidden_keys(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyHiddenKey;
  if (is_mariadb(facts)) return std::nullopt;
  if (needs.keyless.empty()) return passed(kCode, "every table of the rules has a key");
  if (is_on(value_of(facts, "implicit_primary_key"))) {  // Aliyun RDS and PolarDB
    const std::vector<TableName> tables{needs.keyless.begin(), needs.keyless.end()};
    return wrong(
        kCode, seen_value(facts, "implicit_primary_key"),
        {table_list(tables), "implicit_primary_key",
         fmt::format("ALTER TABLE … ADD COLUMN id BIGINT AUTO_INCREMENT PRIMARY KEY; -- for {}", table_list(tables))});
  }
  if (!facts.hidden_keys.value) return skipped(kCode, "hidden keys: " + facts.hidden_keys.why_not);
  std::vector<TableName> tables;
  for (const auto& table : needs.keyless) {
    if (facts.hidden_keys.value->contains({table.database, table.table})) tables.push_back(table);
  }
  if (tables.empty()) return passed(kCode, "no table of the rules has a hidden key");
  return wrong(
      kCode, seen_value(facts, "show_gipk_in_create_table_and_information_schema"),
      {table_list(tables), "my_row_id",
       "SET GLOBAL show_gipk_in_create_table_and_information_schema=ON; -- and in the server's option file; then "
       "generate the files anew, with the key"});
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

}  // namespace smt
