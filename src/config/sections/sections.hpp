#pragma once
// Lines grouped into sections. Repetitions and unknown names are already reported.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/file/ini_reader.hpp"
#include "config/keys/keys.hpp"
#include "smt/config.hpp"

namespace smt::config {

struct Section {
  std::string name;  // "db", "table-rule", "table-rule.1"
  SectionKind kind = SectionKind::kDb;
  FileLine place;
  Options settings;  // known keys only, the last value of each
};

struct RuleSections {
  std::vector<Section> rules;     // in the order of the file
  std::vector<Section> repeated;  // sections with a repeated number: checked, but never used
};

struct Sections {
  std::optional<Section> db, other, starrocks, flink, types, accept,
      defaults;  // a reopened section continues
  RuleSections table_rules, ignore_rules, type_rules;
  std::vector<FilledValue> filled;
  FileLine end;  // of the file, where you would add what is missing
};

Sections read_sections(const std::string& path, const std::vector<IniLine>& lines, const Environment& environment,
                       Findings& findings);

/// Returns "1" for "table-rule.1", "ignore.1" and "type-rule.1".
std::string_view rule_id(const Section& section);
/// Compares ids in the order of rules: numbers by value (1 and 01 are equal), then names.
bool rule_id_less(std::string_view a, std::string_view b);
struct RuleIdLess {
  bool operator()(std::string_view a, std::string_view b) const { return rule_id_less(a, b); }
};

}  // namespace smt::config
