#include <nlohmann/json.hpp>

#include "apply/report/words.hpp"
#include "diagnostic/json.hpp"
#include "diff/report/json.hpp"

namespace smt::apply {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_nothing(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

double seconds_of(std::chrono::milliseconds time) { return std::chrono::duration<double>(time).count(); }

Json job_json(const AlterJob& job) {
  return {{"kind", word(job.kind)},
          {"id", job.id},
          {"state", job.state},
          {"progress", text_or_nothing(job.progress)},
          {"created", job.created}};
}

Json table_json(const AppliedTable& table) {
  auto jobs = Json::array();
  for (const auto& job : table.jobs) jobs.push_back(job_json(job));
  return {{"database", table.name.database},
          {"table", table.name.table},
          {"end", word(table.end)},
          {"why", text_or_nothing(table.why)},
          {"sql", text_or_nothing(table.sql)},
          {"hint", text_or_nothing(table.hint)},
          {"statements", table.statements},
          {"jobs", std::move(jobs)},
          {"flink", text_or_nothing(table.flink)}};
}

std::string json_line(std::string_view event, Json values) {
  auto out = json_document();
  out["event"] = event;
  out.update(values);
  return dumped(std::move(out), -1) + "\n";
}

}  // namespace

std::string plan_json(const StarRocksDiff& diff) { return json_line("plan", {{"plan", diff_document({&diff, 1})}}); }

std::string event_json(const ApplyEvent& event) {
  if (event.kind == EventKind::kWaits) return {};
  return json_line(word(event.kind), {{"database", text_or_nothing(event.table.database)},
                                      {"table", text_or_nothing(event.table.table)},
                                      {"sql", text_or_nothing(event.sql)},
                                      {"words", text_or_nothing(event.words)},
                                      {"job", event.job ? job_json(*event.job) : Json(nullptr)},
                                      {"seconds", seconds_of(event.took)}});
}

std::string applied_json(const Applied& applied, bool carried_out, std::optional<int> exit_code) {
  auto tables = Json::array();
  for (const auto& table : applied.tables) tables.push_back(table_json(table));
  return json_line("end", {{"exit_code", exit_code ? Json(*exit_code) : Json(nullptr)},
                           {"carried_out", carried_out},
                           {"interrupted", applied.interrupted},
                           {"unreachable", applied.unreachable ? Json(message(*applied.unreachable)) : Json(nullptr)},
                           {"statements", applied.statements},
                           {"seconds", seconds_of(applied.took)},
                           {"done", count(applied, TableEnd::kDone)},
                           {"not_done", applied.tables.size() - count(applied, TableEnd::kDone)},
                           {"tables", std::move(tables)}});
}

}  // namespace smt::apply
