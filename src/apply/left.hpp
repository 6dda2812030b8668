#pragma once

#include <string>

#include "smt/diff_report.hpp"

namespace smt::apply {

/// Returns why a table that differs has nothing to do: the words that its changes need, what StarRocks
/// refuses, or why the tool cannot compare it.
std::string left_text(const ComparedTable& table);

/// Returns what the Flink job of a table has to do after its statements: "restart job 'shop' with its new file"; an
/// empty text if it runs on.
std::string flink_left(const ComparedTable& table);

}  // namespace smt::apply
