#pragma once

#include "reporting/outcome.hpp"
#include "terminal/console.hpp"

namespace smt::reporting {

/// Prints the findings of a run: errors and findings about conf lines whole, but only the first of those that one line
/// causes for many tables; the others by code with three places each. Prints all with -v.
void print_findings(const Findings& findings, Console& console);

/// Returns one line about what is never migrated, with counts from the catalog.
std::string never_carried_over(const std::vector<const Table*>& tables);

/// Returns "new", "changed", "same", "removed", "kept" or "left".
std::string_view word(Change change);

/// Returns the files of the run as lines, e.g. "  new      result/flink-create.1.sql"; with line counts for a dry run.
std::string files_text(const std::vector<FileChange>& files, const std::string& folder, bool with_lines);

/// Returns the counts of rules, tables, targets and shards, the time, and the Flink jobs that the files start.
std::string summary_text(const Outcome& outcome, double seconds);

}  // namespace smt::reporting
