#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// [db]. Files that it names are looked at, where `environment` can.
Db read_db(const Sections& sections, const Environment& environment, Findings& findings);

/// Certificates that Flink needs, too, but in a form that this tool does not make.
void check_flink_tls(const Config& config, Findings& findings);

}  // namespace smt::config
