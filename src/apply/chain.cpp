#include "apply/chain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "apply/left.hpp"
#include "apply/refusals.hpp"
#include "text/numbers.hpp"

namespace smt::apply {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::steady_clock;

/// Somebody who keeps changing the table must not keep the run busy for ever.
constexpr std::size_t kMostLooks = 20;
constexpr auto kSlowJob = minutes{10};

/// Compares the plan of a table with an earlier one. Another table may have created the database meanwhile.
bool same_statements(const std::vector<Statement>& a, const std::vector<Statement>& b) {
  const bool creates = a.back().kind == StatementKind::kCreateTable;
  if (creates || b.back().kind == StatementKind::kCreateTable) return a.back().sql == b.back().sql;
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Statement& one, const Statement& other) { return one.sql == other.sql; });
}

const std::string* create_of(const StarRocksState& state, const TableName& name) {
  const auto found = state.tables.find({name.database, name.table});
  return found == state.tables.end() || !found->second.create ? nullptr : &*found->second.create;
}

/// Returns the id of the table's newest job; an empty text if it has none.
std::string newest_job(const std::vector<AlterJobRow>& rows, const TableName& name) {
  std::string out;
  for (const auto& row : rows) {
    if (row.table == name.table && compare_numbers(row.id, out) > 0) out = row.id;
  }
  return out;
}

/// Throws ConnectionLost if no FE answers: then this table has failed, and not the run.
std::unique_ptr<FeSession> connect_for_copy(const ApplyWorld& world) {
  try {
    return world.connect(Patience::kCopy);
  } catch (const Error& error) {
    throw ConnectionLost{error.diagnostic()};
  }
}

/// Returns "`d`.`t__new`" of its CREATE TABLE.
std::string created_name(std::string_view sql) {
  constexpr std::string_view kBefore = "CREATE TABLE ", kBehind = "` (";
  const auto end = sql.find(kBehind);
  if (!sql.starts_with(kBefore) || end == std::string_view::npos) return {};
  return std::string{sql.substr(kBefore.size(), end + 1 - kBefore.size())};
}

}  // namespace

std::vector<Statement> enabled(const TablePlan& plan) {
  std::vector<Statement> out;
  std::copy_if(plan.statements.begin(), plan.statements.end(), std::back_inserter(out),
               [](const Statement& one) { return one.enabled; });
  return out;
}

Chain::Chain(const ComparedTable& planned, RunState& run) : planned_{planned}, run_{run}, now_{planned} {
  result_.name = planned.name;
  if (planned.state != TableState::kChanging) {
    limit_ = weight_of(planned.plan);
    todo_ = enabled(planned.plan);
    if (todo_.empty()) leave(left_text(planned));
  }
}

bool Chain::begins_job() const {
  return phase_ == Phase::kStatements && next_ < todo_.size() && todo_[next_].cost == Cost::kJob;
}

bool Chain::is_rebuild() const {
  return std::any_of(todo_.begin(), todo_.end(), [](const Statement& one) { return one.cost == Cost::kRebuild; });
}

void Chain::advance() {
  try {
    phase_ == Phase::kLook ? look() : run_next();
  } catch (const ConnectionLost& lost) {
    run_.link.lost(lost);
    phase_ = Phase::kLook;
  } catch (const Error& error) {
    if (error.diagnostic().code != Code::kStarRocksRefused) throw;
    fail(message(error.diagnostic()), {}, {});
    result_.hint = hint(error.diagnostic());
  }
}

void Chain::look() {
  const auto state = run_.link.session().look(name());
  if (!state.jobs.empty()) return wait_for({state.jobs.front(), {}}, false);
  auto now = run_.world.plan(name(), state);
  if (now.state == TableState::kUnclear) return leave(left_text(now));
  const auto how = limit_ ? how_grown(*limit_, weight_of(now.plan)) : std::nullopt;
  if (how) return leave(fmt::format("the table is no longer what the plan saw, and {}; look at the new plan", *how));
  const auto* const create = create_of(state, name());
  seen_ = create == nullptr ? "" : *create;
  take_plan(std::move(now));
}

void Chain::take_plan(ComparedTable now) {
  auto todo = enabled(now.plan);
  if (todo.empty()) return finish(now);
  for (const auto& statement : todo) {
    const auto refused = run_.refused.find(statement.sql);
    if (refused != run_.refused.end()) return fail("StarRocks refuses it", statement.sql, refused->second);
    if (done_.contains(statement.sql)) return fail("StarRocks accepted it, but it is still to do", statement.sql, {});
  }
  if (++looks_ > kMostLooks) return fail("somebody else keeps changing the table", {}, {});
  if (looks_ > 1 || (limit_ && !same_statements(todo, todo_)))
    report({.kind = EventKind::kPlannedAnew, .words = plural(todo.size(), "statement")});
  now_ = std::move(now);
  todo_ = std::move(todo);
  next_ = 0;
  phase_ = Phase::kStatements;
}

