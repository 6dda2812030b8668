#include "types/starrocks_properties.hpp"

#include <algorithm>
#include <vector>

#include "smt/diagnostic.hpp"
#include "text/ascii.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::types {

const PropertyRow* find_property(std::string_view name) {
  const auto found =
      std::find_if(kProperties.begin(), kProperties.end(), [&](const PropertyRow& row) { return row.name == name; });
  return found == kProperties.end() ? nullptr : &*found;
}

bool is_refused_property(std::string_view name, std::string_view value, const StarRocksTarget& starrocks) {
  return name == "enable_persistent_index" && equal_ignoring_case(value, "false") &&
         has(Feature::kOnlyPersistentIndex, starrocks);
}

std::string nearest_property(std::string_view name) {
  constexpr std::size_t kLongest = 100;  // of a mistyped name; longer texts are not compared with nearest()
  if (name.size() > kLongest) return "";
  std::vector<std::string_view> names;
  for (const auto& row : kProperties) names.push_back(row.name);
  return nearest(name, names);
}

}  // namespace smt::types
