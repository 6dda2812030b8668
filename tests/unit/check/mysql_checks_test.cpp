// Tests each check with both results. The server of good_facts.hpp passes all; a test spoils one fact.

#include <gtest/gtest.h>

#include "good_facts.hpp"

namespace smt::test {
namespace {

class MysqlChecks : public testing::Test {
 protected:
  std::string result(Code code) const { return reported(check_mysql(facts, needs), code); }
  MysqlFacts facts = good_mysql();
  SourceNeeds needs = usual_needs();
};

std::string states(const std::vector<CheckResult>& results) {
  std::string out;
  for (const auto& one : results)
    out += (out.empty() ? "" : " ") + std::string{row_of(one.code).id} + word(one.state).data();
  return out;
}

TEST_F(MysqlChecks, AllPassOnAServerThatIsReady) {
  EXPECT_EQ(states(check_mysql(facts, needs)),
            "R001ok R002ok R003ok R004ok R005ok R006ok R007ok R008ok R009ok R010ok R011ok R012ok R013ok R014ok R015ok "
            "R016ok R017ok R018ok R019ok R020ok R021ok R022ok R023ok R024ok R025ok");
  EXPECT_EQ(
      states(check_mysql(good_mariadb(), needs)),
      "R001ok R002ok R003ok R004ok R005ok R007ok R008ok R009ok R010ok R011skip R012ok R013ok R014ok R015ok R016ok "
      "R017ok R018ok R019ok R020ok R021ok R023ok R024ok R025ok R026ok");
}

TEST_F(MysqlChecks, Version) {
  EXPECT_EQ(result(Code::kReadyVersion), "ok MySQL 8.0.36, with Flink CDC 3.5.0");
  facts.server.version = {8, 4, 2};
  EXPECT_EQ(result(Code::kReadyVersion),
            "FAIL MySQL 8.4.2 | Flink CDC 3.5.0 cannot read MySQL 8.4.2: the server has no SHOW MASTER STATUS | set "
            "'cdc_version = 3.6.0' in [flink] and run that release or a later one");
  needs.versions.cdc = {3, 6, 0};
  EXPECT_EQ(result(Code::kReadyVersion), "ok MySQL 8.4.2, with Flink CDC 3.6.0");
  facts.server.version = {5, 5, 62};
  EXPECT_EQ(result(Code::kReadyVersion),
            "FAIL MySQL 5.5.62 | Flink CDC 3.6.0 cannot read MySQL 5.5.62: it reads MySQL from 5.6 on | ");
}

TEST_F(MysqlChecks, LogBin) {
  EXPECT_EQ(result(Code::kReadyLogBin), "ok log_bin is ON");
  facts.variables["log_bin"] = "OFF";
  EXPECT_EQ(result(Code::kReadyLogBin),
            "FAIL log_bin is OFF | the server writes no binlog: Flink CDC receives no changes | put log_bin=binlog and "
            "server_id=1 into the server's option file and restart it; on hosted servers turn on automatic backups");
}

TEST_F(MysqlChecks, Format) {
  EXPECT_EQ(result(Code::kReadyBinlogFormat), "ok binlog_format is ROW");
  facts.variables["binlog_format"] = "MIXED";
  EXPECT_EQ(result(Code::kReadyBinlogFormat),
            "FAIL binlog_format is MIXED | the binlog contains statements; Flink CDC needs rows, and the job fails | "
            "SET GLOBAL binlog_format='ROW'; -- and binlog_format=ROW in the server's option file; open sessions keep "
            "their format");
  facts.variables.erase("binlog_format");
  EXPECT_EQ(result(Code::kReadyBinlogFormat), "");
}

TEST_F(MysqlChecks, RowImage) {
  facts.variables["binlog_row_image"] = "FULL_NODUP";
  EXPECT_EQ(result(Code::kReadyRowImage),
            "FAIL binlog_row_image is FULL_NODUP | rows in the binlog do not have all columns; Flink CDC needs them, "
            "and the job fails | SET GLOBAL binlog_row_image='FULL'; -- and binlog_row_image=FULL in the server's "
            "option file; open sessions keep their setting");
}

TEST_F(MysqlChecks, RowValueOptions) {
  EXPECT_EQ(result(Code::kReadyRowValues), "ok binlog_row_value_options is empty");
  facts.variables["binlog_row_value_options"] = "PARTIAL_JSON";
  const std::string fix =
      " | SET GLOBAL binlog_row_value_options=''; -- and remove the line from the server's option file";
  EXPECT_EQ(result(Code::kReadyRowValues),
            "FAIL binlog_row_value_options is PARTIAL_JSON | the binlog contains only the changed parts of JSON "
            "values: Flink CDC fails" +
                fix);
  needs.versions.cdc = {3, 0, 1};
  EXPECT_EQ(result(Code::kReadyRowValues),
            "FAIL binlog_row_value_options is PARTIAL_JSON | the binlog contains only the changed parts of JSON "
            "values: Flink CDC loses the change" +
                fix);
}

TEST_F(MysqlChecks, Compression) {
  facts.variables["binlog_transaction_compression"] = "ON";
  EXPECT_EQ(result(Code::kReadyCompressed),
            "FAIL binlog_transaction_compression is ON | binlog_transaction_compression is ON: Flink CDC does not "
            "decompress events, and changes are lost | SET GLOBAL binlog_transaction_compression=OFF; -- and remove "
            "the line from the server's option file");
  facts = good_mariadb();
  facts.variables["log_bin_compress"] = "ON";
  EXPECT_EQ(result(Code::kReadyCompressed).substr(0, 30), "FAIL log_bin_compress is ON | ");
}

TEST_F(MysqlChecks, ServerId) {
  facts.server.server_id = 0;
  EXPECT_EQ(
      result(Code::kReadyServerId),
      "FAIL server_id is 0 | server_id is 0: the server does not allow anyone to read its binlog | SET GLOBAL "
      "server_id=1; -- and server_id=1 in the server's option file; choose a number that no replica of the server has");
  facts.server.server_id = 10063;
  EXPECT_EQ(result(Code::kReadyServerIdPlanned),
            "FAIL server_id is 10063 | the server has the server id 10063, which a reader in the files also has "
            "(10000-10063) | set 'server_id_base = 10064' in [flink], or another flink.cdc.server-id if the rule has "
            "one, and generate the files again\nok no replica is registered");
  facts.server.server_id = 10128;
  EXPECT_EQ(result(Code::kReadyServerId), "ok server_id is 10128");
}

TEST_F(MysqlChecks, IdsOfReplicas) {
  facts.replicas.value = {2, 10100, 4294967295};
  EXPECT_EQ(result(Code::kReadyServerIdPlanned),
            "FAIL replicas have 2, 10100, 4294967295 | a replica has the server id 10100, which a reader in the files "
            "also has (10064-10127) | ");
  facts.replicas.value = {2, 9999};
  EXPECT_EQ(result(Code::kReadyServerIdPlanned), "ok replicas have 2, 9999");
  facts.replicas = {std::nullopt, "Access denied"};
  EXPECT_EQ(result(Code::kReadyServerIdPlanned), "skip ids of replicas: Access denied");
}

TEST_F(MysqlChecks, Expiry) {
  EXPECT_EQ(result(Code::kReadyExpiry), "ok binlog files are kept for 30 days");
  facts.variables["binlog_expire_logs_seconds"] = "43200";
  EXPECT_EQ(
      result(Code::kReadyExpiry),
      "warn binlog files are kept for 12 hours | binlog files are kept for 12 hours: a job that is stopped for longer, "
      "or a snapshot that takes longer, cannot continue | SET GLOBAL binlog_expire_logs_seconds=604800; -- and "
      "binlog_expire_logs_seconds=604800 in the server's option file");
  facts.variables["binlog_expire_logs_auto_purge"] = "OFF";
  EXPECT_EQ(result(Code::kReadyExpiry), "ok binlog files are kept until someone purges them");
  facts.variables["binlog_expire_logs_auto_purge"] = "ON";
  facts.variables["basedir"] = "/rdsdbbin/mysql-8.0.36.R1/";
  EXPECT_EQ(result(Code::kReadyExpiry),
            "skip Amazon RDS does not use a variable for this; CALL mysql.rds_show_configuration; shows how long it "
            "keeps binlog files");
}

TEST_F(MysqlChecks, ExpiryInDays) {
  facts.variables.erase("binlog_expire_logs_seconds");
  facts.variables["expire_logs_days"] = "0.500000";
  EXPECT_EQ(
      result(Code::kReadyExpiry),
      "warn binlog files are kept for 12 hours | binlog files are kept for 12 hours: a job that is stopped for longer, "
      "or a snapshot that takes longer, cannot continue | SET GLOBAL expire_logs_days=7; -- and expire_logs_days=7 in "
      "the server's option file");
  facts.variables["expire_logs_days"] = "1";
  EXPECT_EQ(result(Code::kReadyExpiry), "ok binlog files are kept for 1 day");
  facts.variables["expire_logs_days"] = "0";
  EXPECT_EQ(result(Code::kReadyExpiry), "ok binlog files are kept until someone purges them");
}

TEST_F(MysqlChecks, Gtid) {
  EXPECT_EQ(result(Code::kReadyGtid), "ok gtid_mode is ON, enforce_gtid_consistency is ON");
  facts.variables["gtid_mode"] = "ON_PERMISSIVE";
  EXPECT_EQ(
      result(Code::kReadyGtid),
      "warn gtid_mode is ON_PERMISSIVE, enforce_gtid_consistency is ON | gtid_mode is ON_PERMISSIVE: after a failover "
      "to a replica you must restart the jobs with a new snapshot | SET GLOBAL gtid_mode=ON; -- the last when "
      "SHOW STATUS LIKE 'Ongoing_anonymous_transaction_count' is 0; and gtid_mode=ON, enforce_gtid_consistency=ON in "
      "the server's option file");
  facts.variables["gtid_mode"] = "OFF";
  EXPECT_NE(result(Code::kReadyGtid)
                .find("| SET GLOBAL enforce_gtid_consistency=ON; SET GLOBAL gtid_mode=OFF_PERMISSIVE; SET GLOBAL "
                      "gtid_mode=ON_PERMISSIVE; SET GLOBAL gtid_mode=ON;"),
            std::string::npos);
  facts = good_mariadb();
  EXPECT_EQ(result(Code::kReadyGtid), "skip Flink CDC does not understand MariaDB's GTIDs");
}

TEST_F(MysqlChecks, Filters) {
  EXPECT_EQ(result(Code::kReadyFilters), "ok no database of the rules is excluded from the binlog");
  facts.filters.value->only = {"shop", "crm"};
  EXPECT_EQ(result(Code::kReadyFilters),
            "FAIL binlog-do-db is shop,crm | binlog-do-db excludes the changes of forum from the binlog | remove "
            "binlog-do-db for it from the server's option file and restart the server");
  facts.filters.value->only = {"shop", "forum"};
  EXPECT_EQ(result(Code::kReadyFilters), "ok no database of the rules is excluded from the binlog");
  facts.filters.value->ignored = {"shop", "tmp", "forum"};
  EXPECT_EQ(result(Code::kReadyFilters),
            "FAIL binlog-ignore-db is shop,tmp,forum | binlog-ignore-db excludes the changes of forum, shop from the "
            "binlog | remove binlog-ignore-db for it from the server's option file and restart the server");
  facts.filters = {std::nullopt, "Access denied"};
  EXPECT_EQ(result(Code::kReadyFilters), "skip filters of the binlog: Access denied");
}

TEST_F(MysqlChecks, TimeZone) {
  EXPECT_EQ(result(Code::kReadyTimeZone), "ok the server's clock is +08:00 from UTC, as the files say (+08:00)");
  facts.server.utc_offset_seconds = -5 * 3600;
  EXPECT_EQ(result(Code::kReadyTimeZone),
            "FAIL the server's clock is -05:00 from UTC | the server's clock is -05:00 from UTC, but the files say "
            "'server-time-zone' = '+08:00' (+08:00): Flink CDC refuses to start | remove flink.cdc.server-time-zone "
            "from the rule and 'server_time_zone' from [flink], so that the tool uses the server's own");
  needs.versions.cdc = {2, 2, 1};
  EXPECT_NE(result(Code::kReadyTimeZone).find(": Flink CDC shifts the times of the binlog |"), std::string::npos);
}

TEST_F(MysqlChecks, TimeZoneWithinHalfAnHourIsTaken) {
  facts.server.utc_offset_seconds = 8 * 3600 + 30 * 60;
  EXPECT_EQ(result(Code::kReadyTimeZone), "ok the server's clock is +08:30 from UTC, as the files say (+08:00)");
  facts.server.utc_offset_seconds += 60;
  EXPECT_EQ(result(Code::kReadyTimeZone).substr(0, 5), "FAIL ");
}

TEST_F(MysqlChecks, TimeZoneByName) {
  needs.time_zones = {"Asia/Shanghai"};
  EXPECT_EQ(result(Code::kReadyTimeZone), "skip the tool does not know the offset of 'Asia/Shanghai'");
  facts.zone_offsets["Asia/Shanghai"] = 8 * 3600;
  EXPECT_EQ(result(Code::kReadyTimeZone), "ok the server's clock is +08:00 from UTC, as the files say (Asia/Shanghai)");
  needs.time_zones.insert("Etc/GMT+8");  // an error takes precedence over an unknown result
  EXPECT_EQ(result(Code::kReadyTimeZone).substr(0, 5), "FAIL ");
}

TEST_F(MysqlChecks, Timeout) {
  facts.variables["interactive_timeout"] = "60";
  EXPECT_EQ(result(Code::kReadyTimeout),
            "warn wait_timeout is 28800, interactive_timeout is 60 | the server closes sessions that are idle for 60 "
            "s; sessions of Flink CDC are idle during a large snapshot | SET GLOBAL wait_timeout=28800; SET GLOBAL "
            "interactive_timeout=28800;");
  facts.variables["interactive_timeout"] = "600";
  EXPECT_EQ(result(Code::kReadyTimeout), "ok wait_timeout is 28800, interactive_timeout is 600");
}

TEST_F(MysqlChecks, Connections) {
  EXPECT_EQ(result(Code::kReadyConnections), "ok up to 10 connections are needed, 4 of 151 are in use");
  facts.variables["max_connections"] = "14";
  EXPECT_EQ(result(Code::kReadyConnections), "ok up to 10 connections are needed, 4 of 14 are in use");
  facts.variables["max_connections"] = "13";
  EXPECT_EQ(result(Code::kReadyConnections),
            "FAIL up to 10 connections are needed, 4 of 13 are in use | the files need up to 10 connections (2 "
            "sources, parallelism 4); 4 of 13 are already in use | SET GLOBAL max_connections=50; -- and in the "
            "server's option file; or load the tables in groups, one after the other");
}

TEST_F(MysqlChecks, ConnectionsOfTheUser) {
  EXPECT_EQ(result(Code::kReadyUserConnections), "ok the user has no limit of its own");
  facts.account_limit = 9;
  EXPECT_EQ(result(Code::kReadyUserConnections),
            "FAIL max_user_connections is 9 | the files need up to 10 connections (2 sources, parallelism 4); the user "
            "is limited to 9 | ALTER USER 'smt'@'10.0.0.%' WITH MAX_USER_CONNECTIONS 10; -- or, if it is the server's "
            "limit: SET GLOBAL max_user_connections=10;");
  facts.account_limit = 10;
  EXPECT_EQ(result(Code::kReadyUserConnections), "ok max_user_connections is 10");
}

TEST_F(MysqlChecks, Replication) {
  EXPECT_EQ(result(Code::kReadyReplication), "ok 'smt'@'10.0.0.%' has REPLICATION SLAVE, REPLICATION CLIENT");
  facts.grants.value = {"GRANT SELECT ON *.* TO `smt`@`10.0.0.%`"};
  EXPECT_EQ(result(Code::kReadyReplication),
            "FAIL 'smt'@'10.0.0.%' lacks REPLICATION SLAVE, REPLICATION CLIENT | 'smt'@'10.0.0.%' lacks REPLICATION "
            "SLAVE, REPLICATION CLIENT | GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'smt'@'10.0.0.%';");
  facts.grants.value->push_back("GRANT SUPER ON *.* TO `smt`@`10.0.0.%`");
  EXPECT_EQ(result(Code::kReadyReplication).substr(0, 45), "FAIL 'smt'@'10.0.0.%' lacks REPLICATION SLAVE");
  facts.grants = {std::nullopt, "no"};
  EXPECT_EQ(result(Code::kReadyReplication), "skip grants: no");
}

TEST_F(MysqlChecks, ReplicationOfMariadb) {
  facts = good_mariadb();
  facts.grants.value = {"GRANT SELECT, REPLICATION SLAVE ON *.* TO `smt`@`10.0.0.%`"};
  EXPECT_EQ(
      result(Code::kReadyReplication),
      "FAIL 'smt'@'10.0.0.%' lacks BINLOG MONITOR | 'smt'@'10.0.0.%' lacks BINLOG MONITOR | GRANT BINLOG MONITOR ON "
      "*.* TO 'smt'@'10.0.0.%';");
  facts.server.version = {10, 4, 2};
  facts.grants.value = {"GRANT REPLICATION SLAVE, REPLICATION CLIENT ON *.* TO 'smt'@'10.0.0.%'"};
  EXPECT_EQ(result(Code::kReadyReplication), "ok 'smt'@'10.0.0.%' has REPLICATION SLAVE, REPLICATION CLIENT");
}

TEST_F(MysqlChecks, Select) {
  EXPECT_EQ(result(Code::kReadySelect), "ok 'smt'@'10.0.0.%' has SELECT on the 3 tables of the rules");
  facts.grants.value = {"GRANT SELECT ON `shop`.`items` TO `smt`@`10.0.0.%`"};
  EXPECT_EQ(result(Code::kReadySelect),
            "FAIL 'smt'@'10.0.0.%' lacks SELECT on `forum`.*, `shop`.`orders` | 'smt'@'10.0.0.%' lacks SELECT on "
            "`forum`.*, `shop`.`orders` | GRANT SELECT ON `forum`.* TO 'smt'@'10.0.0.%';\nGRANT SELECT ON "
            "`shop`.`orders` TO 'smt'@'10.0.0.%';");
}

TEST_F(MysqlChecks, ShowDatabases) {
  EXPECT_EQ(result(Code::kReadyShowDatabases), "ok 'smt'@'10.0.0.%' sees its databases");
  facts.variables["skip_show_database"] = "ON";
  EXPECT_EQ(result(Code::kReadyShowDatabases),
            "warn skip_show_database is ON | 'smt'@'10.0.0.%' lacks SHOW DATABASES, which the documentation of Flink "
            "CDC requires | "
            "GRANT SHOW DATABASES ON *.* TO 'smt'@'10.0.0.%';");
  facts.grants.value->push_back("GRANT SHOW DATABASES ON *.* TO `smt`@`10.0.0.%`");
  EXPECT_EQ(result(Code::kReadyShowDatabases), "ok 'smt'@'10.0.0.%' has SHOW DATABASES");
}

TEST_F(MysqlChecks, Locks) {
  EXPECT_EQ(result(Code::kReadyLocks), "ok no snapshot in the files locks tables");
  needs.locks = true;
  EXPECT_EQ(result(Code::kReadyLocks),
            "FAIL 'smt'@'10.0.0.%' lacks RELOAD, LOCK TABLES | 'smt'@'10.0.0.%' lacks RELOAD, LOCK TABLES: at least "
            "one snapshot is read by a single reader, which locks the tables meanwhile | GRANT RELOAD ON *.* TO "
            "'smt'@'10.0.0.%';\nGRANT "
            "LOCK TABLES ON `forum`.* TO 'smt'@'10.0.0.%';\nGRANT LOCK TABLES ON `shop`.* TO 'smt'@'10.0.0.%';");
  facts.grants.value->push_back("GRANT RELOAD ON *.* TO `smt`@`10.0.0.%`");
  facts.grants.value->push_back("GRANT LOCK TABLES ON `%`.* TO `smt`@`10.0.0.%`");
  EXPECT_EQ(result(Code::kReadyLocks), "ok 'smt'@'10.0.0.%' has RELOAD, LOCK TABLES");
}

TEST_F(MysqlChecks, Plugin) {
  EXPECT_EQ(result(Code::kReadyPlugin), "ok the user logs in by caching_sha2_password");
  facts.authentication.value->plugin = "sha256_password";
  EXPECT_EQ(result(Code::kReadyPlugin),
            "FAIL the user logs in by sha256_password | 'smt'@'10.0.0.%' authenticates with sha256_password, which the "
            "binlog reader of Flink CDC does not support | ALTER USER 'smt'@'10.0.0.%' IDENTIFIED WITH "
            "caching_sha2_password BY "
            "'password';");
  facts = good_mariadb();
  facts.authentication.value->plugin = "ed25519";
  EXPECT_NE(result(Code::kReadyPlugin).find("| ALTER USER 'smt'@'10.0.0.%' IDENTIFIED BY 'password';"),
            std::string::npos);
}

TEST_F(MysqlChecks, PublicKey) {
  EXPECT_EQ(result(Code::kReadyPublicKey), "ok the files enable encryption, or allow asking for the server's key");
  needs.no_public_key = true;
  EXPECT_EQ(result(Code::kReadyPublicKey),
            "warn the user logs in by caching_sha2_password | 'smt'@'10.0.0.%' authenticates with "
            "caching_sha2_password. Without encryption this works only while the server has the password in its cache; "
            "after a restart of the server: Public Key Retrieval is not allowed | add the line "
            "'flink.cdc.jdbc.properties.allowPublicKeyRetrieval = true' to [table-rule], or "
            "'ssl_mode = required' to [db]");
  facts.authentication.value->plugin = "mysql_native_password";
  EXPECT_EQ(result(Code::kReadyPublicKey), "");
}

TEST_F(MysqlChecks, Tls) {
  EXPECT_EQ(result(Code::kReadyTls), "ok the server does not require encryption");
  facts.variables["require_secure_transport"] = "ON";
  EXPECT_EQ(result(Code::kReadyTls), "ok require_secure_transport is ON, and the files enable encryption");
  needs.plain = true;
  EXPECT_EQ(result(Code::kReadyTls),
            "FAIL require_secure_transport is ON | the server requires encryption, but the files do not enable it | "
            "add the line 'ssl_mode = required' to [db], and generate the files again");
  facts.variables["require_secure_transport"] = "OFF";
  facts.authentication.value->requires_tls = true;
  EXPECT_NE(result(Code::kReadyTls).find("| the server of 'smt'@'10.0.0.%' requires encryption"), std::string::npos);
}

TEST_F(MysqlChecks, HiddenKeys) {
  EXPECT_EQ(result(Code::kReadyHiddenKey), "ok no table has a hidden key or an invisible column that causes problems");
  facts.hidden_keys.value = {{"shop", "orders"}, {"shop", "other"}};
  EXPECT_EQ(
      result(Code::kReadyHiddenKey),
      "FAIL shop.orders (my_row_id) | shop.orders (my_row_id): Flink CDC cannot read what the server hides there: the "
      "job fails, or rows or values are lost | ALTER TABLE `shop`.`orders` ALTER COLUMN `my_row_id` SET VISIBLE;");
  needs.keyless = {{"shop", "orders"}};
  facts.variables["implicit_primary_key"] = "ON";
  EXPECT_NE(result(Code::kReadyHiddenKey)
                .find("| ALTER TABLE … ADD COLUMN id BIGINT AUTO_INCREMENT PRIMARY KEY; -- for shop.orders"),
            std::string::npos);
}

TEST_F(MysqlChecks, InvisibleColumns) {
  facts = good_mariadb();
  EXPECT_EQ(result(Code::kReadyHiddenKey), "ok no table has an invisible column that causes problems");
  needs.invisible[{"shop", "items"}] = {"h, k", "ALTER TABLE `shop`.`items` MODIFY `h` …, MODIFY `k` …"};
  needs.invisible[{"shop", "orders"}] = {"note", "ALTER TABLE `shop`.`orders` MODIFY `note` …"};
  EXPECT_EQ(
      result(Code::kReadyHiddenKey),
      "FAIL shop.items (h, k), shop.orders (note) | shop.items (h, k), shop.orders (note): Flink CDC cannot read what "
      "the server hides there: the job fails, or rows or values are lost | ALTER TABLE `shop`.`items` MODIFY "
      "`h` …, MODIFY `k` …;\nALTER TABLE `shop`.`orders` MODIFY `note` …;");
}

TEST_F(MysqlChecks, Replica) {
  EXPECT_EQ(result(Code::kReadyReplica), "ok no replica; read_only is OFF");
  facts.variables["log_replica_updates"] = "OFF";
  EXPECT_EQ(result(Code::kReadyReplica), "ok no replica; read_only is OFF");
  facts.is_replica.value = true;
  EXPECT_EQ(result(Code::kReadyReplica),
            "FAIL a replica; log_replica_updates is OFF, read_only is OFF | the server is a replica, and "
            "log_replica_updates is OFF: changes from its source are not in its own binlog | put "
            "log_replica_updates=ON into the server's option file and restart it; or read from its source");
  facts.variables["log_replica_updates"] = "ON";
  EXPECT_EQ(result(Code::kReadyReplica), "ok a replica; log_replica_updates is ON, read_only is OFF");
  facts.is_replica = {std::nullopt, "Access denied"};
  EXPECT_EQ(result(Code::kReadyReplica), "skip replication of the server: Access denied");
}

TEST_F(MysqlChecks, EncryptedBinlog) {
  facts = good_mariadb();
  facts.variables["encrypt_binlog"] = "ON";
  EXPECT_EQ(result(Code::kReadyEncrypted),
            "warn encrypt_binlog is ON | encrypt_binlog is ON: no released Flink CDC is known to read it | try it on a "
            "copy, or remove encrypt_binlog from the server's option file and restart the server");
}

}  // namespace
}  // namespace smt::test
