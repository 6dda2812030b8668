#include "reading/no_such_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "text/ascii.hpp"
#include "text/numbers.hpp"
#include "text/split.hpp"

namespace smt::reading {
namespace {

/// Why a name means no target, and what to do; "" if there is no way out to propose.
struct Reason {
  std::string why, way_out;
};

std::string did_you_mean(const std::string& name) {
  return name.empty() ? "" : fmt::format("did you mean '{}'?", name);
}

/// Returns "--only a --only b", or "a b" for arguments.
std::string as_typed(const std::vector<std::string>& names, NamedBy named_by) {
  const auto* before = named_by == NamedBy::kOption ? "--only " : "";
  std::string out;
  for (const auto& name : names) out += fmt::format("{}{}{}", out.empty() ? "" : " ", before, name);
  return out;
}

/// Returns the target whose name is nearest to a mistyped one, without regard to quotes and case; compares a table
/// without a database only with tables. Returns "" if none is near.
std::string nearest_target(const std::string& name, const Plan& plan) {
  auto wanted = ascii_lower(without_quotes(name));
  if (wanted.find('.') == std::string::npos)
    std::replace_if(
        wanted.begin(), wanted.end(), [](char c) { return c == '/' || c == ':' || c == ' '; }, '.');
  const bool is_whole = wanted.find('.') != std::string::npos;
  std::vector<std::string> whole, compared;
  for (const auto& target : plan.targets) {
    whole.push_back(table_name_text(target.name));
    compared.push_back(ascii_lower(is_whole ? whole.back() : target.name.table));
  }
  const auto same = std::find(compared.begin(), compared.end(), wanted);
  const auto near = same == compared.end() ? nearest(wanted, {compared.begin(), compared.end()}) : wanted;
  const auto at = std::find(compared.begin(), compared.end(), near);
  return at == compared.end() ? "" : whole[static_cast<std::size_t>(at - compared.begin())];
}

/// Returns the listed table with this name, in the catalog as a whole.
std::optional<Object> listed(const std::string& name, const Catalog& catalog) {
  const auto is_it = [&](const auto& one) { return qualified(one) == name; };
  const auto table = std::find_if(catalog.tables.begin(), catalog.tables.end(), is_it);
  if (table != catalog.tables.end()) return object_of(*table);
  const auto other = std::find_if(catalog.others.begin(), catalog.others.end(), is_it);
  return other == catalog.others.end() ? std::nullopt : std::optional{object_of(*other)};
}

/// Returns the plan's finding about a table or a target with this name, but not about a database, a file or the server;
/// null if it has none.
const Diagnostic* finding_about(const std::string& name, const Findings& findings) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Diagnostic& finding) {
    const auto* object = finding.place.object();
    return object != nullptr && !object->table.empty() && object->column.empty() && place_text(finding.place) == name;
  });
  return found == findings.end() ? nullptr : &*found;
}

/// Returns why a table that exists has no target, if no finding says so.
Reason why_without_target(const Object& table, const std::string& name, const KnownTables& known) {
  if (known.matcher.candidates(table.database, table.table).empty())
    return {"no rule matches this table",
            fmt::format("write a rule whose 'database' matches {} and whose 'table' matches {}", table.database,
                        table.table)};
  return {"no rule owns a table with this name", did_you_mean(nearest_target(name, known.plan))};
}

std::set<std::string> databases_of(const Catalog& catalog) {
  std::set<std::string> names;
  for (const auto& table : catalog.tables) names.insert(table.schema);
  for (const auto& other : catalog.others) names.insert(other.schema);
  return names;
}

Reason about_database(const std::string& database, NamedBy named_by, const KnownTables& known) {
  std::vector<std::string> targets;
  for (const auto& target : known.plan.targets) {
    const bool holds = std::any_of(target.members.begin(), target.members.end(),
                                   [&](const Table* member) { return member->schema == database; });
    if (holds || target.name.database == database) targets.push_back(table_name_text(target.name));
  }
  if (targets.empty()) return {"a database, not a table; no rule owns a table of it", ""};
  return {fmt::format("a database, not a table; the rules own {} of it", plural(targets.size(), "table")),
          fmt::format("name its tables, for example {}", as_typed({targets.front()}, named_by))};
}

