#pragma once
// Other programs, run with this one's environment, in another process group: Ctrl-C at the terminal does not reach
// them.

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
/// Neither end is handed on to other programs. Throws std::system_error.
Pipe make_pipe();

/// All of `size` bytes. False where the reader is gone; `errno` says why.
bool write_all(int fd, const char* bytes, std::size_t size);

/// What a program is started with. Where a descriptor is missing it gets /dev/null.
struct Program {
  std::vector<std::string> words;  // the path of the program, then its arguments
  int in = -1, out = -1, err = -1;
  pid_t group = 0;  // the number of a process group to join; 0 for one of its own
};

class ChildProcess {
 public:
  /// Throws std::system_error where the program cannot be started.
  explicit ChildProcess(const Program& program);
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  /// Kills what still runs.
  ~ChildProcess();

  /// Waits for its end: the exit code, or 128 and the signal's number.
  int wait();
  /// The same where it has ended; else nothing.
  std::optional<int> ended();

 private:
  pid_t pid_ = -1;
  std::optional<int> code_;
};

}  // namespace smt::source
