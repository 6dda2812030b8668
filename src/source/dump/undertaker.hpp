#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

#include "source/dump/child_process.hpp"

namespace smt::source {

/// A temporary folder, 0700, and the programs that work in it. Both go with this object; and also when this process is
/// killed, by whatever signal: a second process waits for its end and clears up.
class Undertaker {
 public:
  /// Throws std::system_error where no folder can be made.
  Undertaker();
  Undertaker(const Undertaker&) = delete;
  Undertaker& operator=(const Undertaker&) = delete;
  ~Undertaker();

  const std::string& folder() const { return folder_; }
  /// Starts a program that must not outlive this object.
  std::unique_ptr<ChildProcess> start(Program program) const;

 private:
  [[noreturn]] void fail(int error) const;

  std::string folder_;
  Descriptor alive_;  // the end of a pipe that closes with this process
  pid_t group_ = -1;  // of all programs: known to the undertaker before the first of them starts
  pid_t pid_ = -1;
};

}  // namespace smt::source
