#include "target/keys.hpp"

namespace smt {

std::uint64_t encoded_key_length(const std::vector<const TargetColumn*>& key) {
  std::uint64_t bytes = 0;
  for (const auto* column : key) {
    const auto& type = column->mapping.starrocks;
    switch (type.kind) {
      case StarRocksKind::kBoolean:
      case StarRocksKind::kTinyint: bytes += 1; break;
      case StarRocksKind::kSmallint: bytes += 2; break;
      case StarRocksKind::kInt:
      case StarRocksKind::kDate: bytes += 4; break;
      case StarRocksKind::kLargeint: bytes += 16; break;
      case StarRocksKind::kVarchar: bytes += type.length + (column == key.back() ? 0u : 2u); break;
      default: bytes += 8; break;
    }
  }
  return bytes;
}

}  // namespace smt
