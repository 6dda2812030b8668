// The plan as text, SQL and JSON. The statements themselves are in plan_changes_test.cpp.
#include "smt/diff_report.hpp"

#include <gmock/gmock.h>

#include "tools/generated_docs.hpp"
#include "tools/json_schema.hpp"
#include "unit/diff/plan_text.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kWanted =
    "CREATE TABLE d.t (id INT NOT NULL, n BIGINT, s VARCHAR(20), c DATE COMMENT 'c') PRIMARY KEY (id) "
    "DISTRIBUTED BY HASH (id) BUCKETS 1 PROPERTIES ('replication_num' = '1')";
constexpr std::string_view kPresent =
    "CREATE TABLE d.t (id INT NOT NULL, n INT, s VARCHAR(80), must INT NOT NULL) PRIMARY KEY (id) "
    "DISTRIBUTED BY HASH (id) BUCKETS 1 PROPERTIES ('replication_num' = '1')";

ComparedTable compared(std::string_view wanted, std::string_view present, std::set<Allow> allowed = {}) {
  DiffOptions options;
  options.allowed = std::move(allowed);
  options.time = "20261130";
  ComparedTable out{{"d", "t"}, TableState::kDiffers, "1"};
  out.plan = plan_changes(table_of(wanted), shown_table(present), kFe41, options);
  out.bytes = 3 << 20;
  out.flink_job = "d.t";
  return out;
}

ComparedTable missing() {
  ComparedTable out{{"d", "new"}, TableState::kMissing, "1"};
  Statement create;
  create.kind = StatementKind::kCreateTable;
  create.sql = "CREATE TABLE d.new (id INT)";
  out.plan.statements = {create};
  return out;
}

ComparedTable changing() {
  ComparedTable out{{"d", "busy"}, TableState::kChanging, "1"};
  out.job = AlterJob{"d", "busy", AlterJob::Kind::kColumn, "17", "RUNNING", "1/3", "2026-11-30 10:00:00"};
  return out;
}

ComparedTable unclear() {
  ComparedTable out{{"d", "v"}, TableState::kUnclear, "1"};
  out.why = "it is a view and not a table";
  return out;
}

StarRocksDiff diff_of(std::vector<ComparedTable> tables) {
  StarRocksDiff out{"fe:9030", "2026-11-30T10:00:00Z", "4.1.0", 5, std::move(tables)};
  sort_worst_first(out);
  return out;
}

StarRocksDiff whole() {
  return diff_of({missing(), {{"d", "mine"}, TableState::kExtra}, compared(kWanted, kPresent), changing(), unclear()});
}

TEST(DiffText, PrintsEachTableWorstFirst) {
  EXPECT_EQ(
      diff_text(whole(), false),
      "StarRocks 4.1.0 at fe:9030, read 2026-11-30T10:00:00Z\n"
      "\n"
      "d.v (rule 1)\n"
      "  not compared: it is a view and not a table [R086]\n"
      "  hint: look at it with SHOW CREATE TABLE; to use another table instead, name it with 'target_table'\n"
      "\n"
      "d.busy (rule 1)\n"
      "  changing: job 17 is RUNNING at 1/3, created 2026-11-30 10:00:00; SHOW ALTER TABLE COLUMN shows it\n"
      "\n"
      "d.t (rule 1, 3.0 MiB)\n"
      "  job  LOADS FAIL: column n: INT in StarRocks, BIGINT wanted\n"
      "  job  LOADS FAIL: NULL of column must: NOT NULL in StarRocks, NULL wanted\n"
      "      loads do not fill this NOT NULL column without a default, so all of them fail until it accepts NULL\n"
      "  instant  LOADS FAIL: column c: missing in StarRocks, DATE wanted\n"
      "  kept  column must: INT in StarRocks, not wanted\n"
      "      only StarRocks has it, so it stays\n"
      "  kept  column s: VARCHAR(80) in StarRocks, VARCHAR(20) wanted\n"
      "      StarRocks accepts more than is needed\n"
      "    ALTER TABLE `d`.`t` ADD COLUMN `c` DATE NULL COMMENT \"c\" AFTER `must`, MODIFY COLUMN `n` BIGINT NULL, "
      "MODIFY COLUMN `must` INT NULL;\n"
      "    -- Needs --allow drop-column:\n"
      "    -- ALTER TABLE `d`.`t` DROP COLUMN `must`;\n"
      "  Flink: run the statements, then restart job 'd.t' with its new file\n"
      "\n"
      "d.new (rule 1)\n"
      "  missing in StarRocks\n"
      "    CREATE TABLE d.new (id INT);\n"
      "  Flink: no job of the conf loads it\n"
      "\n"
      "d.mine\n"
      "  only StarRocks has it; the tool never drops a table\n"
      "\n"
      "5 tables compared: 1 the same, 1 missing, 1 differ, 1 changing, 1 not compared; 1 only in StarRocks; 1 instant "
      "statement, 1 job, 0 rebuilds (rewriting 3.0 MiB); 1 statement only shown\n");
}

