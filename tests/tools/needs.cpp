#include "tools/needs.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "tools/run_tool.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {

std::string why_no_mariadbd() {
  return ::access("/usr/sbin/mariadbd", X_OK) == 0 ? "" : "mariadb-server-core is not installed";
}

std::string why_no_mount() {
  const TempFolder folder;
  Program mount;
  mount.command = with_mounts("mount -t tmpfs tmpfs \"$1\" && umount \"$1\"", {folder.path()});
  const auto outcome = run(mount);
  if (outcome.exit_code == 0) return "";
  return "no file system can be mounted here: " + outcome.err.substr(0, outcome.err.find('\n'));
}

// --propagation private would fail in a chroot, whose / is no mount point.
std::vector<std::string> with_mounts(const std::string& script, const std::vector<std::string>& arguments) {
  std::vector<std::string> words{"unshare", "--mount", "--propagation", "unchanged"};
  if (::geteuid() != 0) words.emplace_back("--map-root-user");
  words.insert(words.end(), {"sh", "-c", "mount --make-rprivate / 2>/dev/null; " + script, "sh"});
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

std::string why_no_terminal() {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  const char* name = terminal < 0 ? nullptr : ::ptsname(terminal);
  const bool there = name != nullptr && ::access(name, F_OK) == 0;
  const std::string reason = std::strerror(errno);
  if (terminal >= 0) ::close(terminal);
  return there ? "" : "no terminal can be made here: " + reason;
}

std::string why_no_dev_fd() {
  std::error_code error;
  return std::filesystem::exists("/dev/fd/0", error) ? "" : "there is no /dev/fd, because /proc is not mounted";
}

bool in_ci() {
  const char* value = std::getenv("CI");
  return value != nullptr && std::string_view{value} == "true";
}

}  // namespace smt::test
