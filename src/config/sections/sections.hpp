#pragma once
// Lines grouped into sections: what stands where, with repetitions and unknown names already reported.

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
  std::vector<Section> repeated;  // a number that was already taken: checked, but never used
};

struct Sections {
  std::optional<Section> db, other, starrocks, flink, types, accept,
      defaults;  // a section that is opened again goes on
  RuleSections table_rules, ignore_rules, type_rules;
  std::vector<FilledValue> filled;
  FileLine end;  // of the file: where something that is missing would be added
};

Sections read_sections(const std::string& path, const std::vector<IniLine>& lines, const Environment& environment,
                       Findings& findings);

/// "1" of "table-rule.1", "ignore.1" and "type-rule.1".
std::string_view rule_id(const Section& section);
/// Ids in the order of rules: numbers by value (1 and 01 are one), then names.
bool rule_id_less(std::string_view a, std::string_view b);
struct RuleIdLess {
  bool operator()(std::string_view a, std::string_view b) const { return rule_id_less(a, b); }
};

}  // namespace smt::config
