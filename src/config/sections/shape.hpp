#pragma once

#include "config/sections/section_values.hpp"

namespace smt::config {

/// Reads the keys of a rule from `model` to `external_tables`, and checks each by itself.
ShapeRule read_shape(const Section& section, Findings& findings);

/// Sets a value from [table-rule] if the rule does not set it.
template <typename Value>
void inherit_value(std::optional<Value>& own, const std::optional<Value>& inherited) {
  if (!own) own = inherited;
}

/// Sets the values from `defaults` that the rule does not set: aggregate.*, rename.*, renamed.*, select.* and
/// add.* column by column.
void inherit(ShapeRule& shape, const ShapeRule& defaults);

/// Sets the options of the sink for `sink_format`. Keeps the section's own options, but reports a contradicting format
/// as an error.
void apply_sink_format(const Section& section, const Setting& format, Options& sink, Findings& findings);

}  // namespace smt::config
