#pragma once
// The origin of a rule's settings after the defaults of [table-rule] were added.

#include <string>

#include "config/sections/sections.hpp"

namespace smt::config {

/// Returns the section that contains a setting of a rule: [table-rule] if `defaults` has this setting under `key`.
inline const Section& origin(const Setting& setting, const std::string& key, const Section& own,
                             const Section* defaults) {
  if (defaults == nullptr) return own;
  const auto inherited = defaults->settings.find(key);
  return inherited != defaults->settings.end() && inherited->second.place == setting.place ? *defaults : own;
}

/// Returns the name of the section that contains a setting of the rule.
inline std::string origin_name(const Setting& setting, const std::string& key, const TableRule& rule,
                               const Sections& sections) {
  const Section own{"table-rule." + rule.id, SectionKind::kRule, rule.place, {}};
  return origin(setting, key, own, sections.defaults ? &*sections.defaults : nullptr).name;
}

}  // namespace smt::config