TEST(DiffSql, CanBePiped) {
  EXPECT_EQ(diff_sql(whole()),
            "-- StarRocks 4.1.0 at fe:9030, read 2026-11-30T10:00:00Z\n"
            "-- d.v is not compared: it is a view and not a table [R086]\n"
            "-- d.busy is changing: job 17 is RUNNING\n"
            "-- d.mine is only in StarRocks; the tool never drops a table\n"
            "\n"
            "-- d.t\n"
            "-- Flink: restart the job with its new file after these statements.\n"
            "ALTER TABLE `d`.`t` ADD COLUMN `c` DATE NULL COMMENT \"c\" AFTER `must`, MODIFY COLUMN `n` BIGINT NULL, "
            "MODIFY COLUMN `must` INT NULL;\n"
            "-- Needs --allow drop-column.\n"
            "-- ALTER TABLE `d`.`t` DROP COLUMN `must`;\n"
            "\n"
            "-- d.new\n"
            "CREATE TABLE d.new (id INT);\n");
}

TEST(DiffSql, ShowsWhyAStatementIsOnlyShown) {
  EXPECT_EQ(
      diff_sql(diff_of({compared("CREATE TABLE d.t (id INT, a INT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)",
                                 "CREATE TABLE d.t (id INT, a BIGINT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)")})),

      "-- StarRocks 4.1.0 at fe:9030, read 2026-11-30T10:00:00Z\n"
      "\n"
      "-- d.t\n"
      "-- Needs --allow rebuild.\n"
      "-- column a: StarRocks cannot change BIGINT to INT\n"
      "-- SELECT old.n - new.n AS lost_rows FROM (SELECT COUNT(*) AS n FROM `d`.`t`) old, (SELECT COUNT(*) AS n "
      "FROM `d`.`t` WHERE (`a` IS NULL OR CAST(`a` AS INT) IS NOT NULL)) new;\n"
      "-- Stop the Flink job 'd.t' that loads d.t with a savepoint before the next statement.\n"
      "-- CREATE TABLE `d`.`t__new_20261130` (\n"
      "--   `id` INT NULL,\n"
      "--   `a` INT NULL\n"
      "-- ) ENGINE=olap\n"
      "-- DUPLICATE KEY(`id`)\n"
      "-- DISTRIBUTED BY HASH(`id`)\n"
      "-- PROPERTIES (\"fast_schema_evolution\" = \"true\");\n"
      "-- INSERT INTO `d`.`t__new_20261130` (`id`, `a`)\n"
      "-- SELECT `id`, CAST(`a` AS INT)\n"
      "-- FROM `d`.`t`;\n"
      "-- SELECT ASSERT_TRUE(old.n = new.n) AS same_rows FROM (SELECT COUNT(*) AS n FROM `d`.`t`) old, (SELECT "
      "COUNT(*) AS n FROM `d`.`t__new_20261130`) new;\n"
      "-- ALTER TABLE `d`.`t` SWAP WITH `t__new_20261130`;\n"
      "-- ALTER TABLE `d`.`t__new_20261130` RENAME `t__old_20261130`;\n"
      "-- Start the Flink job 'd.t' from the savepoint.\n"
      "-- When nobody needs the old table:\n"
      "-- DROP TABLE `d`.`t__old_20261130`;\n");
}

