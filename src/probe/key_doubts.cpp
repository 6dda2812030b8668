#include "probe/key_doubts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "probe/conditions.hpp"
#include "smt/sql_text.hpp"

namespace smt::probe {
namespace {

Doubt doubt_of(const Diagnostic& finding, Code does) {
  Doubt doubt;
  doubt.may = finding;
  doubt.does = does;
  doubt.place = finding.place;
  return doubt;
}

/// Returns the bytes of a column in an encoded key, as encoded_key_length counts them for the type; a text has two more
/// bytes if others follow. Returns nullopt for a text whose length MySQL cannot compute.
std::optional<std::string> encoded_bytes(const Column& column, const TargetColumn& target, bool last) {
  const auto& type = target.mapping.starrocks;
  switch (type.kind) {
    case StarRocksKind::kBoolean:
    case StarRocksKind::kTinyint: return "1";
    case StarRocksKind::kSmallint: return "2";
    case StarRocksKind::kInt:
    case StarRocksKind::kDate: return "4";
    case StarRocksKind::kLargeint: return "16";
    case StarRocksKind::kVarchar: break;
    default: return "8";
  }
  auto bytes = text_bytes(column, target.mapping);
  if (bytes && !last) *bytes += " + 2";
  return bytes;
}

bool is_shard_column(const PlannedTarget& planned, const TargetColumn& target) {
  return std::any_of(planned.shard_columns.begin(), planned.shard_columns.end(),
                     [&](const AddedColumn& added) { return added.name == target.name; });
}

/// Returns the value as StarRocks compares it: texts that are equal only in MySQL, by case or accents, are two keys
/// there.
std::string as_stored(const Column& column) {
  const auto kind = column.type->kind;
  const auto name = quote_identifier(column.name);
  return kind >= MysqlType::kChar && kind <= MysqlType::kSet ? fmt::format("CAST({} AS BINARY)", name) : name;
}

}  // namespace

std::optional<Doubt> long_key(const TargetTable& target, const Table& member, const Diagnostic& finding) {
  constexpr int kLongestKey = 128;
  std::string sum;
  for (std::size_t i = 0; i < target.key.size(); ++i) {
    const auto& part = target.columns[i];
    const auto* column = part.source_name.empty() || part.selected ? nullptr : find_column(member, part.source_name);
    const auto bytes = column == nullptr ? std::nullopt : encoded_bytes(*column, part, i + 1 == target.key.size());
    if (!bytes) return std::nullopt;
    sum += (sum.empty() ? "" : " + ") + *bytes;
  }
  auto doubt = doubt_of(finding, Code::kProbeLongKey);
  doubt.words = {finding.arguments.front()};
  doubt.condition = fmt::format("{} > {}", sum, kLongestKey);
  doubt.maxima = {sum};
  return doubt;
}

std::optional<Doubt> repeated_key(const PlannedTarget& planned, const TargetTable& target, const Table& member,
                                  const Diagnostic& finding) {
  const bool across_shards = planned.members.size() > 1 && planned.shard_columns.empty();  // one table cannot answer
  if (planned.rule->shape.group_by || across_shards) return std::nullopt;
  auto doubt = doubt_of(finding, Code::kProbeDuplicates);
  doubt.words = finding.arguments;
  for (std::size_t i = 0; i < target.key.size(); ++i) {
    const auto& part = target.columns[i];
    if (is_shard_column(planned, part)) continue;  // the same in every row of a member
    const auto* column = part.source_name.empty() || part.selected ? nullptr : find_column(member, part.source_name);
    if (column == nullptr) return std::nullopt;
    doubt.repeated.push_back(as_stored(*column));
  }
  return doubt.repeated.empty() ? std::nullopt : std::optional{doubt};
}

}  // namespace smt::probe
