#include "tools/run_tool.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <utility>

namespace smt::test {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_{fd} {}
  Descriptor(Descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() { close(); }
  int get() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

struct Pipe {
  Descriptor read_end, write_end;
  Pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error{errno, std::generic_category(), "pipe2"};
    read_end = Descriptor{ends[0]};
    write_end = Descriptor{ends[1]};
  }
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (auto& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

/// Runs only in the child, between fork and exec. A shell, too, returns 126 and 127.
[[noreturn]] void become(const Program& what, int in, int out, int err) {
  dup2(in, 0);
  dup2(out, 1);
  dup2(err, 2);
  ::signal(SIGPIPE, SIG_DFL);
  ::signal(SIGINT, SIG_DFL);
  if (!what.folder.empty() && chdir(what.folder.c_str()) != 0) _exit(126);
  for (const auto& [name, value] : what.environment) setenv(name.c_str(), value.c_str(), 1);
  auto words = what.command;
  execvp(words.front().c_str(), pointers(words).data());
  _exit(127);
}

/// Reads what is available; closes the descriptor at the end of the stream.
void drain(Descriptor& from, std::string& into) {
  std::array<char, 65536> buffer{};
  const auto count = read(from.get(), buffer.data(), buffer.size());
  if (count > 0) {
    into.append(buffer.data(), static_cast<std::size_t>(count));
  } else if (count == 0 || errno != EINTR) {
    from.close();
  }
}

class Child {
 public:
  Child(pid_t pid, const Program& what) : pid_{pid}, what_{what} {}

  void watch(Descriptor out, Descriptor err) {
    while (out.is_open() || err.is_open()) {
      keep_time();
      std::array<pollfd, 2> ends{pollfd{out.get(), POLLIN, 0}, pollfd{err.get(), POLLIN, 0}};
      if (poll(ends.data(), ends.size(), patience()) <= 0) continue;
      if (out.is_open() && ends[0].revents != 0) drain(out, outcome_.out);
      if (err.is_open() && ends[1].revents != 0) drain(err, outcome_.err);
    }
  }

  Outcome wait() {
    int status = 0;
    while (waitpid(pid_, &status, WNOHANG) == 0) {
      keep_time();
      if (patience() > 0) usleep(500);
    }
    outcome_.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_);
    if (WIFEXITED(status)) outcome_.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) outcome_.signal = WTERMSIG(status);
    return outcome_;
  }

 private:
  void keep_time() {
    const auto passed = Clock::now() - start_;
    if (what_.signal && !signalled_) signal_in_time();
    if (!outcome_.timed_out && passed >= what_.timeout) {
      kill(pid_, SIGKILL);
      outcome_.timed_out = true;
    }
  }

  void signal_in_time() {
    if (!counting_from_ && (!what_.signal->when || what_.signal->when())) {
      counting_from_ = what_.signal->when ? Clock::now() : start_;
    }
    if (!counting_from_ || Clock::now() - *counting_from_ < what_.signal->after) return;
    kill(pid_, what_.signal->number);
    signalled_ = true;
  }

  /// Returns how many milliseconds to wait for output: none while the moment for a signal is near.
  int patience() const { return what_.signal && what_.signal->when && !signalled_ ? 0 : 2; }

  pid_t pid_;
  const Program& what_;
  Clock::time_point start_ = Clock::now();
  std::optional<Clock::time_point> counting_from_;
  bool signalled_ = false;
  Outcome outcome_;
};

/// Uses a file, so that the program needs no writer while it runs.
Descriptor input_file(const std::string& text) {
  std::string name = (std::filesystem::temp_directory_path() / "smt-input-XXXXXX").string();
  Descriptor file{mkostemp(name.data(), O_CLOEXEC)};
  if (!file.is_open()) throw std::system_error{errno, std::generic_category(), "mkostemp"};
  unlink(name.c_str());
  if (write(file.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
    throw std::system_error{errno, std::generic_category(), "write"};
  }
  lseek(file.get(), 0, SEEK_SET);
  return file;
}

}  // namespace

std::string how_it_ended(const Outcome& outcome) {
  const auto after = " after " + std::to_string(outcome.took.count()) + " ms";
  const auto how = outcome.timed_out     ? "killed at its time limit" + after
                   : outcome.signal != 0 ? "signal " + std::to_string(outcome.signal) + after
                                         : "exit code " + std::to_string(outcome.exit_code);
  return how + ": " + (outcome.err.empty() ? "nothing on stderr" : outcome.err);
}

Outcome run(const Program& what) {
  Pipe out, err;
  const auto in = input_file(what.input);
  if (what.to == Stdout::kDevFull) out.write_end = Descriptor{open("/dev/full", O_WRONLY | O_CLOEXEC)};
  if (what.to == Stdout::kClosed) out.read_end.close();
  const pid_t pid = fork();
  if (pid < 0) throw std::system_error{errno, std::generic_category(), "fork"};
  if (pid == 0) become(what, in.get(), out.write_end.get(), err.write_end.get());
  Child child{pid, what};
  out.write_end.close();
  err.write_end.close();
  child.watch(std::move(out.read_end), std::move(err.read_end));
  return child.wait();
}

}  // namespace smt::test
