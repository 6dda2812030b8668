#include "target/chunk_key.hpp"

#include <algorithm>

namespace smt {
namespace {

bool leads_an_index(const Table& table, const Column& column) {
  return std::any_of(table.keys.begin(), table.keys.end(),
                     [&](const Key& key) { return !key.parts.empty() && key.parts.front().column == column.name; });
}

bool is_part(const Key& key, const Column& column) {
  return std::any_of(key.parts.begin(), key.parts.end(),
                     [&](const KeyPart& part) { return part.column == column.name; });
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

const Column* choose_chunk_key(const Table& table) {
  const auto* key = natural_key(table);
  const auto allowed = [&](const Column& column) { return key == nullptr || is_part(*key, column); };
  const Column* best = nullptr;
  for (const auto& column : table.columns) {
    if (!allowed(column)) continue;
    if (score(table, column) > (best == nullptr ? 0 : score(table, *best))) best = &column;
  }
  return best == nullptr && key != nullptr ? find_column(table, key->parts.front().column) : best;
}

}  // namespace smt
