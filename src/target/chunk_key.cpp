#include "target/chunk_key.hpp"

#include <algorithm>

namespace smt {
namespace {

bool leads_an_index(const Table& table, const Column& column) {
  return std::any_of(table.keys.begin(), table.keys.end(),
                     [&](const Key& key) { return !key.parts.empty() && key.parts.front().column == column.name; });
}

/// How well values of the type can be ordered and compared by Flink CDC; 0: not at all.
int order_of(MysqlType type) {
  switch (type) {
    case MysqlType::kTinyint:
    case MysqlType::kSmallint:
    case MysqlType::kMediumint:
    case MysqlType::kInt:
    case MysqlType::kBigint: return 3;
    case MysqlType::kDecimal:
    case MysqlType::kDate:
    case MysqlType::kDatetime:
    case MysqlType::kTimestamp: return 2;
    case MysqlType::kChar:
    case MysqlType::kVarchar: return 1;
    default: return 0;
  }
}

int score(const Table& table, const Column& column) {
  const int order = order_of(column.type.kind);
  if (order == 0) return 0;
  return order + (leads_an_index(table, column) ? 4 : 0) + (column.nullable ? 0 : 8);
}

}  // namespace

const Column* default_chunk_key(const Table& table) {
  const auto key = std::find_if(table.keys.begin(), table.keys.end(), [&](const Key& candidate) {
    return candidate.primary || (candidate.unique && candidate.name == table.first_unique);
  });
  return key == table.keys.end() || key->parts.empty() ? nullptr : find_column(table, key->parts.front().column);
}

bool splits_snapshot(MysqlType type) {
  return type != MysqlType::kBit && type != MysqlType::kYear && type != MysqlType::kTime;
}

const Column* choose_chunk_key(const Table& table) {
  const Column* best = nullptr;
  for (const auto& column : table.columns) {
    if (score(table, column) > (best == nullptr ? 0 : score(table, *best))) best = &column;
  }
  return best;
}

namespace {

/// The snapshot of a table with a key is split by the key's first column where Flink CDC can do so, else by another.
const Column* keyed_chunk_key(const Table& table, const TargetTable& target) {
  for (std::size_t i = 0; i < target.key.size(); ++i) {
    const auto* column = find_column(table, target.columns[i].source_name);
    if (column != nullptr && splits_snapshot(column->type.kind)) return column;
  }
  const auto* column = choose_chunk_key(table);
  return column == nullptr || column->nullable ? nullptr : column;  // rows with NULL would be missed
}

ChunkKey chunk_key_of_keyed(const Table& table, const TargetTable& target, bool ignores_debezium, Findings& findings) {
  const auto* own = default_chunk_key(table);
  const bool own_splits = own != nullptr && splits_snapshot(own->type.kind);
  if (own_splits && !ignores_debezium) return {};
  const auto* column = keyed_chunk_key(table, target);
  if (column != nullptr && own != nullptr && !own_splits) {
    findings.push_back({Code::kFlinkSplit, {qualified(table), 0}, {own->name, own->type.text, column->name}});
  }
  return {column != nullptr, column};
}

ChunkKey chunk_key_of_keyless(const Table& table, Findings& findings) {
  const auto* column = choose_chunk_key(table);
  if (column == nullptr) return {false, nullptr};
  findings.push_back(
      {column->nullable ? Code::kKeyChunk : Code::kFlinkChunkKey, {qualified(table), 0}, {column->name}});
  return {true, column};
}

}  // namespace

ChunkKey decide_chunk_key(const Table& table, const TargetTable& target, bool ignores_debezium, Findings& findings) {
  return target.model == Model::kPrimary ? chunk_key_of_keyed(table, target, ignores_debezium, findings)
                                         : chunk_key_of_keyless(table, findings);
}

}  // namespace smt
