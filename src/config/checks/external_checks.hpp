#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reports missing external.properties.* that external_tables needs, and those without effect, at the first such line.
void check_external(const Section& section, const Section* defaults, const TableRule& rule, Findings& findings);

/// Checks that need the whole conf: the version supports catalogs, StarRocks can reach the address, and there is one
/// catalog for the server.
void check_external(const Config& config, Findings& findings);

}  // namespace smt::config
