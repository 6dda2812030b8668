#include "diff/random_target.hpp"

#include <algorithm>
#include <array>

#include "smt/sql_text.hpp"

namespace smt::test {
namespace {

using Kind = StarRocksKind;
using Names = std::vector<std::string>;

StarRocksType type_of(Kind kind, std::uint32_t length = 0) { return {kind, length, 0, 0}; }
StarRocksType decimal(int precision, int scale) { return {Kind::kDecimal, 0, precision, scale}; }

const std::vector<StarRocksType>& value_types() {
  static const std::vector<StarRocksType> types{type_of(Kind::kBoolean),
                                                type_of(Kind::kTinyint),
                                                type_of(Kind::kSmallint),
                                                type_of(Kind::kInt),
                                                type_of(Kind::kBigint),
                                                type_of(Kind::kLargeint),
                                                type_of(Kind::kFloat),
                                                type_of(Kind::kDouble),
                                                decimal(10, 2),
                                                decimal(18, 4),
                                                decimal(38, 0),
                                                type_of(Kind::kDate),
                                                type_of(Kind::kDatetime),
                                                type_of(Kind::kChar, 10),
                                                type_of(Kind::kChar, 255),
                                                type_of(Kind::kVarchar, 20),
                                                type_of(Kind::kVarchar, 80),
                                                type_of(Kind::kVarchar, 400),
                                                type_of(Kind::kVarchar, 1025),
                                                type_of(Kind::kVarchar, 65533),
                                                type_of(Kind::kVarchar, 1048576),
                                                type_of(Kind::kJson),
                                                type_of(Kind::kVarbinary)};
  return types;
}

const std::vector<StarRocksType>& key_types() {
  static const std::vector<StarRocksType> types{
      type_of(Kind::kBoolean),  type_of(Kind::kSmallint), type_of(Kind::kInt),         type_of(Kind::kBigint),
      type_of(Kind::kLargeint), type_of(Kind::kDate),     type_of(Kind::kDatetime),    type_of(Kind::kVarchar, 20),
      type_of(Kind::kInt),      type_of(Kind::kDate),     type_of(Kind::kVarchar, 80), type_of(Kind::kBigint)};
  return types;
}

const std::vector<StarRocksType>& other_key_types() {  // of no PRIMARY KEY
  static const std::vector<StarRocksType> types{decimal(10, 2), type_of(Kind::kChar, 10)};
  return types;
}

Aggregation random_aggregation(Dice& dice, Kind kind) {
  const bool number = kind >= Kind::kTinyint && kind <= Kind::kDecimal;
  const bool ordered = number || kind == Kind::kDate || kind == Kind::kDatetime || kind == Kind::kVarchar;
  if (number && dice.percent(30)) return Aggregation::kSum;
  if (ordered && dice.percent(30)) return dice.percent(50) ? Aggregation::kMax : Aggregation::kMin;
  return dice.percent(80) ? Aggregation::kReplace : Aggregation::kReplaceIfNotNull;
}

TargetColumn column_of(Dice& dice, const std::string& name, const StarRocksType& type) {
  TargetColumn out;
  out.name = out.source_name = name;
  out.mapping.starrocks = type;
  out.nullable = dice.percent(60);
  out.comment = random_comment(dice);
  return out;
}

/// Returns up to `most` of the names, in any order; at least one.
Names some(Dice& dice, Names names, std::size_t most) {
  Names out;
  for (auto left = dice.between(1, std::min(most, names.size())); left > 0; --left) {
    const auto at = dice.below(names.size());
    out.push_back(names[at]);
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(at));
  }
  return out;
}

Names names_of(const TargetTable& target) {
  Names out;
  for (const auto& column : target.columns) out.push_back(column.name);
  return out;
}

bool has_fixed_key(Model model) { return model == Model::kUnique || model == Model::kAggregate; }

std::string year_text(int year, bool with_time) {
  return "(\"" + std::to_string(year) + "-01-01" + (with_time ? " 00:00:00" : "") + "\")";
}

std::string years_clause(Dice& dice, const std::string& name, bool with_time) {
  std::string list;
  for (int year = 2019; year < 2026; ++year) {
    if (!dice.percent(60)) continue;
    list += (list.empty() ? "" : ", ") + ("PARTITION p" + std::to_string(year)) + " VALUES [" +
            year_text(year, with_time) + ", " + year_text(year + 1, with_time) + ")";
  }
  return "RANGE(" + name + ") (" + list + ")";
}

std::string less_than_clause(Dice& dice, const std::string& name) {
  std::string list;
  for (int end = 0; end < 50; end += 10) {
    if (!dice.percent(70)) continue;
    list += (list.empty() ? "" : ", ") + ("PARTITION p" + std::to_string(end)) + " VALUES LESS THAN (\"" +
            std::to_string(end) + "\")";
  }
  if (dice.percent(30)) list += (list.empty() ? "" : ", ") + std::string{"PARTITION pmax VALUES LESS THAN (MAXVALUE)"};
  return "RANGE(" + name + ") (" + list + ")";
}

std::string batch_clause(Dice& dice, const std::string& name) {
  const auto first = dice.between(1, 4), last = dice.between(5, 9);
  return "RANGE(" + name + ") (START (\"2024-0" + std::to_string(first) + "-01\") END (\"2024-0" +
         std::to_string(last) + "-01\") EVERY (INTERVAL 1 MONTH))";
}

std::string list_clause(Dice& dice, const std::string& name, bool numbers) {
  const std::vector<std::string> values = numbers ? Names{"1", "2", "3", "5", "8"} : Names{"x", "5", "it's", "价", ""};
  std::string list;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!dice.percent(60)) continue;
    list += (list.empty() ? "" : ", ") + ("PARTITION l" + std::to_string(i)) + " VALUES IN (" +
            quote_starrocks_string(values[i]) + ")";
  }
  return "LIST(" + name + ") (" + list + ")";
}

