#pragma once
// Words of an FE that refuses a statement or cancels a job, and what they mean (docs/facts/starrocks-alter.md).

#include <string_view>

namespace smt::apply {

/// Returns true if a job of the table is in the way, so that the statement may succeed later.
bool is_busy(std::string_view words);

}  // namespace smt::apply
