#pragma once

#include <string>
#include <string_view>

#include "smt/plan.hpp"

namespace smt::mapping {

/// 'sink.label-prefix' of one sink, the same in every run: `prefix` and the target's name, as far as a label of
/// StarRocks may hold them (letters, digits, `-` and `_`), and a hash of it, as that may leave something out. At most
/// 60 characters, as the connector and StarRocks add to it and a label has 128 at most (docs Loading_intro).
std::string label_prefix(std::string_view prefix, const TableName& name);

}  // namespace smt::mapping