std::string partition_clause(Dice& dice, const TargetColumn& column) {
  const auto name = quote_identifier(column.name);
  const auto kind = column.mapping.starrocks.kind;
  switch (kind) {
    case Kind::kDate:
    case Kind::kDatetime:
      if (dice.percent(30)) return "date_trunc('" + dice.one_of({"day", "month", "year"}) + "', " + name + ")";
      if (dice.percent(20)) return "(" + name + ")";
      if (dice.percent(20)) return batch_clause(dice, name);
      return years_clause(dice, name, kind == Kind::kDatetime);
    case Kind::kInt:
    case Kind::kBigint: return dice.percent(60) ? less_than_clause(dice, name) : list_clause(dice, name, true);
    case Kind::kVarchar: return dice.percent(80) ? list_clause(dice, name, false) : "(" + name + ")";
    default: return "(" + name + ")";
  }
}

Model random_model(Dice& dice) {
  if (dice.percent(45)) return Model::kPrimary;
  return static_cast<Model>(dice.below(4));
}

}  // namespace

std::string random_comment(Dice& dice) {
  return dice.percent(60) ? ""
                          : dice.one_of({"c", "it's \"quoted\"", "back\\slash", "注释", "two\nlines", "\\n; -- %_"});
}

std::optional<TargetDefault> random_default(Dice& dice, StarRocksKind kind) {
  const auto literal = [](std::string text) { return TargetDefault{TargetDefault::Kind::kLiteral, std::move(text)}; };
  if (dice.percent(60)) return std::nullopt;
  if (kind == Kind::kBoolean) return literal(dice.one_of({"1", "0"}));
  if (kind >= Kind::kTinyint && kind <= Kind::kDecimal) return literal(dice.one_of({"0", "5", "-1", "05"}));
  if (kind == Kind::kDate) return literal("2020-01-01");
  if (kind == Kind::kDatetime && dice.percent(50)) return TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""};
  if (kind == Kind::kDatetime) return literal("2020-01-01 00:00:00");
  if (kind == Kind::kChar || kind == Kind::kVarchar)
    return literal(dice.one_of({"", "x", "it's", "a\\b", "5", "\"q\""}));
  return std::nullopt;
}

StarRocksType random_value_type(Dice& dice) { return dice.one_of(value_types()); }

TargetColumn random_value_column(Dice& dice, const std::string& name, Model model) {
  auto out = column_of(dice, name, random_value_type(dice));
  const auto& type = out.mapping.starrocks;
  const bool uuid = type.kind == Kind::kVarchar && type.length >= 36 && dice.percent(15);
  out.default_value = uuid ? TargetDefault{TargetDefault::Kind::kUuid, ""} : random_default(dice, type.kind);
  if (model == Model::kAggregate) out.aggregation = random_aggregation(dice, type.kind);
  return out;
}

TargetColumn random_key_column(Dice& dice, const std::string& name, Model model) {
  const bool other = model != Model::kPrimary && dice.percent(15);
  auto out = column_of(dice, name, dice.one_of(other ? other_key_types() : key_types()));
  out.nullable = model != Model::kPrimary && dice.percent(30);
  return out;
}

