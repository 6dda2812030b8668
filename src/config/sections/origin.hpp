#pragma once
// Where a setting of a rule stands once [table-rule] has given its defaults.

#include <string>

#include "config/sections/sections.hpp"

namespace smt::config {

/// The section where a setting of a rule stands: [table-rule] when it is the one that `defaults` has under `key`.
inline const Section& origin(const Setting& setting, const std::string& key, const Section& own,
                             const Section* defaults) {
  if (defaults == nullptr) return own;
  const auto inherited = defaults->settings.find(key);
  return inherited != defaults->settings.end() && inherited->second.place == setting.place ? *defaults : own;
}

}  // namespace smt::config
