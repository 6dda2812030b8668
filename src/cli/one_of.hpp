#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "smt/diagnostic.hpp"

namespace smt::cli {

/// Accepts one of the words. For another word, the error lists them and suggests the nearest one.
inline CLI::Validator one_of(std::vector<std::string> words) {
  const auto check = [words](const std::string& value) -> std::string {
    if (std::find(words.begin(), words.end(), value) != words.end()) return "";
    const auto near = nearest(value, {words.begin(), words.end()});
    auto expected = fmt::format("'{}': expected {}", value, fmt::join(words.begin(), words.end() - 1, ", "));
    expected += (words.size() > 1 ? " or " : "") + words.back();
    return near.empty() ? expected : expected + "; did you mean '" + near + "'?";
  };
  return CLI::Validator{[check](std::string& value) { return check(value); }, ""};
}

/// Accepts any text except an empty one, which is what a shell passes for an unset variable.
inline CLI::Validator not_empty(std::string value_name) {
  const auto check = [value_name = std::move(value_name)](const std::string& value) {
    return value.empty() ? fmt::format("the value is empty; expected {}", value_name) : "";
  };
  return CLI::Validator{[check](std::string& value) { return check(value); }, ""};
}

}  // namespace smt::cli
