#include <fmt/format.h>

#include "diff/report/sums.hpp"
#include "diff/report/words.hpp"
#include "text/numbers.hpp"
#include "text/printable.hpp"

namespace smt::diff {
namespace {

std::string_view colour_of(const TableChange& change) {
  if (!change.counts) return "\033[36m";
  if (change.stops_loads || change.safety == Safety::kRefused || change.safety == Safety::kLosesData) return "\033[31m";
  return change.safety == Safety::kMayBeRefused ? "\033[33m" : "\033[32m";
}

/// Returns "kept", "loses data" or "instant": what a reader has to know first.
std::string verdict(const TableChange& change, const StarRocksDiff& diff) {
  if (!change.counts) return "kept";
  if (change.safety == Safety::kLosesData) return fmt::format("{}, loses data", word(change.cost));
  if (change.safety == Safety::kMayBeRefused) return fmt::format("{}, may be refused", word(change.cost));
  if (change.safety != Safety::kRefused) return std::string{word(change.cost)};
  return change.cost == Cost::kRebuild ? "rebuild" : fmt::format("StarRocks {} refuses it", diff.version);
}

/// A comment is any text, so it stands in quotes.
std::string value_text(TablePart part, const std::string& value) {
  const bool is_comment = part == TablePart::kComment || part == TablePart::kColumnComment;
  return is_comment ? "'" + value + "'" : value;
}

std::string what_differs(const TableChange& change) {
  const auto thing = thing_text(change.part, change.of);
  const auto wanted = value_text(change.part, change.wanted), present = value_text(change.part, change.present);
  if (change.present.empty()) return fmt::format("{}: missing in StarRocks, {} wanted", thing, wanted);
  if (change.wanted.empty()) return fmt::format("{}: {} in StarRocks, not wanted", thing, present);
  return fmt::format("{}: {} in StarRocks, {} wanted", thing, present, wanted);
}

std::string change_text(const TableChange& change, const StarRocksDiff& diff, bool color) {
  const auto head = verdict(change, diff);
  auto out = fmt::format("  {}{}{}  {}{}\n", color ? colour_of(change) : "", head, color ? "\033[0m" : "",
                         change.stops_loads ? "LOADS FAIL: " : "", printable(what_differs(change)));
  if (const auto why = reason_text(change.reason); !why.empty()) out += "      " + printable(why) + "\n";
  return out;
}

/// Returns the lines of `text` behind an indent.
std::string indented(std::string_view text, std::string_view indent) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out.append(indent).append(printable(text.substr(at, end - at))).append("\n");
    at = end + 1;
  }
  return out;
}

/// Returns the statement as it stands in the plan; `is_first`: of those that need its word.
std::string statement_text(const Statement& statement, const ComparedTable& table, bool is_first) {
  std::string head;
  const bool is_drop = statement.kind == StatementKind::kDropTable;
  if (!statement.enabled && !is_drop && is_first) head = fmt::format("    -- {}:\n", why_only_shown(statement));
  if (statement.sql.empty()) return head + indented(step_text(statement, table) + ".", "    -- ");
  return head + indented(statement.sql + ";", statement.enabled ? "    " : "    -- ");
}

std::string statements_text(const ComparedTable& table) {
  std::string out;
  const Statement* before = nullptr;
  for (const auto& statement : table.plan.statements) {
    out += statement_text(statement, table, before == nullptr || before->enabled || before->allow != statement.allow);
    before = &statement;
  }
  return out;
}

std::string flink_text(const ComparedTable& table) {
  const auto job = fmt::format(" '{}'", table.flink_job);
  if (table.state == TableState::kMissing) return fmt::format("run the statements, then start job{}", job);
  switch (flink_step(table)) {
    case FlinkStep::kNone: return "no job restarts";
    case FlinkStep::kAfter: return fmt::format("run the statements, then restart job{} with its new file", job);
    case FlinkStep::kBefore: return fmt::format("restart job{} with its new file, then run the statements", job);
    case FlinkStep::kAround:
      if (is_reload(table))
        return fmt::format("stop job{}, run the statements, then start it with its new file and without a savepoint",
                           job);
      return fmt::format("stop job{} with a savepoint, run the statements, then start it with its new file", job);
  }
  return "";
}

