#pragma once

#include "config/sections/sections.hpp"

namespace smt::config {

/// With `secrets = placeholder`: warns of each ${…} in a Flink expression, as the files get what it fills in. Names
/// stand for whole options only: the tool reads and rewrites expressions, so it needs their text.
void check_secrets_in_expressions(const Sections& sections, Findings& findings);

}  // namespace smt::config
