#pragma once
// Lines of the conf that StarRocks of [starrocks] version does not accept.

#include "smt/config.hpp"

namespace smt::config {

/// Reports `bucket_num = auto` and a lone `partition_key` as errors before the version that supports them, and
/// properties that the version does not know as warnings.
void check_version(const Config& config, Findings& findings);

}  // namespace smt::config
