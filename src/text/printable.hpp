#pragma once

#include <string>
#include <string_view>

namespace smt::text {

/// `text` with the bytes of control characters as \xNN, U+0080 to U+009F among them: they would move the cursor or
/// colour the terminal of whoever reads a hostile name. So are bytes that are no UTF-8.
std::string printable(std::string_view text);

}  // namespace smt::text
