#pragma once
// Carries out the plan of `diff` on StarRocks: which statement comes next, what is waited for, when to go on and when
// to stop. It decides nothing about what changes: it asks `ApplyWorld::plan`. No state is kept between runs, because
// the plan is what is left (docs/decisions/0031-apply.md).

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/diff_report.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks_source.hpp"

namespace smt::apply {

/// The answer of an FE to one statement.
struct FeAnswer {
  std::optional<std::string> refused;  // the FE's words, if it refuses the statement
  std::string first;                   // the first field of the first row; empty if there is none
};

/// Thrown by a connection that breaks before the answer, so that nobody knows whether the statement was carried out.
struct ConnectionLost {
  Diagnostic why;
};

/// A connection to an FE. Each function may throw ConnectionLost. The functions that read also throw Error if the FE
/// refuses to show what they ask for.
class FeSession {
 public:
  FeSession() = default;
  FeSession(const FeSession&) = delete;
  FeSession& operator=(const FeSession&) = delete;
  virtual ~FeSession() = default;

  virtual FeAnswer execute(const std::string& sql) = 0;
  /// Returns the state of this table alone, with its jobs that run.
  virtual StarRocksState look(const TableName& table) = 0;
  /// Returns all jobs of the database that StarRocks remembers, sorted by kind and id.
  virtual std::vector<AlterJobRow> jobs(const std::string& database) = 0;
};

/// How long a session waits for an answer: as long as a statement takes that changes a table, or as long as StarRocks
/// may take to copy one.
enum class Patience { kStatement, kCopy };

/// Connects to the first FE of `needs` that answers. The log must outlive the session. Throws Error(kWorld) of the last
/// one if none does.
std::unique_ptr<FeSession> connect_fe(const std::vector<Db>& hosts, Patience patience, const Log& log);

/// Whether the Flink jobs that load a table are stopped.
struct FlinkAnswer {
  bool stopped = false;
  std::string why = {};  // why not: "job 'shop' runs", or why nobody knows; a sentence without its full stop
};

enum class EventKind {
  kPlannedAnew,       // the table is not what the plan saw; `words` say what now comes
  kStatementBegins,   // that may take long: the copy of a rebuild
  kStatementDone,     // in `took`
  kStatementRefused,  // `words` of StarRocks
  kJobRuns,           // the job of the last statement, or one that somebody else began
  kJobMoved,          // its state or its progress is another one
  kJobIsSlow,         // it has not moved for ten minutes
  kJobEnded,          // FINISHED, in `took`
  kJobCancelled,      // `words` of StarRocks
  kToDo,              // `words` or `sql`: what a person has to do for this table
  kTableDone,         // nothing is left to do
  kTableLeft,         // `words`: why it is not as it should be
  kConnectionLost,    // `words`
  kConnectionWaits,   // no FE answers: the next attempt comes after `took`
  kConnectionIsBack,
  kWaits,  // for jobs; comes with each question about them
};

struct ApplyEvent {
  EventKind kind{};
  TableName table = {};  // empty for events of the connection and kWaits
  std::string sql = {};
  std::string words = {};
  std::optional<AlterJob> job = {};
  std::chrono::milliseconds took{0};
};

/// Everything outside the plan that a run depends on.
struct ApplyWorld {
  std::function<std::unique_ptr<FeSession>(Patience)> connect;
  /// Compares the table with its state now, and plans what is left.
  std::function<ComparedTable(const TableName&, const StarRocksState&)> plan;
  std::function<FlinkAnswer(const ComparedTable&)> flink;
  std::function<std::chrono::steady_clock::time_point()> now;
  std::function<void(std::chrono::milliseconds)> pause;  // may end early
  std::function<bool()> interrupted;
  std::function<void(const ApplyEvent&)> report;
};

enum class TableEnd {
  kDone,
  kLeft,        // something of it needs a word, a person, or cannot be done
  kFailed,      // StarRocks refused a statement or cancelled a job
  kUnfinished,  // the run ended before this table did
};

/// What became of a table that differed.
struct AppliedTable {
  TableName name;
  TableEnd end = TableEnd::kUnfinished;
  std::string why = {};                      // empty for kDone
  std::string sql = {};                      // of kFailed: the statement
  std::string hint = {};                     // what it means and what to do, if known
  std::vector<std::string> statements = {};  // enabled ones that were not carried out, but `sql`
  std::vector<AlterJob> jobs = {};           // that still run
  std::string flink = {};                    // what its Flink job has to do now; empty if nothing
};

struct Applied {
  std::vector<AppliedTable> tables;  // those that differed, in the order of the diff
  std::size_t statements = 0;        // carried out
  std::chrono::milliseconds took{0};
  bool interrupted = false;
  std::optional<Diagnostic> unreachable;  // the error of the last attempt to connect
};

/// Returns the number of tables with this end.
std::size_t count(const Applied& applied, TableEnd end);

/// Returns true if a statement of the plan is enabled, or a job is running whose end changes the plan.
bool has_work(const StarRocksDiff& diff);

/// Carries out what is enabled. Missing tables are created first, then come ALTERs, at last rebuilds. StarRocks works
/// on at most `jobs` tables at a time for this run; jobs that others began do not count. Returns when nothing is left
/// that can be done, when it is interrupted, or when no FE answers for about two minutes.
Applied carry_out(const StarRocksDiff& diff, std::size_t jobs, const ApplyWorld& world);

/// Returns what the server's words mean and what to do, or an empty text for words that the tool does not know.
std::string explained(std::string_view words);

/// Returns a line for people and its line feed; an empty text for an event that only moves the progress.
std::string event_text(const ApplyEvent& event);
/// Returns the sums, and for each table that is not done the reason; ends with what to do next.
std::string applied_text(const Applied& applied);

/// Each returns one line of JSON, as docs/apply.schema.json describes it.
std::string plan_json(const StarRocksDiff& diff);
std::string event_json(const ApplyEvent& event);  // empty for kWaits
/// `carried_out`: false if the plan was only shown. `exit_code`: nullopt if a signal ends the process.
std::string applied_json(const Applied& applied, bool carried_out, std::optional<int> exit_code);

}  // namespace smt::apply