TEST(DiffSql, RebuildsWithTheWord) {
  EXPECT_EQ(
      diff_sql(diff_of({compared("CREATE TABLE d.t (id INT, a INT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)",
                                 "CREATE TABLE d.t (id INT, a BIGINT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)",
                                 {Allow::kRebuild})})),

      "-- StarRocks 4.1.0 at fe:9030, read 2026-11-30T10:00:00Z\n"
      "\n"
      "-- d.t\n"
      "-- Flink: stop the job with a savepoint before these statements; start it with its new file after them.\n"
      "SELECT old.n - new.n AS lost_rows FROM (SELECT COUNT(*) AS n FROM `d`.`t`) old, (SELECT COUNT(*) AS n "
      "FROM `d`.`t` WHERE (`a` IS NULL OR CAST(`a` AS INT) IS NOT NULL)) new;\n"
      "-- Stop the Flink job 'd.t' that loads d.t with a savepoint before the next statement.\n"
      "CREATE TABLE `d`.`t__new_20261130` (\n"
      "  `id` INT NULL,\n"
      "  `a` INT NULL\n"
      ") ENGINE=olap\n"
      "DUPLICATE KEY(`id`)\n"
      "DISTRIBUTED BY HASH(`id`)\n"
      "PROPERTIES (\"fast_schema_evolution\" = \"true\");\n"
      "INSERT INTO `d`.`t__new_20261130` (`id`, `a`)\n"
      "SELECT `id`, CAST(`a` AS INT)\n"
      "FROM `d`.`t`;\n"
      "-- It fails if the new table has another number of rows than the old one; the client then stops.\n"
      "SELECT ASSERT_TRUE(old.n = new.n) AS same_rows FROM (SELECT COUNT(*) AS n FROM `d`.`t`) old, (SELECT COUNT(*) "
      "AS n FROM `d`.`t__new_20261130`) new;\n"
      "ALTER TABLE `d`.`t` SWAP WITH `t__new_20261130`;\n"
      "ALTER TABLE `d`.`t__new_20261130` RENAME `t__old_20261130`;\n"
      "-- Start the Flink job 'd.t' from the savepoint.\n"
      "-- When nobody needs the old table:\n"
      "-- DROP TABLE `d`.`t__old_20261130`;\n");
}

/// The table needs two jobs: its second statement stands behind those of all other tables.
TEST(DiffSql, PutsWhatFollowsAJobLast) {
  auto two = compared(kWanted, kPresent);
  Statement next;
  next.kind = StatementKind::kAlter;
  next.sql = "ALTER TABLE d.t SET (\"a\" = \"b\")";
  two.plan.statements = {two.plan.statements.front(), next};
  two.plan.statements.front().waits_for_job = true;
  EXPECT_EQ(diff_sql(diff_of({two, missing()})),
            "-- StarRocks 4.1.0 at fe:9030, read 2026-11-30T10:00:00Z\n"
            "\n"
            "-- d.t\n"
            "ALTER TABLE `d`.`t` ADD COLUMN `c` DATE NULL COMMENT \"c\" AFTER `must`, MODIFY COLUMN `n` BIGINT NULL, "
            "MODIFY COLUMN `must` INT NULL;\n"
            "\n"
            "-- d.new\n"
            "CREATE TABLE d.new (id INT);\n"
            "\n"
            "-- Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):\n"
            "-- StarRocks refuses the next statements before. Or run diff again then.\n"
            "\n"
            "-- d.t\n"
            "-- Flink: restart the job with its new file after these statements.\n"
            "ALTER TABLE d.t SET (\"a\" = \"b\");\n");
}

/// Returns a table with a job that adds a column; its Flink jobs are known.
ComparedTable with_running(std::vector<FlinkJob> jobs) {
  auto out = compared(kWanted, kPresent);
  out.flink_running = std::move(jobs);
  return out;
}

