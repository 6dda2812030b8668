#include "source/dump/child_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace smt::source {
namespace {

void throw_if(int error, const std::string& what) {
  if (error != 0) throw std::system_error{error, std::generic_category(), what};
}

class Actions {
 public:
  Actions() { throw_if(posix_spawn_file_actions_init(&actions_), "posix_spawn"); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }

  /// Makes `target` a copy of `fd`, or of /dev/null.
  void set(int target, int fd) {
    throw_if(fd < 0 ? posix_spawn_file_actions_addopen(&actions_, target, "/dev/null", O_RDWR, 0)
                    : posix_spawn_file_actions_adddup2(&actions_, fd, target),
             "posix_spawn");
  }
  void enter(const std::string& folder) {
    if (!folder.empty()) throw_if(posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str()), "posix_spawn");
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

/// Gives the child the signals that a shell would give it, whatever this process blocks or ignores.
class Attributes {
 public:
  explicit Attributes(pid_t group) {
    throw_if(posix_spawnattr_init(&attributes_), "posix_spawn");
    sigset_t none, all;
    sigemptyset(&none);
    sigemptyset(&all);
    for (const int signal : {SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT}) sigaddset(&all, signal);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &all);
    posix_spawnattr_setpgroup(&attributes_, group);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  Attributes(const Attributes&) = delete;
  Attributes& operator=(const Attributes&) = delete;
  ~Attributes() { posix_spawnattr_destroy(&attributes_); }

  const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_;
};

int code_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

}  // namespace

Pipe make_pipe() {
  int ends[2];
  throw_if(::pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno, "pipe");
  return {Descriptor{ends[0]}, Descriptor{ends[1]}};
}

bool write_all(int fd, const char* bytes, std::size_t size) {
  while (size > 0) {
    const auto written = ::write(fd, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

ChildProcess::ChildProcess(const Program& program) : leads_group_{program.group == 0} {
  Actions actions;
  actions.set(STDIN_FILENO, program.in);
  actions.set(STDOUT_FILENO, program.out);
  actions.set(STDERR_FILENO, program.err);
  actions.enter(program.folder);
  const Attributes attributes{program.group};
  std::vector<char*> words;
  for (const auto& word : program.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  throw_if(posix_spawn(&pid_, words.front(), actions.get(), attributes.get(), words.data(), environ),
           program.words.front());
}

ChildProcess::~ChildProcess() {
  if (code_) return;
  ::kill(leads_group_ ? -pid_ : pid_, SIGKILL);
  wait();
}

int ChildProcess::wait() {
  int status = 0;
  while (!code_) {
    const auto pid = ::waitpid(pid_, &status, 0);
    if (pid == pid_) code_ = code_of(status);
    if (pid < 0 && errno != EINTR) code_ = -1;  // another caller has waited for it
  }
  return *code_;
}

std::optional<int> ChildProcess::ended() {
  int status = 0;
  if (!code_ && ::waitpid(pid_, &status, WNOHANG) == pid_) code_ = code_of(status);
  return code_;
}

}  // namespace smt::source
