// The statements for each kind of change, to the letter.

#include <gmock/gmock.h>

#include <map>
#include <set>
#include <string>

#include "unit/diff/plan_text.hpp"

namespace smt::test {
namespace {

/// A table d.t with these columns and clauses.
std::string statement(const std::string& columns,
                      const std::string& clauses = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2") {
  return "CREATE TABLE d.t (k BIGINT NOT NULL" + (columns.empty() ? "" : ", " + columns) + ") " + clauses;
}

TablePlan plan_of(const std::string& wanted, const std::string& present, const StarRocksTarget& starrocks = kFe41,
                  DiffOptions options = {}) {
  options.time = "20261130";
  auto plan = plan_changes(table_of(wanted), shown_table(present), starrocks, options);
  for (const auto& one : plan.statements) EXPECT_EQ(one.waits_for_job, one.cost == Cost::kJob) << one.sql;
  return plan;
}

std::string statements(const std::string& wanted, const std::string& present, const StarRocksTarget& starrocks = kFe41,
                       const DiffOptions& options = {}) {
  return statements_text(plan_of(wanted, present, starrocks, options));
}

/// The statements between two lists of columns.
std::string columns(const std::string& wanted, const std::string& present, const StarRocksTarget& starrocks = kFe41,
                    const DiffOptions& options = {}) {
  return statements(statement(wanted), statement(present), starrocks, options);
}

DiffOptions allowing(std::set<Allow> words) {
  DiffOptions out;
  out.allowed = std::move(words);
  return out;
}

DiffOptions strictly() {
  DiffOptions out;
  out.strict = true;
  return out;
}

DiffOptions renaming(std::map<std::string, std::string> names) {
  DiffOptions out;
  out.renamed = std::move(names);
  return out;
}

TEST(PlanChanges, IsEmptyForTheSameTable) {
  const auto plan = plan_of(statement("a INT"), statement("a INT"));
  EXPECT_EQ(changes_text(plan) + statements_text(plan), "");
}

TEST(PlanChanges, SqlNamesTheDatabaseThatShowCreateTableOmits) {
  auto present = shown_table(statement(""));
  present.database.clear();
  const auto plan = plan_changes(table_of(statement("a INT")), present, kFe41, {});
  EXPECT_EQ(statements_text(plan), "instant: ALTER TABLE `d`.`t` ADD COLUMN `a` INT NULL AFTER `k`\n");
}

TEST(PlanChanges, AddsColumnsInTheirPlaces) {
  EXPECT_EQ(columns("n INT COMMENT 'x', a INT, m VARCHAR(9) NOT NULL DEFAULT '', o INT", "a INT, z INT"),
            "instant: ALTER TABLE `d`.`t` ADD COLUMN `n` INT NULL COMMENT \"x\" AFTER `k`, "
            "ADD COLUMN `m` VARCHAR(9) NOT NULL DEFAULT \"\" AFTER `z`, ADD COLUMN `o` INT NULL AFTER `m`\n"
            "-- drop-column: instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `z`\n");
}

TEST(PlanChanges, AddsAColumnAsJobWithoutFastSchemaEvolution) {
  const auto plan = plan_changes(table_of(statement("a INT")), table_of(statement("")), kFe41, {});
  EXPECT_EQ(statements_text(plan), "job: ALTER TABLE `d`.`t` ADD COLUMN `a` INT NULL AFTER `k`\n");
}

// The rows that are there have no value for it, so it becomes NULL-able, and stays so without --strict.
TEST(PlanChanges, AddsANotNullColumnAsNullable) {
  EXPECT_EQ(columns("a INT NOT NULL", ""), "instant: ALTER TABLE `d`.`t` ADD COLUMN `a` INT NULL AFTER `k`\n");
  EXPECT_EQ(columns("a INT NOT NULL", "a INT"), "");
}

TEST(PlanChanges, AddsWithoutTheDefaultThatAddRefuses) {
  const auto plan = plan_of(statement("a VARCHAR(40) DEFAULT (uuid())"), statement(""));
  EXPECT_EQ(changes_text(plan), "column a: VARCHAR(40) |  (instant) stops loads why " +
                                    std::to_string(static_cast<int>(Why::kAddedWithoutDefault)) +
                                    "\ndefault a: (uuid()) |  (rebuild, refused, rebuild) why " +
                                    std::to_string(static_cast<int>(Why::kFixedDefault)) + "\n");
  EXPECT_EQ(line_of(plan.statements.front()),
            "instant: ALTER TABLE `d`.`t` ADD COLUMN `a` VARCHAR(40) NULL AFTER `k`\n");
}

TEST(PlanChanges, NamesTheAggregateFunction) {
  const std::string clauses = "AGGREGATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";
  EXPECT_EQ(statements(statement("s BIGINT SUM, m INT MAX", clauses), statement("s INT SUM", clauses)),
            "job: ALTER TABLE `d`.`t` ADD COLUMN `m` INT MAX NULL AFTER `s`, MODIFY COLUMN `s` BIGINT SUM NULL\n");
}

// StarRocks keeps the SUM of a DECIMAL with 38 digits, so no new table changes that.
TEST(PlanChanges, TheSumOfADecimalHasMoreDigits) {
  const std::string clauses = "AGGREGATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";
  EXPECT_EQ(statements(statement("s DECIMAL(10, 2) SUM", clauses), statement("s DECIMAL(38, 2) SUM", clauses)), "");
}

TEST(PlanChanges, ASumIsNoOtherTypeThanTheColumnThatItWas) {
  const std::string tail = " DISTRIBUTED BY HASH(k) BUCKETS 2";
  const auto plan = plan_of(statement("s DECIMAL(10, 2) SUM", "AGGREGATE KEY(k)" + tail),
                            statement("s DECIMAL(10, 2)", "PRIMARY KEY(k)" + tail));
  for (const auto& change : plan.changes) EXPECT_NE(change.part, TablePart::kColumnType) << changes_text(plan);
}

TEST(PlanChanges, AddsASumWithoutADefaultThatIsNotZero) {
  const std::string clauses = "AGGREGATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";
  const auto plan =
      plan_of(statement("s INT SUM DEFAULT '5', z INT SUM NOT NULL DEFAULT '0'", clauses), statement("", clauses));
  EXPECT_EQ(line_of(plan.statements.front()),
            "instant: ALTER TABLE `d`.`t` ADD COLUMN `s` INT SUM NULL AFTER `k`, "
            "ADD COLUMN `z` INT SUM NOT NULL DEFAULT \"0\" AFTER `s`\n");
}

TEST(PlanChanges, AddsBeforeGeneratedColumns) {
  EXPECT_EQ(columns("n INT", "a INT, g BIGINT AS (a + 1)"),
            "instant: ALTER TABLE `d`.`t` ADD COLUMN `n` INT NULL AFTER `a`\n"
            "-- drop-column: instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `g`\n");
}

// DROP COLUMN takes the index along.
TEST(PlanChanges, DropsNoIndexOfADroppedColumn) {
  EXPECT_EQ(columns("", "a INT, INDEX i (a) USING BITMAP", kFe41, allowing({Allow::kDropColumn})),
            "instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `a`\n");
}

TEST(PlanChanges, ReloadsATableWithoutAColumnOfTheOldOne) {
  auto options = allowing({Allow::kDropColumn, Allow::kRebuild});
  const std::string present = "CREATE TABLE d.t (a INT) DUPLICATE KEY(a) DISTRIBUTED BY HASH(a)",
                    wanted = "CREATE TABLE d.t (b INT) DUPLICATE KEY(b) DISTRIBUTED BY HASH(b)";
  for (const auto& change : plan_of(wanted, present, kFe41, options).changes) EXPECT_EQ(change.allow, Allow::kReload);
}

// The name in it would be that of the new table before SWAP.
TEST(PlanChanges, SetsUniqueConstraintsAfterTheSwap) {
  const std::string clauses = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES('unique_constraints' = 'k')";
  const auto shown =
      "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES('unique_constraints' = "
      "'default_catalog.d.t.k')";
  const auto text = statements(statement("a INT DEFAULT '1'", clauses), statement("a INT", shown), kFe41,
                               allowing({Allow::kRebuild}));
  EXPECT_EQ(text,
            statements(statement("a INT DEFAULT '1'"), statement("a INT", shown), kFe41, allowing({Allow::kRebuild})));
  EXPECT_THAT(text, ::testing::HasSubstr("RENAME `t__old_20261130`\nrebuild: ALTER TABLE `d`.`t` SET "
                                         "(\"unique_constraints\" = \"k\")\n"));
  EXPECT_THAT(text, ::testing::HasSubstr("PROPERTIES (\"fast_schema_evolution\" = \"true\")\n"));
}

TEST(PlanChanges, CountsTheRowsThatNewTypesCannotHold) {
  const auto lost = [](const std::string& wanted, const std::string& present) {
    return plan_of(statement(wanted), statement(present), kFe41, strictly()).statements.front().sql;
  };
  const std::string begin =
      "SELECT old.n - new.n AS lost_rows FROM (SELECT COUNT(*) AS n FROM `d`.`t`) old, (SELECT COUNT(*) AS n FROM "
      "`d`.`t` WHERE ";
  EXPECT_EQ(lost("a VARCHAR(3) NOT NULL", "a VARCHAR(9) NOT NULL"), begin + "LENGTH(`a`) <= 3) new");
  EXPECT_EQ(lost("a INT", "a BIGINT"), begin + "(`a` IS NULL OR CAST(`a` AS INT) IS NOT NULL)) new");
  EXPECT_EQ(lost("a INT NOT NULL", "a INT"), begin + "`a` IS NOT NULL) new");
}

TEST(PlanChanges, ANewTableTakesNoConstraintOfADroppedColumn) {
  const std::string clauses = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";
  const auto text = statements(statement("b INT DEFAULT '1'", clauses),
                               statement("a INT, b INT", clauses + " PROPERTIES('unique_constraints' = 'a;k, b')"),
                               kFe41, allowing({Allow::kRebuild, Allow::kDropColumn}));
  EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("unique_constraints")));
}

