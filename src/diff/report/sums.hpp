#pragma once

#include <string>

#include "smt/diff_report.hpp"

namespace smt::diff {

/// The counts of a diff.
struct DiffSums {
  std::size_t same = 0, missing = 0, differing = 0, changing = 0, unclear = 0, extra = 0;  // tables
  std::size_t instant = 0, jobs = 0, rebuilds = 0;  // statements that are enabled; a rebuild counts once
  std::size_t only_shown = 0;                       // statements that need a word or are refused
  std::uint64_t rewritten_bytes = 0;                // by the jobs and rebuilds, of tables whose size is known
};

DiffSums sums_of(const StarRocksDiff& diff);

/// Returns "1.5 GiB".
std::string size_text(std::uint64_t bytes);

}  // namespace smt::diff
