#include "apply/grown.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace smt::apply {
namespace {

std::string_view cost_in_words(Cost cost) { return cost == Cost::kJob ? "a job" : "a rebuild"; }

std::string_view danger_in_words(Safety safety) {
  return safety == Safety::kLosesData ? "it would now lose data" : "StarRocks may now refuse a statement of it";
}

}  // namespace

PlanWeight weight_of(const TablePlan& plan) {
  PlanWeight out;
  for (const auto& statement : plan.statements) {
    if (statement.kind == StatementKind::kDropTable) continue;
    out.cost = std::max(out.cost, statement.cost);
    out.safety = std::max(out.safety, statement.safety);
    out.words.insert(statement.allow.begin(), statement.allow.end());
  }
  return out;
}

std::optional<std::string> how_grown(const PlanWeight& before, const PlanWeight& now) {
  for (const auto one : now.words) {
    if (!before.words.contains(one)) return fmt::format("it now needs --allow {}", word(one));
  }
  if (now.safety > before.safety) return std::string{danger_in_words(now.safety)};
  if (now.cost > std::max(before.cost, Cost::kInstant)) return fmt::format("it now needs {}", cost_in_words(now.cost));
  return std::nullopt;
}

}  // namespace smt::apply
