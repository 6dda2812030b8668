#pragma once

#include <string_view>

namespace smt::mapping {

/// Is it one JSON value (RFC 8259), and nothing else? Deeper than 100 levels, the most that MySQL stores, is none.
bool is_json(std::string_view text);

}  // namespace smt::mapping