void Chain::finish(const ComparedTable& now) {
  todo_.clear();
  if (differs(now)) return leave(left_text(now));
  phase_ = Phase::kEnded;
  result_.end = TableEnd::kDone;
  result_.flink = flink_left(planned_.state == TableState::kChanging ? now_ : planned_);
  report({.kind = EventKind::kTableDone});
}

void Chain::run_next() {
  if (next_ == todo_.size()) {
    phase_ = Phase::kLook;
    return;
  }
  const auto statement = todo_[next_];
  switch (statement.kind) {
    case StatementKind::kStopJobs: return require_stopped_flink();
    case StatementKind::kStartJobs: return remind_of_flink();
    case StatementKind::kCountLost: return count_lost(statement);
    case StatementKind::kGuard: return compare_rows(statement);
    case StatementKind::kInsert: return copy(statement);
    case StatementKind::kSwap: return swap(statement);
    case StatementKind::kAlter:
    case StatementKind::kCreateTable:
    case StatementKind::kDropTable: return carry_out(statement);
  }
}

std::optional<std::string> Chain::flink_runs() const {
  const auto answer = run_.world.flink(now_);
  return answer.stopped ? std::nullopt : std::optional{answer.why};
}

void Chain::require_stopped_flink() {
  if (const auto why = flink_runs())
    return leave(fmt::format("a new table would lack what Flink writes meanwhile, and {}", *why));
  ++next_;
}

void Chain::remind_of_flink() {
  for (const auto& statement : now_.plan.statements) {
    if (statement.kind == StatementKind::kDropTable)
      report({.kind = EventKind::kToDo, .sql = statement.sql, .words = "when nobody needs the old table"});
  }
  ++next_;
}

void Chain::count_lost(const Statement& statement) {
  const auto answer = run_.link.session().execute(statement.sql);
  if (answer.refused) return refuse(statement.sql, *answer.refused);
  if (answer.first != "0")
    return fail(
        fmt::format("the new table would lose {} of the old one", plural(std::stoull("0" + answer.first), "row")),
        statement.sql, {});
  ++next_;
}

/// The statement fails if the numbers differ. An answer without a row says nothing about them.
void Chain::compare_rows(const Statement& statement) {
  const auto begin = run_.world.now();
  const auto answer = run_.link.session().execute(statement.sql);
  if (!answer.refused && answer.first.empty())
    return fail("StarRocks gives no answer about the numbers of rows", statement.sql, {});
  take_answer(statement, answer, begin);
}

/// The copy has a connection of its own, which waits for as long as StarRocks copies.
void Chain::copy(const Statement& statement) {
  report({.kind = EventKind::kStatementBegins, .sql = statement.sql});
  const auto begin = run_.world.now();
  take_answer(statement, connect_for_copy(run_.world)->execute(statement.sql), begin);
}

/// Somebody may have changed the table, or started the job, since the copy began.
void Chain::swap(const Statement& statement) {
  if (const auto why = flink_runs()) return fail("the new table may lack what Flink wrote: " + *why, statement.sql, {});
  const auto state = run_.link.session().look(name());
  const auto* const create = create_of(state, name());
  if (create == nullptr || *create != seen_)
    return fail("somebody changed the table while it was copied", statement.sql, {});
  carry_out(statement);
  if (done_.contains(statement.sql)) copy_.clear();
}

void Chain::carry_out(const Statement& statement) {
  const auto refused = run_.refused.find(statement.sql);
  if (refused != run_.refused.end()) return fail("StarRocks refuses it", statement.sql, refused->second);
  auto& session = run_.link.session();
  const bool job = statement.cost == Cost::kJob;
  const auto newest = job ? newest_job(session.jobs(name().database), name()) : "";
  const auto begin = run_.world.now();
  take_answer(statement, session.execute(statement.sql), begin);
  if (job && done_.contains(statement.sql)) follow_new_job(session.jobs(name().database), newest);
}

void Chain::take_answer(const Statement& statement, const FeAnswer& answer, steady_clock::time_point begin) {
  if (answer.refused) return refuse(statement.sql, *answer.refused);
  busy_ = 0;
  ++run_.statements;
  ++next_;
  done_.insert(statement.sql);
  if (statement.cost == Cost::kRebuild && statement.kind == StatementKind::kCreateTable)
    copy_ = created_name(statement.sql);
  report({.kind = EventKind::kStatementDone, .sql = statement.sql, .took = since(begin)});
}

