#pragma once
// The options of the StarRocks sink as a whole.

#include <string>

#include "config/sections/sections.hpp"

namespace smt::config {

/// Removes the space in `jdbc: mysql://fe:9030`, the documented form, which works only without it.
void remove_url_spaces(const std::string& section, Options& sink, Findings& findings);

/// Checks required options and the separators of csv. `sink` contains the effective options of a rule, `section` is the
/// place for missing options, and `defaults` is [table-rule] or nullptr. You must drop equal findings of several rules.
void check_sink(const Section& section, const Options& sink, const Section* defaults, Findings& findings);

}  // namespace smt::config
