#pragma once
// Runs a program as a user's shell would, and keeps all that it said.

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace smt::test {

enum class Stdout { kCaptured, kClosed, kDevFull };  // kClosed: a pipe whose reader is gone before the first byte

struct TimedSignal {
  int number;
  std::chrono::microseconds after;       // counted from the start,
  std::function<bool()> when = nullptr;  // or from the first moment at which this holds
};

struct Program {
  std::vector<std::string> command;                // the program is looked up in PATH when it has no slash
  std::filesystem::path folder;                    // current directory; empty: ours
  std::map<std::string, std::string> environment;  // beside our own
  std::string input;
  Stdout to = Stdout::kCaptured;
  std::optional<TimedSignal> signal;
  std::chrono::milliseconds timeout{60'000};  // then it is killed, and `timed_out` is set
};

struct Outcome {
  int exit_code = -1;  // -1 when a signal ended it
  int signal = 0;
  bool timed_out = false;
  std::string out, err;
  std::chrono::milliseconds took{0};
};

/// Throws std::system_error where the program cannot be started at all.
Outcome run(const Program& what);

}  // namespace smt::test
