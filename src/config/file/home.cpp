#include "config/file/home.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/checks/odd_value.hpp"
#include "config/keys/bad_value.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kFileUrl = "file://";

bool begins_name(char c) { return is_letter(c) || c == '_'; }
bool is_in_name(char c) { return begins_name(c) || is_digit(c); }

/// Returns true for C:\temp, C:/temp, \\server\share, .\result and ..\result.
bool is_of_windows(std::string_view path) {
  const bool drive = path.size() > 2 && is_letter(path[0]) && path[1] == ':' && (path[2] == '\\' || path[2] == '/');
  return drive || path.starts_with('\\') || path.starts_with(".\\") || path.starts_with("..\\");
}

bool is_url(std::string_view path) {
  const auto scheme = path.substr(0, path.find("://"));
  const auto fits = [](char c) { return is_alphanumeric(c) || c == '+' || c == '-' || c == '.' || c == ':'; };
  return scheme.size() < path.size() && scheme.size() > 1 && is_letter(scheme.front()) &&
         std::all_of(scheme.begin(), scheme.end(), fits);
}

}  // namespace

std::string path_oddity(std::string_view path) {
  if (is_in_quotes(path)) return "without quotes around it";
  if (path.starts_with(kFileUrl)) return fmt::format("without '{}'", kFileUrl);
  if (is_url(path)) return "of this machine, not a URL";
  if (is_of_windows(path)) return "of this machine, such as /srv/result, not one of Windows";
  if (path.starts_with('%') && path.find('%', 1) != std::string_view::npos)
    return "without a variable of Windows; the conf writes an environment variable as ${NAME}";
  if (path.find("$(") != std::string_view::npos || path.find('`') != std::string_view::npos)
    return "without a command, which only a shell would run";
  if (path.find('*') != std::string_view::npos) return "without '*', which only a shell would expand";
  return "";
}

std::string shown_path(std::string_view path) {
  const auto scheme = path.find("://");
  if (scheme == std::string_view::npos || path.starts_with(kFileUrl)) return std::string{path};
  return fmt::format("{}…", path.substr(0, scheme + 3));
}

std::string_view shell_variable(std::string_view path) {
  for (auto at = path.find('$'); at != std::string_view::npos; at = path.find('$', at + 1)) {
    const auto name = path.substr(at + 1);
    if ((at != 0 && path[at - 1] != '/') || name.empty() || !begins_name(name.front())) continue;
    const auto end = std::find_if_not(name.begin(), name.end(), is_in_name);
    if (end == name.end() || *end == '/') return name.substr(0, static_cast<std::size_t>(end - name.begin()));
  }
  return {};
}

std::string with_home(const std::string& path, const Environment& environment) {
  if (path != "~" && !path.starts_with("~/")) return path;
  const auto home = environment.variable ? environment.variable("HOME") : std::nullopt;
  return home && !home->empty() ? *home + path.substr(1) : path;
}

std::string path_of(const Section& section, std::string_view key, const Setting& setting,
                    const Environment& environment, Findings& findings) {
  const auto refuse = [&](std::string expected) {
    std::erase_if(findings, [&](const Diagnostic& finding) {  // a warning about the same oddity
      return finding.code == Code::kConfPatternOdd && finding.place == Place{setting.place};
    });
    findings.push_back(
        bad_value(section.name, key, {shown_path(shown(setting)), setting.place, ""}, std::move(expected)));
  };
  auto path = with_home(setting.value, environment);
  if (const auto oddity = path_oddity(setting.value); !oddity.empty()) {
    refuse(fmt::format("a path {}", oddity));
  } else if (const auto odd = value_oddity(setting.value); !odd.empty()) {
    refuse(fmt::format("a path: {}", odd));
  } else if (const auto name = shell_variable(setting.value); !name.empty()) {
    refuse(fmt::format("a path; write an environment variable as ${{{}}}", name));
  } else if (path.starts_with('~')) {
    refuse("a path; '~' means your home folder only before '/'");
  }
  return path;
}

}  // namespace smt::config
