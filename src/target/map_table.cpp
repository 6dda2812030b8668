#include <fmt/format.h>

#include <algorithm>

#include "smt/target.hpp"
#include "target/columns.hpp"
#include "target/distribution.hpp"
#include "target/external.hpp"
#include "target/flink_options.hpp"
#include "target/json_columns.hpp"
#include "target/load_columns.hpp"
#include "target/lost_commits.hpp"
#include "target/pipeline.hpp"
#include "target/property_checks.hpp"
#include "target/shape.hpp"
#include "target/shown_again.hpp"
#include "target/sort_key.hpp"

namespace smt {
namespace {

/// K005 where even a key in ASCII passes the limit, K071 where only one in other characters does.
void measure_key(const Table& table, TargetTable& target, Findings& findings) {
  std::vector<const TargetColumn*> key;
  for (std::size_t i = 0; i < target.key.size(); ++i) key.push_back(&target.columns[i]);
  const auto length = encoded_key_length(table, key);
  target.key_bytes = length.longest;
  if (length.longest <= kLongestPrimaryKey) return;
  findings.push_back({length.in_ascii > kLongestPrimaryKey ? Code::kKeyLong : Code::kKeyMayBeLong,
                      object_of(table),
                      {fmt::format("{}", fmt::join(target.key, ", ")), fmt::format("{}", length.longest),
                       fmt::format("{}", length.in_ascii)}});
}

/// False, with an error, where the server keeps columns of a member from us, or may do so.
bool is_wholly_shown(const PlannedTarget& planned, Findings& findings) {
  for (const auto* member : planned.members) {
    if (!member->partly_shown && !member->unproven) continue;
    findings.push_back({member->partly_shown ? Code::kServerSomeColumns : Code::kServerUnprovenColumns,
                        object_of(*member),
                        {fmt::format("{}", member->columns.size())}});
    return false;
  }
  return true;
}

}  // namespace

TargetTable map_table(const PlannedTarget& planned, const TargetContext& context) {
  const auto& rule = *planned.rule;
  TargetTable target;
  target.name = planned.name;
  target.rule_id = rule.id;
  for (const auto* member : planned.members) target.members.push_back({member->schema, member->name});
  target.findings = planned.findings;
  target.decided_by = planned.decided_by;
  auto& findings = target.findings;
  if (!is_wholly_shown(planned, findings)) return target;
  const auto agreed = without_partial_checks(planned, findings);
  const auto& table = agreed ? *agreed : *planned.members.front();
  target.comment = table.comment;
  const auto types = context.type_rules == nullptr ? TableRules{} : TableRules{*context.type_rules, table};
  const auto [shape, columns_by] = shape_columns(table, planned, context.ignore_rules, target);
  const auto key = choose_key(table, shape, planned, types, context.ignore_rules, findings);
  if (key.columns.empty()) return target;  // an error is told; what follows would only repeat it
  target.model = key.model;
  target.key_source = key.chosen_by;
  target.columns = make_columns(table, shape, key, types, rule.shape, context, findings);
  if (target.columns.size() < shape.size()) return target;
  for (std::size_t i = 0; i < key.columns.size(); ++i) target.key.push_back(target.columns[i].name);
  if (key.model == Model::kPrimary) measure_key(table, target, findings);
  target.decided_by.insert(target.decided_by.end(), key.decided_by.begin(), key.decided_by.end());
  target.decided_by.insert(target.decided_by.end(), columns_by.begin(), columns_by.end());
  target.order_by = record(make_sort_key(table, rule, target, context.starrocks, findings), target);
  target.partition = record(make_partition(table, planned, target, context.starrocks, findings), target);
  target.distribution = record(make_distribution(table, planned, target, context, findings), target);
  target.properties = record(make_properties(rule, context.be_num, context.starrocks), target);
  check_properties(rule, target, findings);
  tell_not_shown_again(table, target, context.starrocks, findings);
  target.flink = record(make_flink(table, planned, target, context, key, types, findings), target);
  if (target.flink) check_load_columns(rule, target, findings);
  target.pipeline = make_pipeline(table, planned, target, context, key, findings);
  target.external = record(make_external(table, planned, target, types, context, findings), target);
  if (target.pipeline && context.flink.loader == Loader::kPipeline) target.flink.reset();
  return target;
}

Findings server_findings(const Server& server, const Flink& flink, ZoneMissing missing) {
  const Place place = RunPart{"server"};
  Findings findings;
  const bool mysql = server.flavour == Flavour::kMysql;
  const auto oldest = mysql ? Version{5, 7, 0} : Version{10, 2, 7};
  if (server.version < oldest) findings.push_back({Code::kServerOld, place, {server.version_text}});
  const auto zone = flink.server_time_zone ? flink.server_time_zone : server_time_zone(server);
  const bool lacks_zone = missing != ZoneMissing::kInNone && !flink_time_zone(flink, server);
  if (lacks_zone && zone) {
    findings.push_back({Code::kFlinkOffset, place, {full_text(flink.versions.cdc), *zone}});
  } else if (lacks_zone) {
    findings.push_back(
        {Code::kFlinkTimeZone, place, {server.time_zone == "SYSTEM" ? server.system_time_zone : server.time_zone}});
  }
  if (lacks_zone && missing == ZoneMissing::kInAll) return findings;
  if (!mysql) findings.push_back({Code::kFlinkMariadb, place, {}});
  if (mysql && server.version >= Version{8, 4, 0} && !has(FlinkFeature::kMysql84, flink.versions)) {
    findings.push_back({Code::kFlinkMysqlVersion, place, {server.version_text}});
  }
  tell_lost_commits(flink, findings);
  return findings;
}

}  // namespace smt