/// Returns why there is no table `database.table`.
Reason about_missing_table(const std::string& name, const std::set<std::string>& databases, const Plan& plan) {
  const auto near = nearest_target(name, plan);
  const auto dot = name.find('.');
  if (dot == std::string::npos) return {"no table that a rule owns has this name", did_you_mean(near)};
  const auto in = std::find_if(databases.begin(), databases.end(),
                               [&](const std::string& database) { return name.starts_with(database + "."); });
  if (in != databases.end())
    return {fmt::format("the database {} shows no table with this name", *in), did_you_mean(near)};
  const auto elsewhere = targets_of_table(name.substr(dot + 1), plan);
  return {fmt::format("there is no database {}, or it shows no table", name.substr(0, dot)),
          did_you_mean(near.empty() && elsewhere.size() == 1 ? elsewhere.front() : near)};
}

/// Names may contain `$`, `^` and `|`: a character that the nearest target has, too, does not make a pattern.
bool is_pattern(const std::string& name, const Plan& plan) {
  constexpr std::string_view kOfPatterns = "*%?[^$|\\";
  const auto near = nearest_target(name, plan);
  return std::any_of(name.begin(), name.end(), [&](char c) {
    return kOfPatterns.find(c) != std::string_view::npos && near.find(c) == std::string::npos;
  });
}

/// Returns the reason for a name that no table has.
Reason why_no_table(const std::string& name, NamedBy named_by, const KnownTables& known) {
  if (name.find(',') != std::string::npos)
    return {"this is a list; a table has one name",
            fmt::format("name each table on its own: {}", as_typed(split(name, ','), named_by))};
  if (is_pattern(name, known.plan))
    return {"patterns are not accepted here",
            "name each table; to select tables by a pattern, write the pattern into a rule of the conf"};
  const auto databases = databases_of(known.catalog);
  auto bare = without_quotes(name);
  if (bare.ends_with('.')) bare.pop_back();
  if (databases.contains(bare)) return about_database(bare, named_by, known);
  if (bare.starts_with('.')) bare.erase(0, 1);
  return about_missing_table(bare, databases, known.plan);
}

/// Returns the reason for a name that a table or a finding has; nullopt if none has it.
std::optional<Reason> about_known(const std::string& name, const KnownTables& known) {
  const auto table = listed(name, known.catalog);
  const auto* ignore = table ? known.matcher.ignored_by(table->database, table->table) : nullptr;
  if (ignore != nullptr)
    return Reason{fmt::format("excluded by [ignore.{}]", ignore->id),
                  fmt::format("change [ignore.{}] ({})", ignore->id, place_text(ignore->place))};
  if (const auto* finding = finding_about(name, known.plan.findings)) return Reason{message(*finding), hint(*finding)};
  return table ? std::optional{why_without_target(*table, name, known)} : std::nullopt;
}

Reason reason_for(const std::string& name, NamedBy named_by, const KnownTables& known) {
  auto reason = about_known(name, known);
  if (!reason) reason = about_known(without_quotes(name), known);
  return reason ? *reason : why_no_table(name, named_by, known);
}

}  // namespace

std::string without_quotes(std::string name) {
  std::erase_if(name, [](char c) { return c == '`' || c == '\'' || c == '"'; });
  return name;
}

std::vector<std::string> targets_of_table(const std::string& table, const Plan& plan) {
  std::set<std::string> names;
  for (const auto& target : plan.targets) {
    const bool same =
        target.name.table == table || std::any_of(target.members.begin(), target.members.end(),
                                                  [&](const Table* member) { return member->name == table; });
    if (same) names.insert(table_name_text(target.name));
  }
  return {names.begin(), names.end()};
}

Diagnostic several_tables(const std::string& name, const std::vector<std::string>& targets) {
  constexpr std::size_t kMost = 3;
  const std::vector<std::string> first{targets.begin(),
                                       targets.begin() + static_cast<std::ptrdiff_t>(std::min(kMost, targets.size()))};
  return {Code::kConfOnlyUnknown,
          {},
          {name, fmt::format("write {}{}", fmt::join(first, " or "), targets.size() > kMost ? " or …" : ""),
           fmt::format("{} databases have a table with this name", targets.size())}};
}

Diagnostic no_such_table(const std::string& name, NamedBy named_by, const KnownTables& known) {
  auto [why, way_out] = reason_for(name, named_by, known);
  return {Code::kConfOnlyUnknown, {}, {name, std::move(way_out), std::move(why)}};
}

}  // namespace smt::reading
