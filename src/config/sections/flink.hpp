#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reads [flink], or returns the defaults without it. Checks the files that it names, if `environment` can read them.
Flink read_flink(const Sections& sections, const Environment& environment, Findings& findings);

/// Reports options of a rule that the chosen release of the connector does not know yet.
void check_connector_options(const Sections& sections, const Config& config, Findings& findings);

}  // namespace smt::config
