#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// With `secrets = placeholder`, warns of each ${…} in a Flink expression, as the files contain its value. A
/// placeholder can replace only a whole option: the tool reads and rewrites expressions, so it needs their text.
void check_secrets_in_expressions(const Sections& sections, Findings& findings);

}  // namespace smt::config
