#pragma once
// What the sink of a pipeline does badly when an ALTER TABLE changes a table in MySQL. The tool writes pipelines with
// schema.change.behavior = lenient, which never renames or drops a column in StarRocks.

#include "mapping/mapping.hpp"

namespace smt::mapping {

/// Reports the columns of a table in a pipeline that lose their comment, or end the job, when their type changes.
void report_change_risks(Mapping& mapping);

/// Adds a note for the run if pipelines change types in StarRocks without waiting for the change before.
void report_changes_in_turn(const Flink& flink, Findings& findings);

}  // namespace smt::mapping
