#pragma once

#include "smt/diagnostic.hpp"

namespace smt::diagnostic {

/// Returns true if --probe queries the data about findings of this code, and may replace them or add a certain finding.
bool is_left_to_data(Code code);

}  // namespace smt::diagnostic
