#include <algorithm>

#include "smt/diff.hpp"

namespace smt::diff {

std::string_view word(Allow allow) {
  switch (allow) {
    case Allow::kDropColumn: return "drop-column";
    case Allow::kDropPartition: return "drop-partition";
    case Allow::kRebuild: return "rebuild";
    case Allow::kReload: return "reload";
  }
  return "";
}

std::optional<Allow> parse_allow(std::string_view text) {
  const auto* const found =
      std::find_if(kAllows.begin(), kAllows.end(), [&](Allow allow) { return word(allow) == text; });
  return found == kAllows.end() ? std::nullopt : std::optional{*found};
}

}  // namespace smt::diff
