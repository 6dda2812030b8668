#pragma once
// Why a target is as it is: the decisions behind every line of the produced files, as values, as text and as JSON.

#include <optional>
#include <string>
#include <vector>

#include "smt/target.hpp"

namespace smt {

/// A rule of the conf and where it stands.
struct RuleAt {
  std::string name;  // "[table-rule.1]"
  Place place;
};

struct ExplainedColumn {
  std::string name;
  std::string mysql;           // in MySQL; empty for one that the conf adds
  std::string mysql_type;      // as MySQL prints it; empty for an added one
  std::string starrocks_type;  // with its aggregate function
  bool key = false, mysql_nullable = false, nullable = false;
  std::string flink_source, flink_sink, select;  // empty without a sink
  std::optional<std::string> mysql_default, default_value;
  std::vector<RuleAt> decided_by;  // type rules, and lines of the rule; none: the type table (docs/types.md)
};

struct Explanation {
  TableName name;
  std::vector<TableName> members;
  RuleAt rule;
  std::vector<RuleAt> beaten;  // rules that match, too, but come earlier
  std::string model, key_source;
  std::vector<std::string> key, sort_key;
  std::string distribution, buckets_because;
  std::uint64_t bytes = 0;
  std::optional<std::string> partition;
  std::vector<Option> properties;
  std::vector<std::string> sources;  // "database-name = …, table-name = …, server-id = …"
  std::string where;
  std::vector<std::string> group_by;
  std::vector<ExplainedColumn> columns;  // none where an error came first
  Findings findings;
};

/// Pure. `target` is what map_table made of `planned`; `candidates` are the rules that match its tables.
Explanation explain(const PlannedTarget& planned, const TargetTable& target, std::uint32_t be_num,
                    const std::vector<const TableRule*>& candidates);

/// For people: lines of UTF-8 that end in a newline. Control characters of names are shown as findings show them.
std::string text(const Explanation& explanation);
/// One JSON object, as docs/explain.schema.json has it, on one line without its newline.
std::string json(const Explanation& explanation);

}  // namespace smt
