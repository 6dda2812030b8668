#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// Reads [db]. Checks the files that it names, if `environment` can read them.
Db read_db(const Sections& sections, const Environment& environment, Findings& findings);

/// Reports certificates that Flink also needs, but in a format that this tool does not write.
void check_flink_tls(const Config& config, Findings& findings);

}  // namespace smt::config
