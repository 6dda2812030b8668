#include "reporting/timings.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>

namespace smt::reporting {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::string timing_line(std::string_view name, Timings::Clock::duration time) {
  return fmt::format("  {:<40}{:>10.1f}\n", name, milliseconds(time));
}

}  // namespace

double milliseconds(Timings::Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

void Timings::end(std::string_view stage) {
  const auto now = now_();
  const auto time = now - std::exchange(last_, now);
  const auto known = std::find_if(stages_.begin(), stages_.end(), [&](const Stage& old) { return old.name == stage; });
  if (known == stages_.end()) {
    stages_.push_back({std::string{stage}, time});
  } else {
    known->time += time;
  }
}

void Timings::add_beside(std::string_view thread, const Timings& other) {
  for (const auto& [name, time] : other.stages_) beside_.push_back({fmt::format("{}: {}", thread, name), time});
}

Usage usage_of_process() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return {seconds(usage.ru_utime), seconds(usage.ru_stime), static_cast<std::uint64_t>(usage.ru_maxrss) * 1024};
}

std::string timings_text(const Timings& timings, const Usage& usage) {
  std::string text = fmt::format("timings: {:<33}{:>10}\n", "", "ms");
  Timings::Clock::duration sum{};
  for (const auto& [name, time] : timings.stages()) {
    text += timing_line(name, time);
    sum += time;
  }
  text += timing_line("in all", sum);
  for (const auto& [name, time] : timings.beside()) text += timing_line(name, time);
  return text + fmt::format("  CPU {:.3f} s user, {:.3f} s system; peak memory {:.1f} MB\n", usage.user_seconds,
                            usage.system_seconds, static_cast<double>(usage.peak_bytes) / 1e6);
}

}  // namespace smt::reporting
