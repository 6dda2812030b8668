#pragma once
// A StarRocks that is a script: what each statement does, and which jobs run. Time passes only by pauses.

#include <gtest/gtest.h>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "apply/report/words.hpp"
#include "smt/apply.hpp"

namespace smt::test {

/// A table there has a list of statements that are still to do. A statement that succeeds takes itself off the list.
struct FakeTable {
  std::vector<Statement> left = {};
  bool counts = true;  // as a difference when the list is empty: false means that it is as wanted
};

inline Statement statement(std::string sql, Cost cost = Cost::kInstant, StatementKind kind = StatementKind::kAlter) {
  Statement out;
  out.kind = kind;
  out.sql = std::move(sql);
  out.cost = cost;
  out.waits_for_job = cost == Cost::kJob;
  return out;
}

class FakeStarRocks {
 public:
  std::map<TableName, std::vector<Statement>> left;  // what differs, by the statements for it
  std::map<std::string, std::string> refuses;        // statement → the FE's words
  std::set<std::string> loses_before, loses_after;   // statements with which the connection breaks; once each
  std::vector<AlterJobRow> jobs;
  std::string job_ends = "FINISHED";  // after `job_polls` questions
  int job_polls = 2;
  int dead_connects = 0;     // attempts to connect that fail
  int interrupt_after = -1;  // statements; -1: never
  FlinkAnswer flink{true, ""};
  std::function<void(const std::string&)> before = [](const std::string&) {};  // somebody else acts before a statement

  std::vector<std::string> log;  // events and statements
  std::vector<std::string> sent;
  std::chrono::milliseconds paused{0};

  ComparedTable planned(const TableName& name, TableState state = TableState::kDiffers) const {
    ComparedTable out{name, state, "1"};
    out.flink_job = "job";
    const auto found = left.find(name);
    if (found == left.end()) return out;
    for (const auto& one : found->second) {
      TableChange change;
      change.part = TablePart::kColumn;
      change.of = "c";
      change.cost = one.cost;
      out.plan.changes.push_back(change);
      out.plan.statements.push_back(one);
    }
    return out;
  }

  StarRocksDiff diff() const {
    StarRocksDiff out;
    for (const auto& [name, statements] : left) out.tables.push_back(planned(name));
    return out;
  }

  /// Returns the answer of one statement; also what the world and the sessions call.
  FeAnswer execute(const std::string& sql);
  std::vector<AlterJobRow> ask_jobs(const std::string& database);
  StarRocksState look(const TableName& name) const;
  ApplyWorld world();
  Applied apply(std::size_t job_limit = 8) { return carry_out(diff(), job_limit, world()); }

 private:
  void done(const std::string& sql);

  int next_id_ = 100;
  std::map<std::string, int> polls_;             // of a job
  std::map<std::string, std::string> finishes_;  // job → its statement
};

inline std::string table_in(const std::string& sql) { return sql.substr(0, sql.find(' ')); }

class FakeSession : public FeSession {
 public:
  explicit FakeSession(FakeStarRocks& fe) : fe_{fe} {}
  FeAnswer execute(const std::string& sql) override { return fe_.execute(sql); }
  StarRocksState look(const TableName& table) override { return fe_.look(table); }
  std::vector<AlterJobRow> jobs(const std::string& database) override { return fe_.ask_jobs(database); }

 private:
  FakeStarRocks& fe_;
};

inline void FakeStarRocks::done(const std::string& sql) {
  for (auto& [name, statements] : left) std::erase_if(statements, [&](const Statement& one) { return one.sql == sql; });
}

/// Statements begin with the name of their table: "a ADD x".
inline FeAnswer FakeStarRocks::execute(const std::string& sql) {
  sent.push_back(sql);
  before(sql);
  if (loses_before.erase(sql) > 0)
    throw ConnectionLost{{Code::kServerFailed, {}, {"fe", "changing StarRocks", "gone"}}};
  if (const auto found = refuses.find(sql); found != refuses.end()) return {found->second, ""};
  for (const auto& [name, statements] : left) {
    for (const auto& one : statements) {
      if (one.sql != sql || one.cost != Cost::kJob) continue;
      const auto id = std::to_string(next_id_++);
      jobs.push_back(
          {{name.database, name.table, AlterJob::Kind::kColumn, id, "PENDING", "", "2026-12-01 00:00:00"}, ""});
      finishes_[id] = sql;
      if (loses_after.erase(sql) > 0)
        throw ConnectionLost{{Code::kServerFailed, {}, {"fe", "changing StarRocks", "gone"}}};
      return {std::nullopt, ""};
    }
  }
  done(sql);
  if (loses_after.erase(sql) > 0) throw ConnectionLost{{Code::kServerFailed, {}, {"fe", "changing StarRocks", "gone"}}};
  return {std::nullopt, "0"};
}

inline std::vector<AlterJobRow> FakeStarRocks::ask_jobs(const std::string& database) {
  for (auto& job : jobs) {
    if (job.database != database || job.has_ended()) continue;
    if (++polls_[job.id] <= job_polls) {
      job.state = polls_[job.id] > 1 ? "RUNNING" : "PENDING";
      continue;
    }
    job.state = job_ends;
    if (job.is_cancelled())
      job.message = "no replica";
    else
      done(finishes_[job.id]);
  }
  return jobs;
}

inline StarRocksState FakeStarRocks::look(const TableName& name) const {
  StarRocksState out;
  out.databases[name.database] = true;
  auto& table = out.tables[{name.database, name.table}];
  table.type = "BASE TABLE";
  table.create = "CREATE";
  for (const auto& job : jobs) {
    if (job.table == name.table && !job.has_ended()) out.jobs.push_back(job);
  }
  return out;
}

inline ApplyWorld FakeStarRocks::world() {
  ApplyWorld out;
  out.connect = [this](Patience) -> std::unique_ptr<FeSession> {
    if (dead_connects-- > 0)
      throw Error{Exit::kWorld, {Code::kServerFailed, {}, {"fe", "changing StarRocks", "nothing listens"}}};
    return std::make_unique<FakeSession>(*this);
  };
  out.plan = [this](const TableName& name, const StarRocksState&) { return planned(name); };
  out.flink = [this](const ComparedTable&) { return flink; };
  out.now = [this] { return std::chrono::steady_clock::time_point{} + paused; };
  out.pause = [this](std::chrono::milliseconds time) { paused += time; };
  out.interrupted = [this] { return interrupt_after >= 0 && sent.size() >= static_cast<std::size_t>(interrupt_after); };
  out.report = [this](const ApplyEvent& event) {
    if (event.kind == EventKind::kWaits) return;
    std::string line{word(event.kind)};
    if (!event.table.table.empty()) line += " " + event.table.table;
    if (!event.sql.empty()) line += ": " + event.sql;
    if (event.job) line += " " + event.job->id + " " + event.job->state;
    if (!event.words.empty()) line += " (" + event.words + ")";
    log.push_back(std::move(line));
  };
  return out;
}

inline std::string ends(const Applied& applied) {
  std::string out;
  for (const auto& table : applied.tables)
    out += table.name.table + " " + std::string{word(table.end)} + (table.why.empty() ? "" : ": " + table.why) + "\n";
  return out;
}

}  // namespace smt::test
