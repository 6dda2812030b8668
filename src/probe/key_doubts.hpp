#pragma once
// Doubts about the key as a whole. There are none if a column of the key is not MySQL's.

#include <optional>

#include "smt/probe.hpp"

namespace smt::probe {

std::optional<Doubt> long_key(const TargetTable& target, const Table& member, const Diagnostic& finding);
std::optional<Doubt> repeated_key(const PlannedTarget& planned, const TargetTable& target, const Table& member,
                                  const Diagnostic& finding);

}  // namespace smt::probe
