#pragma once

#include "smt/probe.hpp"

namespace smt::probe {

/// What `target` leaves open of one of its members, in the order of its findings; then zero dates, of which no finding
/// tells.
std::vector<Doubt> doubts(const PlannedTarget& planned, const TargetTable& target, const Table& member);

}  // namespace smt::probe