FlinkJob job(std::string name, std::string state) {
  const std::chrono::milliseconds start{1796089667799};
  return {"ad9186d891634e73005d5bc23dbbd4c3", std::move(name), std::move(state),
          std::chrono::sys_time<std::chrono::milliseconds>{start}};
}

/// Returns what the text says about Flink.
std::string flink_line(const ComparedTable& table) {
  const auto text = diff_text(diff_of({table}), false);
  const auto at = text.find("  Flink: ");
  return at == std::string::npos ? "" : text.substr(at + 9, text.find('\n', at) - at - 9);
}

TEST(DiffText, SaysWhichJobsRun) {
  EXPECT_EQ(flink_line(with_running({job("d.t", "RUNNING")})),
            "job 'd.t' runs: run the statements, then restart it with its new file");
  EXPECT_EQ(flink_line(with_running({job("rule 1", "RESTARTING")})),
            "job 'rule 1' is RESTARTING: run the statements, then restart it with its new file");
  EXPECT_EQ(flink_line(with_running({job("d.t", "RUNNING"), job("rule 1", "CREATED")})),
            "2 jobs load it, 'd.t', 'rule 1': run the statements, then restart each with its new file");
  EXPECT_EQ(flink_line(with_running({})), "job 'd.t' does not run: run the statements, then start it");
}

TEST(DiffText, SaysWhatARunningJobHasToDo) {
  auto table = with_running({job("d.t", "RUNNING")});
  const auto with_part = [&](TablePart part, std::string wanted, std::string present) {
    TableChange change;
    change.part = part;
    change.wanted = std::move(wanted);
    change.present = std::move(present);
    change.cost = Cost::kJob;
    table.plan.changes = {change};
    return flink_line(table);
  };
  EXPECT_EQ(with_part(TablePart::kColumn, "", "INT"),
            "job 'd.t' runs: restart it with its new file, then run the statements");
  EXPECT_EQ(with_part(TablePart::kKey, "id", "id, n"),
            "job 'd.t' runs: stop it with a savepoint, run the statements, then start it with its new file");
  EXPECT_EQ(with_part(TablePart::kComment, "a", "b"), "job 'd.t' runs: the change needs no restart");
  table.state = TableState::kMissing;
  EXPECT_EQ(flink_line(table),
            "job 'd.t' runs: stop it, run the statements, then start it without a savepoint: the new table is empty");
  table.flink_running->clear();
  EXPECT_EQ(flink_line(table), "job 'd.t' does not run: run the statements, then start it");
}

TEST(DiffSql, SaysWhetherTheJobRuns) {
  auto diff = diff_of({with_running({job("d.t", "RUNNING")})});
  diff.flink_version = "1.20.5";
  EXPECT_EQ(diff_sql(diff).substr(0, 225),
            "-- StarRocks 4.1.0 at fe:9030, Flink 1.20.5, read 2026-11-30T10:00:00Z\n"
            "\n"
            "-- d.t\n"
            "-- Flink: job 'd.t' runs.\n"
            "-- Flink: restart the job with its new file after these statements.\n"
            "ALTER TABLE `d`.`t` ADD COLUMN `c` DATE NULL COMMENT");
}

TEST(DiffJson, HasTheJobsThatRun) {
  auto diff = diff_of({with_running({job("d.t", "RESTARTING")}), with_running({}), compared(kWanted, kPresent)});
  diff.flink_version = "1.20.5";
  const auto json = Json::parse(diff_json(std::vector{diff}));
  EXPECT_EQ(json["flink_version"], "1.20.5");
  EXPECT_EQ(
      json["starrocks"][0]["tables"][0]["flink"]["running"].dump(),
      "[{\"id\":\"ad9186d891634e73005d5bc23dbbd4c3\",\"name\":\"d.t\",\"start\":\"2026-12-01T01:47:47Z\",\"state\":"
      "\"RESTARTING\"}]");
  EXPECT_EQ(json["starrocks"][0]["tables"][1]["flink"]["running"].dump(), "[]");
  EXPECT_EQ(json["starrocks"][0]["tables"][2]["flink"]["running"].dump(), "null");
  const auto schema = Json::parse(read_source_file("docs/diff.schema.json"));
  EXPECT_EQ(SchemaValidator{schema}.problem(json, schema, "diff"), "");
}

