#pragma once
// Programs and rights of the machine that some tests need. Each function returns "" if the machine has them, else the
// reason to skip.

#include <string>

namespace smt::test {

/// For the private servers of --from-dump.
std::string why_no_mariadbd();
/// For file systems of a test's own: root, and a kernel and a container that let it mount.
std::string why_no_mount();
/// For programs that prompt at a terminal: a new one, which a chroot without /dev/pts cannot create.
std::string why_no_terminal();
/// For -o /dev/stdout, which is a link into /proc.
std::string why_no_dev_stdout();
/// Returns true if the environment has CI=true: there, all servers and programs must exist.
bool in_ci();

}  // namespace smt::test

/// Ends the test: skips it with the reason, or fails it in CI. Does nothing if the reason is "".
#define SMT_NEEDS_PROGRAM(reason)                                 \
  if (const std::string missing_ = (reason); !missing_.empty()) { \
    if (::smt::test::in_ci()) FAIL() << missing_;                 \
    GTEST_SKIP() << missing_;                                     \
  }                                                               \
  static_assert(true)