std::vector<std::string> random_sort_key(Dice& dice, const TargetTable& target) {
  if (dice.percent(30)) return {};
  if (has_fixed_key(target.model)) return some(dice, target.key, 0 + target.key.size());
  return some(dice, dice.percent(50) ? target.key : names_of(target), 3);
}

Distribution random_distribution(Dice& dice, const TargetTable& target) {
  Distribution out;
  if (target.model == Model::kDuplicate && dice.percent(35)) out.kind = DistributionKind::kRandom;
  if (out.kind == DistributionKind::kHash) {
    const bool any = target.model == Model::kDuplicate && dice.percent(30);
    out.columns = some(dice, any ? names_of(target) : target.key, 2);
  }
  if (dice.percent(70)) out.buckets = static_cast<std::uint32_t>(dice.between(1, 4) * 2);
  return out;
}

std::optional<Partition> random_partition(Dice& dice, const TargetTable& target) {
  const bool any = target.model == Model::kDuplicate;
  const auto count = any ? target.columns.size() : target.key.size();
  const auto& column = target.columns[dice.below(count)];
  return Partition{{column.name}, partition_clause(dice, column)};
}

Option random_property(Dice& dice, const TargetTable& target) {
  const auto columns = dice.percent(50) ? target.key : names_of(target);
  const std::vector<Option> properties{{"bloom_filter_columns", some(dice, columns, 1).front()},
                                       {"colocate_with", "g_" + target.name.table + dice.one_of({"", "_2"})},
                                       {"compression", dice.one_of({"ZSTD", "LZ4"})},
                                       {"enable_persistent_index", dice.one_of({"true", "false"})},
                                       {"replicated_storage", dice.one_of({"true", "false"})},
                                       {"replication_num", dice.one_of({"1", "3"})},
                                       {"write_quorum", dice.one_of({"ALL", "ONE", "MAJORITY"})},
                                       {"partition_live_number", dice.one_of({"3", "12"})},
                                       {"storage_medium", "HDD"},
                                       {"unique_constraints", target.key.front()}};
  auto out = dice.one_of(properties);
  if (dice.percent(25)) out.value.clear();
  return out;
}

void set_property(TargetTable& target, const Option& property) {
  std::erase_if(target.properties, [&](const Option& other) { return other.key == property.key; });
  if (!property.value.empty()) target.properties.push_back(property);
  std::sort(target.properties.begin(), target.properties.end(),
            [](const Option& a, const Option& b) { return a.key < b.key; });
}

void settle(Dice& dice, TargetTable& target) {
  const bool aggregates = target.model == Model::kAggregate, primary = target.model == Model::kPrimary;
  for (std::size_t i = 0; i < target.columns.size(); ++i) {
    auto& column = target.columns[i];
    if (i < target.key.size()) {
      column.aggregation.reset();
      if (primary) column.nullable = false;
    } else if (!aggregates) {
      column.aggregation.reset();
    } else if (!column.aggregation) {
      column.aggregation = random_aggregation(dice, column.mapping.starrocks.kind);
    }
    if (column.aggregation == Aggregation::kReplaceIfNotNull) column.nullable = true;
  }
  if (has_fixed_key(target.model) && target.order_by.size() != target.key.size()) target.order_by.clear();
  if (!primary) set_property(target, {"enable_persistent_index", ""});
}

TargetTable random_table(Dice& dice, const std::string& name) {
  TargetTable target;
  target.name = {"d", name};
  target.model = random_model(dice);
  target.comment = random_comment(dice);
  const auto keys = dice.between(1, 3), values = dice.between(1, 6);
  const auto prefix = dice.one_of({"v", "v", "价 ", "select", "d-"});
  for (std::size_t i = 0; i < keys; ++i) {
    target.columns.push_back(random_key_column(dice, "k" + std::to_string(i), target.model));
    target.key.push_back(target.columns.back().name);
  }
  for (std::size_t i = 0; i < values; ++i) {
    target.columns.push_back(random_value_column(dice, prefix + std::to_string(i), target.model));
  }
  if (dice.percent(40)) target.partition = random_partition(dice, target);
  target.distribution = random_distribution(dice, target);
  if (dice.percent(30)) target.order_by = random_sort_key(dice, target);
  set_property(target, {"replication_num", dice.one_of({"1", "3"})});
  while (dice.percent(40)) set_property(target, random_property(dice, target));
  settle(dice, target);
  return target;
}

}  // namespace smt::test
