#pragma once
// Runs a program as a user's shell would, and keeps all its output.

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace smt::test {

enum class Stdout { kCaptured, kClosed, kDevFull };  // kClosed: a pipe whose reader closes it before the first byte

struct TimedSignal {
  int number;
  std::chrono::microseconds after;       // counted from the start,
  std::function<bool()> when = nullptr;  // or from the first moment at which this returns true
};

struct Program {
  std::vector<std::string> command;                // the program is looked up in PATH if it has no slash
  std::filesystem::path folder;                    // current directory; empty: the test's own
  std::map<std::string, std::string> environment;  // in addition to the test's own
  std::string input;
  Stdout to = Stdout::kCaptured;
  std::optional<TimedSignal> signal;
  std::chrono::milliseconds timeout{60'000};  // after that it is killed, and `timed_out` is set
};

struct Outcome {
  int exit_code = -1;  // -1 if a signal ended it
  int signal = 0;
  bool timed_out = false;
  std::string out, err;
  std::chrono::milliseconds took{0};
};

/// Returns how the program ended and what it wrote to stderr: "exit code 1: ERROR 1045 …".
std::string how_it_ended(const Outcome& outcome);

/// Throws std::system_error if the program cannot be started.
Outcome run(const Program& what);

}  // namespace smt::test
