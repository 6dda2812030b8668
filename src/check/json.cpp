#include <nlohmann/json.hpp>

#include "diagnostic/json.hpp"
#include "smt/check.hpp"

namespace smt::check {
namespace {

using Json = nlohmann::ordered_json;

/// Returns "passed" and the other names of JSON. The words of the text output depend on its columns.
std::string_view name_of(CheckState state) {
  switch (state) {
    case CheckState::kPassed: return "passed";
    case CheckState::kWarned: return "warned";
    case CheckState::kFailed: return "failed";
    case CheckState::kSkipped: return "skipped";
  }
  return "";
}

Json or_null(std::string text) { return text.empty() ? Json(nullptr) : Json(std::move(text)); }

Json json_of(const CheckResult& result) {
  const bool reported = result.state == CheckState::kWarned || result.state == CheckState::kFailed;
  const Diagnostic finding{result.code, {}, result.arguments};
  const auto& row = row_of(result.code);
  return {{"code", row.id},
          {"title", row.english.title},
          {"state", name_of(result.state)},
          {"seen", result.seen},
          {"message", reported ? Json(message(finding)) : Json(nullptr)},
          {"fix", reported ? or_null(hint(finding)) : Json(nullptr)}};
}

Json json_of(const CheckedServer& server, Json& counts) {
  auto checks = Json::array();
  for (const auto& result : server.results) {
    checks.push_back(json_of(result));
    auto& count = counts[std::string{name_of(result.state)}];
    count = count.get<int>() + 1;
  }
  return {{"kind", server.kind}, {"name", server.name}, {"checks", std::move(checks)}};
}

}  // namespace

std::string json(const std::vector<CheckedServer>& servers) {
  Json counts{{"failed", 0}, {"warned", 0}, {"passed", 0}, {"skipped", 0}};
  auto all = Json::array();
  for (const auto& server : servers) all.push_back(json_of(server, counts));
  auto out = json_document();
  out["counts"] = std::move(counts);
  out["servers"] = std::move(all);
  return dumped(std::move(out), 2) + "\n";
}

}  // namespace smt::check
