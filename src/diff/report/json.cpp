#include "diff/report/json.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "diagnostic/json.hpp"
#include "diff/report/sums.hpp"
#include "diff/report/words.hpp"

namespace smt::diff {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json words_json(const std::set<Allow>& words) {
  auto out = Json::array();
  for (const auto one : words) out.push_back(word(one));
  return out;
}

Json json_of(const TableChange& change) {
  return {{"part", word(change.part)},
          {"of", text_or_null(change.of)},
          {"wanted", text_or_null(change.wanted)},
          {"present", text_or_null(change.present)},
          {"counts", change.counts},
          {"stops_loads", change.stops_loads},
          {"cost", word(change.cost)},
          {"safety", word(change.safety)},
          {"allow", change.allow ? Json(word(*change.allow)) : Json(nullptr)},
          {"reason", text_or_null(reason_text(change.reason))}};
}

Json json_of(const Statement& statement) {
  return {{"kind", word(statement.kind)},
          {"sql", text_or_null(statement.sql)},
          {"cost", word(statement.cost)},
          {"safety", word(statement.safety)},
          {"allow", words_json(statement.allow)},
          {"enabled", statement.enabled},
          {"waits_for_job", statement.waits_for_job}};
}

Json json_of(const AlterJob& job) {
  return {{"kind", word(job.kind)},
          {"id", job.id},
          {"state", job.state},
          {"progress", text_or_null(job.progress)},
          {"created", job.created}};
}

Json json_of(const FlinkJob& job) {
  const auto start = std::chrono::floor<std::chrono::seconds>(job.start);
  return {{"id", job.id},
          {"name", job.name},
          {"state", job.state},
          {"start", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(start.time_since_epoch().count()))}};
}

Json json_of(const ComparedTable& table);
Json json_of(const StarRocksDiff& diff);

template <class Values>
Json list_of(const Values& values) {
  auto out = Json::array();
  for (const auto& value : values) out.push_back(json_of(value));
  return out;
}

Json renames_json(const std::map<std::string, std::string>& renames) {
  auto out = Json::array();
  for (const auto& [from, to] : renames) {
    out.push_back({{"from", from}, {"to", to}, {"conf_line", text_or_null(renamed_line(from, to))}});
  }
  return out;
}

Json flink_json(const ComparedTable& table) {
  return {{"job", text_or_null(table.flink_job)},
          {"restart", word(flink_step(table))},
          {"running", table.flink_running ? list_of(*table.flink_running) : Json(nullptr)}};
}

Json json_of(const ComparedTable& table) {
  return {{"database", table.name.database},
          {"table", table.name.table},
          {"rule", text_or_null(table.rule_id)},
          {"state", word(table.state)},
          {"differs", differs(table)},
          {"why", text_or_null(table.why)},
          {"code", text_or_null(std::string{code_id(table)})},
          {"bytes", table.bytes ? Json(*table.bytes) : Json(nullptr)},
          {"job", table.job ? json_of(*table.job) : Json(nullptr)},
          {"flink", flink_json(table)},
          {"changes", list_of(table.plan.changes)},
          {"statements", list_of(table.plan.statements)},
          {"likely_renames", renames_json(table.plan.likely_renames)}};
}

Json counts_json(const StarRocksDiff& diff) {
  const auto sums = sums_of(diff);
  return {{"compared", diff.compared},
          {"same", sums.same},
          {"missing", sums.missing},
          {"differing", sums.differing},
          {"changing", sums.changing},
          {"unclear", sums.unclear},
          {"extra", sums.extra},
          {"instant", sums.instant},
          {"jobs", sums.jobs},
          {"rebuilds", sums.rebuilds},
          {"only_shown", sums.only_shown},
          {"rewritten_bytes", sums.rewritten_bytes}};
}

Json json_of(const StarRocksDiff& diff) {
  return {{"server", diff.server},    {"version", diff.version},     {"time", diff.time},
          {"differs", differs(diff)}, {"counts", counts_json(diff)}, {"tables", list_of(diff.tables)}};
}

}  // namespace

Json diff_document(std::span<const StarRocksDiff> diffs) {
  auto out = json_document();
  out["flink_version"] = diffs.empty() ? Json() : text_or_null(diffs.front().flink_version);
  out["differs"] = std::any_of(diffs.begin(), diffs.end(), [](const StarRocksDiff& one) { return differs(one); });
  out["starrocks"] = list_of(diffs);
  return out;
}

std::string diff_json(std::span<const StarRocksDiff> diffs) { return dumped(diff_document(diffs), 2) + "\n"; }

}  // namespace smt::diff
