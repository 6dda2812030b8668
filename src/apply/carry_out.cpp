#include <algorithm>
#include <deque>
#include <set>

#include "apply/chain.hpp"

namespace smt::apply {
namespace {

using std::chrono::milliseconds;

/// Jobs of an idle cluster end after some 10 s, those of large tables after hours.
constexpr milliseconds kFirstPause{100}, kLongestPause{5000};

/// Creates first, because loads fail until then; rebuilds last, because a copy keeps the run busy.
int turn_of(const ComparedTable& table) {
  if (table.state == TableState::kMissing) return 0;
  const auto todo = enabled(table.plan);
  return std::any_of(todo.begin(), todo.end(), [](const Statement& one) { return one.cost == Cost::kRebuild; }) ? 2 : 1;
}

class Run {
 public:
  Run(const StarRocksDiff& diff, std::size_t jobs, const ApplyWorld& world)
      : jobs_{jobs}, world_{world}, run_{world, Link{world}} {
    for (const auto& table : diff.tables) {
      if (differs(table)) tables_.push_back(&table);
    }
    for (int turn = 0; turn <= 2; ++turn) {
      for (const auto* table : tables_) {
        if (turn_of(*table) == turn) chains_.emplace_back(*table, run_);
      }
    }
  }

  Applied applied() {
    const auto begin = world_.now();
    Applied out;
    try {
      while (!has_ended()) {
        if (!advance_all()) wait_for_jobs();
      }
    } catch (const Interrupted&) {
      out.interrupted = true;
    } catch (const Error& error) {
      out.unreachable = error.diagnostic();
    }
    for (const auto& chain : chains_) out.tables.push_back(chain.result());
    out.statements = run_.statements;
    out.took = std::chrono::duration_cast<milliseconds>(world_.now() - begin);
    return out;
  }

 private:
  bool has_ended() const {
    return std::all_of(chains_.begin(), chains_.end(), [](const Chain& chain) { return chain.has_ended(); });
  }

  bool may_advance(const Chain& chain) const {
    if (chain.has_ended() || chain.waits_for_job()) return false;
    if (chain.is_rebuild()) return only_rebuilds_are_left();
    return !chain.begins_job() || own_jobs() < jobs_;
  }

  std::size_t own_jobs() const {
    return static_cast<std::size_t>(
        std::count_if(chains_.begin(), chains_.end(), [](const Chain& chain) { return chain.has_own_job(); }));
  }

  bool only_rebuilds_are_left() const {
    return std::all_of(chains_.begin(), chains_.end(),
                       [](const Chain& chain) { return chain.has_ended() || chain.is_rebuild(); });
  }

  /// Returns false if every chain waits for a job.
  bool advance_all() {
    bool advanced = false;
    for (auto& chain : chains_) {
      while (may_advance(chain)) {
        run_.link.throw_if_interrupted();
        chain.advance();
        advanced = true;
      }
    }
    if (advanced) pause_ = kFirstPause;
    return advanced;
  }

  void wait_for_jobs() {
    world_.report({.kind = EventKind::kWaits});
    world_.pause(pause_);
    pause_ = std::min(2 * pause_, kLongestPause);
    run_.link.throw_if_interrupted();
    std::set<std::string> databases;
    for (const auto& chain : chains_) {
      if (chain.waits_for_job()) databases.insert(chain.name().database);
    }
    for (const auto& database : databases) ask_about_jobs(database);
  }

  void ask_about_jobs(const std::string& database) {
    try {
      const auto rows = run_.link.session().jobs(database);
      for (auto& chain : chains_) {
        if (chain.waits_for_job() && chain.name().database == database) chain.take_jobs(rows);
      }
    } catch (const ConnectionLost& lost) {
      run_.link.lost(lost);
    }
  }

  std::size_t jobs_;
  const ApplyWorld& world_;
  RunState run_;
  std::vector<const ComparedTable*> tables_;
  std::deque<Chain> chains_;  // in the order of their turns
  milliseconds pause_ = kFirstPause;
};

}  // namespace

bool has_work(const StarRocksDiff& diff) {
  return std::any_of(diff.tables.begin(), diff.tables.end(), [](const ComparedTable& table) {
    return table.state == TableState::kChanging || !enabled(table.plan).empty();
  });
}

std::size_t count(const Applied& applied, TableEnd end) {
  return static_cast<std::size_t>(std::count_if(applied.tables.begin(), applied.tables.end(),
                                                [&](const AppliedTable& table) { return table.end == end; }));
}

Applied carry_out(const StarRocksDiff& diff, std::size_t jobs, const ApplyWorld& world) {
  return Run{diff, jobs, world}.applied();
}

}  // namespace smt::apply
