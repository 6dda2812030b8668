#include <fmt/format.h>

#include <algorithm>

#include "smt/apply.hpp"
#include "text/numbers.hpp"
#include "text/printable.hpp"

namespace smt::apply {
namespace {

/// Returns "1.2 s".
std::string seconds_text(std::chrono::milliseconds time) {
  return fmt::format("{:.1f} s", std::chrono::duration<double>(time).count());
}

/// Returns the beginning of a statement; the plan above shows the whole.
std::string short_statement(std::string_view sql) {
  constexpr std::size_t kMost = 160;
  const auto line = sql.substr(0, std::min(sql.find('\n'), sql.size()));
  if (line.size() <= kMost) return std::string{line} + (line.size() < sql.size() ? " …" : "");
  auto end = kMost;
  while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;  // within a UTF-8 character
  return std::string{line.substr(0, end)} + " …";
}

std::string job_now(const AlterJob& job) {
  return fmt::format("job {} is {}{}", job.id, job.state, job.progress.empty() ? "" : " at " + job.progress);
}

std::string what_happened(const ApplyEvent& event) {
  switch (event.kind) {
    case EventKind::kPlannedAnew: return fmt::format("planned anew: {}", event.words);
    case EventKind::kStatementBegins: return "copies; this may take long: " + short_statement(event.sql);
    case EventKind::kStatementDone:
      return fmt::format("done in {}: {}", seconds_text(event.took), short_statement(event.sql));
    case EventKind::kStatementRefused:
      return fmt::format("refused: {}\n  StarRocks: {}", short_statement(event.sql), on_one_line(event.words));
    case EventKind::kJobRuns:
    case EventKind::kJobMoved: return job_now(*event.job);
    case EventKind::kJobIsSlow:
      return fmt::format("{}, without progress for ten minutes; CANCEL ALTER TABLE {} FROM {}; would end it",
                         job_now(*event.job), word(event.job->kind), table_name_text(event.table));
    case EventKind::kJobEnded: return fmt::format("job {} has ended after {}", event.job->id, seconds_text(event.took));
    case EventKind::kJobCancelled:
      return fmt::format("job {} was cancelled\n  StarRocks: {}", event.job->id, on_one_line(event.words));
    case EventKind::kToDo: return fmt::format("{}: {};", event.words, event.sql);
    case EventKind::kTableDone: return "is as it should be";
    case EventKind::kTableLeft: return "not done: " + on_one_line(event.words);
    case EventKind::kConnectionLost: return "the connection is lost: " + on_one_line(event.words);
    case EventKind::kConnectionWaits:
      return fmt::format("{}; trying again in {}", on_one_line(event.words), seconds_text(event.took));
    case EventKind::kConnectionIsBack: return "connected again; looking at what StarRocks has done";
    case EventKind::kWaits: return "";
  }
  return "";
}

/// Returns the text with its control characters shown, but its line ends kept.
std::string lines(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out += printable(text.substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return out;
}

std::string not_done_text(const AppliedTable& table) {
  auto out = fmt::format("  {}: {}", table_name_text(table.name),
                         !table.why.empty()    ? on_one_line(table.why)
                         : !table.jobs.empty() ? "the run ended before its job"
                                               : "the run ended before it");
  if (!table.sql.empty()) out += "\n      " + short_statement(table.sql);
  if (!table.hint.empty()) out += "\n      hint: " + table.hint;
  for (const auto& job : table.jobs) out += fmt::format("\n      {}, and goes on in StarRocks", job_now(job));
  if (!table.statements.empty())
    out += fmt::format("\n      {} not carried out", plural(table.statements.size(), "statement"));
  return out + "\n";
}

std::string flink_text(const Applied& applied) {
  std::string out;
  std::vector<std::string> said;  // one job loads many tables
  for (const auto& table : applied.tables) {
    if (table.flink.empty() || std::find(said.begin(), said.end(), table.flink) != said.end()) continue;
    said.push_back(table.flink);
    out += "  " + table.flink + "\n";
  }
  return out.empty() ? out : "Flink:\n" + out;
}

}  // namespace

std::string event_text(const ApplyEvent& event) {
  const auto what = what_happened(event);
  if (what.empty()) return what;
  return lines(event.table.table.empty() ? what : table_name_text(event.table) + ": " + what);
}

std::string applied_text(const Applied& applied) {
  const auto done = count(applied, TableEnd::kDone);
  auto out =
      fmt::format("\n{}: {} done, {} not done; {} in {}\n", plural(applied.tables.size(), "table"), done,
                  applied.tables.size() - done, plural(applied.statements, "statement"), seconds_text(applied.took));
  out += flink_text(applied);
  if (done < applied.tables.size()) out += "Not done:\n";
  for (const auto& table : applied.tables) {
    if (table.end != TableEnd::kDone) out += not_done_text(table);
  }
  if (applied.interrupted) out += "Interrupted. What was done stays, and jobs go on in StarRocks.\n";
  if (applied.interrupted || applied.unreachable || count(applied, TableEnd::kUnfinished) > 0)
    out += "Run apply again: it waits for jobs that run, and does what is left.\n";
  return lines(out);
}

}  // namespace smt::apply
