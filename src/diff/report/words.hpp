#pragma once
// The words for parts of a plan.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "smt/diff_report.hpp"

namespace smt::diff {

/// Returns what a difference is in: "comment of column note", "property compression".
std::string thing_text(TablePart part, const std::string& of);

/// Returns the words after --allow: "drop-column,rebuild".
std::string allow_text(const std::set<Allow>& words);

/// Returns true if the statements need Flink's snapshot to fill the table again.
bool is_reload(const Statement& statement);
bool is_reload(const ComparedTable& table);

/// Returns what to do with the Flink job for a statement without SQL, without a full stop. Returns the SQL of others,
/// with its `;`.
std::string step_text(const Statement& statement, const ComparedTable& table);

/// Returns the code of a table that the tool cannot compare: "R086". Returns "" for other tables.
std::string_view code_id(const ComparedTable& table);

/// Returns the line of the conf that makes two columns one: "renamed.user_id = uid". Returns "" if a conf cannot
/// contain the names.
std::string renamed_line(const std::string& from, const std::string& to);

/// Returns a sentence for each column that may have got another name, with the line that says so.
std::vector<std::string> rename_hints(const ComparedTable& table);

/// Returns why a statement is only shown: "Needs --allow rebuild". The DROP of an old table needs no word.
std::string why_only_shown(const Statement& statement);

// The names in JSON; the text for people has them, too.
std::string_view word(Cost cost);           // "instant"
std::string_view word(Safety safety);       // "safe", "may_be_refused"
std::string_view word(TableState state);    // "missing"
std::string_view word(FlinkStep step);      // "after"
std::string_view word(StatementKind kind);  // "alter"
std::string_view word(TablePart part);      // "column_type"

}  // namespace smt::diff
