#pragma once

#include "reporting/outcome.hpp"
#include "terminal/console.hpp"

namespace smt::reporting {

/// The findings of a run: errors and conf lines whole, but only the first of those that one line causes for many
/// tables; the others by code with three places each. With -v all.
void print_findings(const Findings& findings, Console& console);

/// What never goes over, counted where the catalog tells: one line.
std::string never_carried_over(const std::vector<const Table*>& tables);

/// "new", "changed", "same", "removed", "kept" or "left".
std::string_view word(Change change);

/// The files of the run as lines, e.g. "  new      result/flink-create.1.sql"; with line counts for a dry run.
std::string files_text(const std::vector<FileChange>& files, const std::string& folder, bool with_lines);

/// Rules, tables, targets, shards and time; the jobs of Flink that the files start.
std::string summary_text(const Outcome& outcome, double seconds);

}  // namespace smt::reporting
