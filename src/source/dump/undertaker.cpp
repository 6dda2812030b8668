#include "source/dump/undertaker.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace smt::source {
namespace {

/// The path of a socket in it must fit into 107 bytes.
constexpr std::size_t kLongestParent = 70;

constexpr unsigned kTick = 10'000;  // microseconds
constexpr int kPausesForDeath = 20, kPausesForFolder = 200;

/// Protects from signals what must stay together: the folder, and the undertaker's knowledge of it.
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

/// Forks a process that only leads a group: as long as nobody waits for it, no other group gets its number. Signals
/// stay blocked in it.
pid_t fork_leader() {
  const pid_t undertaker = ::getpid();
  const pid_t leader = ::fork();
  if (leader == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != undertaker) ::_exit(0);  // it ended before the line above
    for (;;) ::pause();
  }
  if (leader > 0) ::setpgid(leader, leader);
  return leader;
}

void wait_for_end(int pipe) {
  char byte = 0;
  while (::read(pipe, &byte, 1) < 0 && errno == EINTR) {}
}

/// Returns when the group is empty, or after 200 ms: a killed process stays in the group forever if its parent does not
/// wait for it.
void kill_group(pid_t leader) {
  ::kill(-leader, SIGKILL);
  ::waitpid(leader, nullptr, 0);
  for (int i = 0; i < kPausesForDeath && ::kill(-leader, SIGKILL) == 0; ++i) ::usleep(kTick);
}

[[noreturn]] void clear_up(const std::string& folder, int alive, int answer) {
  const int null = ::open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(null, stream);
  const pid_t leader = fork_leader();
  write_all(answer, reinterpret_cast<const char*>(&leader), sizeof leader);
  wait_for_end(alive);
  if (leader > 0) kill_group(leader);
  std::error_code ignored;
  for (int i = 0; i < kPausesForFolder && std::filesystem::exists(folder, ignored); ++i) {
    if (i > 0) ::usleep(kTick);  // a program created a file meanwhile
    std::filesystem::remove_all(folder, ignored);
  }
  ::_exit(0);
}

}  // namespace

Undertaker::Undertaker() {
  auto alive = make_pipe();
  auto answer = make_pipe();
  const SignalsWait signals;  // the undertaker inherits it and keeps it
  folder_ = make_folder();
  pid_ = ::fork();
  if (pid_ == 0) {
    ::setpgid(0, 0);  // out of reach of Ctrl-C and of a shell that ends a job
    alive.write.close();
    clear_up(folder_, alive.read.number(), answer.write.number());
  }
  if (pid_ < 0) fail(errno);
  answer.write.close();
  if (::read(answer.read.number(), &group_, sizeof group_) != sizeof group_ || group_ < 0) {
    alive.write.close();  // ends the undertaker
    ::waitpid(pid_, nullptr, 0);
    fail(EAGAIN);
  }
  alive_ = std::move(alive.write);
}

void Undertaker::fail(int error) const {
  std::filesystem::remove(folder_);
  throw std::system_error{error, std::generic_category(), "fork"};
}

Undertaker::~Undertaker() {
  alive_.close();
  while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {}
}

std::unique_ptr<ChildProcess> Undertaker::start(Program program) const {
  program.group = group_;
  return std::make_unique<ChildProcess>(program);
}

}  // namespace smt::source
