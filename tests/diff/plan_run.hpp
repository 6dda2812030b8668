#pragma once
// Executes the plan of a pair of tables in a stand-in for an FE, and judges what comes of it.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "diff/target_pair.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {

/// Makes the plan: plan_changes, or a planner with a mistake.
using Planner = std::function<TablePlan(const PresentTable& wanted, const PresentTable& present,
                                        const StarRocksTarget& starrocks, const DiffOptions& options)>;

struct Fault {
  enum class Kind {
    kNotRead,      // a table is not understood
    kRefused,      // StarRocks refuses a statement
    kCancelled,    // a job fails
    kUnannounced,  // a statement starts a job and the plan does not say so, or says so and there is none
    kLeft,         // a second plan has something to do, or says that something remains which the first one did not say
    kRows,         // rows or values are lost
  };
  Kind kind{};
  std::string text;  // the pair, the plan and what went wrong
};

struct RunOutcome {
  std::optional<Fault> fault;
  bool skipped = false;  // StarRocks refuses one of the two tables
  bool rebuilt = false, stopped_by_guard = false, has_rest = false;
  std::size_t statements = 0;
};

class PlanRuns {
 public:
  /// `fe` must outlive it.
  PlanRuns(const PretendFe& fe, Planner planner);

  RunOutcome run(const TargetPair& pair) const;

 private:
  const PretendFe& fe_;
  Planner planner_;
  StarRocksTarget starrocks_;
};

/// Returns the pair as SQL and words.
std::string pair_text(const TargetPair& pair);

}  // namespace smt::test
