#include "mapping/layout/property_checks.hpp"

#include <gtest/gtest.h>

#include "mapping/flink/load_columns.hpp"
#include "mapping/layout/partition_list.hpp"
#include "smt/sql_text.hpp"

namespace smt::test {
namespace {

TargetColumn column(std::string name, StarRocksKind kind) {
  TargetColumn made;
  made.name = made.source_name = std::move(name);
  made.mapping.starrocks.kind = kind;
  return made;
}

TargetTable orders(Model model = Model::kPrimary) {
  TargetTable target;
  target.name = {"shop", "orders"};
  target.model = model;
  target.key = {"id"};
  target.columns = {column("id", StarRocksKind::kBigint), column("no", StarRocksKind::kVarchar),
                    column("paid", StarRocksKind::kTinyint), column("day", StarRocksKind::kDate)};
  return target;
}

struct Case {
  TableRule rule;
  TargetTable target = orders();
  int line = 0;

  Case& with(const std::string& name, const std::string& value) {
    rule.properties[name] = {value, {"c", ++line}};
    return *this;
  }
  Case& of(Model model) {
    target.model = model;
    return *this;
  }
  Case& by(std::string clause) {
    target.partition = Partition{{"day"}, std::move(clause)};
    return *this;
  }
  std::string reported() const {
    Findings findings;
    check_properties(rule, target, findings);
    std::string out;
    for (const auto& finding : findings) out += render(finding, false);
    return out;
  }
};

constexpr const char* kRange =
    "RANGE(`day`) (\n  START (\"2024-01-01\") END (\"2025-01-01\") EVERY (INTERVAL 1 DAY)\n)";

TEST(DynamicPartitions, AreForRangePartitionsOnly) {
  EXPECT_EQ(Case{}.with("dynamic_partition.enable", "true").reported(),
            "c:1: error: properties.dynamic_partition.enable is for tables with partitions, and this one has none: "
            "StarRocks refuses the CREATE TABLE of shop.orders [C084]\n"
            "  hint: set 'partition_key' and 'partitions = START (…) END (…) EVERY (…)', or remove the line\n");
  EXPECT_EQ(Case{}.with("dynamic_partition.time_unit", "DAY").by("date_trunc('day', `day`)").reported(),
            "c:1: error: properties.dynamic_partition.time_unit is for partitions that RANGE lists, not for those that "
            "StarRocks creates itself: StarRocks refuses the CREATE TABLE of shop.orders [C084]\n"
            "  hint: set 'partition_live_number', or 'partitions = START (…) END (…) EVERY (…)'\n");
}

TEST(DynamicPartitions, NeedTheirUnitAndEnd) {
  EXPECT_EQ(Case{}.with("dynamic_partition.enable", "true").by(kRange).reported(),
            "c:1: error: properties.dynamic_partition.enable also needs properties.dynamic_partition.time_unit: "
            "StarRocks refuses the CREATE TABLE of shop.orders [C084]\n"
            "  hint: add a line such as 'properties.dynamic_partition.time_unit = DAY'\n"
            "c:1: error: properties.dynamic_partition.enable also needs properties.dynamic_partition.end: "
            "StarRocks refuses the CREATE TABLE of shop.orders [C084]\n"
            "  hint: add a line such as 'properties.dynamic_partition.end = 3'\n");
  EXPECT_EQ(Case{}.with("dynamic_partition.time_unit", "DAY").with("dynamic_partition.end", "3").by(kRange).reported(),
            "");
}

TEST(DynamicPartitions, HaveValuesThatTheFeTakes) {
  const auto reported = [](const std::string& name, const std::string& value) {
    return Case{}
        .with("dynamic_partition.time_unit", "DAY")
        .with("dynamic_partition.end", "3")
        .with("dynamic_partition." + name, value)
        .by(kRange)
        .reported();
  };
  EXPECT_EQ(reported("start", "3"),
            "c:3: error: properties.dynamic_partition.start = '3' is not a number from -2147483648 to -1: StarRocks "
            "refuses the CREATE TABLE of shop.orders [C084]\n");
  EXPECT_EQ(
      reported("end", "0"),
      "c:3: error: properties.dynamic_partition.end = '0' is not a number from 1 to 2147483647: StarRocks refuses "
      "the CREATE TABLE of shop.orders [C084]\n");
  EXPECT_EQ(reported("time_unit", "QUARTER"),
            "c:3: error: properties.dynamic_partition.time_unit = 'QUARTER' is not HOUR, DAY, WEEK, MONTH or YEAR: "
            "StarRocks refuses the CREATE TABLE of shop.orders [C084]\n");
  EXPECT_EQ(reported("time_unit", "HOUR"),
            "c:3: error: properties.dynamic_partition.time_unit = HOUR needs a DATETIME, and day is DATE: StarRocks "
            "refuses the CREATE TABLE of shop.orders [C084]\n"
            "  hint: set DAY, WEEK, MONTH or YEAR\n");
  EXPECT_EQ(reported("prefix", "p"), "");
}

TEST(Properties, OfOtherModelsAreRefused) {
  EXPECT_EQ(Case{}.with("storage_cooldown_time", "2030-01-01 00:00:00").reported(),
            "c:1: error: properties.storage_cooldown_time is not for PRIMARY KEY tables: StarRocks refuses the CREATE "
            "TABLE of shop.orders [C084]\n"
            "  hint: remove the line\n");
  EXPECT_EQ(Case{}.with("storage_cooldown_time", "2030-01-01 00:00:00").of(Model::kDuplicate).reported(), "");
  // FE 3.3 and 4.1 accept it for a table without partitions.
  EXPECT_EQ(Case{}.with("partition_live_number", "7").reported(), "");
}

TEST(Properties, InTypographicQuotesAreRefused) {
  EXPECT_EQ(
      Case{}.with("compression", "“ZSTD”").reported(),
      "c:1: error: properties.compression has typographic quotes: StarRocks refuses the CREATE TABLE of shop.orders "
      "[C084]\n  hint: write the value without quotes\n");
}

TEST(BloomFilters, AreOfColumnsThatAreThereAndTakeOne) {
  EXPECT_EQ(
      Case{}.with("bloom_filter_columns", "no,paid,nosuch").reported(),
      "c:1: error: properties.bloom_filter_columns names 'paid', and a TINYINT does not support a Bloom filter: "
      "StarRocks "
      "refuses the CREATE TABLE of shop.orders [C085]\n"
      "  hint: remove the column, or write a separate rule for these tables without it\n"
      "c:1: error: properties.bloom_filter_columns names 'nosuch', a column that does not exist: StarRocks refuses "
      "the CREATE TABLE of shop.orders [C085]\n"
      "  hint: remove the column, or write a separate rule for these tables without it\n");
  EXPECT_EQ(Case{}.with("bloom_filter_columns", " NO , day").reported(), "");
  EXPECT_EQ(Case{}.with("bloom_filter_columns", "").reported(), "");
  for (const auto kind : {StarRocksKind::kBoolean, StarRocksKind::kTinyint, StarRocksKind::kFloat,
                          StarRocksKind::kDouble, StarRocksKind::kDecimal, StarRocksKind::kJson,
                          StarRocksKind::kVarbinary, StarRocksKind::kHll, StarRocksKind::kBitmap}) {
    Case one;
    one.target.columns[1].mapping.starrocks.kind = kind;
    EXPECT_NE(one.with("bloom_filter_columns", "no").reported(), "")
        << starrocks_type_text(one.target.columns[1].mapping.starrocks);
  }
}

TEST(BloomFilters, OfUniqueTablesAreOfTheKey) {
  EXPECT_EQ(Case{}.with("bloom_filter_columns", "id,no").of(Model::kUnique).reported(),
            "c:1: error: properties.bloom_filter_columns names 'no', and UNIQUE KEY tables support a Bloom filter only "
            "on key columns: StarRocks refuses the CREATE TABLE of shop.orders [C085]\n"
            "  hint: remove the column, or write a separate rule for these tables without it\n");
  EXPECT_EQ(Case{}.with("bloom_filter_columns", "id,no").of(Model::kDuplicate).reported(), "");
}

TEST(UniqueConstraints, NameColumnsThatAreThere) {
  EXPECT_EQ(
      Case{}.with("unique_constraints", "no; gone").reported(),
      "c:1: error: properties.unique_constraints names 'gone', a column that does not exist: StarRocks refuses the "
      "CREATE TABLE of shop.orders [C085]\n"
      "  hint: remove the column, or write a separate rule for these tables without it\n");
  EXPECT_EQ(Case{}.with("unique_constraints", "shop.orders.gone").reported(), "");  // not checked
}

TEST(PartitionLists, HaveAnOrderAndAnEnd) {
  const auto problem = [](std::string_view list) { return partition_fault(list).problem; };
  EXPECT_EQ(problem("START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)"), "");
  EXPECT_EQ(problem("START (\"2026-01-01\") END (\"2024-01-01\") EVERY (INTERVAL 1 MONTH)"),
            "ends at 2024-01-01, which is not after 2026-01-01");
  EXPECT_EQ(problem("START ('2024-01-01') END ('2024-01-01') EVERY (INTERVAL 1 DAY)"),
            "ends at 2024-01-01, which is not after 2024-01-01");
  EXPECT_EQ(problem("START (\"2010-01-01\") END (\"2030-01-01\") EVERY (INTERVAL 1 DAY)"),
            "creates 7305 partitions, and one statement may create 4096");
  EXPECT_EQ(problem("START (\"1\") END (\"4097\") EVERY (1)"), "");
  EXPECT_EQ(problem("START (\"1\") END (\"4098\") EVERY (1)"),
            "creates 4097 partitions, and one statement may create 4096");
  EXPECT_EQ(problem("START (\"2024-01-01\") END (\"2024-12-31 00:00:00\") EVERY (INTERVAL 1 HOUR)"),
            "creates 8760 partitions, and one statement may create 4096");
  EXPECT_EQ(problem("START (“2024-01-01”) END (“2026-01-01”) EVERY (INTERVAL 1 MONTH)"),
            "has typographic quotes, which are part of the value for StarRocks");
  EXPECT_EQ(problem("PARTITION p1 VALUES LESS THAN (\"2024-01-01\")"), "");
  EXPECT_EQ(problem(""), "");
  EXPECT_EQ(problem("START (\"a"), "");
}

std::string load_reported(Model model, std::initializer_list<std::pair<const char*, const char*>> options) {
  TableRule rule;
  for (const auto& [name, value] : options) rule.sink[std::string{"sink.properties."} + name] = {value, {"c", 1}};
  Findings findings;
  check_load_columns(rule, orders(model), findings);
  std::string out;
  for (const auto& finding : findings) out += render(finding, false);
  return out;
}

TEST(LoadColumns, AreThoseOfTheSink) {
  EXPECT_EQ(load_reported(Model::kPrimary, {{"format", "csv"}, {"columns", "id,no,paid"}}),
            "c:1: error: flink.starrocks.sink.properties.columns is another list than the columns that the sink sends: "
            "loads of shop.orders fail or lose columns [C086]\n"
            "  hint: remove the line; 'columns = …' of the rule says which columns are loaded\n");
  EXPECT_NE(load_reported(Model::kPrimary, {{"columns", "id,no,paid,day"}}), "");  // __op
  EXPECT_EQ(load_reported(Model::kPrimary, {{"columns", "day, `no`, paid, id, __op"}}), "");
  EXPECT_NE(load_reported(Model::kPrimary, {{"format", "csv"}, {"columns", "day, no, paid, id, __op"}}), "");
  EXPECT_EQ(load_reported(Model::kDuplicate, {{"format", "csv"}, {"columns", "ID, no, paid, day, x = upper(no)"}}), "");
}

TEST(LoadColumns, HaveTheirPathsInOrder) {
  EXPECT_EQ(load_reported(Model::kDuplicate, {{"jsonpaths", R"(["$.id", "$.no", "$.paid", "$.day"])"}}), "");
  EXPECT_EQ(load_reported(Model::kPrimary, {{"columns", "id,no,paid,day,__op"},
                                            {"jsonpaths", R"(["$.id", "$.no", "$.paid", "$.day", "$.__op"])"}}),
            "");
  EXPECT_EQ(
      load_reported(Model::kPrimary, {{"jsonpaths", R"(["$.id", "$.no", "$.paid", "$.day", "$.__op"])"}}),
      "c:1: error: flink.starrocks.sink.properties.jsonpaths is another list than the columns that the sink sends: "
      "loads of shop.orders fail or lose columns [C086]\n"
      "  hint: remove the line; 'columns = …' of the rule says which columns are loaded\n");
}

TEST(LoadColumns, OfPartialUpdatesNeedAPrimaryKey) {
  EXPECT_EQ(load_reported(Model::kPrimary, {{"partial_update", "true"}}), "");
  EXPECT_EQ(load_reported(Model::kDuplicate, {{"partial_update", "true"}}),
            "c:1: error: flink.starrocks.sink.properties.partial_update is for PRIMARY KEY tables only: loads of "
            "shop.orders fail or lose columns [C086]\n"
            "  hint: remove the line\n");
  EXPECT_EQ(load_reported(Model::kPrimary, {{"merge_condition", "day"}}), "");
  EXPECT_EQ(load_reported(Model::kPrimary, {{"merge_condition", "version"}}),
            "c:1: error: flink.starrocks.sink.properties.merge_condition names a column that does not exist: loads of "
            "shop.orders fail or lose columns [C086]\n"
            "  hint: name a column behind the key\n");
}

TEST(FindingsOfOneLine, NameTheirTablesTogether) {
  Findings findings;
  for (const char* table : {"a", "b", "c", "d", "e", "f", "g"})
    findings.push_back({Code::kConfPropertyColumns, FileLine{"c", 1}, {"bloom_filter_columns", "x", "gone", table}});
  findings.push_back({Code::kConfPropertyColumns, FileLine{"c", 1}, {"bloom_filter_columns", "y", "gone", "a"}});
  drop_repetitions(findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(message(findings[0]),
            "properties.bloom_filter_columns names 'x', gone: StarRocks refuses the CREATE TABLE of a; the same holds "
            "for 6 more: b, c, d, …");
  EXPECT_EQ(message(findings[1]),
            "properties.bloom_filter_columns names 'y', gone: StarRocks refuses the CREATE TABLE of a");
}

}  // namespace
}  // namespace smt::test
