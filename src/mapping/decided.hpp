#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// A decision about a target, and the lines of the rule that made it.
template <typename Value>
struct Decided {
  Value value;
  std::vector<DecidedBy> by = {};
};

/// Adds the line of the rule, if the rule has one.
template <typename Setting>
void add_line(Decision decision, std::string_view key, const std::optional<Setting>& setting,
              std::vector<DecidedBy>& lines) {
  if (setting) lines.push_back({decision, {nullptr, "", key, &setting->place}});
}

/// Records the lines in the target and returns the decided value.
template <typename Value>
Value record(Decided<Value> decided, TargetTable& target) {
  target.decided_by.insert(target.decided_by.end(), decided.by.begin(), decided.by.end());
  return std::move(decided.value);
}

}  // namespace smt::mapping
