#pragma once
// What some tests need of the machine: each why_no function returns "" when it is there, else the reason to skip.

#include <string>
#include <vector>

namespace smt::test {

/// For the private servers of --from-dump.
std::string why_no_mariadbd();
/// For file systems of a test's own: a kernel and a container that let with_mounts mount.
std::string why_no_mount();
/// For programs that ask at a terminal: a new one, which a chroot without /dev/pts cannot make.
std::string why_no_terminal();
/// For -o /dev/stdout, which is a link into /proc.
std::string why_no_dev_stdout();
/// A command that runs this script of sh where it may mount; an ordinary user is root of a new user namespace there.
/// The script unmounts what it mounted: in a chroot, a mount namespace of its own may not hide it.
std::vector<std::string> with_mounts(const std::string& script, const std::vector<std::string>& arguments);
/// Whether the environment has CI=true, where all servers and programs must be there.
bool in_ci();

}  // namespace smt::test

/// Ends the test: skipped with the reason, or failed in CI. Does nothing when the reason is "".
#define SMT_NEEDS_PROGRAM(reason)                                 \
  if (const std::string missing_ = (reason); !missing_.empty()) { \
    if (::smt::test::in_ci()) FAIL() << missing_;                 \
    GTEST_SKIP() << missing_;                                     \
  }                                                               \
  static_assert(true)
