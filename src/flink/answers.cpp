#include "flink/answers.hpp"

#include <nlohmann/json.hpp>

namespace smt::flink {
namespace {

using Json = nlohmann::json;

/// Returns a discarded value, which has no keys, for text that is not JSON.
Json json_in(std::string_view body) { return Json::parse(body, nullptr, false); }

/// Returns nullptr if the object has no text of this name.
const std::string* text_of(const Json& object, const char* key) {
  const auto at = object.find(key);
  return at == object.end() ? nullptr : at->get_ptr<const std::string*>();
}

std::optional<FlinkJob> job_of(const Json& json) {
  const auto* id = text_of(json, "jid");
  const auto* name = text_of(json, "name");
  const auto* state = text_of(json, "state");
  const auto start = json.find("start-time");
  if (id == nullptr || name == nullptr || state == nullptr) return std::nullopt;
  if (start == json.end() || !start->is_number_integer()) return std::nullopt;
  const std::chrono::milliseconds since_1970{start->get<std::int64_t>()};
  return FlinkJob{*id, *name, *state, std::chrono::sys_time<std::chrono::milliseconds>{since_1970}};
}

}  // namespace

std::optional<std::string> parse_flink_config(std::string_view body) {
  const auto json = json_in(body);
  const auto* version = text_of(json, "flink-version");
  return version == nullptr ? std::nullopt : std::optional{*version};
}

std::optional<std::vector<FlinkJob>> parse_jobs_overview(std::string_view body) {
  const auto json = json_in(body);
  const auto list = json.find("jobs");
  if (list == json.end() || !list->is_array()) return std::nullopt;
  std::vector<FlinkJob> jobs;
  for (const auto& one : *list) {
    auto job = job_of(one);
    if (!job) return std::nullopt;
    jobs.push_back(std::move(*job));
  }
  return jobs;
}

}  // namespace smt::flink
