#include "smt/wanted_table.hpp"

#include <gmock/gmock.h>

#include <map>
#include <string>

#include "smt/emit.hpp"
#include "unit/diff/random_target.hpp"

namespace smt::test {
namespace {

std::string statement_of(const TargetTable& target) { return kStarRocksEmitter.statements(target).text; }

TargetColumn wanted_column_of(std::string name, const StarRocksType& type) {
  TargetColumn column;
  column.name = std::move(name);
  column.mapping.starrocks = type;
  return column;
}

TargetTable small_target() {
  TargetTable target;
  target.name = {"shop", "orders"};
  target.comment = "all \"orders\"";
  target.key = {"id"};
  target.columns = {wanted_column_of("id", {StarRocksKind::kBigint, 0, 0, 0}),
                    wanted_column_of("at", {StarRocksKind::kDatetime, 0, 0, 0}),
                    wanted_column_of("raw", {StarRocksKind::kVarbinary, 0, 0, 0})};
  target.columns[1].default_value = TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
  target.columns[1].comment = "when";
  target.columns[2].nullable = true;
  target.columns[2].default_value = TargetDefault{TargetDefault::Kind::kLiteral, "a\\\"\n"};
  target.partition = Partition{{"at"}, "date_trunc('day', `at`)"};
  target.distribution = {DistributionKind::kHash, {"id"}, 8};
  target.order_by = {"at"};
  target.properties = {{"replication_num", "3"}};
  return target;
}

TEST(WantedTable, HasAllThatTheTargetDecides) {
  PresentTable expected;
  expected.database = "shop";
  expected.name = "orders";
  expected.columns.resize(3);
  expected.columns[0].name = "id";
  expected.columns[0].type = {"BIGINT", StarRocksType{StarRocksKind::kBigint, 0, 0, 0}};
  expected.columns[0].nullable = false;
  expected.columns[1].name = "at";
  expected.columns[1].type = {"DATETIME", StarRocksType{StarRocksKind::kDatetime, 0, 0, 0}};
  expected.columns[1].nullable = false;
  expected.columns[1].default_value = PresentDefault{PresentDefault::Kind::kCurrentTimestamp, "", 0};
  expected.columns[1].comment = "when";
  expected.columns[2].name = "raw";
  expected.columns[2].type = {"VARBINARY(1048576)", StarRocksType{StarRocksKind::kVarbinary, 1048576, 0, 0}};
  expected.columns[2].default_value = PresentDefault{PresentDefault::Kind::kLiteral, "a\\\"\n", 0};
  expected.model = Model::kPrimary;
  expected.key = {"id"};
  expected.comment = "all \"orders\"";
  expected.partitioning = {PartitionKind::kExpression, {"date_trunc('day', `at`)"}, {}};
  expected.distribution = PresentDistribution{DistributionKind::kHash, {"id"}, 8};
  expected.order_by = {"at"};
  expected.properties = {{"replication_num", "3"}};
  EXPECT_EQ(std::get<PresentTable>(wanted_table(small_target())), expected);
}

TEST(WantedTable, LeavesRangeDistributionToStarRocks) {
  auto target = small_target();
  target.distribution = {DistributionKind::kRange, {}, {}};
  EXPECT_EQ(std::get<PresentTable>(wanted_table(target)).distribution, std::nullopt);
}

TEST(WantedTable, RefusesPartitionsThatAreNotCertain) {
  auto target = small_target();
  target.partition->clause = "RANGE(`at`) (\n  START (\"2024-01-01\") END (\"2025-01-01\") EVERY (INTERVAL 1 WEEK)\n)";
  EXPECT_EQ(std::get<NotUnderstood>(wanted_table(target)),
            (NotUnderstood{"orders", 2, "which partitions EVERY (INTERVAL … WEEK) makes is not known", false}));
  target.partition->clause = "(`at`) x";
  EXPECT_EQ(std::get<NotUnderstood>(wanted_table(target)),
            (NotUnderstood{"orders", 1, "the end of PARTITION BY is expected, not 'x'", false}));
}

/// The names of the parts that a random target has, to see that the generator makes them all.
std::vector<std::string> parts_of(const PresentTable& table) {
  std::vector<std::string> out{std::string{word(table.model)},
                               "partitions " + std::to_string(static_cast<int>(table.partitioning.kind))};
  out.emplace_back(!table.distribution ? "no distribution" : table.distribution->buckets ? "buckets" : "no buckets");
  for (const auto& column : table.columns) {
    if (column.default_value) out.push_back("default " + std::to_string(static_cast<int>(column.default_value->kind)));
    if (!column.aggregation.empty()) out.push_back(column.aggregation);
    out.push_back("type " + std::to_string(static_cast<int>(column.type.scalar->kind)));
  }
  return out;
}

TEST(WantedTable, IsWhatParsePresentReadsFromTheStatement) {
  Dice dice{20261130};
  std::map<std::string, std::size_t> parts;
  for (int round = 0; round < 5000; ++round) {
    const auto target = random_target(dice);
    const auto statement = statement_of(target);
    auto wanted = wanted_table(target), written = parse_present(statement, StatementForm::kWritten);
    if (auto* const why = std::get_if<NotUnderstood>(&wanted)) {
      ASSERT_TRUE(std::holds_alternative<NotUnderstood>(written)) << why->why << "\n" << statement;
      why->line = std::get<NotUnderstood>(written).line;  // of the clause, and of the statement
      ++parts["not understood"];
    } else {
      for (const auto& part : parts_of(std::get<PresentTable>(wanted))) ++parts[part];
    }
    ASSERT_TRUE(wanted == written) << statement;
  }
  EXPECT_EQ(parts.size(), 1U + 4U + 4U + 3U + 3U + 7U + 17U);
  for (const auto& [part, count] : parts) EXPECT_GT(count, 100U) << part;
}

}  // namespace
}  // namespace smt::test
