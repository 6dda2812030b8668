#include "apply/left.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diff/report/words.hpp"
#include "text/numbers.hpp"

namespace smt::apply {
namespace {

constexpr std::size_t kMostChanges = 3;

std::string change_left(const TableChange& change) {
  const auto thing = thing_text(change.part, change.of);
  if (change.allow) return fmt::format("{} needs --allow {}", thing, word(*change.allow));
  return fmt::format("{}: {}", thing, reason_text(change.reason));
}

bool is_rebuilt(const ComparedTable& table) {
  const auto& statements = table.plan.statements;
  return std::any_of(statements.begin(), statements.end(),
                     [](const Statement& one) { return one.enabled && one.kind == StatementKind::kSwap; });
}

}  // namespace

std::string left_text(const ComparedTable& table) {
  if (table.state == TableState::kUnclear) return "the tool cannot compare it: " + table.why;
  std::string out;
  std::size_t count = 0;
  for (const auto& change : table.plan.changes) {
    if (!change.counts || ++count > kMostChanges) continue;
    out.append(out.empty() ? "" : "; ").append(change_left(change));
  }
  if (count > kMostChanges) out += fmt::format("; and {}", plural(count - kMostChanges, "more change"));
  return out;
}

std::string flink_left(const ComparedTable& table) {
  if (table.flink_job.empty()) return {};
  if (table.state == TableState::kMissing) return fmt::format("start job '{}'", table.flink_job);
  if (is_reload(table))
    return fmt::format("start job '{}' without a savepoint, so that its snapshot fills the new table", table.flink_job);
  if (is_rebuilt(table)) return fmt::format("start job '{}' from its savepoint, with its new file", table.flink_job);
  if (flink_step(table) == FlinkStep::kNone) return {};
  return fmt::format("restart job '{}' with its new file", table.flink_job);
}

}  // namespace smt::apply
