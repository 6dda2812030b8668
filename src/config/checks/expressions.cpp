#include "config/checks/expressions.hpp"

#include <algorithm>

#include "smt/sql_text.hpp"

namespace smt::config {
namespace {

/// Flink's client from 1.15 on drops tabs (seen on 1.20), even in quotes.
bool holds_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

std::string problem_of(std::string_view expression, bool braces_mean_columns) {
  if (const auto problem = fragment_problem(expression); !problem.empty()) return std::string{problem};
  if (holds_control_character(expression))
    return "a tab or another control character; write a space, or U&'\\0009' inside quotes";
  if (braces_mean_columns && expression.find_first_of("{}") != std::string_view::npos)
    return "{} may contain only {column}";
  return "";
}

}  // namespace

void check_expression(const Section& section, std::string_view key, const Setting& setting, bool braces_mean_columns,
                      Findings& findings) {
  const auto expression = braces_mean_columns ? for_column(setting.value, "c") : setting.value;
  const auto problem = problem_of(expression, braces_mean_columns);
  if (problem.empty()) return;
  findings.push_back({Code::kConfExpression, setting.place, {section.name, std::string{key}, shown(setting), problem}});
}

}  // namespace smt::config