/// Looks again: another run may have done the same, or a job may be in the way.
void Chain::refuse(const std::string& sql, const std::string& words) {
  phase_ = Phase::kLook;
  if (is_busy(words) && ++busy_ < kMostLooks) {
    if (busy_ > 1) run_.world.pause(std::chrono::seconds{1});
    return;
  }
  report({.kind = EventKind::kStatementRefused, .sql = sql, .words = words});
  run_.refused.emplace(sql, words);
}

void Chain::wait_for(const AlterJobRow& job, bool own) {
  phase_ = Phase::kJob;
  job_ = job;
  own_job_ = own;
  slow_ = false;
  job_begin_ = job_moved_ = run_.world.now();
  report({.kind = EventKind::kJobRuns, .job = job});
}

void Chain::follow_new_job(const std::vector<AlterJobRow>& rows, const std::string& newest_before) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const AlterJobRow& row) {
    return row.table == name().table && compare_numbers(row.id, newest_before) > 0;
  });
  if (found == rows.end()) return;  // StarRocks needed no job
  wait_for(*found, true);
  take_jobs(rows);
}

void Chain::take_jobs(const std::vector<AlterJobRow>& rows) {
  if (!job_) return;
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const AlterJobRow& row) { return row.kind == job_->kind && row.id == job_->id; });
  if (found == rows.end()) return job_ended(nullptr);
  found->has_ended() ? job_ended(&*found) : job_moves(*found);
}

void Chain::job_moves(const AlterJobRow& job) {
  const auto now = run_.world.now();
  if (job.state != job_->state || job.progress != job_->progress) {
    job_moved_ = now;
    slow_ = false;
    job_ = job;
    return report({.kind = EventKind::kJobMoved, .job = job});
  }
  if (slow_ || now - job_moved_ < kSlowJob) return;
  slow_ = true;
  report({.kind = EventKind::kJobIsSlow, .job = job});
}

/// `job`: nullptr if StarRocks has forgotten it; then a look at the table says what it did.
void Chain::job_ended(const AlterJobRow* job) {
  const auto last = *std::exchange(job_, std::nullopt);
  phase_ = own_job_ && job != nullptr ? Phase::kStatements : Phase::kLook;
  if (job == nullptr || !job->is_cancelled())
    return report({.kind = EventKind::kJobEnded, .job = last, .took = since(job_begin_)});
  report({.kind = EventKind::kJobCancelled, .words = job->message, .job = *job});
  if (own_job_) fail(fmt::format("StarRocks cancelled job {}", job->id), todo_[next_ - 1].sql, job->message);
}

std::vector<Statement> Chain::what_is_left() const {
  if (next_ >= todo_.size()) return {};
  return {todo_.begin() + static_cast<std::ptrdiff_t>(next_), todo_.end()};
}

AppliedTable Chain::result() const {
  auto out = result_;
  if (out.end == TableEnd::kDone) return out;
  if (job_) out.jobs.push_back(*job_);
  for (const auto& statement : what_is_left()) {
    if (!statement.sql.empty() && statement.sql != out.sql) out.statements.push_back(statement.sql);
  }
  if (!copy_.empty())
    out.hint += fmt::format("{}the copy {} stays, and nothing uses it; the next run makes a new one: DROP TABLE {};",
                            out.hint.empty() ? "" : "; ", copy_, copy_);
  return out;
}

void Chain::leave(std::string why) {
  phase_ = Phase::kEnded;
  result_.end = TableEnd::kLeft;
  result_.why = std::move(why);
  report({.kind = EventKind::kTableLeft, .words = result_.why});
}

void Chain::fail(std::string why, std::string sql, const std::string& server_words) {
  phase_ = Phase::kEnded;
  result_.end = TableEnd::kFailed;
  result_.why = std::move(why);
  if (!server_words.empty()) result_.why += ": " + server_words;
  result_.sql = std::move(sql);
  result_.hint = explained(server_words);
  report({.kind = EventKind::kTableLeft, .sql = result_.sql, .words = result_.why});
}

void Chain::report(ApplyEvent event) const {
  event.table = name();
  run_.world.report(event);
}

milliseconds Chain::since(steady_clock::time_point begin) const {
  return std::chrono::duration_cast<milliseconds>(run_.world.now() - begin);
}

}  // namespace smt::apply
