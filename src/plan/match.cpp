#include "smt/plan.hpp"

namespace smt {
namespace {

Pattern compile(const TableRule& rule, const char* key, const Setting& setting, Findings& findings) {
  Pattern pattern{setting.value};
  if (!pattern.error().empty()) {
    findings.push_back({Code::kConfBadPattern,
                        setting.place,
                        {"table-rule." + rule.id, key, shown(setting),
                         setting.written.empty() ? pattern.error() : "not a regular expression"}});
  }
  return pattern;
}

}  // namespace

Matcher::Matcher(const std::vector<TableRule>& rules, Findings& findings) {
  for (const auto& rule : rules) {
    patterns_.push_back(
        {compile(rule, "database", rule.database, findings), compile(rule, "table", rule.table, findings)});
  }
}

std::vector<std::size_t> Matcher::candidates(std::string_view schema, std::string_view table) const {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    if (patterns_[i].database.found_in(schema) && patterns_[i].table.found_in(table)) result.push_back(i);
  }
  return result;
}

}  // namespace smt
