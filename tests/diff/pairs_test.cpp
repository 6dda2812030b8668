// The plan of every pair of tables succeeds: each statement is accepted, and a second plan has nothing to do.

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "diff/plan_run.hpp"
#include "diff/reduced_pair.hpp"

namespace smt::test {
namespace {

constexpr std::size_t kUsual = 200, kLong = 2000, kShown = 4;
constexpr std::uint64_t kUsualSeed = 20261201;

std::uint64_t seed() {
  const char* value = std::getenv("SMT_TEST_SEED");
  return value == nullptr ? kUsualSeed : std::stoull(value);
}

std::size_t how_many() { return std::getenv("SMT_TEST_LONG") == nullptr ? kUsual : kLong; }

class PairsOfTables : public ::testing::TestWithParam<std::string> {
 protected:
  /// Returns the fault of the smallest pair that still has one of this kind.
  static std::string reduced(const PlanRuns& runs, const TargetPair& pair, const Fault& fault) {
    auto text = fault.text;
    reduced_pair(pair, [&](const TargetPair& candidate) {
      const auto again = runs.run(candidate).fault;
      const bool same = again && again->kind == fault.kind;
      if (same) text = again->text;
      return same;
    });
    return text;
  }

  const PretendFe fe_{{.version = GetParam()}};
};
INSTANTIATE_TEST_SUITE_P(Releases, PairsOfTables, ::testing::Values("3.3", "4.1"));

TEST_P(PairsOfTables, BecomeTheSame) {
  const PlanRuns runs{fe_, plan_changes};
  std::size_t number = 0, done = 0, statements = 0, rebuilt = 0, stopped = 0, with_rest = 0, failed = 0;
  for (; done < how_many() && failed < kShown; ++number) {
    const auto pair = random_pair(number, seed());
    const auto outcome = runs.run(pair);
    if (outcome.skipped) continue;
    ++done;
    statements += outcome.statements;
    rebuilt += outcome.rebuilt ? 1 : 0;
    stopped += outcome.stopped_by_guard ? 1 : 0;
    with_rest += outcome.has_rest ? 1 : 0;
    if (!outcome.fault) continue;
    ++failed;
    ADD_FAILURE() << "SMT_TEST_SEED=" << seed() << ", pair " << number << ":\n" << reduced(runs, pair, *outcome.fault);
  }
  std::cout << "SMT_TEST_SEED=" << seed() << ": " << done << " of " << number << " pairs, " << statements
            << " statements, " << rebuilt << " new tables, " << stopped << " stopped by the guard, " << with_rest
            << " with a rest\n";
}

// Planners with a mistake: the pairs find each of them, and the reducer leaves little of the pair.

void replace_first(std::string& text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at != std::string::npos) text.replace(at, from.size(), to);
}

struct Mistake {
  const char* name;
  void (*in)(Statement&);

  friend void PrintTo(const Mistake& one, std::ostream* out) { *out << one.name; }
};

const std::vector<Mistake> kMistakes{
    {"ForgetsTheComment", [](Statement& one) { replace_first(one.sql, " COMMENT \"", " DEFAULT \""); }},
    {"AddsInTheWrongPlace", [](Statement& one) { replace_first(one.sql, " AFTER ", " BEFORE "); }},
    {"DoesNotWait", [](Statement& one) { one.waits_for_job = false; }},
    {"LeavesOutNotNull", [](Statement& one) { replace_first(one.sql, "NOT NULL", "NULL"); }},
    {"ForgetsTheRename", [](Statement& one) { one.enabled &= one.sql.find("RENAME COLUMN") == std::string::npos; }},
    {"ForgetsProperties", [](Statement& one) { one.enabled &= one.sql.find(" SET (") == std::string::npos; }},
    {"SwapsWithoutRows", [](Statement& one) { one.enabled &= one.kind != StatementKind::kInsert; }},
};

class MistakesOfPlans : public ::testing::TestWithParam<Mistake> {};
INSTANTIATE_TEST_SUITE_P(Planners, MistakesOfPlans, ::testing::ValuesIn(kMistakes),
                         [](const auto& one) { return std::string{one.param.name}; });

TEST_P(MistakesOfPlans, AreFoundAndReduced) {
  const PretendFe fe;
  const PlanRuns runs{fe, [](const auto& wanted, const auto& present, const auto& starrocks, const auto& options) {
                        auto plan = plan_changes(wanted, present, starrocks, options);
                        for (auto& statement : plan.statements) GetParam().in(statement);
                        return plan;
                      }};
  const auto fails = [&](const TargetPair& pair) { return runs.run(pair).fault.has_value(); };
  std::size_t number = 0;
  auto pair = random_pair(number, kUsualSeed);
  while (number < kUsual && !fails(pair)) pair = random_pair(++number, kUsualSeed);
  ASSERT_LT(number, kUsual) << "no pair finds it";
  const auto small = reduced_pair(pair, fails);
  EXPECT_TRUE(fails(small));
  EXPECT_LE(small.before.columns.size() + small.after.columns.size(), 6) << pair_text(small);
}

}  // namespace
}  // namespace smt::test
