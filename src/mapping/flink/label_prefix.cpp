#include "mapping/flink/label_prefix.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/stable_hash.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

bool fits_a_label(char c) { return is_alphanumeric(c) || c == '-' || c == '_'; }

}  // namespace

std::string label_prefix(std::string_view prefix, const TableName& name) {
  constexpr std::size_t kReadable = 51;
  auto label = fmt::format("{}_{}_{}", prefix, name.database, name.table);
  std::replace_if(
      label.begin(), label.end(), [](char c) { return !fits_a_label(c); }, '_');
  constexpr std::uint64_t kEightDigits = 0xffffffff;
  return fmt::format("{}_{:08x}", label.substr(0, kReadable), stable_hash(table_name_text(name)) & kEightDigits);
}

}  // namespace smt::mapping
