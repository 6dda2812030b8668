#include "reading/only.hpp"

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

bool has_target(const std::string& name, const Plan& plan) {
  return std::any_of(plan.targets.begin(), plan.targets.end(),
                     [&](const PlannedTarget& target) { return is_named(target, name); });
}

/// Returns the whole name of the target that `name` means: without its quotes if no target has them, with the database
/// if it lacks one. Returns `name` if it means no target.
std::string whole_name(const std::string& name, const Plan& plan) {
  for (const auto& one : {name, without_quotes(name)}) {
    if (has_target(one, plan)) return one;
    if (one.find('.') != std::string::npos) continue;
    const auto names = targets_of_table(one, plan);
    if (names.size() > 1) throw Error{Exit::kUsage, several_tables(name, names)};
    if (!names.empty()) return names.front();
  }
  return name;
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

void keep_only(const std::vector<std::string>& wanted, NamedBy named_by, const Catalog& catalog, const Matcher& matcher,
               Plan& plan) {
  if (wanted.empty()) return;
  std::vector<std::string> names;
  for (const auto& name : wanted) names.push_back(whole_name(name, plan));
  for (const auto& name : names) {
    if (!has_target(name, plan)) throw Error{Exit::kUsage, no_such_table(name, named_by, {catalog, matcher, plan})};
  }
  std::erase_if(plan.targets, [&](const PlannedTarget& target) {
    return std::none_of(names.begin(), names.end(), [&](const auto& name) { return is_named(target, name); });
  });
  drop_findings_of_others(plan);
}

}  // namespace smt::reading
