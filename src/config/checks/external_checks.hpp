#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// What external_tables needs of external.properties.*, and which of these have no effect: a finding at the first such
/// line.
void check_external(const Section& section, const Section* defaults, const TableRule& rule, Findings& findings);

/// What needs the whole conf: the version that has catalogs, an address that StarRocks can reach, one catalog for the
/// one server.
void check_external(const Config& config, Findings& findings);

}  // namespace smt::config
