#pragma once

#include <string>

#include "smt/config.hpp"
#include "smt/dump.hpp"

namespace smt::reading {

/// Returns findings about what a dump does not contain for the tables of this conf. `path`: as on the command line.
Findings dump_findings(const Dump& dump, const Config& config, const std::string& path);

}  // namespace smt::reading
