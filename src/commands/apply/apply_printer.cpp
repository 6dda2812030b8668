#include "commands/apply/apply_printer.hpp"

#include <fmt/format.h>

#include "text/numbers.hpp"

namespace smt::commands {

void ApplyPrinter::plan(const StarRocksDiff& diff) const {
  as_json_ ? console_.out(plan_json(diff)) : console_.show(diff_text(diff, console_.colors_stdout()));
}

void ApplyPrinter::take(const ApplyEvent& event) {
  follow(event);
  as_json_ ? console_.out(event_json(event)) : console_.show(event_text(event));
  console_.progress(progress());
}

void ApplyPrinter::end(const Applied& applied, bool carried_out, std::optional<int> exit_code) const {
  if (as_json_) return console_.out(applied_json(applied, carried_out, exit_code));
  if (carried_out) console_.show(applied_text(applied));
}

void ApplyPrinter::follow(const ApplyEvent& event) {
  switch (event.kind) {
    case EventKind::kJobRuns:
    case EventKind::kJobMoved: jobs_[event.table] = *event.job; break;
    case EventKind::kJobEnded:
    case EventKind::kJobCancelled: jobs_.erase(event.table); break;
    case EventKind::kTableDone:
    case EventKind::kTableLeft: ++ended_; break;
    default: break;
  }
}

/// Returns "3 of 12 tables; job of shop.orders: RUNNING 1/1".
std::string ApplyPrinter::progress() const {
  auto out = fmt::format("{} of {}", grouped_digits(ended_), plural(tables_, "table"));
  for (const auto& [table, job] : jobs_)
    out += fmt::format("; job of {}: {}{}{}", table_name_text(table), job.state, job.progress.empty() ? "" : " ",
                       job.progress);
  return out;
}

}  // namespace smt::commands
