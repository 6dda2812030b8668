// Only this file uses spdlog. It does not use spdlog's registry, which is global: a logger and its sink are values
// here.

#include "smt/log.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <sys/stat.h>

#include <cerrno>
#include <fstream>
#include <mutex>
#include <system_error>

#include "output/failure.hpp"
#include "output/whole_file.hpp"
#include "text/descriptor.hpp"
#include "text/printable.hpp"

namespace smt::log {
namespace {

constexpr std::string_view kHead = "starrocks-migrate-tool log";  // the first line of a file
constexpr const char* kPattern = "%Y-%m-%d %H:%M:%S.%e %z [%P] %l: %v";

spdlog::level::level_enum level_of(LogLevel level) {
  switch (level) {
    case LogLevel::kInfo: return spdlog::level::info;
    case LogLevel::kDebug: return spdlog::level::debug;
    case LogLevel::kTrace: return spdlog::level::trace;
  }
  return spdlog::level::info;
}

class DescriptorSink : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit DescriptorSink(Descriptor file) : file_{std::move(file)} {}

  /// Returns the errno that stopped the log; 0 if none did.
  int failure() {
    const std::lock_guard lock{mutex_};
    return failure_;
  }
  void head() {
    const std::lock_guard lock{mutex_};
    write(std::string{kHead} + "\n");
  }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    write({line.data(), line.size()});
  }
  void flush_() override {}

 private:
  void write(std::string_view text) {
    while (!ended_ && !text.empty()) {
      const auto written = ::write(file_.number(), text.data(), text.size());
      if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
      if (written < 0 && errno != EINTR) end(errno);
    }
  }

  void end(int error) {
    ended_ = true;
    if (error != EPIPE) failure_ = error;
  }

  Descriptor file_;
  bool ended_ = false;  // writing a line failed, or the reader is gone
  int failure_ = 0;
};

bool is_log(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::string line(kHead.size() + 1, '\0');
  file.read(line.data(), static_cast<std::streamsize>(line.size()));
  return file && line == std::string{kHead} + "\n";
}

[[noreturn]] void refuse(const std::string& path) {
  throw Error{Exit::kUsage,
              {Code::kUsage,
               {},
               {fmt::format("the log {}: the file exists and is not a log of this tool; it stays unchanged. Name "
                            "another file",
                            path)}}};
}

Descriptor copy_of(int stream) { return Descriptor{::fcntl(stream, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)}; }

struct Opened {
  Descriptor file;
  bool lacks_head = false, is_standard_stream = false;
};

Opened open(const std::string& path) {
  if (path == "-") return {.file = copy_of(STDERR_FILENO), .is_standard_stream = true};
  Descriptor file{::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_NOCTTY | O_CLOEXEC, 0600)};
  struct stat there {};
  if (!file.is_open() || ::fstat(file.number(), &there) != 0) fail("write", path, errno);
  if (const int stream = stream_to(there); stream >= 0)  // /dev/stderr
    return {.file = copy_of(stream), .is_standard_stream = true};
  const bool has_text = S_ISREG(there.st_mode) && there.st_size > 0;
  if (has_text && !is_log(path)) refuse(path);
  return {.file = std::move(file), .lacks_head = S_ISREG(there.st_mode) && !has_text};
}

}  // namespace

struct Log::State {
  std::string path;
  bool on_standard_stream;
  std::shared_ptr<DescriptorSink> sink;
  spdlog::logger logger;
};

Log::Log() = default;
Log::Log(Log&& other) noexcept = default;
Log& Log::operator=(Log&& other) noexcept = default;
Log::~Log() = default;

Log::Log(const std::string& path, LogLevel level) {
  auto [file, lacks_head, is_standard_stream] = open(path);
  const auto sink = std::make_shared<DescriptorSink>(std::move(file));
  if (lacks_head) sink->head();
  state_ = std::make_unique<State>(State{path, is_standard_stream, sink, {"", sink}});
  state_->logger.set_level(level_of(level));
  state_->logger.set_pattern(kPattern);
}

bool Log::takes(LogLevel level) const { return state_ && state_->logger.should_log(level_of(level)); }

bool Log::is_on_standard_stream() const { return state_ && state_->on_standard_stream; }

void Log::info(std::string_view text) const { write(LogLevel::kInfo, text); }
void Log::debug(std::string_view text) const { write(LogLevel::kDebug, text); }
void Log::trace(std::string_view text) const { write(LogLevel::kTrace, text); }

void Log::write(LogLevel level, std::string_view text) const {
  if (takes(level)) state_->logger.log(level_of(level), printable(text));
}

std::optional<Diagnostic> Log::failure() const {
  const auto error = state_ ? state_->sink->failure() : 0;
  if (error == 0) return std::nullopt;
  return Diagnostic{Code::kOutputFailed,
                    FileLine{state_->path},
                    {"write the log", std::generic_category().message(error), way_out(error)}};
}

}  // namespace smt::log
