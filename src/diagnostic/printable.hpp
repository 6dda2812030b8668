#pragma once

#include <string>
#include <string_view>

namespace smt {

/// `text` with control characters as \xNN: they would move the cursor or colour the terminal of whoever reads a
/// hostile name.
std::string printable(std::string_view text);

}  // namespace smt
