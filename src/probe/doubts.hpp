#pragma once

#include "smt/probe.hpp"

namespace smt::probe {

/// Returns what `target` leaves open about one of its members, in the order of its findings; then zero dates, which no
/// finding reports.
std::vector<Doubt> doubts(const PlannedTarget& planned, const TargetTable& target, const Table& member);

}  // namespace smt::probe
