#include <algorithm>

#include "mapping/key/keys.hpp"

namespace smt::mapping {
namespace {

/// Returns the bytes of a full CHAR or VARCHAR as in MySQL, at one byte a character. Any other text counts with its
/// full length.
std::uint64_t ascii_length(const Table& table, const TargetColumn& column) {
  const auto longest = std::uint64_t{column.mapping.starrocks.length};
  const auto* source = column.selected ? nullptr : find_column(table, column.source_name);
  if (source == nullptr) return longest;
  const auto kind = source->type->kind;
  const bool counts_characters = kind == MysqlType::kChar || kind == MysqlType::kVarchar;
  return counts_characters ? std::min(longest, source->type->length) : longest;
}

/// Returns nullopt for a text.
std::optional<std::uint64_t> fixed_length(StarRocksKind kind) {
  switch (kind) {
    case StarRocksKind::kBoolean:
    case StarRocksKind::kTinyint: return 1;
    case StarRocksKind::kSmallint: return 2;
    case StarRocksKind::kInt:
    case StarRocksKind::kDate: return 4;
    case StarRocksKind::kLargeint: return 16;
    case StarRocksKind::kVarchar: return std::nullopt;
    default: return 8;
  }
}

}  // namespace

KeyLength encoded_key_length(const Table& table, const std::vector<const TargetColumn*>& key) {
  constexpr std::uint64_t kEndOfText = 2;
  KeyLength length;
  for (const auto* column : key) {
    const auto& type = column->mapping.starrocks;
    if (const auto fixed = fixed_length(type.kind)) {
      length.longest += *fixed;
      length.in_ascii += *fixed;
      continue;
    }
    const auto end = column == key.back() ? 0 : kEndOfText;
    length.longest += type.length + end;
    length.in_ascii += ascii_length(table, *column) + end;
  }
  return length;
}

}  // namespace smt::mapping
