#include "unit/diff/random_target.hpp"

#include <array>
#include <cstdint>

#include "smt/sql_text.hpp"

namespace smt::test {
namespace {

std::string random_text(Dice& dice) {
  static const std::vector<std::string> kParts{
      "a", "Z9", " ",  "\"", "'", "\\", "\\n", "\n", "\r", "\t", "%",    "_",       "价",   "é",
      "`", "--", "/*", ";",  ",", ")",  "(",   "0",  "#",  "$",  "\x1a", "COMMENT", "NULL", "\U0001f600"};
  std::string out;
  for (auto parts = dice.below(8); parts > 0; --parts) out += dice.one_of(kParts);
  if (dice.percent(5)) out.push_back('\0');
  return out;
}

/// Names are unique without regard to case: the number is in each.
std::string random_name(Dice& dice, std::size_t number) {
  return dice.one_of({"c", "C_", "d-x ", "价", "select ", "date", "a.b ", "1x", "\"q\"", "(", "it's "}) +
         std::to_string(number);
}

StarRocksType random_type(Dice& dice) {
  const auto kind = static_cast<StarRocksKind>(dice.below(static_cast<std::size_t>(StarRocksKind::kBitmap) + 1));
  StarRocksType type{kind, 0, 0, 0};
  if (kind == StarRocksKind::kChar) type.length = static_cast<std::uint32_t>(dice.between(1, 255));
  if (kind == StarRocksKind::kVarchar) type.length = static_cast<std::uint32_t>(dice.between(1, 1048576));
  if (kind == StarRocksKind::kVarbinary && dice.percent(50))
    type.length = static_cast<std::uint32_t>(dice.between(1, 9));
  if (kind == StarRocksKind::kDecimal) {
    type.precision = static_cast<int>(dice.between(1, 76));
    type.scale = static_cast<int>(dice.below(static_cast<std::size_t>(type.precision) + 1));
  }
  return type;
}

std::optional<TargetDefault> random_default(Dice& dice) {
  if (dice.percent(50)) return std::nullopt;
  if (dice.percent(10)) return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
  if (dice.percent(10)) return TargetDefault{TargetDefault::Kind::kUuid, ""};
  return TargetDefault{TargetDefault::Kind::kLiteral, random_text(dice)};
}

TargetColumn random_column(Dice& dice, std::size_t number) {
  TargetColumn column;
  column.name = random_name(dice, number);
  column.mapping.starrocks = random_type(dice);
  column.nullable = dice.percent(60);
  column.default_value = random_default(dice);
  if (dice.percent(50)) column.comment = random_text(dice);
  return column;
}

std::vector<std::string> some_names(Dice& dice, const std::vector<TargetColumn>& columns) {
  std::vector<std::string> out;
  for (const auto& column : columns) {
    if (dice.percent(30)) out.push_back(column.name);
  }
  if (out.empty()) out.push_back(columns.front().name);
  return out;
}

void add_aggregations(Dice& dice, TargetTable& target) {
  for (auto i = target.key.size(); i < target.columns.size(); ++i) {
    target.columns[i].aggregation = static_cast<Aggregation>(dice.below(7));
  }
}

/// A clause as mapping makes it of [table-rule.N]: with the columns in backticks, and the rest as the conf has it. The
/// partitioning column gets the type that the clause requires.
Partition random_partition(Dice& dice, TargetTable& target) {
  auto& column = target.columns[dice.below(target.columns.size())];
  const auto name = quote_identifier(column.name);
  struct Clause {
    std::string text;
    StarRocksKind kind;
  };
  const std::array<Clause, 9> clauses{{
      {"date_trunc('day', " + name + ")", StarRocksKind::kDatetime},
      {"time_slice(" + name + ", INTERVAL 7 day)", StarRocksKind::kDatetime},
      {"RANGE(" + name + ") (\n  START (\"2024-01-01\") END (\"2024-06-01\") EVERY (INTERVAL 1 MONTH)\n)",
       StarRocksKind::kDate},
      {"RANGE(" + name + ") (START (\"1\") END (\"9\") EVERY (2))", StarRocksKind::kInt},
      {"RANGE(" + name + ") (PARTITION p1 VALUES LESS THAN (\"2024-1-1\"), PARTITION p2 VALUES LESS THAN MAXVALUE)",
       StarRocksKind::kDatetime},
      {"RANGE(" + name + ") (START (\"2024-01-01\") END (\"2024-06-01\") EVERY (INTERVAL 1 WEEK))",  // not understood
       StarRocksKind::kDate},
      {"LIST(" + name + ") (PARTITION b VALUES IN ('x', \"y\\\"z\"), PARTITION a VALUES IN ('it''s'))",
       StarRocksKind::kVarchar},
      {"LIST(" + name + ") ()", StarRocksKind::kVarchar},
      {"(" + name + ")", StarRocksKind::kInt},
  }};
  const auto& [clause, kind] = clauses[dice.below(clauses.size())];
  column.mapping.starrocks = {kind, kind == StarRocksKind::kVarchar ? 20U : 0U, 0, 0};
  return {{column.name}, clause};
}

Distribution random_distribution(Dice& dice, const TargetTable& target) {
  Distribution out;
  out.kind = static_cast<DistributionKind>(dice.below(3));
  if (out.kind == DistributionKind::kHash) out.columns = some_names(dice, target.columns);
  if (out.kind != DistributionKind::kRange && dice.percent(60)) {
    out.buckets = static_cast<std::uint32_t>(dice.between(1, 1024));
  }
  return out;
}

}  // namespace

TargetTable random_target(Dice& dice) {
  TargetTable target;
  target.name = {dice.one_of({"d", "价", "a-b"}), random_name(dice, dice.below(100))};
  target.comment = dice.percent(40) ? random_text(dice) : "";
  target.model = static_cast<Model>(dice.below(4));
  const auto columns = dice.between(1, 12);
  for (std::size_t i = 0; i < columns; ++i) target.columns.push_back(random_column(dice, i));
  for (std::size_t i = 0; i < dice.between(1, columns); ++i) target.key.push_back(target.columns[i].name);
  if (target.model == Model::kAggregate) add_aggregations(dice, target);
  if (dice.percent(40)) target.partition = random_partition(dice, target);
  target.distribution = random_distribution(dice, target);
  if (dice.percent(30)) target.order_by = some_names(dice, target.columns);
  target.properties = {{"colocate_with", random_text(dice)}, {"replication_num", dice.digits(1)}};
  return target;
}

}  // namespace smt::test