// What goes with a dropped column is no difference of its own, even while the column waits for a new table.
TEST(PlanChanges, TheBloomFilterOfADroppedColumnIsNoDifference) {
  const std::string tail = " DISTRIBUTED BY RANDOM BUCKETS 2";
  auto options = strictly();
  options.allowed = {Allow::kDropColumn};
  const auto plan = plan_of(
      "CREATE TABLE d.t (b INT NOT NULL) DUPLICATE KEY(b)" + tail,
      "CREATE TABLE d.t (a INT) DUPLICATE KEY(a)" + tail + " PROPERTIES('bloom_filter_columns' = 'a')", kFe41, options);
  for (const auto& change : plan.changes) EXPECT_NE(change.part, TablePart::kProperty) << changes_text(plan);
}

// A group's number of buckets stays when the table leaves the group.
TEST(PlanChanges, LeavesAGroupAndItsBuckets) {
  const std::string clauses = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k)";
  auto options = strictly();
  options.buckets_chosen = true;
  EXPECT_EQ(statements(statement("", clauses), statement("", clauses + " BUCKETS 6 PROPERTIES('colocate_with' = 'g')"),
                       kFe41, options),
            "instant: ALTER TABLE `d`.`t` SET (\"colocate_with\" = \"\")\n"
            "job: ALTER TABLE `d`.`t` DISTRIBUTED BY HASH(`k`)\n");
}

TEST(PlanChanges, AnotherOrderOfTheKeyIsNoMove) {
  const std::string tail = " DISTRIBUTED BY HASH(k) BUCKETS 2";
  const auto plan =
      plan_of("CREATE TABLE d.t (j INT NOT NULL, k INT NOT NULL) PRIMARY KEY(j, k)" + tail,
              "CREATE TABLE d.t (k INT NOT NULL, j INT NOT NULL) PRIMARY KEY(k, j)" + tail, kFe41, strictly());
  for (const auto& change : plan.changes) EXPECT_EQ(change.safety, Safety::kRefused) << changes_text(plan);
}

TEST(PlanChanges, DropsOnlyWithTheWord) {
  EXPECT_EQ(columns("a INT", "a INT, z INT", kFe41, allowing({Allow::kDropColumn})),
            "instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `z`\n");
  EXPECT_EQ(columns("a INT, n INT", "a INT, z INT", kFe41, allowing({Allow::kDropColumn})),
            "instant, loses data: ALTER TABLE `d`.`t` ADD COLUMN `n` INT NULL AFTER `a`, DROP COLUMN `z`\n");
}