TEST(DiffJson, FitsItsSchema) {
  const auto schema = Json::parse(read_source_file("docs/diff.schema.json"));
  EXPECT_EQ(SchemaValidator{schema}.problem(Json::parse(diff_json(std::vector{whole()})), schema, "diff"), "");
}

TEST(DiffJson, HasWhatTheTextHas) {
  const auto json = Json::parse(diff_json(std::vector{whole()}));
  EXPECT_EQ(json["differs"], true);
  EXPECT_EQ(json["starrocks"][0]["counts"].dump(),
            "{\"changing\":1,\"compared\":5,\"differing\":1,\"extra\":1,\"instant\":1,\"jobs\":1,\"missing\":1,\"only_"
            "shown\":1,\"rebuilds\":0,\"rewritten_bytes\":3145728,\"same\":1,\"unclear\":1}");
  EXPECT_EQ(json["starrocks"][0]["tables"][2]["changes"][0].dump(),
            "{\"allow\":null,\"cost\":\"job\",\"counts\":true,\"of\":\"n\",\"part\":\"column_type\",\"present\":"
            "\"INT\",\"reason\":null,\"safety\":\"safe\",\"stops_loads\":true,\"wanted\":\"BIGINT\"}");
}

constexpr std::string_view kWithUid = "CREATE TABLE d.t (id INT, uid DATE) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)";
constexpr std::string_view kWithUserId =
    "CREATE TABLE d.t (id INT, `user:id` DATE) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)";

TEST(DiffReport, ProposesALineForALikelyRename) {
  const auto diff = diff_of({compared(kWithUserId, kWithUid)});
  EXPECT_THAT(
      diff_text(diff, false),
      HasSubstr("  hint: if user:id is the new name of uid, add to [table-rule.1] before you run the statements: "
                "renamed.\"user:id\" = uid\n"));
  EXPECT_THAT(diff_sql(diff), HasSubstr("-- Hint: if user:id is the new name of uid, add to [table-rule.1] before"));
  const auto json = Json::parse(diff_json(std::vector{diff}));
  EXPECT_EQ(json["starrocks"][0]["tables"][0]["likely_renames"][0]["conf_line"], "renamed.\"user:id\" = uid");
}

/// A savepoint would let Flink go on where it stopped, and the new table would remain empty.
TEST(DiffReport, StartsTheJobOfAReloadWithoutASavepoint) {
  const auto diff = diff_of(
      {compared("CREATE TABLE d.t (a INT NOT NULL, id INT) PRIMARY KEY (a) DISTRIBUTED BY HASH (a)",
                "CREATE TABLE d.t (id INT NOT NULL) PRIMARY KEY (id) DISTRIBUTED BY HASH (id)", {Allow::kReload})});
  const std::string start =
      "-- Start the Flink job 'd.t' without a savepoint, so that its snapshot fills the new table.\n";
  EXPECT_THAT(diff_sql(diff), HasSubstr(start));
  EXPECT_THAT(diff_sql(diff),
              HasSubstr("-- Flink: stop the job before these statements; start it with its new file and "
                        "without a savepoint after them.\n"));
  EXPECT_THAT(diff_text(diff, false), HasSubstr("    " + start));
  EXPECT_THAT(diff_text(diff, false),
              HasSubstr("  Flink: stop job 'd.t', run the statements, then start it with its new "
                        "file and without a savepoint\n"));
}

TEST(DiffReport, AStatementMayNeedTwoWords) {
  const auto table =
      compared("CREATE TABLE d.t (id INT, a DATE) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)",
               "CREATE TABLE d.t (id INT, a DATETIME, z INT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)",
               {Allow::kDropColumn, Allow::kRebuild});
  const auto json = Json::parse(diff_json(std::vector{diff_of({table})}));
  EXPECT_EQ(json["starrocks"][0]["tables"][0]["statements"][0]["allow"].dump(), "[\"drop-column\",\"rebuild\"]");
  EXPECT_EQ(json["starrocks"][0]["tables"][0]["statements"].size(), 1);
}

