#pragma once
// An example of each finding for docs/diagnostics.md: what the tool prints in a golden case; else, from the table here.

#include <map>
#include <string>

#include "app/command_line.hpp"
#include "check_examples.hpp"
#include "smt/diagnostic.hpp"

namespace smt {

/// Rendered findings by the printed name of their code.
using FindingExamples = std::map<std::string, std::string, std::less<>>;

/// The examples in what a run printed. The first of a code stays, unless only a later one has a hint.
void add_printed_examples(const std::string& printed, FindingExamples& examples);

/// Those of tests/golden/**/findings.txt, in the order of their paths.
FindingExamples golden_examples();

/// For codes that no golden case can show: what needs a server that fails, a full disk, a wrong command line. To add
/// one is one row here; a code that a golden case shows has none.
inline Findings other_examples() {
  return {
      {Code::kConfUnreadable, {}, {"conf/config_prod.conf", "No such file or directory"}},
      {Code::kConfOnlyUnknown, {}, {"shop.oders", "shop.orders", "no rule owns such a table"}},
      {Code::kConfTypeRuleUnused, {"conf/config_prod.conf", 31}, {"[type-rule.2]"}},
      {Code::kConfIgnoreUnused, {"conf/config_prod.conf", 27}, {"2"}},
      {Code::kAcceptsNothing, {"conf/config_prod.conf", 12}, {"accept", "T021"}},
      {Code::kExternalColumn, {"shop.orders.a=b", 0}, {"a=b"}},
      {Code::kFlinkOffset, {"server", 0}, {"2.2.1", "+05:30"}},
      {Code::kTargetNameTaken, {"shop.log__auto_shard", 0}, {"shop.log__auto_shard", "2"}},
      {Code::kServerFailed,
       {},
       {"mysql.internal:3306", "reading the columns of shop", "Lost connection to server during query"}},
      {Code::kServerConnect,
       {},
       {"mysql.internal:3306", "flink", "Access denied for user 'flink'@'10.0.0.7' (using password: YES)"}},
      {Code::kConfFileUnreadable,
       {"conf/config_prod.conf", 9},
       {"db", "ssl_ca", "/etc/ssl/db-ca.pem", "No such file or directory"}},
      {Code::kConfOptionFiles, {"conf/config_prod.conf", 4}, {"~/.my.cnf and the other option files"}},
      {Code::kServerTls,
       {},
       {"db.example.com:3306", "verify_identity", "TLS/SSL error: Validation of SSL server certificate failed"}},
      {Code::kServerNoTls, {}, {"db.example.com:3306", "required"}},
      {Code::kSnapshotBad, {"catalog.snapshot", 7}, {"unknown kind of line 'tabel'"}},
      {Code::kConfNoServer,
       {"conf/config_prod.conf", 12},
       {"table-rule.1", "flink.starrocks.* keys", "flink.cdc.hostname", "host", "db_host"}},
      {Code::kSnapshotScope, {"conf/config_prod.conf", 21}, {"2", "forum", "conf/config_prod.conf"}},
      {Code::kServerVanished, {"shop.orders_new", 0}, {}},
      {Code::kDumpUnreadable,
       {"shop.sql.zst", 0},
       {"it is packed by zstd", "unpack it first: zstd -dc FILE | starrocks-migrate-tool --from-dump -"}},
      {Code::kDumpNoServer, {}, {"/usr/sbin/mariadbd has no mariadb-install-db beside it", "mariadb-server-core"}},
      {Code::kDumpServerFailed,
       {},
       {"/usr/sbin/mysqld",
        "[ERROR] [MY-010187] [Server] Could not open file '/tmp/smt-dump.k2bZxL/log' for error logging"}},
      {Code::kDumpStatement, {"shop.sql", 26}, {"MariaDB 10.11.19", "Unknown collation: 'utf8mb4_0900_ai_ci'"}},
      {Code::kDumpNoDatabase, {"shop.sql", 18}, {}},
      {Code::kDumpEmpty, {"shop.sql", 0}, {}},
      {Code::kDumpSizes, {"shop.sql", 0}, {}},
      {Code::kDumpFlavour, {"shop.sql", 0}, {"MySQL 8.0.36", "MariaDB 10.11.19"}},
      {Code::kDumpVersion, {"shop.sql", 0}, {"MySQL 8.0.36", "MySQL 8.0.40"}},
      {Code::kDumpTimeZone, {"shop.sql", 0}, {}},
      {Code::kOutputFailed,
       {"result/flink-create.1.sql", 0},
       {"write result/flink-create.1.sql", "No space left on device"}},
      {Code::kOutputForeign, {"result/starrocks-create.all.sql", 0}, {}},
      {Code::kUsage, {}, {parse_command_line({"--dryrun"}).err}},
      {Code::kBug, {}, {"text without the marker line: 'starrocks-create.1.sql'"}},
      {Code::kInterrupted, {}, {}},
      {Code::kConfExists, {"conf/config_prod.conf", 0}, {}},
      {Code::kBadUrl, {}, {"it does not begin with mysql://"}},
      {Code::kNoSuchDatabase, {}, {"127.0.0.1:3306", "Shop"}},
      {Code::kPasswordInUrl, {}, {}},
      {Code::kProbeBoolean, {"shop.orders.flag", 0}, {"3 of 1,234 rows", ", such as id = 7"}},
      {Code::kProbeZeroDate,
       {"shop.orders.paid_at", 0},
       {"12 rows of a sample of 100,000", ", such as (shop, id) = (2, 7)"}},
      {Code::kProbeNegativeTime, {"shop.shifts.length", 0}, {"1 of 90 rows", ", such as id = 7"}},
      {Code::kProbeSplitTime, {"shop.shifts", 0}, {"1 of 90 rows", "", "starts"}},
      {Code::kProbeBigint, {"shop.orders.hash", 0}, {"at least 100,001 rows", ", such as id = 7"}},
      {Code::kProbeLongText,
       {"shop.orders.note", 0},
       {"1 of 1,234 rows", ", such as id = 7", "1,048,576", "1,200,000"}},
      {Code::kProbeNarrow,
       {"shop.orders.amount", 0},
       {"2 of 1,234 rows", ", such as id = 7", "[type-rule.1]", "int", "SMALLINT"}},
      {Code::kProbeYear, {"shop.cars.built", 0}, {"1 of 90 rows", ", such as id = 7"}},
      {Code::kProbeKeyNull,
       {"shop.users", 0},
       {"2 of 6 rows (before 'where' keeps rows out)", ", such as id = 7", "mail", "`mail`"}},
      {Code::kProbeNullRefused, {"shop.users.mail", 0}, {"2 of 6 rows", ", such as id = 7"}},
      {Code::kProbeNullNotRead, {"shop.log", 0}, {"2 of 6 rows", "", "n"}},
      {Code::kProbeDuplicates, {"shop.users", 0}, {"4 of 1,234 rows", ", such as id = 7", "mail"}},
      {Code::kProbeLongKey,
       {"shop.pages", 0},
       {"1 of 1,234 rows", ", such as url = 'https://shop.example/a…'", "url", "310"}},
      {Code::kProbeSharedIds,
       {"shop.orders_1", 0},
       {"shop.orders_1", "shop.orders_3", "id", "at least 5 rows", ", such as id = 7"}},
      {Code::kProbeFraction,
       {"shop.people", 0},
       {"1 of 90 rows", ", such as id = 7", "2.2.1", "born (datetime(6))", "2.3.0"}},
      {Code::kProbeDigits, {"shop.orders.rate", 0}, {"all 1,234 rows", "", "12", "4", "16"}},
      {Code::kProbeNone,
       {"shop.orders.note", 0},
       {"T002", "text may be cut", "all 1,234 rows", "; the longest has 310 bytes"}},
      {Code::kProbeSample,
       {"shop.orders.note", 0},
       {"T002", "text may be cut", "a sample of 100,000 rows", "; the longest has 310 bytes"}},
      {Code::kProbeNotLooked, {"shop.orders", 0}, {"it took more than 2 s"}},
      {Code::kProbeMembers, {"shop.orders_1", 0}, {"20", "128"}},
      {Code::kProbeNoServer, {}, {"a snapshot or a dump"}},
  };
}

/// These, and what `check` finds.
inline Findings written_examples() {
  auto all = other_examples();
  for (auto& example : check_examples()) all.push_back(std::move(example));
  return all;
}

}  // namespace smt
