#include "accept/starrocks_checker.hpp"

#include <map>
#include <set>
#include <stdexcept>

#include "accept/rules.hpp"
#include "accept/starrocks_parser.hpp"

namespace smt::test {
namespace {

void check_table(const CreateTable& table, const Check& check) {
  check_names(table, check);
  check_types(table, check);
  check_defaults(table, check);
  check_keys(table, check);
  check_distribution(table, check);
  check_partition(table, check);
  check_properties(table, check);
}

/// A file must run on an empty cluster, and IF NOT EXISTS hides a second table of the same name.
void check_order(const Script& script, const Check& check) {
  std::set<std::string> databases;
  for (const auto& name : script.databases) databases.insert(name.text);
  std::set<std::pair<std::string, std::string>> seen;
  for (const auto& table : script.tables) {
    if (!databases.contains(table.database.text)) {
      check.refuse(table.line, "database-unknown", "no CREATE DATABASE makes " + table.database.text);
    }
    if (!seen.insert({table.database.text, table.table.text}).second) {
      check.refuse(table.line, "table-repeated", table.table.text + " is created twice: the second is lost");
    }
  }
}

const std::string* property_of(const CreateTable& table, std::string_view key) {
  const auto found = std::find_if(table.properties.begin(), table.properties.end(),
                                  [&](const Property& property) { return property.key == key; });
  return found == table.properties.end() ? nullptr : &found->value;
}

/// The first table of a group sets its number of buckets; the checker does not know a number that the FE chooses
/// (recorded/colocation.tsv).
void check_colocation(const Script& script, const Check& check) {
  std::map<std::string, std::optional<DistributionClause>> groups;
  for (const auto& table : script.tables) {
    const auto* group = property_of(table, "colocate_with");
    if (group == nullptr || !table.distribution) continue;
    const auto [first, is_new] = groups.try_emplace(*group, table.distribution);
    if (!is_new && first->second->buckets != table.distribution->buckets)
      check.refuse(table.line, "colocation", "Colocate tables must have same bucket num");
  }
}

void expect_known_rules(const Problems& problems) {
  for (const auto& problem : problems) {
    if (std::find(kRules.begin(), kRules.end(), problem.rule) == kRules.end())
      throw std::logic_error{"a rule without a row: " + problem.rule};
  }
}

}  // namespace

std::string_view text(Release release) {
  switch (release) {
    case Release::k2_5: return "2.5";
    case Release::k3_0: return "3.0";
    case Release::k3_1: return "3.1";
    case Release::k3_3: return "3.3";
    case Release::k4_0: return "4.0";
    case Release::k4_1: return "4.1";
    case Release::k4_2: return "4.2";
  }
  return "";
}

Checked check_starrocks(std::string_view text, Release release, int backends) {
  Checked checked;
  checked.script = parse_starrocks(text, checked.problems);
  const Check check{release, backends, checked.problems};
  for (const auto& name : checked.script.databases) check_database_name(name, check);
  for (const auto& table : checked.script.tables) check_table(table, check);
  for (const auto& external : checked.script.externals) check_external(external, check);
  check_order(checked.script, check);
  check_colocation(checked.script, check);
  std::stable_sort(checked.problems.begin(), checked.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
  expect_known_rules(checked.problems);
  return checked;
}

std::string text(const Problems& problems) {
  std::string out;
  for (const auto& problem : problems)
    out += std::to_string(problem.line) + ": " + problem.rule + ": " + problem.message + "\n";
  return out;
}

}  // namespace smt::test
