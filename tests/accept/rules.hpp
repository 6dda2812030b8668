#pragma once
// The checker's groups of rules; each adds what it refuses in one table.

#include <algorithm>
#include <string>

#include "accept/starrocks_checker.hpp"
#include "accept/unicode.hpp"

namespace smt::test {

struct Check {
  Release release;
  int backends;
  Problems& problems;

  void refuse(int line, std::string rule, std::string message) const {
    problems.push_back({line, std::move(rule), std::move(message)});
  }
};

void check_database_name(const Name& name, const Check& check);
void check_names(const CreateTable& table, const Check& check);
void check_types(const CreateTable& table, const Check& check);
void check_defaults(const CreateTable& table, const Check& check);
void check_keys(const CreateTable& table, const Check& check);
void check_distribution(const CreateTable& table, const Check& check);
void check_partition(const CreateTable& table, const Check& check);
void check_properties(const CreateTable& table, const Check& check);
void check_external(const External& external, const Check& check);

/// Returns INT for INTEGER, VARCHAR for STRING and TEXT, DECIMAL for NUMERIC …; returns other names unchanged.
std::string plain_type(const SqlType& type);
bool is_integer_type(std::string_view plain);
/// Returns true if a key of a DUPLICATE or UNIQUE table, or HASH(), may contain the type.
bool can_be_sorted(const SqlType& type, Release release);

inline const ColumnDefinition* find_column(const CreateTable& table, const Name& name) {
  const auto found = std::find_if(table.columns.begin(), table.columns.end(), [&](const ColumnDefinition& column) {
    return folded(column.name.text) == folded(name.text);
  });
  return found == table.columns.end() ? nullptr : &*found;
}

inline bool holds(const std::vector<Name>& names, const Name& name) {
  return std::any_of(names.begin(), names.end(), [&](const Name& n) { return folded(n.text) == folded(name.text); });
}

}  // namespace smt::test
