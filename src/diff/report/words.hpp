#pragma once
// The words for parts of a plan.

#include <set>
#include <string>
#include <string_view>

#include "smt/diff_report.hpp"

namespace smt::diff {

/// Returns what a difference is in: "comment of column note", "property compression".
std::string thing_text(TablePart part, const std::string& of);

/// Returns the words after --allow: "drop-column,rebuild".
std::string allow_text(const std::set<Allow>& words);

/// Returns the servers and the time of a comparison: "StarRocks 4.1.0 at fe1:9030, read 2026-11-30T10:34:29Z".
std::string servers_text(const StarRocksDiff& diff);

/// Returns which job of the table runs: "job 'shop.orders' runs", "job 'shop.orders' does not run". `flink_running`
/// must have a value.
std::string flink_state(const ComparedTable& table);

// The names in JSON; the text for people has them, too.
std::string_view word(Cost cost);           // "instant"
std::string_view word(Safety safety);       // "safe", "may_be_refused"
std::string_view word(TableState state);    // "missing"
std::string_view word(FlinkStep step);      // "after"
std::string_view word(StatementKind kind);  // "alter"
std::string_view word(TablePart part);      // "column_type"

}  // namespace smt::diff