TEST(PlanChanges, AKeptColumnCountsOnlyStrictly) {
  EXPECT_EQ(changes_text(plan_of(statement("a INT"), statement("a INT, z INT"))),
            "[column z:  | INT (instant, loses data, drop-column) why 1]\n");
  EXPECT_EQ(changes_text(plan_of(statement("a INT"), statement("a INT, z INT"), kFe41, strictly())),
            "column z:  | INT (instant, loses data, drop-column) why 1\n");
}

// Loads do not name this column, so StarRocks refuses their rows.
TEST(PlanChanges, ANotNullColumnThatOnlyStarRocksHasBecomesNullable) {
  const auto plan = plan_of(statement("a INT"), statement("a INT, z INT NOT NULL COMMENT 'old'"));
  EXPECT_EQ(changes_text(plan), "null z: NULL | NOT NULL (job) stops loads why " +
                                    std::to_string(static_cast<int>(Why::kStopsLoads)) +
                                    "\n[column z:  | INT (instant, loses data, drop-column) why 1]\n");
  EXPECT_EQ(statements_text(plan),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `z` INT NULL COMMENT \"old\"\n"
            "-- drop-column: instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `z`\n");
}

TEST(PlanChanges, ModifiesRepeatEverything) {
  EXPECT_EQ(columns("a BIGINT NOT NULL DEFAULT '05' COMMENT 'c', b VARCHAR(80)",
                    "a INT NOT NULL DEFAULT '05' COMMENT 'c', b VARCHAR(20)"),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `a` BIGINT NOT NULL DEFAULT \"05\" COMMENT \"c\", "
            "MODIFY COLUMN `b` VARCHAR(80) NULL\n");
  EXPECT_EQ(columns("b VARCHAR(80)", "b VARCHAR(20)"),
            "instant: ALTER TABLE `d`.`t` MODIFY COLUMN `b` VARCHAR(80) NULL\n");
  EXPECT_EQ(columns("b VARCHAR(80)", "b VARCHAR(20)", kFe33),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `b` VARCHAR(80) NULL\n");
  EXPECT_EQ(columns("b VARCHAR(80)", "b VARCHAR(20)", {Version{3, 5, 0}, {}}),
            "job, may be refused: ALTER TABLE `d`.`t` MODIFY COLUMN `b` VARCHAR(80) NULL\n");
}

TEST(PlanChanges, TheDefaultThatStaysMustBeAValueOfTheNewType) {
  const auto plan = plan_of(statement("a INT DEFAULT '1'"), statement("a VARCHAR(20) DEFAULT 'x'"));
  EXPECT_EQ(plan.changes[0].reason.why, Why::kFixedDefault);
  EXPECT_EQ(plan.changes[1].reason.why, Why::kFixedDefault);
}

TEST(PlanChanges, MoreDigitsOfADecimalLeaveItsDefault) {
  EXPECT_EQ(columns("a DECIMAL(18, 4) DEFAULT '0.0000'", "a DECIMAL(10, 2) DEFAULT '0.00'"),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `a` DECIMAL(18, 4) NULL DEFAULT \"0.00\"\n");
}

TEST(PlanChanges, ALongerTextStays) { EXPECT_EQ(columns("b VARCHAR(20)", "b VARCHAR(80)"), ""); }

TEST(PlanChanges, AKeyOfTheOtherModelsNeedsTheWordKey) {
  const std::string clauses = " KEY(k) DISTRIBUTED BY HASH(v) BUCKETS 2";
  const auto table = [&](const std::string& type) {
    return "CREATE TABLE d.t (k " + type + " NOT NULL, v INT) DUPLICATE" + clauses;
  };
  EXPECT_EQ(statements(table("BIGINT"), table("INT")),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `k` BIGINT KEY NOT NULL\n");
}

TEST(PlanChanges, LossyModifiesNeedAWord) {
  EXPECT_EQ(columns("a DATE, b BIGINT", "a DATETIME, b INT"),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `b` BIGINT NULL\n"
            "-- rebuild: job, loses data: ALTER TABLE `d`.`t` MODIFY COLUMN `a` DATE NULL\n");
}

TEST(PlanChanges, CommentsOfColumnsAreInstantWhereTheReleaseHasThem) {
  EXPECT_EQ(columns("a INT COMMENT 'x'", "a INT COMMENT 'y'"),
            "instant: ALTER TABLE `d`.`t` MODIFY COLUMN `a` COMMENT \"x\"\n");
  EXPECT_EQ(columns("a INT DEFAULT '5' COMMENT 'x'", "a INT DEFAULT '5'", kFe33),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `a` INT NULL DEFAULT \"5\" COMMENT \"x\"\n");
  EXPECT_EQ(columns("a BIGINT COMMENT 'x'", "a INT"),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `a` BIGINT NULL COMMENT \"x\"\n");
}

TEST(PlanChanges, RenamesOneByOne) {
  EXPECT_EQ(columns("b INT, c INT COMMENT 'x'", "a INT, c INT", kFe41, renaming({{"a", "b"}})),
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `a` TO `b`\n"
            "instant: ALTER TABLE `d`.`t` MODIFY COLUMN `c` COMMENT \"x\"\n");
  EXPECT_EQ(columns("b INT", "a INT", kFe33, renaming({{"a", "b"}})),
            "instant, may be refused: ALTER TABLE `d`.`t` RENAME COLUMN `a` TO `b`\n");
  EXPECT_EQ(columns("b INT", "b INT", kFe41, renaming({{"a", "b"}})), "");
}

TEST(PlanChanges, ExchangesNamesThroughAThirdOne) {
  EXPECT_EQ(columns("b INT, a BIGINT", "a INT, b BIGINT", kFe41, renaming({{"a", "b"}, {"b", "a"}})),
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `a` TO `a__old`\n"
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `b` TO `a`\n"
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `a__old` TO `b`\n");
}

TEST(PlanChanges, RenamesInAChain) {
  EXPECT_EQ(columns("b INT, c INT", "a INT, b INT", kFe41, renaming({{"a", "b"}, {"b", "c"}})),
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `b` TO `c`\n"
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `a` TO `b`\n");
}

TEST(PlanChanges, ExchangesNamesThatTheConfSpellsInAnotherCase) {
  EXPECT_EQ(columns("b INT, a INT", "a INT, b INT", kFe41, renaming({{"a", "b"}, {"B", "a"}})),
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `b` TO `b__old`\n"
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `a` TO `b`\n"
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `b__old` TO `a`\n");
}

TEST(PlanChanges, DoesNotRenameToANameThatStaysTaken) {
  const std::string drop_a = "-- drop-column: instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `a`\n";
  EXPECT_EQ(columns("b INT", "a INT, b INT", kFe41, renaming({{"a", "b"}, {"b", "c"}})), drop_a);
  EXPECT_EQ(columns("b INT, c INT", "a INT, b INT, c INT", kFe41, renaming({{"a", "b"}, {"b", "c"}})), drop_a);
  EXPECT_EQ(columns("c INT", "a INT, b INT", kFe41, renaming({{"a", "c"}, {"b", "c"}})),
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `a` TO `c`\n"
            "-- drop-column: instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `b`\n");
}

TEST(PlanChanges, ARenamedColumnHasItsNewNameInExpressions) {
  EXPECT_EQ(columns("b INT, g INT AS b + 1", "a INT, g INT AS a + 1", kFe41, renaming({{"a", "b"}})),
            "instant: ALTER TABLE `d`.`t` RENAME COLUMN `a` TO `b`\n");
}

TEST(PlanChanges, DropsAColumnWhoseNameIsOnlyPartOfAnExpression) {
  const std::string generated = "d DATETIME, g DATETIME AS date_trunc('day', d)";
  EXPECT_EQ(columns(generated, "a INT, " + generated, kFe41, allowing({Allow::kDropColumn})),
            "instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `a`\n");
}

TEST(PlanChanges, ProposesRenamesAndDoesNotMakeThem) {
  const std::map<std::string, std::string> likely{{"z", "n"}};
  EXPECT_EQ(plan_of(statement("a INT, n DATE"), statement("a INT, z DATE")).likely_renames, likely);
  EXPECT_TRUE(plan_of(statement("n DATE, m DATE"), statement("z DATE")).likely_renames.empty());
  EXPECT_TRUE(plan_of(statement("n DATE"), statement("z INT")).likely_renames.empty());
}

TEST(PlanChanges, AColumnThatTakesTheFirstNameOfAnotherNeedsANewTable) {
  const auto plan = plan_of(statement("b INT, a DATE"), statement("a INT"), kFe41, renaming({{"a", "b"}}));
  EXPECT_EQ(changes_text(plan), "column a: DATE |  (rebuild, refused, rebuild) stops loads why " +
                                    std::to_string(static_cast<int>(Why::kNameWasTaken)) +
                                    "\ncolumn name b: b | a (instant) stops loads\n");
}

TEST(PlanChanges, AKeyColumnThatOnlyStarRocksHasStopsLoads) {
  const std::string clauses = " DISTRIBUTED BY HASH(k) BUCKETS 2";
  const auto plan = plan_of(statement("a INT", "PRIMARY KEY(k)" + clauses),
                            statement("z INT NOT NULL, a INT", "PRIMARY KEY(k, z)" + clauses));
  EXPECT_EQ(changes_text(plan), "key: k | k, z (rebuild, refused, rebuild) stops loads why " +
                                    std::to_string(static_cast<int>(Why::kNewKey)) +
                                    "\nnull z: NULL | NOT NULL (rebuild, refused, rebuild) stops loads why " +
                                    std::to_string(static_cast<int>(Why::kKeyOfPrimary)) +
                                    "\n[column z:  | INT (instant, loses data, drop-column) why 1]\n");
}

TEST(PlanChanges, SetsTheCommentOfTheTable) {
  const std::string end = " DISTRIBUTED BY HASH(k) BUCKETS 2";
  EXPECT_EQ(statements(statement("a INT", "PRIMARY KEY(k) COMMENT 'it\\'s \"x\"'" + end),
                       statement("a INT", "PRIMARY KEY(k)" + end)),
            "instant: ALTER TABLE `d`.`t` COMMENT = \"it's \\\"x\\\"\"\n");
}

TEST(PlanChanges, SortKey) {
  const std::string sorted = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 ORDER BY(";
  EXPECT_EQ(statements(statement("a INT, b INT", sorted + "a, k)"), statement("a INT, b INT")),
            "job: ALTER TABLE `d`.`t` ORDER BY (`a`, `k`)\n");
  EXPECT_EQ(statements(statement("a INT, b INT"), statement("a INT, b INT", sorted + "a)")),
            "job: ALTER TABLE `d`.`t` ORDER BY (`k`)\n");
}

TEST(PlanChanges, ASortColumnLeavesTheSortKeyBeforeItIsDropped) {
  const std::string sorted = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 ORDER BY(";
  EXPECT_EQ(statements(statement("a INT, b INT, c INT", sorted + "b)"), statement("a INT, b INT, z INT", sorted + "z)"),
                       kFe41, allowing({Allow::kDropColumn})),
            "job: ALTER TABLE `d`.`t` ORDER BY (`k`)\n"
            "instant, loses data: ALTER TABLE `d`.`t` ADD COLUMN `c` INT NULL AFTER `b`, DROP COLUMN `z`\n"
            "job: ALTER TABLE `d`.`t` ORDER BY (`b`)\n");
}

TEST(PlanChanges, BucketsCountOnlyIfTheyAreChosen) {
  const auto table = [](int buckets) {
    return statement("a INT", "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS " + std::to_string(buckets));
  };
  DiffOptions chosen;
  chosen.buckets_chosen = true;
  EXPECT_EQ(statements(table(6), table(2)), "");
  EXPECT_EQ(statements(table(6), table(2), kFe41, chosen),
            "job: ALTER TABLE `d`.`t` DISTRIBUTED BY HASH(`k`) BUCKETS 6\n");
}

TEST(PlanChanges, LeavesTheColocationGroupToChangeItsBuckets) {
  const auto table = [](int buckets) {
    return statement("a INT", "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS " + std::to_string(buckets) +
                                  " PROPERTIES ('colocate_with' = 'g')");
  };
  DiffOptions chosen;
  chosen.buckets_chosen = true;
  EXPECT_EQ(statements(table(6), table(2), kFe41, chosen),
            "instant: ALTER TABLE `d`.`t` SET (\"colocate_with\" = \"\")\n"
            "job: ALTER TABLE `d`.`t` DISTRIBUTED BY HASH(`k`) BUCKETS 6\n"
            "instant: ALTER TABLE `d`.`t` SET (\"colocate_with\" = \"g\")\n");
}

TEST(PlanChanges, AColumnLeavesTheDistributionBeforeItsTypeChanges) {
  const auto table = [](const std::string& type, const std::string& hash) {
    return "CREATE TABLE d.t (k " + type + " NOT NULL, l INT NOT NULL, a INT) UNIQUE KEY(k, l) DISTRIBUTED BY HASH(" +
           hash + ") BUCKETS 2";
  };
  EXPECT_EQ(statements(table("BIGINT", "l"), table("INT", "k")),
            "job: ALTER TABLE `d`.`t` DISTRIBUTED BY HASH(`l`) BUCKETS 2\n"
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `k` BIGINT KEY NOT NULL\n");
}

TEST(PlanChanges, SortColumnsNeedATypeForIt) {
  const std::string clauses = "DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";
  const auto plan =
      plan_of(statement("a FLOAT, b INT", clauses + " ORDER BY(a)"), statement("a FLOAT, b INT", clauses));
  EXPECT_EQ(plan.changes.front().reason, (Reason{Why::kNoSortType, {"FLOAT"}}));
}

// A kept column stands behind the column that it stands behind, so it moves no other.
TEST(PlanChanges, MovesNothingAroundAKeptColumn) {
  EXPECT_EQ(columns("a INT, n INT, b INT", "a INT, z INT, b INT", kFe41, strictly()),
            "instant: ALTER TABLE `d`.`t` ADD COLUMN `n` INT NULL AFTER `z`\n"
            "-- drop-column: instant, loses data: ALTER TABLE `d`.`t` DROP COLUMN `z`\n");
}

TEST(PlanChanges, ADistributionColumnOfAGroupKeepsItsType) {
  const auto table = [](const std::string& type) {
    return "CREATE TABLE d.t (k " + type +
           " NOT NULL, a INT) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ('colocate_with' = 'g')";
  };
  const auto plan = plan_of(table("VARCHAR(80)"), table("VARCHAR(20)"));
  EXPECT_EQ(plan.changes.front().reason.why, Why::kDistributionColumn);
}

TEST(PlanChanges, SetsPropertiesOneByOne) {
  const auto table = [](const std::string& list) {
    return statement("a INT", "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES (" + list + ")");
  };
  EXPECT_EQ(statements(table("'write_quorum' = 'ALL', 'bloom_filter_columns' = 'a', 'replication_num' = '3'"),
                       table("'replication_num' = '1'")),
            "job: ALTER TABLE `d`.`t` SET (\"bloom_filter_columns\" = \"a\")\n"
            "instant: ALTER TABLE `d`.`t` SET (\"replication_num\" = \"3\")\n"
            "instant: ALTER TABLE `d`.`t` SET (\"write_quorum\" = \"ALL\")\n");
  EXPECT_EQ(statements(table("'replication_num' = '1'"), table("'replication_num' = '1', 'write_quorum' = 'ALL'")), "");
  EXPECT_EQ(statements(table("'replication_num' = '1'"), table("'replication_num' = '1', 'write_quorum' = 'ALL'"),
                       kFe41, strictly()),
            "instant: ALTER TABLE `d`.`t` SET (\"write_quorum\" = \"MAJORITY\")\n");
}

/// Without a document, a release that nobody recorded gets the statement only to be tried by hand: a new table for a
/// property would help nobody.
TEST(PlanChanges, OnlyShowsAPropertyThatNoDocumentHas) {
  const auto table = [](const std::string& list) {
    return statement("a INT", "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES (" + list + ")");
  };
  const auto wanted = table("'write_quorum' = 'ALL', 'replication_num' = '3'"),
             present = table("'replication_num' = '1'");
  const auto plan = plan_of(wanted, present, {Version{4, 2, 0}, RunMode::kSharedNothing});
  EXPECT_EQ(statements_text(plan),
            "instant, may be refused: ALTER TABLE `d`.`t` SET (\"replication_num\" = \"3\")\n"
            "-- never: instant, may be refused: ALTER TABLE `d`.`t` SET (\"write_quorum\" = \"ALL\")\n");
  EXPECT_EQ(plan.changes.back().reason, (Reason{Why::kNotSeen, {"4.2"}}));
}

TEST(PlanChanges, RebuildsForNoPropertyThatANewTableLacksToo) {
  const auto table = [](const std::string& list) {
    return statement("a INT", "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES (" + list + ")");
  };
  for (const auto* property : {"'mutable_bucket_num' = '3'", "'partition_live_number' = '3'"}) {
    const auto plan = plan_of(table(property), table("'replication_num' = '1'"), kFe33);
    EXPECT_EQ(statements_text(plan), "");
    EXPECT_EQ(plan.changes.front().cost, Cost::kNone);
    EXPECT_EQ(plan.changes.front().reason.why, Why::kNoPropertyHere);
  }
}

std::string ranges(const std::string& partitions, const std::string& properties = "'replication_num' = '1'") {
  return "CREATE TABLE d.t (k INT NOT NULL, d DATE NOT NULL) DUPLICATE KEY(k, d) PARTITION BY RANGE(d) (" + partitions +
         ") DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES (" + properties + ")";
}

TEST(PlanChanges, AddsPartitionsAndDropsThemOnlyWithTheWord) {
  const std::string one = "PARTITION p1 VALUES LESS THAN ('2024-01-01')",
                    two = "PARTITION p2 VALUES [('2024-01-01'), ('2025-01-01'))",
                    three = "PARTITION p3 VALUES [('2025-01-01'), ('2026-01-01'))";
  EXPECT_EQ(statements(ranges(two + ", " + three), ranges(one + ", " + two)),
            "instant: ALTER TABLE `d`.`t` ADD PARTITION `p3` VALUES [(\"2025-01-01\"), (\"2026-01-01\"))\n"
            "-- drop-partition: instant, loses data: ALTER TABLE `d`.`t` DROP PARTITION `p1`\n");
  EXPECT_EQ(statements(ranges(two), ranges(one + ", " + two), kFe41, allowing({Allow::kDropPartition})),
            "instant, loses data: ALTER TABLE `d`.`t` DROP PARTITION `p1`\n");
}

TEST(PlanChanges, LeavesDynamicPartitionsToStarRocks) {
  const std::string one = "PARTITION p1 VALUES LESS THAN ('2024-01-01')",
                    two = "PARTITION p2 VALUES [('2024-01-01'), ('2025-01-01'))";
  const auto plan = plan_of(ranges(one), ranges(two,
                                                "'replication_num' = '1', 'dynamic_partition.enable' = 'true', "
                                                "'dynamic_partition.time_unit' = 'DAY', 'dynamic_partition.end' = '3', "
                                                "'dynamic_partition.prefix' = 'p'"));
  EXPECT_EQ(statements_text(plan), "");
  const auto words = " (none) why " + std::to_string(static_cast<int>(Why::kDynamicPartitions)) + "]\n";
  EXPECT_THAT(changes_text(plan), testing::HasSubstr("[partition p1: [(0000-01-01), (2024-01-01)) | " + words));
  EXPECT_THAT(changes_text(plan), testing::HasSubstr("[partition p2:  | [(2024-01-01), (2025-01-01))" + words));
}

TEST(PlanChanges, ThousandsOfPartitions) {
  const auto table = [](int first) {
    std::string partitions;
    for (int i = first; i < first + 4000; ++i) {
      partitions += (partitions.empty() ? "" : ", ") + std::string{"PARTITION p"} + std::to_string(i) + " VALUES [('" +
                    std::to_string(i) + "'), ('" + std::to_string(i + 1) + "'))";
    }
    return "CREATE TABLE d.t (k INT NOT NULL) DUPLICATE KEY(k) PARTITION BY RANGE(k) (" + partitions +
           ") DISTRIBUTED BY HASH(k) BUCKETS 2";
  };
  const auto plan = plan_of(table(3000), table(1000));
  ASSERT_EQ(plan.statements.size(), 4000);
  EXPECT_EQ(line_of(plan.statements.front()),
            "instant: ALTER TABLE `d`.`t` ADD PARTITION `p5000` VALUES [(\"5000\"), (\"5001\"))\n");
  EXPECT_EQ(line_of(plan.statements.back()),
            "-- drop-partition: instant, loses data: ALTER TABLE `d`.`t` DROP PARTITION `p2999`\n");
}

TEST(PlanChanges, ReplicasOfAPartitionedTable) {
  const std::string one = "PARTITION p1 VALUES LESS THAN ('2024-01-01')";
  EXPECT_EQ(statements(ranges(one, "'replication_num' = '3'"), ranges(one)),
            "instant: ALTER TABLE `d`.`t` SET (\"default.replication_num\" = \"3\")\n"
            "instant: ALTER TABLE `d`.`t` MODIFY PARTITION (*) SET (\"replication_num\" = \"3\")\n");
}

TEST(PlanChanges, RebuildsWhatNoAlterChanges) {
  EXPECT_EQ(columns("a INT DEFAULT '2', b BIGINT", "a INT DEFAULT '1', b INT", kFe41, allowing({Allow::kRebuild})),
            "rebuild: stop jobs\n"
            "rebuild: CREATE TABLE `d`.`t__new_20261130` (\n"
            "  `k` BIGINT NOT NULL,\n"
            "  `a` INT NULL DEFAULT \"2\",\n"
            "  `b` BIGINT NULL\n"
            ") ENGINE=olap\n"
            "PRIMARY KEY(`k`)\n"
            "DISTRIBUTED BY HASH(`k`) BUCKETS 2\n"
            "PROPERTIES (\"fast_schema_evolution\" = \"true\")\n"
            "rebuild: INSERT INTO `d`.`t__new_20261130` (`k`, `a`, `b`)\n"
            "SELECT `k`, `a`, CAST(`b` AS BIGINT)\n"
            "FROM `d`.`t`\n"
            "rebuild: SELECT ASSERT_TRUE(old.n = new.n) AS same_rows FROM (SELECT COUNT(*) AS n FROM `d`.`t`) old, "
            "(SELECT COUNT(*) AS n FROM `d`.`t__new_20261130`) new\n"
            "rebuild: ALTER TABLE `d`.`t` SWAP WITH `t__new_20261130`\n"
            "rebuild: ALTER TABLE `d`.`t__new_20261130` RENAME `t__old_20261130`\n"
            "rebuild: start jobs\n"
            "-- never: rebuild, loses data: DROP TABLE `d`.`t__old_20261130`\n");
}

// A table of another model takes no columns as the wanted model writes them: without a function, AGGREGATE makes keys.
TEST(PlanChanges, ANewModelLeavesNewColumnsToTheNewTable) {
  const std::string clauses = " KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";
  const auto plan =
      plan_of(statement("a INT, b INT", "UNIQUE" + clauses), statement("a INT REPLACE", "AGGREGATE" + clauses));
  EXPECT_FALSE(plan.statements.front().enabled);
  EXPECT_EQ(plan.changes.front().reason.why, Why::kNewModel);
}

TEST(PlanChanges, ANewKeyColumnIsInNoClauseBeforeTheNewTable) {
  const auto plan = plan_of(statement("l INT NOT NULL, a INT",
                                      "PRIMARY KEY(k, l) DISTRIBUTED BY HASH(k) BUCKETS 2 ORDER BY(l) "
                                      "PROPERTIES ('bloom_filter_columns' = 'l')"),
                            statement("a INT"));
  for (const auto& one : plan.statements) EXPECT_FALSE(one.enabled) << one.sql;
}

// A kept property that names a column which the new table lacks would make CREATE fail.
TEST(PlanChanges, ANewTableHasNoPropertyOfAColumnThatWent) {
  const auto plan = plan_of(statement("a INT DEFAULT '2'"),
                            statement("a INT DEFAULT '1', z INT",
                                      "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES "
                                      "('bloom_filter_columns' = 'k, z')"),
                            kFe41, allowing({Allow::kRebuild, Allow::kDropColumn}));
  EXPECT_THAT(plan.statements[1].sql, testing::HasSubstr("\"bloom_filter_columns\" = \"k\""));
}

TEST(PlanChanges, ARebuiltTableTakesThePlaceInTheColocationGroup) {
  const auto table = [](const std::string& value) {
    return statement("a INT DEFAULT '" + value + "'",
                     "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES ('colocate_with' = 'g')");
  };
  const auto plan = plan_of(table("2"), table("1"), kFe41, allowing({Allow::kRebuild}));
  ASSERT_EQ(plan.statements.size(), 10);
  EXPECT_THAT(plan.statements[1].sql, testing::Not(testing::HasSubstr("colocate_with")));
  EXPECT_EQ(line_of(plan.statements[6]), "rebuild: ALTER TABLE `d`.`t__old_20261130` SET (\"colocate_with\" = \"\")\n");
  EXPECT_EQ(line_of(plan.statements[7]), "rebuild: ALTER TABLE `d`.`t` SET (\"colocate_with\" = \"g\")\n");
}

TEST(PlanChanges, ARebuildIsShownBehindTheAlters) {
  const auto plan =
      plan_of(statement("b INT DEFAULT '2'"), statement("a INT DEFAULT '1'"), kFe41, renaming({{"a", "b"}}));
  EXPECT_EQ(line_of(plan.statements[0]), "instant: ALTER TABLE `d`.`t` RENAME COLUMN `a` TO `b`\n");
  EXPECT_EQ(line_of(plan.statements[1]), "-- rebuild: rebuild: stop jobs\n");
  EXPECT_EQ(line_of(plan.statements[3]),
            "-- rebuild: rebuild: INSERT INTO `d`.`t__new_20261130` (`k`, `b`)\nSELECT `k`, `b`\nFROM `d`.`t`\n");
}

TEST(PlanChanges, ARebuildReadsColumnsUnderTheirOldNames) {
  auto options = renaming({{"a", "b"}});
  options.allowed = {Allow::kRebuild};
  const auto plan = plan_of(statement("b INT DEFAULT '2'"), statement("a INT DEFAULT '1'"), kFe41, options);
  EXPECT_EQ(line_of(plan.statements[2]),
            "rebuild: INSERT INTO `d`.`t__new_20261130` (`k`, `b`)\nSELECT `k`, `a`\nFROM `d`.`t`\n");
}

TEST(PlanChanges, ANewKeyFirstCountsTheRowsThatItLoses) {
  const std::string clauses = " DISTRIBUTED BY HASH(k) BUCKETS 2";
  const auto plan =
      plan_of(statement("a INT NOT NULL, b INT", "PRIMARY KEY(k, a)" + clauses),
              statement("a INT, b INT", "DUPLICATE KEY(k)" + clauses), kFe41, allowing({Allow::kRebuild}));
  EXPECT_EQ(line_of(plan.statements.front()),
            "rebuild: SELECT old.n - new.n AS lost_rows FROM (SELECT COUNT(*) AS n FROM `d`.`t`) old, "
            "(SELECT COUNT(*) AS n FROM (SELECT DISTINCT `k`, `a` FROM `d`.`t` WHERE `a` IS NOT NULL) kept) new\n");
}

TEST(PlanChanges, ReloadsFromMysql) {
  EXPECT_EQ(columns("a INT DEFAULT '2'", "a INT DEFAULT '1'", kFe41, allowing({Allow::kReload})),
            "rebuild: stop jobs\n"
            "rebuild: CREATE TABLE `d`.`t__new_20261130` (\n  `k` BIGINT NOT NULL,\n  `a` INT NULL DEFAULT \"2\"\n) "
            "ENGINE=olap\n"
            "PRIMARY KEY(`k`)\nDISTRIBUTED BY HASH(`k`) BUCKETS 2\nPROPERTIES (\"fast_schema_evolution\" = \"true\")\n"
            "rebuild: ALTER TABLE `d`.`t` SWAP WITH `t__new_20261130`\n"
            "rebuild: ALTER TABLE `d`.`t__new_20261130` RENAME `t__old_20261130`\n"
            "rebuild: start jobs\n"
            "-- never: rebuild, loses data: DROP TABLE `d`.`t__old_20261130`\n");
}

// INSERT has no value for the column, so the word for a rebuild enables nothing.
TEST(PlanChanges, OnlyAReloadFillsANewNotNullColumn) {
  auto options = strictly();
  options.allowed = {Allow::kRebuild};
  const auto plan = plan_of(statement("a INT NOT NULL"), statement(""), kFe41, options);
  EXPECT_EQ(line_of(plan.statements.front()), "instant: ALTER TABLE `d`.`t` ADD COLUMN `a` INT NULL AFTER `k`\n");
  EXPECT_EQ(line_of(plan.statements[1]), "-- reload: rebuild: stop jobs\n");
  for (std::size_t i = 1; i < plan.statements.size(); ++i) EXPECT_FALSE(plan.statements[i].enabled);
  for (const auto& change : plan.changes) {
    if (change.cost == Cost::kRebuild) {
      EXPECT_EQ(change.allow, Allow::kReload);
    }
  }
}

// A reload would lose the values of z.
TEST(PlanChanges, ARebuildBeatsAReload) {
  const auto plan_with = [](std::set<Allow> words) {
    return plan_of(statement("a INT DEFAULT '2'"), statement("a INT DEFAULT '1', z INT"), kFe41,
                   allowing(std::move(words)));
  };
  const auto both = plan_with({Allow::kRebuild, Allow::kReload});
  EXPECT_EQ(both.changes.front().allow, Allow::kRebuild);
  EXPECT_EQ(line_of(both.statements[2]),
            "rebuild: INSERT INTO `d`.`t__new_20261130` (`k`, `a`, `z`)\nSELECT `k`, `a`, `z`\nFROM `d`.`t`\n");
  const auto reload = plan_with({Allow::kReload});
  EXPECT_EQ(reload.changes.front().allow, Allow::kReload);
  EXPECT_EQ(reload.statements[2].kind, StatementKind::kSwap);
  EXPECT_TRUE(reload.statements[2].enabled);
}

// 3.2 has no RENAME COLUMN.
TEST(PlanChanges, ARenameByANewTableNeedsTheWordOfTheNewTable) {
  auto options = renaming({{"a", "b"}});
  options.allowed = {Allow::kReload};
  const auto plan = plan_of(statement("b INT"), statement("a INT"), {Version{3, 2, 0}, {}}, options);
  EXPECT_EQ(plan.changes.front().part, TablePart::kColumnName);
  EXPECT_EQ(plan.changes.front().allow, Allow::kReload);
  EXPECT_EQ(line_of(plan.statements.front()), "rebuild: stop jobs\n");
}

TEST(PlanChanges, AnOldTableWithoutATimeHasAShortName) {
  const auto plan = plan_changes(table_of(statement("a INT DEFAULT '2'")), shown_table(statement("a INT DEFAULT '1'")),
                                 kFe41, allowing({Allow::kRebuild}));
  EXPECT_EQ(plan.statements[5].sql, "ALTER TABLE `d`.`t__new` RENAME `t__old`");
}

TEST(PlanChanges, AStatementNamesAllItsWords) {
  const auto plan = plan_of(statement("a DATE"), statement("a DATETIME, z INT"), kFe41,
                            allowing({Allow::kDropColumn, Allow::kRebuild}));
  EXPECT_EQ(statements_text(plan),
            "job, loses data: ALTER TABLE `d`.`t` DROP COLUMN `z`, MODIFY COLUMN `a` DATE NULL\n");
  EXPECT_EQ(plan.statements.front().allow, (std::set{Allow::kDropColumn, Allow::kRebuild}));
}

TEST(PlanChanges, AColocationGroupMayBeRefusedWhereItWasNotSeen) {
  const std::string clauses = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2";
  EXPECT_EQ(statements(statement("a INT", clauses + " PROPERTIES ('colocate_with' = 'g')"), statement("a INT", clauses),
                       {Version{3, 5, 0}, RunMode::kSharedNothing}),
            "instant, may be refused: ALTER TABLE `d`.`t` SET (\"colocate_with\" = \"g\")\n");
}

TEST(PlanChanges, ShowsTheDropOfAKeptColumnAsJobWithoutFastSchemaEvolution) {
  const auto plan = plan_changes(table_of(statement("a INT")), table_of(statement("a INT, z INT")), kFe41, {});
  EXPECT_EQ(statements_text(plan), "-- drop-column: job, loses data: ALTER TABLE `d`.`t` DROP COLUMN `z`\n");
}

TEST(PlanChanges, MovesColumnsStrictly) {
  EXPECT_EQ(columns("c INT, a INT, b INT", "a INT, b INT, c INT"), "");
  EXPECT_EQ(columns("c INT, a INT, b INT", "a INT, b INT, c INT", kFe41, strictly()),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `c` INT NULL AFTER `k`\n");
  EXPECT_EQ(columns("c INT, b INT, a INT", "a INT, b INT, c INT", kFe41, strictly()),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `c` INT NULL AFTER `k`\n"
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `b` INT NULL AFTER `c`\n");
}

TEST(PlanChanges, AMoveRepeatsWhatTheColumnHas) {
  EXPECT_EQ(columns("d DATE, a INT", "a INT, d DATETIME", kFe41, strictly()),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `d` DATETIME NULL AFTER `k`\n"
            "-- rebuild: job, loses data: ALTER TABLE `d`.`t` MODIFY COLUMN `d` DATE NULL\n");
  EXPECT_EQ(columns("b BIGINT, a INT", "a INT, b INT", kFe41, strictly()),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `b` BIGINT NULL\n"
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `b` BIGINT NULL AFTER `k`\n");
  const auto plan =
      plan_of(statement("b INT DEFAULT '2', a INT"), statement("a INT, b INT DEFAULT '1'"), kFe41, strictly());
  EXPECT_EQ(line_of(plan.statements.front()),
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `b` INT NULL DEFAULT \"1\" AFTER `k`\n");
}

TEST(PlanChanges, ColumnsMoveAroundOneThatCannotMove) {
  const std::string sorted = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 ORDER BY(";
  EXPECT_EQ(
      statements(statement("b INT, a INT", sorted + "b)"), statement("a INT, b INT", sorted + "b)"), kFe41, strictly()),
      "job: ALTER TABLE `d`.`t` MODIFY COLUMN `a` INT NULL AFTER `b`\n");
  const auto plan = plan_of(statement("b INT, a INT, c INT", sorted + "a, b)"),
                            statement("a INT, b INT, c INT", sorted + "a, b)"), kFe41, strictly());
  EXPECT_EQ(changes_text(plan), "column order: k, b, a, c | k, a, b, c (rebuild, refused, rebuild) why " +
                                    std::to_string(static_cast<int>(Why::kSortOfPrimary)) + "\n");
  for (const auto& one : plan.statements) EXPECT_FALSE(one.enabled) << one.sql;
}

TEST(PlanChanges, ASortColumnLeavesTheSortKeyBeforeItMoves) {
  const std::string sorted = "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2 ORDER BY(";
  EXPECT_EQ(statements(statement("b INT, a INT, c INT", sorted + "c)"), statement("a INT, b INT, c INT", sorted + "b)"),
                       kFe41, strictly()),
            "job: ALTER TABLE `d`.`t` ORDER BY (`k`)\n"
            "job: ALTER TABLE `d`.`t` MODIFY COLUMN `b` INT NULL AFTER `k`\n"
            "job: ALTER TABLE `d`.`t` ORDER BY (`c`)\n");
}

TEST(PlanChanges, WordsAfterAllow) {
  for (const auto allow : kAllows) EXPECT_EQ(parse_allow(word(allow)), allow);
  EXPECT_EQ(parse_allow("drop"), std::nullopt);
}

/// The new table puts the columns in order; moves before it would rewrite the old one in vain.
TEST(PlanChanges, MovesNothingWhileANewKeyWaits) {
  const auto wanted = statement("a INT NOT NULL, b INT", "PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 2");
  const auto present =
      "CREATE TABLE d.t (a INT NOT NULL, b INT, k BIGINT NOT NULL) PRIMARY KEY(a) DISTRIBUTED BY HASH(a) BUCKETS 2";
  const auto plan = plan_of(wanted, present, kFe41, strictly());
  EXPECT_EQ(plan.changes.front().allow, Allow::kRebuild);
  EXPECT_THAT(statements_text(plan), testing::Not(testing::HasSubstr("MODIFY")));
}

}  // namespace
}  // namespace smt::test
