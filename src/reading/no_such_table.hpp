#pragma once

#include <string>

#include "smt/plan.hpp"

namespace smt::reading {

/// What a run knows about tables. `plan`: before --only selects.
struct KnownTables {
  const Catalog& catalog;
  const Matcher& matcher;
  const Plan& plan;
};

/// How the user names tables: with an option before each, or as arguments.
enum class NamedBy { kOption, kArguments };

/// Returns kConfOnlyUnknown for a name that means no target of the plan: what the name is instead (a list, a pattern, a
/// database, a table that no rule owns), and what to write.
Diagnostic no_such_table(const std::string& name, NamedBy named_by, const KnownTables& known);

/// Returns kConfOnlyUnknown for a table without a database that several targets have. `targets`: their names.
Diagnostic several_tables(const std::string& name, const std::vector<std::string>& targets);

/// Removes the quotes of MySQL and of a shell: `d`.`a` is d.a.
std::string without_quotes(std::string name);

/// Returns the names of targets whose table has this name, in any database; sorted.
std::vector<std::string> targets_of_table(const std::string& table, const Plan& plan);

}  // namespace smt::reading
