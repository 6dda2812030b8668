#pragma once

#include "smt/mapping.hpp"

namespace smt::run {

/// Calls hide_filled for the texts of a target that came from the conf: conditions, expressions, defaults and
/// properties.
void hide_filled(const std::vector<FilledValue>& filled, TargetTable& target);

}  // namespace smt::run
