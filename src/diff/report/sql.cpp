#include <fmt/format.h>

#include <algorithm>

#include "diff/report/words.hpp"
#include "text/printable.hpp"

namespace smt::diff {
namespace {

using Round = std::vector<const Statement*>;

/// Returns the statements of a table in rounds. A new one begins with the first statement to execute after a job.
std::vector<Round> rounds_of(const ComparedTable& table) {
  std::vector<Round> out;
  bool job_runs = false;
  for (const auto& statement : table.plan.statements) {
    if (out.empty() || (job_runs && statement.enabled)) out.emplace_back();
    if (statement.enabled) job_runs = statement.waits_for_job;
    out.back().push_back(&statement);
  }
  return out;
}

std::string comment(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out += "-- " + on_one_line(text.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return out;
}

/// Returns why a statement is only shown: the reasons of the changes that need its word.
std::string reasons(const Statement& statement, const ComparedTable& table) {
  std::string out;
  for (const auto& change : table.plan.changes) {
    if (!change.counts || !change.allow || !statement.allow.contains(*change.allow)) continue;
    out += fmt::format("{}: {}\n", thing_text(change.part, change.of), reason_text(change.reason));
  }
  return out;
}

/// Returns the text of a step that is no SQL as a sentence.
std::string sentence_or_sql(const Statement& statement, const ComparedTable& table) {
  return step_text(statement, table) + (statement.sql.empty() ? "." : "");
}

std::string disabled_text(const Statement& statement, const ComparedTable& table, bool is_first) {
  if (statement.kind == StatementKind::kDropTable)
    return comment("When nobody needs the old table:\n" + statement.sql + ";");
  std::string head;
  if (is_first) head = why_only_shown(statement) + ".\n" + reasons(statement, table);
  return comment(head + sentence_or_sql(statement, table));
}

std::string enabled_text(const Statement& statement, const ComparedTable& table) {
  if (statement.sql.empty()) return comment(sentence_or_sql(statement, table));
  std::string head;
  if (statement.kind == StatementKind::kGuard)
    head = comment("It fails if the new table has another number of rows than the old one; the client then stops.");
  if (statement.safety == Safety::kMayBeRefused) head += comment("StarRocks may refuse it.");
  return head + statement.sql + ";\n";
}

std::string round_text(const Round& round, const ComparedTable& table) {
  std::string out;
  const Statement* before = nullptr;
  for (const auto* statement : round) {
    const bool is_first = before == nullptr || before->enabled || before->allow != statement->allow;
    out += statement->enabled ? enabled_text(*statement, table) : disabled_text(*statement, table, is_first);
    before = statement;
  }
  return out;
}

std::string_view flink_comment(FlinkStep step, bool reload) {
  switch (step) {
    case FlinkStep::kNone: return "";
    case FlinkStep::kAfter: return "Flink: restart the job with its new file after these statements.";
    case FlinkStep::kBefore: return "Flink: restart the job with its new file before these statements.";
    case FlinkStep::kAround:
      if (reload)
        return "Flink: stop the job before these statements; start it with its new file and without a savepoint after "
               "them.";
      return "Flink: stop the job with a savepoint before these statements; start it with its new file after them.";
  }
  return "";
}

/// Returns the table's name, and in the round that it concerns what Flink has to do.
std::string head_of(const ComparedTable& table, bool is_first, bool is_last) {
  auto out = comment(table_name_text(table.name));
  const auto step = flink_step(table);
  const bool is_here = step == FlinkStep::kAfter ? is_last : is_first;
  if (!table.flink_job.empty() && table.state != TableState::kMissing && is_here)
    out += comment(flink_comment(step, is_reload(table)));
  return out;
}

/// Returns what is said of a table without statements.
std::string remark(const ComparedTable& table) {
  const auto name = table_name_text(table.name);
  switch (table.state) {
    case TableState::kUnclear:
      return comment(fmt::format("{} is not compared: {} [{}]", name, table.why, code_id(table)));
    case TableState::kChanging:
      return comment(fmt::format("{} is changing: job {} is {}", name, table.job->id, table.job->state));
    case TableState::kExtra: return comment(name + " is only in StarRocks; the tool never drops a table");
    case TableState::kMissing:
    case TableState::kDiffers: return "";
  }
  return "";
}

/// Returns what the reader has to know before the statements: perhaps a rename, and what no statement changes.
std::string notes_of(const ComparedTable& table) {
  std::string out;
  for (const auto& hint : rename_hints(table)) out += comment("Hint: " + hint);
  for (const auto& change : table.plan.changes) {
    if (change.counts && change.safety == Safety::kRefused && !change.allow)
      out += comment(thing_text(change.part, change.of) + " stays: " + reason_text(change.reason));
  }
  return out;
}

}  // namespace

std::string diff_sql(const StarRocksDiff& diff) {
  auto out = comment(fmt::format("StarRocks {} at {}, read {}", diff.version, diff.server, diff.time));
  std::vector<std::vector<Round>> rounds;
  std::size_t most = 0;
  for (const auto& table : diff.tables) {
    rounds.push_back(rounds_of(table));
    most = std::max(most, rounds.back().size());
    out += remark(table);
  }
  for (std::size_t n = 0; n < most; ++n) {
    if (n > 0)
      out +=
          "\n" +
          comment(
              "Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):\n"
              "StarRocks refuses the next statements before. Or run diff again then.");
    for (std::size_t i = 0; i < diff.tables.size(); ++i) {
      if (n >= rounds[i].size()) continue;
      out += "\n" + head_of(diff.tables[i], n == 0, n + 1 == rounds[i].size()) +
             (n == 0 ? notes_of(diff.tables[i]) : "") + round_text(rounds[i][n], diff.tables[i]);
    }
  }
  return out;
}

}  // namespace smt::diff
