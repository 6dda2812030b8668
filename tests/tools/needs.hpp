#pragma once
// Programs and rights of the machine that some tests need. Each why_no function returns "" if the machine has them, else
// the reason to skip.

#include <string>
#include <vector>

namespace smt::test {

/// For the private servers of --from-dump.
std::string why_no_mariadbd();
/// For file systems of a test's own: a kernel and a container that let with_mounts mount.
std::string why_no_mount();
/// For programs that prompt at a terminal: a new one, which a chroot without /dev/pts cannot create.
std::string why_no_terminal();
/// For /dev/stdin, /dev/stdout and /dev/fd, which are links into /proc.
std::string why_no_dev_fd();
/// Returns a command that runs this script of sh where it may mount; an ordinary user is root of a new user namespace
/// there. The script unmounts what it mounted, because in a chroot a mount namespace of its own may not hide it.
std::vector<std::string> with_mounts(const std::string& script, const std::vector<std::string>& arguments);
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
