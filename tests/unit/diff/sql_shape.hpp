#pragma once
// Statements in one spelling, to find ours among those that an FE recorded.

#include <array>
#include <regex>
#include <string>
#include <utility>

#include "text/ascii.hpp"

namespace smt::test {

/// Returns the statement in lower case, with single quotes, without backticks, without blanks that mean nothing, and
/// without NULL, which is what no word means.
inline std::string sql_shape(const std::string& sql) {
  static const std::array<std::pair<std::regex, const char*>, 7> kSteps{{
      {std::regex{"`"}, ""},
      {std::regex{"\""}, "'"},
      {std::regex{R"(\s+)"}, " "},
      {std::regex{"not null"}, "not#null"},
      {std::regex{" null"}, ""},
      {std::regex{"#"}, " "},
      {std::regex{R"( ?([(),=\[\]]) ?)"}, "$1"},
  }};
  auto out = ascii_lower(sql);
  for (const auto& [what, instead] : kSteps) out = std::regex_replace(out, what, instead);
  return out;
}

}  // namespace smt::test
