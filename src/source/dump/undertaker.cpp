#include "source/dump/undertaker.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <system_error>

namespace smt {
namespace {

/// The path of a socket in it must fit into 107 bytes.
constexpr std::size_t kLongestParent = 70;

constexpr unsigned kPause = 10'000;  // microseconds
constexpr int kPausesForDeath = 20, kPausesForFolder = 200;

/// What must not be torn apart: a folder or a process, and the undertaker's knowledge of it.
class SignalsWait {
 public:
  SignalsWait() {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before_);
  }
  SignalsWait(const SignalsWait&) = delete;
  SignalsWait& operator=(const SignalsWait&) = delete;
  ~SignalsWait() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_;
};

std::string make_folder() {
  const char* wanted = std::getenv("TMPDIR");
  const std::string parent = wanted == nullptr || *wanted == '\0' ? "/tmp" : wanted;
  auto path = (parent.size() > kLongestParent ? "/tmp" : parent) + "/smt-dump.XXXXXX";
  if (::mkdtemp(path.data()) == nullptr) throw std::system_error{errno, std::generic_category(), path};
  return std::filesystem::absolute(path).string();
}

/// The numbers of the processes that are left when the other end of the pipe is gone.
std::set<pid_t> read_until_end(int messages) {
  std::set<pid_t> running;
  pid_t pid = 0;
  for (ssize_t size = 1; size > 0 || (size < 0 && errno == EINTR);) {
    size = ::read(messages, &pid, sizeof pid);
    if (size != static_cast<ssize_t>(sizeof pid)) continue;
    if (pid > 0) running.insert(pid);
    if (pid < 0) running.erase(-pid);
  }
  return running;
}

/// Not longer than it takes: who is killed, but not waited for by its parent, seems to be there for ever.
void kill_and_wait(pid_t group) {
  for (int i = 0; i < kPausesForDeath && ::kill(-group, SIGKILL) == 0; ++i) ::usleep(kPause);
}

[[noreturn]] void clear_up(const std::string& folder, int messages) {
  const int null = ::open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(null, stream);
  for (const auto pid : read_until_end(messages)) kill_and_wait(pid);
  std::error_code ignored;
  for (int i = 0; i < kPausesForFolder && std::filesystem::exists(folder, ignored); ++i) {
    if (i > 0) ::usleep(kPause);  // a file was made meanwhile
    std::filesystem::remove_all(folder, ignored);
  }
  ::_exit(0);
}

}  // namespace

Undertaker::Undertaker() {
  auto pipe = make_pipe();
  const SignalsWait signals;  // for the undertaker, who inherits it, for ever
  folder_ = make_folder();
  pid_ = ::fork();
  if (pid_ == 0) {
    ::setpgid(0, 0);  // out of reach of Ctrl-C and of a shell that ends a job
    pipe.write.close();
    clear_up(folder_, pipe.read.number());
  }
  if (pid_ < 0) {
    const int error = errno;
    std::filesystem::remove(folder_);
    throw std::system_error{error, std::generic_category(), "fork"};
  }
  messages_ = std::move(pipe.write);
}

Undertaker::~Undertaker() {
  messages_.close();
  while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {}
}

std::unique_ptr<ChildProcess> Undertaker::start(const Program& program) {
  const SignalsWait signals;
  auto child = std::make_unique<ChildProcess>(program);
  const auto pid = child->pid();
  write_all(messages_.number(), reinterpret_cast<const char*>(&pid), sizeof pid);
  return child;
}

void Undertaker::forget(const ChildProcess& child) {
  const pid_t pid = -child.pid();
  write_all(messages_.number(), reinterpret_cast<const char*>(&pid), sizeof pid);
}

}  // namespace smt
