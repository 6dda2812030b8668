#pragma once
// The findings of `check` for docs/diagnostics.md: golden cases have no servers to ask.

#include "smt/diagnostic.hpp"

namespace smt::test {

inline Findings mysql_check_examples() {
  const std::string user = "'smt'@'10.0.0.%'";
  return {
      {Code::kReadyConnect,
       {},
       {"cannot connect to 192.168.1.1:3306 as 'smt': nothing listens there",
        "check that the server is running, and 'port' (a.conf:3) and 'host' (a.conf:2)"}},
      {Code::kReadyVersion, {}, {"MySQL 8.4.2", "3.5.0", "the server has no SHOW MASTER STATUS", "3.6.0"}},
      {Code::kReadyLogBin, {}, {}},
      {Code::kReadyBinlogFormat, {}, {}},
      {Code::kReadyRowImage, {}, {}},
      {Code::kReadyRowValues, {}, {"fails"}},
      {Code::kReadyCompressed, {}, {"binlog_transaction_compression"}},
      {Code::kReadyServerId, {}, {}},
      {Code::kReadyServerIdPlanned, {}, {"a replica", "10012", "10000-10063", "10013"}},
      {Code::kReadyExpiry,
       {},
       {"12 hours",
        "SET GLOBAL binlog_expire_logs_seconds=604800; -- and binlog_expire_logs_seconds=604800 in the server's option "
        "file"}},
      {Code::kReadyGtid, {}, {"ON_PERMISSIVE", "SET GLOBAL gtid_mode=ON;"}},
      {Code::kReadyFilters, {}, {"binlog-ignore-db", "shop"}},
      {Code::kReadyTimeZone, {}, {"+00:00", "Asia/Shanghai", "+08:00", "refuses to start"}},
      {Code::kReadyTimeout, {}, {"60"}},
      {Code::kReadyConnections, {}, {"160", "80", "1", "20", "151", "200"}},
      {Code::kReadyUserConnections, {}, {"20", "10", "1", "5", user, "20"}},
      {Code::kReadyReplication,
       {},
       {user, "REPLICATION SLAVE, REPLICATION CLIENT",
        "GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO " + user + ";"}},
      {Code::kReadySelect, {}, {user, "`shop`.*", "GRANT SELECT ON `shop`.* TO " + user + ";"}},
      {Code::kReadyShowDatabases, {}, {user, "GRANT SHOW DATABASES ON *.* TO " + user + ";"}},
      {Code::kReadyLocks, {}, {user, "RELOAD", "GRANT RELOAD ON *.* TO " + user + ";"}},
      {Code::kReadyPlugin, {}, {user, "sha256_password", "WITH caching_sha2_password BY"}},
      {Code::kReadyPublicKey, {}, {user, "caching_sha2_password"}},
      {Code::kReadyTls, {}, {"the server"}},
      {Code::kReadyHiddenKey,
       {},
       {"shop.log", "my_row_id",
        "SET GLOBAL show_gipk_in_create_table_and_information_schema=ON; -- and in the server's option file; then "
        "generate "
        "the files anew, with the key"}},
      {Code::kReadyReplica, {}, {"log_replica_updates"}},
      {Code::kReadyEncrypted, {}, {}},
  };
}

inline Findings starrocks_check_examples() {
  return {
      {Code::kReadyFeConnect,
       {},
       {"cannot connect to 192.168.1.2:8030 as 'root': what listens there does not use the MySQL protocol",
        "check 'port' (a.conf:9)"}},
      {Code::kReadyFeVersion, {}, {"3.1.4", "3.3", "3.1"}},
      {Code::kReadyRunMode, {}, {"shared_data", "shared_nothing"}},
      {Code::kReadyBackends, {}, {"2", "3", "192.168.1.9:9050"}},
      {Code::kReadyReplicas, {}, {"1", "3", "shop.orders"}},
      {Code::kReadyTableDiffers,
       {},
       {"shop.orders", "it is a DUPLICATE KEY table and not PRIMARY KEY",
        "DROP TABLE `shop`.`orders`; -- where its rows may go"}},
      {Code::kReadyTableKept, {}, {"shop.orders", "it has no sort key, but created_at is wanted"}},
      {Code::kReadyTableUnclear, {}, {"shop.orders", "it is a view and not a table"}},
      {Code::kReadyRenameDone, FileLine{"conf/config_prod.conf", 21}, {"user_id", "uid"}},
      {Code::kReadyRenameUnknown, FileLine{"conf/config_prod.conf", 21}, {"user_id", "uidd", "shop.orders"}},
      {Code::kReadyRenameBoth, FileLine{"conf/config_prod.conf", 21}, {"user_id", "uid", "shop.orders"}},
      {Code::kReadyNamesExchanged, FileLine{"conf/config_prod.conf", 21}, {"a and b", "shop.orders"}},
      {Code::kStarRocksRefused,
       {},
       {"192.168.1.2:9030", "SHOW CREATE TABLE `shop`.`orders`",
        "Access denied; you need (at least one of) the ANY privilege(s) on TABLE orders for this operation.",
        "GRANT SELECT ON TABLE `shop`.`orders` TO USER 'smt'@'%';"}},
      {Code::kStarRocksNotNamed, FileLine{"conf/config_prod.conf"}, {}},
      {Code::kReadyCreate,
       {},
       {"'smt'@'%'", "CREATE TABLE on `shop`", "GRANT CREATE TABLE ON DATABASE `shop` TO USER 'smt'@'%';"}},
      {Code::kReadyLoad,
       {},
       {"'smt'@'%'", "INSERT on `shop`.`orders`", "GRANT INSERT ON TABLE `shop`.`orders` TO USER 'smt'@'%';"}},
      {Code::kReadyLoadUrl,
       {},
       {"fe:9030", "no HTTP answer: Received HTTP/0.9 when not allowed", "write 'fe:8030' in its place (a.conf:14)"}},
  };
}

inline Findings check_examples() {
  auto all = mysql_check_examples();
  for (auto& example : starrocks_check_examples()) all.push_back(std::move(example));
  const Findings flink{
      {Code::kReadyVersions, {}, {"Flink CDC", "2.2.1", "1.20", "cdc_version", "3.5.0"}},
      {Code::kReadyCheckpoints, {}, {"0"}},
      {Code::kReadyCheckpointTime, {}, {"10ms", "StarRocks gets a separate load for each checkpoint"}},
      {Code::kReadyParallelism, {}, {"[table-rule.1]", "5400", "4", "5400-5403"}},
  };
  all.insert(all.end(), flink.begin(), flink.end());
  return all;
}

}  // namespace smt::test
