#include "config/file/home.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/keys/bad_value.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

bool begins_name(char c) { return is_letter(c) || c == '_'; }
bool is_in_name(char c) { return begins_name(c) || is_digit(c); }

}  // namespace

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
    findings.push_back(bad_value(section.name, key, setting, std::move(expected)));
  };
  auto path = with_home(setting.value, environment);
  if (const auto name = shell_variable(setting.value); !name.empty()) {
    refuse(fmt::format("a path; write an environment variable as ${{{}}}", name));
  } else if (path.starts_with('~')) {
    refuse("a path; '~' means your home folder only before '/'");
  }
  return path;
}

}  // namespace smt::config
