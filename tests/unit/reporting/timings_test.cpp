#include "reporting/timings.hpp"

#include <gtest/gtest.h>

#include "commands/generate/destination.hpp"
#include "commands/generate/timed_destination.hpp"

namespace smt::test {
namespace {

using std::chrono::microseconds;

/// A clock that the test advances.
struct TestClock {
  Timings::Clock::time_point now;
  Timings timings() {
    return Timings{[this] { return now; }};
  }
};

TEST(Timings, PrintsWhatEachStageTookInTheOrderOfTheRun) {
  TestClock clock;
  auto timings = clock.timings();
  clock.now += microseconds{1'500};
  timings.end("connect");
  clock.now += microseconds{2'000'040};
  timings.end("columns");
  auto beside = clock.timings();
  clock.now += microseconds{900};
  beside.end("columns");
  timings.add_beside("second connection", beside);
  EXPECT_EQ(timings_text(timings, {1.25, 0.0625, 160'040'000}),
            "timings:                                          ms\n"
            "  connect                                        1.5\n"
            "  columns                                     2000.0\n"
            "  in all                                      2001.5\n"
            "  second connection: columns                     0.9\n"
            "  CPU 1.250 s user, 0.062 s system; peak memory 160.0 MB\n");
}

TEST(Timings, LeaveOutTheTimeOfAUser) {
  TestClock clock;
  auto timings = clock.timings();
  clock.now += microseconds{9'000};
  timings.leave_out(microseconds{8'000});
  timings.end("conf");
  EXPECT_EQ(timings.stages().at(0).time, microseconds{1'000});
}

TEST(Timings, AddsTheTimesOfAStageThatReturns) {
  TestClock clock;
  auto timings = clock.timings();
  for (const auto* stage : {"map and emit", "write", "map and emit", "write"}) {
    clock.now += microseconds{1'000};
    timings.end(stage);
  }
  ASSERT_EQ(timings.stages().size(), 2U);
  EXPECT_EQ(timings.stages()[0].name, "map and emit");
  EXPECT_EQ(timings.stages()[0].time, microseconds{2'000});
  EXPECT_EQ(timings.stages()[1].name, "write");
  EXPECT_EQ(timings.stages()[1].time, microseconds{2'000});
}

/// Takes a millisecond for each text and ten for the end.
class SlowDestination : public Destination {
 public:
  explicit SlowDestination(TestClock& clock) : Destination{Ownership{}}, clock_{clock} {}
  void append(const std::string&, std::string_view, bool) override { clock_.now += microseconds{1'000}; }
  std::vector<FileChange> finish() override {
    clock_.now += microseconds{10'000};
    return {{"flink-create.1.sql", Change::kNew}};
  }

 private:
  TestClock& clock_;
};

TEST(Timings, TellWritingFromWhatIsBetween) {
  TestClock clock;
  auto timings = clock.timings();
  const auto destination = timed(std::make_unique<SlowDestination>(clock), "map and emit", timings);
  clock.now += microseconds{3'000};
  destination->append("flink-create.1.sql", "text", false);
  clock.now += microseconds{4'000};
  destination->append("flink-create.1.sql", "text", false);
  const auto changes = destination->finish();
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].name, "flink-create.1.sql");
  std::vector<std::pair<std::string, Timings::Clock::duration>> seen;
  for (const auto& [name, time] : timings.stages()) seen.emplace_back(name, time);
  const std::vector<std::pair<std::string, Timings::Clock::duration>> expected{
      {"map and emit", microseconds{7'000}},
      {"write", microseconds{2'000}},
      {"compare, sync, rename", microseconds{10'000}}};
  EXPECT_EQ(seen, expected);
}

TEST(Timings, KnowsWhatTheProcessUsed) {
  const auto usage = usage_of_process();
  EXPECT_GT(usage.user_seconds + usage.system_seconds, 0);
  EXPECT_GT(usage.peak_bytes, 1'000'000U);
}

}  // namespace
}  // namespace smt::test
