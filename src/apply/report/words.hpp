#pragma once
// The words for events and ends. JSON has them.

#include <string_view>

#include "smt/apply.hpp"

namespace smt::apply {

std::string_view word(EventKind kind);  // "statement_done"
std::string_view word(TableEnd end);    // "done"

}  // namespace smt::apply
