#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// Tells where a Flink expression of the conf can't stand in a statement. `braces_mean_columns`: {column} stands for
/// one.
void check_expression(const Section& section, std::string_view key, const Setting& setting, bool braces_mean_columns,
                      Findings& findings);

}  // namespace smt::config