std::string table_head(const ComparedTable& table) {
  auto out = printable(table_name_text(table.name));
  std::string details = table.rule_id.empty() ? "" : "rule " + table.rule_id;
  if (table.bytes.value_or(0) > 0) details += (details.empty() ? "" : ", ") + size_text(*table.bytes);
  return details.empty() ? out : fmt::format("{} ({})", out, details);
}

std::string job_text(const AlterJob& job) {
  return fmt::format("  changing: job {} is {}{}, created {}; SHOW ALTER TABLE {} shows it\n", job.id, job.state,
                     job.progress.empty() ? "" : " at " + job.progress, job.created, word(job.kind));
}

std::string hints_text(const ComparedTable& table) {
  std::string out;
  for (const auto& hint : rename_hints(table)) out += "  hint: " + printable(hint) + "\n";
  return out;
}

std::string plan_text(const ComparedTable& table, const StarRocksDiff& diff, bool color) {
  std::string out;
  for (const auto& change : table.plan.changes) out += change_text(change, diff, color);
  out += hints_text(table);
  if (table.plan.statements.empty()) return out;
  out += statements_text(table);
  return out + "  Flink: " + printable(table.flink_job.empty() ? "no job of the conf loads it" : flink_text(table)) +
         "\n";
}

std::string unclear_text(const ComparedTable& table) {
  return fmt::format("  not compared: {} [{}]\n  hint: {}\n", printable(table.why), code_id(table),
                     printable(hint(unclear_finding(table))));
}

std::string table_text(const ComparedTable& table, const StarRocksDiff& diff, bool color) {
  auto out = table_head(table) + "\n";
  switch (table.state) {
    case TableState::kUnclear: return out + unclear_text(table);
    case TableState::kChanging:
      return out + printable(job_text(*table.job).substr(0, job_text(*table.job).size() - 1)) + "\n";
    case TableState::kExtra: return out + "  only StarRocks has it; the tool never drops a table\n";
    case TableState::kMissing: return out + "  missing in StarRocks\n" + plan_text(table, diff, color);
    case TableState::kDiffers: return out + plan_text(table, diff, color);
  }
  return out;
}

std::string sums_text(const StarRocksDiff& diff) {
  const auto sums = sums_of(diff);
  auto out =
      fmt::format("{} compared: {} the same, {} missing, {} differ, {} changing, {} not compared",
                  plural(diff.compared, "table"), sums.same, sums.missing, sums.differing, sums.changing, sums.unclear);
  if (sums.extra > 0) out += fmt::format("; {} only in StarRocks", sums.extra);
  const auto enabled = sums.instant + sums.jobs + sums.rebuilds;
  if (enabled + sums.only_shown == 0) return out + "\n";
  out += fmt::format("; {}, {}, {}", plural(sums.instant, "instant statement"), plural(sums.jobs, "job"),
                     plural(sums.rebuilds, "rebuild"));
  if (sums.rewritten_bytes > 0) out += fmt::format(" (rewriting {})", size_text(sums.rewritten_bytes));
  if (sums.only_shown > 0) out += fmt::format("; {} only shown", plural(sums.only_shown, "statement"));
  return out + "\n";
}

}  // namespace

std::string diff_text(const StarRocksDiff& diff, bool color) {
  auto out = printable(fmt::format("StarRocks {} at {}, read {}", diff.version, diff.server, diff.time)) + "\n\n";
  for (const auto& table : diff.tables) out += table_text(table, diff, color) + "\n";
  return out + sums_text(diff);
}

}  // namespace smt::diff
