#pragma once
// Lines of the conf that the StarRocks of [starrocks] version does not take.

#include "smt/config.hpp"

namespace smt::config {

/// `bucket_num = auto` and `partition_key` alone are errors before the version that has them; properties that the
/// version does not know are warnings.
void check_version(const Config& config, Findings& findings);

}  // namespace smt::config
