#pragma once

#include <sys/types.h>

#include <memory>
#include <string>

#include "source/dump/child_process.hpp"

namespace smt::source {

/// A temporary folder, 0700, and the programs that work in it. Both end with this object, and also if any signal kills
/// this process: a second process waits for its end and cleans up.
class Undertaker {
 public:
  /// Throws std::system_error if the folder cannot be created.
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
  Descriptor alive_;  // the end of a pipe that closes when this process ends
  pid_t group_ = -1;  // of all programs; the undertaker knows it before the first of them starts
  pid_t pid_ = -1;
};

}  // namespace smt::source
