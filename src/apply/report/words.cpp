#include "apply/report/words.hpp"

namespace smt::apply {

std::string_view word(EventKind kind) {
  switch (kind) {
    case EventKind::kPlannedAnew: return "planned_anew";
    case EventKind::kStatementBegins: return "statement_begins";
    case EventKind::kStatementDone: return "statement_done";
    case EventKind::kStatementRefused: return "statement_refused";
    case EventKind::kJobRuns: return "job_runs";
    case EventKind::kJobMoved: return "job_moved";
    case EventKind::kJobIsSlow: return "job_is_slow";
    case EventKind::kJobEnded: return "job_ended";
    case EventKind::kJobCancelled: return "job_cancelled";
    case EventKind::kToDo: return "to_do";
    case EventKind::kTableDone: return "table_done";
    case EventKind::kTableLeft: return "table_left";
    case EventKind::kConnectionLost: return "connection_lost";
    case EventKind::kConnectionWaits: return "connection_waits";
    case EventKind::kConnectionIsBack: return "connection_is_back";
    case EventKind::kWaits: return "waits";
  }
  return "";
}

std::string_view word(TableEnd end) {
  switch (end) {
    case TableEnd::kDone: return "done";
    case TableEnd::kLeft: return "left";
    case TableEnd::kFailed: return "failed";
    case TableEnd::kUnfinished: return "unfinished";
  }
  return "";
}

}  // namespace smt::apply
