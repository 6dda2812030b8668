#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "apply/grown.hpp"
#include "apply/link.hpp"
#include "smt/apply.hpp"

namespace smt::apply {

/// What the chains of a run share.
struct RunState {
  const ApplyWorld& world;
  Link link;
  std::size_t statements = 0;                       // carried out
  std::map<std::string, std::string> refused = {};  // statements that StarRocks refused → its words; none is sent again
};

/// The statements of one table, one after the other. It looks at the table before the first one, after the last one,
/// and whenever it does not know what StarRocks did, and plans anew what is left. So it never repeats a statement
/// because an answer is missing.
class Chain {
 public:
  /// Both must outlive this object.
  Chain(const ComparedTable& planned, RunState& run);

  const TableName& name() const { return planned_.name; }
  bool has_ended() const { return phase_ == Phase::kEnded; }
  bool waits_for_job() const { return phase_ == Phase::kJob; }
  /// Returns true if StarRocks works on a job of this chain.
  bool has_own_job() const { return waits_for_job() && own_job_; }
  /// Returns true if the next step begins a job.
  bool begins_job() const;
  /// Returns true if a new table takes the place of the old one.
  bool is_rebuild() const;

  /// Looks at the table, or carries out the next statement. Throws what Link::session throws.
  void advance();
  /// Takes the jobs of the table's database while it waits for one.
  void take_jobs(const std::vector<AlterJobRow>& rows);

  /// Returns what became of the table.
  AppliedTable result() const;

 private:
  enum class Phase { kLook, kStatements, kJob, kEnded };

  void look();
  void take_plan(ComparedTable now);
  void finish(const ComparedTable& now);
  void run_next();
  void require_stopped_flink();
  void remind_of_flink();
  void count_lost(const Statement& statement);
  void compare_rows(const Statement& statement);
  void copy(const Statement& statement);
  void swap(const Statement& statement);
  void carry_out(const Statement& statement);
  void take_answer(const Statement& statement, const FeAnswer& answer, std::chrono::steady_clock::time_point begin);
  void refuse(const std::string& sql, const std::string& words);
  void wait_for(const AlterJobRow& job, bool own);
  void follow_new_job(const std::vector<AlterJobRow>& rows, const std::string& newest_before);
  void job_moves(const AlterJobRow& job);
  void job_ended(const AlterJobRow* job);
  std::optional<std::string> flink_runs() const;
  std::vector<Statement> what_is_left() const;

  void leave(std::string why);
  void fail(std::string why, std::string sql, const std::string& server_words);
  void report(ApplyEvent event) const;
  std::chrono::milliseconds since(std::chrono::steady_clock::time_point begin) const;

  const ComparedTable& planned_;
  RunState& run_;
  std::optional<PlanWeight> limit_;  // of what was agreed to; nullopt for a table whose plan nobody could see
  Phase phase_ = Phase::kLook;
  std::size_t looks_ = 0, busy_ = 0;
  ComparedTable now_;            // at the last look
  std::string seen_;             // its SHOW CREATE TABLE
  std::vector<Statement> todo_;  // enabled statements of the last plan
  std::size_t next_ = 0;         // of them
  std::set<std::string> done_;   // statements that StarRocks accepted
  std::string copy_;             // the quoted name of a new table that has not taken the place of the old one

  std::optional<AlterJobRow> job_;  // that it waits for
  bool own_job_ = false, slow_ = false;
  std::chrono::steady_clock::time_point job_begin_, job_moved_;

  AppliedTable result_;
};

/// Returns the enabled statements of a plan.
std::vector<Statement> enabled(const TablePlan& plan);

}  // namespace smt::apply
