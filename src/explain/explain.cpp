#include "smt/explain.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "smt/file_kinds.hpp"
#include "smt/sql_text.hpp"

namespace smt::explain {
namespace {

NamedLine rule_line(const TableRule& rule) { return {fmt::format("[table-rule.{}]", rule.id), rule.place}; }

NamedLine named(const DecidingLine& line) { return {deciding_line_text(line), *line.place}; }

/// Returns the name of a decision in the JSON.
std::string_view field_of(Decision decision) {
  switch (decision) {
    case Decision::kName: return "target";
    case Decision::kMembers: return "members";
    case Decision::kKey: return "key";
    case Decision::kSortKey: return "sort_key";
    case Decision::kPartition: return "partition";
    case Decision::kDistribution: return "distribution";
    case Decision::kProperties: return "properties";
    case Decision::kSources: return "flink_sources";
    case Decision::kSink: return "flink_sink";
    case Decision::kWhere: return "where";
    case Decision::kGroupBy: return "group_by";
    case Decision::kColumns: return "columns";
    case Decision::kExternal: return "external";
  }
  return "";
}

std::vector<std::string> quoted(const std::vector<std::string>& names) {
  std::vector<std::string> out;
  for (const auto& name : names) out.push_back(quote_identifier(name));
  return out;
}

std::string distribution_text(const Distribution& distribution) {
  if (distribution.kind == DistributionKind::kRange) return "RANGE";
  auto out = distribution.kind == DistributionKind::kRandom
                 ? std::string{"RANDOM"}
                 : fmt::format("HASH({})", fmt::join(quoted(distribution.columns), ", "));
  return distribution.buckets ? fmt::format("{} BUCKETS {}", out, *distribution.buckets) : out;
}

std::string buckets_because(const PlannedTarget& planned, const Distribution& distribution, std::uint32_t be_num) {
  if (distribution.kind == DistributionKind::kRange) return "StarRocks splits and merges the tablets itself";
  const auto& given = planned.rule->bucket_num;
  if (given && given->count == 0) return "bucket_num = auto: StarRocks chooses";
  if (given) return fmt::format("bucket_num = {}", given->count);
  return fmt::format("{} bytes in MySQL on be_num = {} nodes, 1 GiB a bucket", planned.data_length, be_num);
}

std::string option_of(const std::vector<Option>& options, std::string_view key) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.key == key; });
  return found == options.end() ? "" : fmt::format("{} = {}", key, found->value);
}

std::string source_text(const std::vector<Option>& options) {
  return fmt::format("{}, {}, {}", option_of(options, "database-name"), option_of(options, "table-name"),
                     option_of(options, "server-id"));
}

std::optional<std::string> default_of(const Column& column) {
  switch (column.default_value->kind) {
    case ColumnDefault::Kind::kNone:
    case ColumnDefault::Kind::kNull: return std::nullopt;
    case ColumnDefault::Kind::kCurrentTimestamp: return "CURRENT_TIMESTAMP";
    default: return column.default_value->text;
  }
}

std::optional<std::string> default_of(const std::optional<TargetDefault>& value) {
  if (!value) return std::nullopt;
  switch (value->kind) {
    case TargetDefault::Kind::kLiteral: return value->text;
    case TargetDefault::Kind::kCurrentTimestamp: return "CURRENT_TIMESTAMP";
    case TargetDefault::Kind::kUuid: return "uuid()";
  }
  return std::nullopt;
}

std::string source_type(const TargetTable& target, const std::string& name) {
  const auto& columns = target.flink->source_columns;
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const SourceColumn& column) { return column.name == name; });
  return found == columns.end() ? "" : found->type;
}

std::vector<std::string> external_names(const ExternalTables& external) {
  std::vector<std::string> names;
  const auto catalog = external.catalog.empty() ? "" : external.catalog + ".";
  for (const auto& member : external.members) names.push_back(catalog + table_name_text(member.name));
  if (external.view) names.push_back(table_name_text(*external.view));
  return names;
}

/// Adds a job of one target once: it is the same in both files.
void add_jobs(const Jobs& jobs, const FileKind& kind, const std::string& rule_id, std::vector<ExplainedJob>& out) {
  const auto of_all = file_name(kind, ""), of_rule = file_name(kind, rule_id);
  if (jobs.of_all == jobs.of_rule) {
    out.push_back({jobs.of_all.name, {of_all, of_rule}});
    return;
  }
  if (!jobs.of_all.name.empty()) out.push_back({jobs.of_all.name, {of_all}});
  out.push_back({jobs.of_rule.name, {of_rule}});
}

ExplainedColumn explain_column(const PlannedTarget& planned, const TargetTable& target, const TargetColumn& column) {
  ExplainedColumn out;
  const bool added = column.source_name.empty();
  out.name = column.name;
  out.mysql = column.source_name;
  out.starrocks_type = starrocks_type_text(column.mapping.starrocks);
  if (column.aggregation) out.starrocks_type += fmt::format(" {}", aggregation_text(*column.aggregation));
  out.key = std::find(target.key.begin(), target.key.end(), column.name) != target.key.end();
  out.nullable = column.nullable;
  out.default_value = default_of(column.default_value);
  for (const auto& line : column.decided_by) out.decided_by.push_back(named(line));
  if (column.mapping.row != nullptr) out.type_row = row_name(*column.mapping.row);
  if (const auto* mysql = added ? nullptr : find_column(planned.model(), column.source_name)) {
    out.mysql_type = mysql->type->text;
    out.mysql_nullable = mysql->nullable;
    out.mysql_default = default_of(*mysql);
  }
  if (!target.flink) return out;
  out.flink_source = source_type(target, added ? column.name : column.source_name);
  out.flink_sink = fmt::format("{} {}", column.mapping.flink_sink, column.sink_nullable ? "NULL" : "NOT NULL");
  out.select = column.mapping.select;
  return out;
}

}  // namespace

Explanation explain_target(const PlannedTarget& planned, const TargetTable& target, std::uint32_t be_num,
                           const std::vector<const TableRule*>& candidates) {
  Explanation out;
  out.name = target.name;
  out.members = target.members;
  out.rule = rule_line(*planned.rule);
  for (const auto* rule : candidates) {
    if (rule != planned.rule) out.beaten.push_back(rule_line(*rule));
  }
  out.bytes = planned.data_length;
  out.findings = target.findings;
  for (const auto& [decision, line] : target.decided_by)
    out.set_by[std::string{field_of(decision)}].push_back(named(line));
  if (target.columns.empty() || target.key.empty()) return out;  // an error reports the reason
  out.model = word(target.model);
  out.key = target.key;
  out.key_source = target.key_source;
  out.sort_key = target.order_by;
  out.distribution = distribution_text(target.distribution);
  out.buckets_because = buckets_because(planned, target.distribution, be_num);
  if (target.partition) out.partition = target.partition->clause;
  out.properties = target.properties;
  if (target.flink) {
    out.sources = {source_text(target.flink->source_options)};
    add_jobs(target.flink->jobs, kFlinkFile, target.rule_id, out.jobs);
    out.where = target.flink->where;
    out.group_by = target.flink->group_by;
  }
  if (target.pipeline) {
    out.pipeline = target.pipeline->tables;
    add_jobs(target.pipeline->jobs, kFlinkCdcFile, target.rule_id, out.jobs);
  }
  if (target.external) out.external = external_names(*target.external);
  for (const auto& column : target.columns) out.columns.push_back(explain_column(planned, target, column));
  return out;
}

}  // namespace smt::explain
