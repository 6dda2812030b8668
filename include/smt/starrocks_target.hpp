#pragma once
// The StarRocks for which the tool writes SQL: version and run_mode of [starrocks].

#include <cstdint>
#include <string>
#include <string_view>

#include "smt/catalog.hpp"
#include "smt/stages.hpp"

namespace smt::types {

/// Where a cluster keeps its data: on the disks of its BE nodes, or in object storage or HDFS behind compute nodes
/// (StarRocks docs Architecture). A cluster keeps its mode for life.
enum class RunMode { kSharedNothing, kSharedData };

/// Returns the word of the conf and of @@run_mode: "shared_nothing" or "shared_data".
std::string_view run_mode_word(RunMode mode);

struct StarRocksTarget {
  Version version{3, 1, 0};  // the oldest release that must accept the SQL
  RunMode run_mode = RunMode::kSharedNothing;
};

/// Returns "3.1", or "3.1 with run_mode = shared_data".
std::string target_text(const StarRocksTarget& target);

/// Returns the longest VARCHAR in bytes: 1,048,576, and 2,147,482,624 from 4.2 on (StarRocks docs VARCHAR).
std::uint32_t longest_varchar(const Version& starrocks);

}  // namespace smt::types
