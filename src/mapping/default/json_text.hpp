#pragma once

#include <string_view>

namespace smt::mapping {

/// Returns whether the text is one JSON value (RFC 8259) and nothing else. Returns false for more than 100 levels, the
/// most that MySQL stores.
bool is_json(std::string_view text);

}  // namespace smt::mapping
