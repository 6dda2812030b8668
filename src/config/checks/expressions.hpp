#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reports a Flink expression of the conf that cannot be part of a statement. `braces_mean_columns`: {column} means a
/// column.
void check_expression(const Section& section, std::string_view key, const Setting& setting, bool braces_mean_columns,
                      Findings& findings);

}  // namespace smt::config
