#pragma once
// The options of the StarRocks sink as a whole.

#include <string>

#include "config/sections/sections.hpp"

namespace smt::config {

/// `jdbc: mysql://fe:9030`, as it is documented, works without its space.
void remove_url_spaces(const std::string& section, Options& sink, Findings& findings);

/// Required options, and separators of csv. `sink` is what counts for a rule, `section` the one to blame for what is
/// missing, `defaults` [table-rule] or nullptr. The same finding for several rules is dropped by the caller.
void check_sink(const Section& section, const Options& sink, const Section* defaults, Findings& findings);

}  // namespace smt::config
