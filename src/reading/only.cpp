#include "reading/only.hpp"
#include "text/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace smt::reading {
namespace {

/// Compares whole names, because both may contain dots.
bool is_named(const PlannedTarget& target, const std::string& name) {
  return table_name_text(target.name) == name ||
         std::any_of(target.members.begin(), target.members.end(),
                     [&](const Table* member) { return qualified(*member) == name; });
}

/// Returns the plan's finding about a table that has no target, such as a view; null if the plan does not know the
/// table.
const Diagnostic* known_reason(const std::string& name, const Findings& findings) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Diagnostic& finding) {
    return !finding.place.is_line() && place_text(finding.place) == name;
  });
  return found == findings.end() ? nullptr : &*found;
}

/// Returns the names of targets whose table has this name, in any database.
std::set<std::string> targets_of_table(const std::string& table, const Plan& plan) {
  std::set<std::string> names;
  for (const auto& target : plan.targets) {
    const bool same =
        target.name.table == table || std::any_of(target.members.begin(), target.members.end(),
                                                  [&](const Table* member) { return member->name == table; });
    if (same) names.insert(table_name_text(target.name));
  }
  return names;
}

/// Adds the database to a name without one, if it means exactly one target.
std::string whole_name(const std::string& name, const Plan& plan) {
  if (name.find('.') != std::string::npos) return name;
  const auto names = targets_of_table(name, plan);
  if (names.size() < 2) return names.empty() ? name : *names.begin();
  throw Error{Exit::kUsage,
              {Code::kConfOnlyUnknown,
               {},
               {name, *names.begin(), fmt::format("{} databases have a table with this name", names.size())}}};
}

/// Returns the target whose name is nearest to a mistyped one, without regard to quotes and case; compares a table
/// without a database only with tables.
std::string nearest_target(const std::string& name, const Plan& plan) {
  std::string wanted = ascii_lower(name);
  std::erase_if(wanted, [](char c) { return c == '`' || c == '\'' || c == '"'; });
  const bool is_whole = wanted.find('.') != std::string::npos;
  std::vector<std::string> whole, compared;
  for (const auto& target : plan.targets) {
    whole.push_back(table_name_text(target.name));
    compared.push_back(ascii_lower(is_whole ? whole.back() : target.name.table));
  }
  const auto same = std::find(compared.begin(), compared.end(), wanted);
  const auto near = same == compared.end() ? nearest(wanted, {compared.begin(), compared.end()}) : wanted;
  const auto at = std::find(compared.begin(), compared.end(), near);
  return at == compared.end() ? "" : whole[static_cast<std::size_t>(at - compared.begin())];
}

void require_target(const std::string& name, const Plan& plan) {
  if (std::any_of(plan.targets.begin(), plan.targets.end(),
                  [&](const PlannedTarget& target) { return is_named(target, name); }))
    return;
  if (const auto* why = known_reason(name, plan.findings)) {
    throw Error{Exit::kUsage, {Code::kConfOnlyUnknown, {}, {name, "", message(*why)}}};
  }
  if (name.find_first_of("*%?[") != std::string::npos)
    throw Error{Exit::kUsage,
                {Code::kConfOnlyUnknown, {}, {name, "", "patterns are not accepted here; name each table"}}};
  throw Error{Exit::kUsage,
              {Code::kConfOnlyUnknown, {}, {name, nearest_target(name, plan), "no rule owns a table with this name"}}};
}

/// A table that the user did not name must not fail the run.
void drop_findings_of_others(Plan& plan) {
  std::set<Object> kept;
  for (const auto& target : plan.targets) {
    for (const auto* member : target.members) kept.insert(object_of(*member));
  }
  std::erase_if(plan.findings, [&](const Diagnostic& finding) {
    if (finding.place.is_line()) return row_of(finding.code).severity != Severity::kError;
    const auto* object = finding.place.object();
    return object == nullptr || !kept.contains({object->database, object->table});
  });
}

}  // namespace

void keep_only(const std::vector<std::string>& wanted, Plan& plan) {
  if (wanted.empty()) return;
  std::vector<std::string> names;
  for (const auto& name : wanted) names.push_back(whole_name(name, plan));
  for (const auto& name : names) require_target(name, plan);
  std::erase_if(plan.targets, [&](const PlannedTarget& target) {
    return std::none_of(names.begin(), names.end(), [&](const auto& name) { return is_named(target, name); });
  });
  drop_findings_of_others(plan);
}

}  // namespace smt::reading
