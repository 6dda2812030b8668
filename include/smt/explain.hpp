#pragma once
// The decisions behind every line of the generated files, as values, as text and as JSON.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "smt/mapping.hpp"
#include "smt/stages.hpp"

namespace smt::explain {

/// A section of the conf ("[table-rule.1]") or one of its lines ("rename.id", "[types] time"), and its place.
struct NamedLine {
  std::string name;
  FileLine place;
};

struct ExplainedColumn {
  std::string name;
  std::string mysql;           // in MySQL; empty for a column that the conf adds
  std::string mysql_type;      // as MySQL prints it; empty for an added column
  std::string starrocks_type;  // with its aggregate function
  bool key = false, mysql_nullable = false, nullable = false;
  std::string flink_source, flink_sink, select;  // empty without a sink
  std::optional<std::string> mysql_default, default_value;
  std::optional<RowName> type_row;    // the row of the type table that set starrocks_type; no value if the conf did
  std::vector<NamedLine> decided_by;  // lines that changed the column
};

/// A Flink job that loads the target, and the files that start it.
struct ExplainedJob {
  std::string name;
  std::vector<std::string> files;
};

struct Explanation {
  TableName name;
  std::vector<TableName> members;
  NamedLine rule;
  std::vector<NamedLine> beaten;  // earlier rules that also match
  std::string model, key_source;
  std::vector<std::string> key, sort_key;
  std::string distribution, buckets_because;
  std::uint64_t bytes = 0;
  std::optional<std::string> partition;
  std::vector<Option> properties;
  std::vector<std::string> sources;   // "database-name = …, table-name = …, server-id = …"
  std::vector<ExplainedJob> jobs;     // of Flink SQL, then of the pipeline
  std::string pipeline;               // the tables that a pipeline of Flink CDC reads, if any
  std::vector<std::string> external;  // names of external tables, with their catalog
  std::string where;
  std::vector<std::string> group_by;
  std::vector<ExplainedColumn> columns;  // empty if an earlier error prevents them
  /// The deciding lines of the rule, by the JSON name of the field above that they decided.
  std::map<std::string, std::vector<NamedLine>, std::less<>> set_by;
  Findings findings;
};

/// Explains one target. `target` is the result of map_table for `planned`; `candidates` contains the rules that match
/// its tables. Pure.
Explanation explain_target(const PlannedTarget& planned, const TargetTable& target, std::uint32_t be_num,
                           const std::vector<const TableRule*>& candidates);

/// Returns text for people: lines of UTF-8 that end in a newline. Control characters in names appear as in findings.
std::string explanation_text(const Explanation& explanation);
/// Returns one JSON object on one line without its newline, as docs/explain.schema.json describes it.
std::string json(const Explanation& explanation);

}  // namespace smt::explain
