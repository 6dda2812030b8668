#pragma once

#include "smt/diagnostic.hpp"

namespace smt::diagnostic {

/// Whether --probe asks the data about findings of this code, and may put a certain one in their place or beside them.
bool is_left_to_data(Code code);

}  // namespace smt::diagnostic
