#pragma once
// An example of each finding for docs/diagnostics.md: the output of the tool in a golden case, else the row in this
// file.

#include <cerrno>
#include <map>
#include <string>

#include "check_examples.hpp"
#include "cli/command_line.hpp"
#include "output/failure.hpp"
#include "smt/diagnostic.hpp"

namespace smt::test {

/// Rendered findings by the printed name of their code.
using FindingExamples = std::map<std::string, std::string, std::less<>>;

/// Adds the examples that a run printed. Keeps the first of a code, unless only a later one has a hint.
void add_printed_examples(const std::string& printed, FindingExamples& examples);

/// Returns the examples in tests/golden/**/findings.txt, in the order of their paths.
FindingExamples golden_examples();

/// Returns examples for codes that no golden case can show: those that need a failing server, a full disk or a wrong
/// command line. To add one, add a row here; a code that a golden case shows has none.
inline Findings other_examples() {
  return {
      {Code::kConfUnreadable,
       {},
       {"conf/config_prod.conf", "No such file or directory",
        "name the conf with -c FILE, or write one: starrocks-migrate-tool init --from mysql://user@host:3306"}},
      {Code::kConfPatternOdd,
       FileLine{"conf/config_prod.conf", 3},
       {"db", "port", "3306 # ours", "a comment needs a line of its own; here it is part of the value"}},
      {Code::kConfOnlyUnknown,
       {},
       {"shop.oders", "did you mean 'shop.orders'?", "the database shop shows no table with this name"}},
      {Code::kConfTypeRuleUnused, FileLine{"conf/config_prod.conf", 31}, {"[type-rule.2]", ""}},
      {Code::kConfIgnoreUnused, FileLine{"conf/config_prod.conf", 27}, {"2", ""}},
      {Code::kConfRenamedUnused, FileLine{"conf/config_prod.conf", 22}, {"user_idd", "uid"}},
      {Code::kAcceptsNothing, FileLine{"conf/config_prod.conf", 12}, {"accept", "T021"}},
      {Code::kExternalColumn, Object{"shop", "orders", "a=b"}, {"a=b"}},
      {Code::kFlinkOffset, RunPart{"server"}, {"2.2.1", "+05:30"}},
      {Code::kConfRestPlain, FileLine{"conf/config_prod.conf", 14}, {"http://jobmanager:8081", "rest_password"}},
      {Code::kFlinkNoAnswer,
       FileLine{"conf/config_prod.conf", 14},
       {"http://jobmanager:8081/config", "HTTP 401: it requires a login",
        "set 'rest_user' and 'rest_password', or 'rest_header'"}},
      {Code::kFlinkJobsUnknown,
       FileLine{"conf/config_prod.conf", 14},
       {"the tool cannot read Flink's jobs at http://jobmanager:8081/config: HTTP 503: the JobManager is starting, or "
        "none is the leader",
        "try again in a minute"}},
      {Code::kConfKeyElsewhere, FileLine{"conf/config_prod.conf", 14}, {"flink", "secrets", "[other]"}},
      {Code::kTargetNameTaken,
       Object{"shop", "log__auto_shard"},
       {"shop.log__auto_shard", "2", "'target_table' / 'target_database'", "shop.log__auto_shard"},
       {"shop.log_1"}},
      {Code::kServerFailed,
       {},
       {"mysql.internal:3306", "reading the columns of shop", "Lost connection to server during query"}},
      {Code::kServerConnect,
       FileLine{"conf/config_prod.conf", 4},
       {"mysql.internal:3306", "flink", "Access denied for user 'flink'@'10.0.0.7' (using password: YES)",
        "check 'user' (conf/config_prod.conf:4) and 'password' (conf/config_prod.conf:5); a user may be limited to "
        "some "
        "hosts, in MySQL: SELECT user, host FROM mysql.user"}},
      {Code::kConfFileUnreadable,
       FileLine{"conf/config_prod.conf", 9},
       {"db", "ssl_ca", "/etc/ssl/db-ca.pem", "No such file or directory"}},
      {Code::kConfOptionFiles, FileLine{"conf/config_prod.conf", 4}, {"~/.my.cnf and the other option files"}},
      {Code::kServerTls,
       {},
       {"db.example.com:3306", "verify_identity", "TLS/SSL error: Validation of SSL server certificate failed", "db"}},
      {Code::kServerNoTls, {}, {"db.example.com:3306", "required", "db"}},
      {Code::kSnapshotBad,
       FileLine{"catalog.snapshot", 7},
       {"unknown kind of line 'tabel'", "take the snapshot again"}},
      {Code::kConfNoServer,
       FileLine{"conf/config_prod.conf", 12},
       {"table-rule.1", "flink.starrocks.* keys", "flink.cdc.hostname", "host", "db_host"}},
      {Code::kSnapshotScope, FileLine{"conf/config_prod.conf", 21}, {"2", "forum", "conf/config_prod.conf"}},
      {Code::kServerVanished, Object{"shop", "orders_new"}, {}},
      {Code::kDumpUnreadable,
       FileLine{"shop.sql.zst"},
       {"it is compressed with zstd", "decompress it first: zstd -dc FILE >dump.sql"}},
      {Code::kDumpNoServer, {}, {"/usr/sbin/mariadbd has no mariadb-install-db beside it", "mariadb-server-core"}},
      {Code::kDumpServerFailed,
       {},
       {"/usr/sbin/mysqld",
        "[ERROR] [MY-010187] [Server] Could not open file '/tmp/smt-dump.k2bZxL/log' for error logging"}},
      {Code::kDumpStatement,
       FileLine{"shop.sql", 26},
       {"MariaDB 10.11.19", "Unknown data type: 'vector'",
        "a server of the same kind and version as the dump may accept it; see docs/dump.md"}},
      {Code::kDumpNoDatabase, FileLine{"shop.sql", 18}, {}},
      {Code::kDumpEmpty, FileLine{"shop.sql"}, {}},
      {Code::kDumpSizes, FileLine{"shop.sql"}, {}},
      {Code::kDumpFlavour, FileLine{"shop.sql"}, {"MySQL 8.0.36", "MariaDB 10.11.19"}},
      {Code::kDumpVersion, FileLine{"shop.sql"}, {"MySQL 8.0.36", "MySQL 8.0.40"}},
      {Code::kDumpTimeZone, RunPart{"dump"}, {}},
      {Code::kDumpCollation, FileLine{"shop.sql"}, {"MariaDB 10.11.19", "utf8mb4_0900_ai_ci as utf8mb4_uca1400_ai_ci"}},
      {Code::kOutputFailed,
       FileLine{"result/flink-create.1.sql"},
       {"write result/flink-create.1.sql", "No space left on device", way_out(ENOSPC)}},
      {Code::kOutputForeign, FileLine{"result/starrocks-create.all.sql"}, {"its first line is not the tool's marker"}},
      {Code::kUsage, {}, {parse_command_line({"--dryrun"}).err}},
      {Code::kBug, {}, {"text without the marker line: 'starrocks-create.1.sql'"}},
      {Code::kInterrupted, {}, {}},
      {Code::kApplyInterrupted, {}, {}},
      {Code::kConfExists, FileLine{"conf/config_prod.conf"}, {}},
      {Code::kBadUrl, {}, {"it does not begin with mysql://"}},
      {Code::kNoSuchDatabase, {}, {"127.0.0.1:3306", "Shop"}},
      {Code::kPasswordInUrl, {}, {}},
      {Code::kOutputOtherConf,
       FileLine{"result/starrocks-create.all.sql"},
       {"conf/shop.conf", "conf/forum.conf", "'output_dir = ./result' (conf/forum.conf:9)"}},
      {Code::kOutputAllKept, FileLine{"result/starrocks-create.all.sql"}, {"shop.orders"}},
      {Code::kReportForeign, FileLine{"notes.txt"}, {"a report of this tool"}},
      {Code::kProbeBoolean, Object{"shop", "orders", "flag"}, {"3 of 1,234 rows", ", such as id = 7"}},
      {Code::kProbeZeroDate,
       Object{"shop", "orders", "paid_at"},
       {"12 rows of a sample of 100,000", ", such as (shop, id) = (2, 7)"}},
      {Code::kProbeNegativeTime, Object{"shop", "shifts", "length"}, {"1 of 90 rows", ", such as id = 7"}},
      {Code::kProbeSplitTime, Object{"shop", "shifts"}, {"1 of 90 rows", "", "starts"}},
      {Code::kProbeBigint, Object{"shop", "orders", "hash"}, {"at least 100,001 rows", ", such as id = 7"}},
      {Code::kProbeLongText,
       Object{"shop", "orders", "note"},
       {"1 of 1,234 rows", ", such as id = 7", "1,048,576", "1,200,000"}},
      {Code::kProbeNarrow,
       Object{"shop", "orders", "amount"},
       {"2 of 1,234 rows", ", such as id = 7", "[type-rule.1]", "int", "SMALLINT"}},
      {Code::kProbeYear, Object{"shop", "cars", "built"}, {"1 of 90 rows", ", such as id = 7"}},
      {Code::kProbeKeyNull,
       Object{"shop", "users"},
       {"2 of 6 rows (before 'where' excludes rows)", ", such as id = 7", "mail", "`mail`"}},
      {Code::kProbeNullRefused, Object{"shop", "users", "mail"}, {"2 of 6 rows", ", such as id = 7"}},
      {Code::kProbeNullNotRead, Object{"shop", "log"}, {"2 of 6 rows", "", "n"}},
      {Code::kProbeHugeUnsigned, Object{"shop", "marks"}, {"2 of 90 rows", ", such as id = 9223372036854775808", "id"}},
      {Code::kProbeNullsFold, Object{"shop", "visits"}, {"2 of 90 rows", "", "by_day", "day, page", ""}},
      {Code::kProbeDuplicates, Object{"shop", "users"}, {"4 of 1,234 rows", ", such as id = 7", "mail"}},
      {Code::kProbeLongKey,
       Object{"shop", "pages"},
       {"1 of 1,234 rows", ", such as url = 'https://shop.example/a…'", "url", "310"}},
      {Code::kProbeSharedIds,
       Object{"shop", "orders_1"},
       {"shop.orders_1", "shop.orders_3", "id", "at least 5 rows", ", such as id = 7"}},
      {Code::kProbeFraction,
       Object{"shop", "people"},
       {"1 of 90 rows", ", such as id = 7", "2.2.1", "born (datetime(6))", "2.3.0"}},
      {Code::kProbeDigits, Object{"shop", "orders", "rate"}, {"all 1,234 rows", "", "12", "4", "16"}},
      {Code::kProbeNone,
       Object{"shop", "orders", "note"},
       {"T002", "text may be too long", "all 1,234 rows", "; the longest has 310 bytes"}},
      {Code::kProbeSample,
       Object{"shop", "orders", "note"},
       {"T002", "text may be too long", "a sample of 100,000 rows", "; the longest has 310 bytes"}},
      {Code::kProbeNotLooked, Object{"shop", "orders"}, {"it took more than 2 s"}},
      {Code::kProbeMembers, Object{"shop", "orders_1"}, {"20", "128"}},
      {Code::kProbeNoServer, {}, {"a snapshot or a dump"}},
  };
}

/// Returns these examples, and the findings of `check`.
inline Findings written_examples() {
  auto all = other_examples();
  for (auto& example : check_examples()) all.push_back(std::move(example));
  return all;
}

}  // namespace smt::test
