#pragma once

#include "config/sections/section_values.hpp"

namespace smt::config {

/// The keys of a rule from `model` to `external_tables`, each checked by itself.
ShapeRule read_shape(const Section& section, Findings& findings);

/// What a rule does not say itself comes from [table-rule].
template <typename Value>
void inherit_value(std::optional<Value>& own, const std::optional<Value>& inherited) {
  if (!own) own = inherited;
}

/// What the rule does not say itself comes from `defaults`: aggregate.*, rename.*, select.* and add.* column by column.
void inherit(ShapeRule& shape, const ShapeRule& defaults);

/// What `sink_format` means for the options of the sink. An option that the section has itself stays, but a format
/// that says something else is an error.
void apply_sink_format(const Section& section, const Setting& format, Options& sink, Findings& findings);

}  // namespace smt::config
