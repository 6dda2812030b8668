#pragma once

#include <string>
#include <string_view>

#include "smt/plan.hpp"

namespace smt::mapping {

/// Returns 'sink.label-prefix' of one sink, the same in every run: `prefix` and the target's name, without the
/// characters that a StarRocks label cannot contain (it can contain letters, digits, `-` and `_`), and a hash of the
/// full name, as different names may become equal. The prefix has at most 60 characters, because the connector and
/// StarRocks add to it and a label has at most 128 (docs Loading_intro).
std::string label_prefix(std::string_view prefix, const TableName& name);

}  // namespace smt::mapping
