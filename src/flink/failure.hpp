#pragma once

#include <string>

#include "smt/config.hpp"
#include "smt/facts.hpp"

namespace smt::flink {

/// Returns the finding about an answer that is not Flink's answer to GET `path`. It says what came instead, and how to
/// get further. Pure.
Diagnostic flink_failure(const FlinkRest& rest, const std::string& path, const HttpAnswer& answer);

}  // namespace smt::flink