TEST(DiffReport, NoDifferenceIsOneLine) {
  const auto same = diff_of({});
  EXPECT_EQ(diff_text(same, false),
            "StarRocks 4.1.0 at fe:9030, read 2026-11-30T10:00:00Z\n"
            "\n"
            "5 tables compared: 5 the same, 0 missing, 0 differ, 0 changing, 0 not compared\n");
  EXPECT_EQ(diff_sql(same), "-- StarRocks 4.1.0 at fe:9030, read 2026-11-30T10:00:00Z\n");
  EXPECT_FALSE(differs(same));
}

TEST(DiffReport, KeptDifferencesDoNotCount) {
  EXPECT_FALSE(differs(diff_of({{{"d", "mine"}, TableState::kExtra}})));
  EXPECT_FALSE(differs(compared("CREATE TABLE d.t (id INT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)",
                                "CREATE TABLE d.t (id INT, a INT) DUPLICATE KEY (id) DISTRIBUTED BY HASH (id)")));
  for (const auto& one : {missing(), changing(), unclear(), compared(kWanted, kPresent)}) EXPECT_TRUE(differs(one));
}

TEST(ReasonText, HasTheArguments) {
  EXPECT_EQ(reason_text({}), "");
  EXPECT_EQ(reason_text({Why::kShorter, {"{1}", "{0}"}}), "StarRocks cannot shorten {1} to {0}");
}

/// Each reason has a text: the last one is kFixedIndex.
TEST(ReasonText, HasAllReasons) {
  for (int why = 1; why <= static_cast<int>(Why::kFixedIndex); ++why)
    EXPECT_NE(reason_text({static_cast<Why>(why), {"a", "b"}}), "") << why;
}

TableChange change(TablePart part, std::string wanted, std::string present) {
  TableChange out;
  out.part = part;
  out.of = "c";
  out.wanted = std::move(wanted);
  out.present = std::move(present);
  out.cost = Cost::kJob;
  return out;
}

TEST(FlinkStep, DependsOnTheChange) {
  EXPECT_EQ(flink_step(change(TablePart::kColumn, "INT", "")), FlinkStep::kAfter);
  EXPECT_EQ(flink_step(change(TablePart::kColumn, "", "INT")), FlinkStep::kBefore);
  EXPECT_EQ(flink_step(change(TablePart::kColumnType, "BIGINT", "INT")), FlinkStep::kAfter);
  EXPECT_EQ(flink_step(change(TablePart::kColumnType, "VARCHAR(9)", "VARCHAR(8)")), FlinkStep::kNone);
  EXPECT_EQ(flink_step(change(TablePart::kColumnName, "a", "b")), FlinkStep::kAround);
  EXPECT_EQ(flink_step(change(TablePart::kComment, "a", "b")), FlinkStep::kNone);
  auto lossy = change(TablePart::kColumnType, "DATE", "DATETIME");
  lossy.safety = Safety::kLosesData;
  EXPECT_EQ(flink_step(lossy), FlinkStep::kAround);
  auto kept = change(TablePart::kColumn, "", "INT");
  kept.counts = false;
  EXPECT_EQ(flink_step(kept), FlinkStep::kNone);
}

TEST(FlinkStep, OfATableIsThatOfAllDueChanges) {
  ComparedTable table{{"d", "t"}, TableState::kDiffers};
  table.plan.changes = {change(TablePart::kColumn, "INT", ""), change(TablePart::kColumn, "", "INT")};
  EXPECT_EQ(flink_step(table), FlinkStep::kAround);
  table.plan.changes[1].allow = Allow::kDropColumn;  // not given
  EXPECT_EQ(flink_step(table), FlinkStep::kAfter);
  Statement both;
  both.allow = {Allow::kDropColumn, Allow::kRebuild};
  table.plan.statements = {both};
  EXPECT_EQ(flink_step(table), FlinkStep::kAround);
}

}  // namespace
}  // namespace smt::test
