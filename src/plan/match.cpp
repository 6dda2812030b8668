#include <re2/re2.h>

#include <algorithm>

#include "smt/plan.hpp"

namespace smt {

struct Matcher::Patterns {
  std::unique_ptr<re2::RE2> database, table;  // null for one that was refused
};

namespace {

std::unique_ptr<re2::RE2> compile(const TableRule& rule, const char* key, const Setting& pattern, Findings& findings) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  auto compiled = std::make_unique<re2::RE2>(pattern.value, options);
  if (compiled->ok()) return compiled;
  findings.push_back(
      {Code::kConfBadPattern, pattern.place, {"table-rule." + rule.id, key, pattern.value, compiled->error()}});
  return nullptr;
}

bool found(const std::unique_ptr<re2::RE2>& pattern, std::string_view name) {
  return pattern && re2::RE2::PartialMatch(re2::StringPiece{name.data(), name.size()}, *pattern);
}

}  // namespace

Matcher::Matcher(const std::vector<TableRule>& rules, Findings& findings) {
  for (const auto& rule : rules) {
    patterns_.push_back(
        {compile(rule, "database", rule.database, findings), compile(rule, "table", rule.table, findings)});
  }
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

std::vector<std::size_t> Matcher::candidates(std::string_view schema, std::string_view table) const {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    if (found(patterns_[i].database, schema) && found(patterns_[i].table, table)) result.push_back(i);
  }
  return result;
}

}  // namespace smt
