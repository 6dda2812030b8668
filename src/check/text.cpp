#include <fmt/format.h>

#include <algorithm>

#include "smt/check.hpp"
#include "text/printable.hpp"

namespace smt::check {
namespace {

constexpr std::string_view kIndent = "              ";

std::string_view colour_of(CheckState state) {
  switch (state) {
    case CheckState::kPassed: return "\033[32m";
    case CheckState::kWarned: return "\033[33m";
    case CheckState::kFailed: return "\033[31m";
    case CheckState::kSkipped: return "\033[36m";
  }
  return "";
}

std::string state_text(CheckState state, bool color) {
  auto padded = fmt::format("{:<4}", word(state));
  return color ? fmt::format("{}{}\033[0m", colour_of(state), padded) : padded;
}

/// Returns the lines of `text`, indented below the code, with `head` before the first one.
std::string lines(std::string_view head, std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size() && !text.empty();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out += fmt::format("{}{}{}\n", kIndent, out.empty() ? std::string{head} : std::string(head.size(), ' '),
                       printable(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

std::string result_text(const CheckResult& result, bool color) {
  auto out =
      fmt::format("  {}  {}  {}\n", state_text(result.state, color), row_of(result.code).id, printable(result.seen));
  if (result.state != CheckState::kWarned && result.state != CheckState::kFailed) return out;
  const Diagnostic finding{result.code, {}, result.arguments};
  const auto said = message(finding);
  if (said != result.seen) out += lines("", said);
  return out + lines("fix: ", hint(finding));
}

std::size_t count(const std::vector<CheckedServer>& servers, CheckState state) {
  std::size_t all = 0;
  for (const auto& server : servers) {
    all += static_cast<std::size_t>(std::count_if(server.results.begin(), server.results.end(),
                                                  [&](const CheckResult& one) { return one.state == state; }));
  }
  return all;
}

std::string summary(const std::vector<CheckedServer>& servers) {
  const auto passed = count(servers, CheckState::kPassed), warned = count(servers, CheckState::kWarned),
             failed = count(servers, CheckState::kFailed), skipped = count(servers, CheckState::kSkipped);
  return fmt::format("{} checks: {} failed, {} warned, {} passed, {} skipped\n", passed + warned + failed + skipped,
                     failed, warned, passed, skipped);
}

}  // namespace

std::string_view word(CheckState state) {
  switch (state) {
    case CheckState::kPassed: return "ok";
    case CheckState::kWarned: return "warn";
    case CheckState::kFailed: return "FAIL";
    case CheckState::kSkipped: return "skip";
  }
  return "";
}

std::string check_text(const std::vector<CheckedServer>& servers, bool color) {
  std::string out;
  for (const auto& server : servers) {
    out += printable(server.name.empty() ? server.kind : fmt::format("{} {}", server.kind, server.name)) + "\n";
    for (const auto& result : server.results) out += result_text(result, color);
    out += '\n';
  }
  return out + summary(servers);
}

bool has_failed(const std::vector<CheckedServer>& servers) { return count(servers, CheckState::kFailed) > 0; }

}  // namespace smt::check
