#include "reporting/run_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "cli/path_value.hpp"
#include "smt/diagnostic.hpp"
#include "smt/source.hpp"

namespace smt::reporting {
namespace {

constexpr std::string_view kHidden = "***";

bool may_hold_password(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos;
}

/// Returns the value of SMT_LOG, read as the value of --log. Throws Error(kUsage) if it is no path.
std::optional<std::string> log_of_environment(const Environment& environment) {
  const auto typed = environment.variable("SMT_LOG");
  if (!typed) return std::nullopt;
  auto [path, wrong] = path_value(*typed, environment);
  if (!wrong.empty()) throw Error{Exit::kUsage, {Code::kUsage, {}, {fmt::format("SMT_LOG: {}", wrong)}}};
  return path;
}

void log_stages(const Log& log, const std::vector<Timings::Stage>& stages, std::string_view when) {
  for (const auto& [name, time] : stages)
    log.info(fmt::format("stage {}{}: {:.1f} ms", name, when, milliseconds(time)));
}

}  // namespace

Log open_log(const CommandLine& line, const std::vector<std::string>& arguments, const Environment& environment) {
  const auto path = line.log ? line.log : log_of_environment(environment);
  if (!path || path->empty()) {
    if (line.log_level) throw Error{Exit::kUsage, {Code::kUsage, {}, {"--log-level needs --log FILE or SMT_LOG"}}};
    return Log{};
  }
  Log log{*path, line.log_level.value_or(LogLevel::kDebug)};
  log.info(fmt::format("starrocks-migrate-tool {} with client library {}: {}", SMT_VERSION, client_library(),
                       arguments_shown(arguments)));
  return log;
}

std::string arguments_shown(const std::vector<std::string>& arguments) {
  std::string out;
  bool hide_next = false;
  for (const auto& word : arguments) {
    if (!out.empty()) out += ' ';
    const bool hide_value = word.starts_with("--from=");
    if (hide_value) {
      out.append("--from=").append(kHidden);
    } else {
      out += hide_next || may_hold_password(word) ? kHidden : std::string_view{word};
    }
    hide_next = word == "--from";
  }
  return out.empty() ? "no arguments" : out;
}

void log_lines(std::string_view text, const Log& log) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    log.info(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void log_finding(const Diagnostic& finding, const Log& log) {
  if (!log.takes(LogLevel::kInfo)) return;
  auto text = render(finding, false);
  text.pop_back();  // the line feed
  constexpr std::string_view kBeforeHint = "\n  ";
  if (const auto at = text.find(kBeforeHint); at != std::string::npos) text.replace(at, kBeforeHint.size(), "; ");
  log.info(text);
}

void log_end(const Log& log, const Timings& timings, Exit exit, double seconds) {
  log_stages(log, timings.stages(), "");
  log_stages(log, timings.beside(), " (beside)");
  log.info(fmt::format("exit code {} after {:.3f} s", static_cast<int>(exit), seconds));
}

}  // namespace smt::reporting
