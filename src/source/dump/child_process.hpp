#pragma once
// Runs other programs with this one's environment in another process group: Ctrl-C at the terminal does not reach them.

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "smt/stages.hpp"
#include "text/descriptor.hpp"

namespace smt::source {

struct Pipe {
  Descriptor read, write;
};
/// Makes a pipe whose ends other programs do not inherit. Throws std::system_error.
Pipe make_pipe();

/// Writes all `size` bytes. Returns false if the reader has gone; `errno` says why.
bool write_all(int fd, const char* bytes, std::size_t size);

/// How a program is started. A missing descriptor becomes /dev/null.
struct Program {
  std::vector<std::string> words;  // the path of the program, then its arguments
  int in = -1, out = -1, err = -1;
  std::string folder = "";  // the program's current folder; "" for this process's own
  pid_t group = 0;  // the number of a process group to join; 0 for one of its own
};

class ChildProcess {
 public:
  /// Throws std::system_error if the program cannot be started.
  explicit ChildProcess(const Program& program);
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  /// Kills the program if it still runs.
  ~ChildProcess();

  /// Waits for the program to end. Returns the exit code, or 128 plus the signal's number.
  int wait();
  /// Returns the same if the program has ended, else nullopt.
  std::optional<int> ended();

 private:
  bool leads_group_;  // then whoever ends the group ends what the program started, too
  pid_t pid_ = -1;
  std::optional<int> code_;
};

}  // namespace smt::source
