#pragma once

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
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

}  // namespace smt::cli
