#pragma once
// How long the stages of a run take, for --timings.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace smt::reporting {

/// The stages of a thread, one after the other. Threads must not share an object: each has its own, and one adds those
/// of the others.
class Timings {
 public:
  using Clock = std::chrono::steady_clock;
  struct Stage {
    std::string name;
    Clock::duration time;
  };

  explicit Timings(std::function<Clock::time_point()> now = Clock::now) : now_{std::move(now)}, last_{now_()} {}

  /// Ends a stage: it lasted since the end of the stage before. Adds up the times of stages of one name.
  void end(std::string_view stage);
  /// Leaves this time out of the stage that ends next: the run waited for its user.
  void leave_out(Clock::duration time) { last_ += time; }
  /// Adds the stages of a thread that ran at the same time: they are not part of the sum.
  void add_beside(std::string_view thread, const Timings& other);

  const std::vector<Stage>& stages() const { return stages_; }
  const std::vector<Stage>& beside() const { return beside_; }

 private:
  std::function<Clock::time_point()> now_;
  Clock::time_point last_;
  std::vector<Stage> stages_, beside_;
};

double milliseconds(Timings::Clock::duration time);

/// The operating system's counters for the process so far.
struct Usage {
  double user_seconds = 0, system_seconds = 0;
  std::uint64_t peak_bytes = 0;
};

Usage usage_of_process();

/// Returns the table that --timings prints.
std::string timings_text(const Timings& timings, const Usage& usage);

}  // namespace smt::reporting
