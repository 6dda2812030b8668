// smt_plan_changes: the plan between two tables, for tests in other languages.
//
// Reads one JSON object a line: {"version": "4.1", "wanted": "CREATE TABLE …", "present": "…" (SHOW CREATE TABLE),
// "columns": [["name", "default" or null, "comment"], …] (SHOW FULL COLUMNS), "allow": ["rebuild"], "strict": false,
// "renamed": {"old": "new"}}; all but the first three may be absent. Writes one for each: {"counts": changes that
// count, "statements": [{"sql": "…", "enabled": true, "waits_for_job": false, "safe": true}]}, or {"error": "…"}.

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <variant>
#include <vector>

#include "smt/diff.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::test {
namespace {

using Json = nlohmann::json;

PresentTable table_in(const Json& task, const char* key, StatementForm form, const std::vector<ShownColumn>& columns) {
  auto read = parse_present(task.at(key).get<std::string>(), form, columns);
  if (const auto* why = std::get_if<NotUnderstood>(&read)) throw std::runtime_error{std::string{key} + ": " + why->why};
  return std::get<PresentTable>(std::move(read));
}

std::vector<ShownColumn> columns_in(const Json& task) {
  std::vector<ShownColumn> out;
  for (const auto& row : task.value("columns", Json::array())) {
    ShownColumn column{row[0], std::nullopt, row[2]};
    if (!row[1].is_null()) column.default_value = row[1];
    out.push_back(std::move(column));
  }
  return out;
}

DiffOptions options_in(const Json& task) {
  DiffOptions out;
  out.strict = task.value("strict", false);
  out.buckets_chosen = task.value("buckets_chosen", true);
  out.renamed = task.value("renamed", std::map<std::string, std::string>{});
  out.time = "20261130";
  for (const auto& word : task.value("allow", std::vector<std::string>{}))
    out.allowed.insert(parse_allow(word).value());
  return out;
}

Json answer_to(const Json& task) {
  const StarRocksTarget starrocks{parse_starrocks_version(task.at("version").get<std::string>()).value(), {}};
  const auto wanted = table_in(task, "wanted", StatementForm::kWritten, {});
  const auto present = table_in(task, "present", shown_form(starrocks.version), columns_in(task));
  const auto plan = plan_changes(wanted, present, starrocks, options_in(task));
  Json out{{"counts", 0}, {"statements", Json::array()}};
  for (const auto& change : plan.changes) out["counts"] = out["counts"].get<int>() + (change.counts ? 1 : 0);
  for (const auto& one : plan.statements) {
    out["statements"].push_back({{"sql", one.sql},
                                 {"enabled", one.enabled},
                                 {"waits_for_job", one.waits_for_job},
                                 {"safe", one.safety == Safety::kSafe}});
  }
  return out;
}

Json answer_or_error(const std::string& line) {
  try {
    return answer_to(Json::parse(line));
  } catch (const std::exception& error) {
    return {{"error", error.what()}};
  }
}

}  // namespace
}  // namespace smt::test

int main() {
  for (std::string line; std::getline(std::cin, line);)
    std::cout << smt::test::answer_or_error(line).dump() << std::endl;
}
