#include "diagnostic/left_to_data.hpp"

#include <algorithm>
#include <array>

namespace smt::diagnostic {

bool is_left_to_data(Code code) {
  constexpr std::array kCodes{
      Code::kTypeBoolean,    Code::kTypeUnsignedBigint, Code::kTypeTime,          Code::kTypeTimeBigint,
      Code::kTypeYear,       Code::kNullableLost,       Code::kFlinkSplitTime,    Code::kKeyChunk,
      Code::kFlinkOneChunk,  Code::kKeyNullsFold,       Code::kKeyNullable,       Code::kTypeCapped,
      Code::kTypeRuleNarrow, Code::kTypeWideDecimal,    Code::kFlinkFraction,     Code::kKeyLong,
      Code::kKeyMayBeLong,   Code::kKeyNotUnique,       Code::kShardAutoIncrement};
  return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
}

}  // namespace smt::diagnostic
