#include <nlohmann/json.hpp>

#include "assess/grade.hpp"
#include "diagnostic/json.hpp"
#include "smt/assess.hpp"

namespace smt::assess {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const TableName& name) { return {{"database", name.database}, {"table", name.table}}; }

/// Returns the keys that findings have everywhere, and what accepts the finding.
Json json_of(const AssessedFinding& assessed) {
  auto out = json_of(assessed.finding);
  out["grade"] = grade_text(row_of(assessed.finding.code).grade);
  out["accepted"] = assessed.accepted != nullptr;
  if (assessed.accepted == nullptr) return out;
  out["accepted_at"] = place_text(assessed.accepted->place);
  out["reason"] = assessed.accepted->reason;
  return out;
}

Json json_of(const std::pair<std::string, Totals>& schema);
Json json_of(const CodeCount& count);
Json json_of(const AssessedTarget::Member& member);
Json json_of(const AssessedTarget& target);

template <typename Value>
Json list_of(const std::vector<Value>& values) {
  auto out = Json::array();
  for (const auto& value : values) out.push_back(json_of(value));
  return out;
}

Json json_of(const Totals& totals) {
  auto grades = Json::object();
  for (const auto grade : {Grade::kA, Grade::kB, Grade::kC, Grade::kD})
    grades[grade_text(grade)] = totals.grades[static_cast<std::size_t>(grade)];
  return {{"tables", totals.tables},
          {"columns", totals.columns},
          {"bytes", totals.bytes},
          {"grades", grades},
          {"merged_shards", totals.merged},
          {"keyless", totals.keyless},
          {"wide_keys", totals.wide_keys},
          {"keys_that_may_be_wide", totals.maybe_wide_keys},
          {"columns_that_may_be_cut", totals.cut_columns}};
}

Json json_of(const std::pair<std::string, Totals>& schema) {
  Json out{{"schema", schema.first}};
  out.update(json_of(schema.second));
  return out;
}

Json json_of(const CodeCount& count) {
  const auto& row = row_of(count.code);
  return {{"code", row.id},
          {"severity", word(row.severity)},
          {"grade", grade_text(row.grade)},
          {"title", row.english.title},
          {"findings", count.findings},
          {"accepted", count.accepted},
          {"targets", count.targets}};
}

Json json_of(const AssessedTarget::Member& member) {
  auto out = json_of(member.name);
  out["bytes"] = member.data_length;
  return out;
}

Json json_of(const AssessedTarget& target) {
  auto out = json_of(target.name);
  out["grade"] = grade_text(target.grade);
  out["grade_without_accepted"] = grade_text(target.open_grade);
  out["rule"] = target.rule_id;
  out["members"] = list_of(target.members);
  out["columns"] = target.columns;
  out["keyless"] = target.keyless;
  out["key_bytes"] = target.key_bytes;
  out["buckets"] = target.tablets.buckets;
  out["partitions"] = target.tablets.partitions;
  out["partitions_grow"] = target.tablets.partitions_grow;
  out["replicas"] = target.tablets.replicas;
  out["tablets"] = target.tablets.count();
  out["readers"] = target.readers;
  out["findings"] = list_of(target.findings);
  return out;
}

}  // namespace

std::string json(const Assessment& a) {
  auto out = json_document();
  out.update({{"made_by", "starrocks-migrate-tool"},
              {"conf", a.conf},
              {"server", a.server},
              {"starrocks", a.starrocks},
              {"flink", a.flink},
              {"flink_cdc", a.cdc},
              {"be_num", a.be_num},
              {"targets", a.targets.size()},
              {"shard_groups", a.groups},
              {"tablets", a.tablets},
              {"partitions_grow", a.partitions_grow},
              {"flink_jobs", a.jobs},
              {"binlog_readers", a.readers},
              {"server_ids", a.server_ids},
              {"totals", json_of(a.all)},
              {"schemas", list_of(a.schemas)},
              {"codes", list_of(a.codes)},
              {"findings", list_of(a.run)},
              {"tables", list_of(a.targets)}});
  return dumped(std::move(out), 1) + "\n";
}

}  // namespace smt::assess
