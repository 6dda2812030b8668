#include <fmt/format.h>

#include <algorithm>

#include "catalog/time_zone.hpp"
#include "mapping/column/columns.hpp"
#include "mapping/column/json_columns.hpp"
#include "mapping/column/old_names.hpp"
#include "mapping/column/shape.hpp"
#include "mapping/external/external.hpp"
#include "mapping/flink/flink_options.hpp"
#include "mapping/flink/flink_settings.hpp"
#include "mapping/flink/load_columns.hpp"
#include "mapping/flink/lost_commits.hpp"
#include "mapping/flink/merge_order.hpp"
#include "mapping/flink/pipeline/pipeline.hpp"
#include "mapping/flink/pipeline/pipeline_changes.hpp"
#include "mapping/key/keys.hpp"
#include "mapping/key/sort_key.hpp"
#include "mapping/layout/distribution.hpp"
#include "mapping/layout/property_checks.hpp"
#include "mapping/layout/shown_again.hpp"
#include "smt/mapping.hpp"

namespace smt::mapping {
namespace {

/// Reports K005 if even an ASCII key exceeds the limit, and K071 if only a key in other characters does.
void measure_key(Mapping& mapping) {
  auto& target = mapping.target;
  std::vector<const TargetColumn*> key;
  for (std::size_t i = 0; i < target.key.size(); ++i) key.push_back(&target.columns[i]);
  const auto length = encoded_key_length(mapping.table, key);
  target.key_bytes = length.longest;
  if (length.longest <= kLongestPrimaryKey) return;
  target.findings.push_back({length.in_ascii > kLongestPrimaryKey ? Code::kKeyLong : Code::kKeyMayBeLong,
                             object_of(mapping.table),
                             {fmt::format("{}", fmt::join(target.key, ", ")), fmt::format("{}", length.longest),
                              fmt::format("{}", length.in_ascii)}});
}

/// Returns false and adds an error if the server hides columns of a member from the tool's user, or may hide some.
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

/// Returns a target with what the plan knows about it.
TargetTable begun(const PlannedTarget& planned) {
  TargetTable target;
  target.name = planned.name;
  target.rule_id = planned.rule->id;
  for (const auto* member : planned.members) target.members.push_back({member->schema, member->name});
  target.findings = planned.findings;
  target.decided_by = planned.decided_by;
  return target;
}

void note(const std::vector<DecidedBy>& lines, TargetTable& target) {
  target.decided_by.insert(target.decided_by.end(), lines.begin(), lines.end());
}

/// Decides the key and the columns. Returns false and adds an error if that fails: the following steps would only
/// repeat the error.
bool decide_columns(Mapping& mapping) {
  auto& target = mapping.target;
  auto& key = mapping.key;
  auto shaped = shape_columns(mapping.table, mapping.planned, mapping.run.config.ignore_rules, target);
  mapping.shape = std::move(shaped.value);
  key = choose_key(mapping);
  if (key.columns.empty()) return false;
  target.model = key.model;
  target.key_source = key.chosen_by;
  target.columns = make_columns(mapping);
  set_old_names(mapping.rule().shape, target);
  if (target.columns.size() < mapping.shape.size()) return false;
  for (std::size_t i = 0; i < key.columns.size(); ++i) target.key.push_back(target.columns[i].name);
  if (key.model == Model::kPrimary) measure_key(mapping);
  note(key.decided_by, target);
  note(shaped.by, target);
  return true;
}

void decide_layout(Mapping& mapping) {
  auto& target = mapping.target;
  target.order_by = record(make_sort_key(mapping), target);
  target.partition = record(make_partition(mapping), target);
  target.distribution = record(make_distribution(mapping), target);
  target.properties = record(make_properties(mapping.rule(), mapping.run.config), target);
  check_properties(mapping.rule(), target, target.findings);
  report_not_shown_again(mapping.table, target, mapping.starrocks(), target.findings);
}

/// Removes the findings about a load from `first` on if no file loads the table. If make_flink refused the table, its
/// last finding is the reason, which remains.
void remove_load_findings(TargetTable& target, std::ptrdiff_t first, std::ptrdiff_t last) {
  const auto unloaded = [](const Diagnostic& finding) { return finding.code == Code::kPipelineNoSql; };
  if (std::none_of(target.findings.begin(), target.findings.end(), unloaded)) return;
  const auto begin = target.findings.begin();
  target.findings.erase(begin + first, begin + last - (target.flink ? 0 : 1));
}

void decide_loading(Mapping& mapping) {
  auto& target = mapping.target;
  const auto first = std::ssize(target.findings);
  target.flink = record(make_flink(mapping), target);
  const auto last = std::ssize(target.findings);
  if (target.flink) check_load_columns(mapping.rule(), target, target.findings);
  target.pipeline = make_pipeline(mapping);
  remove_load_findings(target, first, last);
  target.external = record(make_external(mapping), target);
  const auto& flink = mapping.run.config.flink;
  if (target.pipeline && flink.loader == Loader::kPipeline) target.flink.reset();
  if (!loads_by_sql(flink.versions)) target.flink.reset();
  if (shared_job_name(flink, mapping.run.jobs) != nullptr) target.flink.reset();  // reported once for the run
  if (target.flink) check_merge_order(mapping.rule(), target, target.findings);
}

}  // namespace

TargetTable map_table(const PlannedTarget& planned, const Run& run) {
  auto target = begun(planned);
  if (!is_wholly_shown(planned, target.findings)) return target;
  const auto agreed = without_partial_checks(planned, target.findings);
  const auto& table = agreed ? *agreed : planned.model();
  target.comment = table.comment;
  Mapping mapping{table, planned, run, TableRules{run.config.type_rules, table}, std::move(target)};
  if (decide_columns(mapping)) {
    decide_layout(mapping);
    decide_loading(mapping);
  }
  return std::move(mapping.target);
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
  } else if (lacks_zone && server.time_zone == kNoTimeZone) {
    findings.push_back({Code::kDumpTimeZone, RunPart{"dump"}, {}});
  } else if (lacks_zone) {
    findings.push_back(
        {Code::kFlinkTimeZone, place, {server.time_zone == "SYSTEM" ? server.system_time_zone : server.time_zone}});
  }
  if (lacks_zone && missing == ZoneMissing::kInAll) return findings;
  if (!mysql) findings.push_back({Code::kFlinkMariadb, place, {}});
  if (mysql && server.version >= Version{8, 4, 0} && !has(FlinkFeature::kMysql84, flink.versions)) {
    findings.push_back({Code::kFlinkMysqlVersion, place, {server.version_text}});
  }
  report_lost_commits(flink, findings);
  report_changes_in_turn(flink, findings);
  return findings;
}

}  // namespace smt::mapping
