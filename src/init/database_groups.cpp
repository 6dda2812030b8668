#include "init/database_groups.hpp"

#include <algorithm>
#include <map>
#include <set>
#include "text/ascii.hpp"
#include "text/numbers.hpp"

namespace smt::init {
namespace {

bool has_control_character(std::string_view name) { return std::any_of(name.begin(), name.end(), is_control); }

/// The contents of one database: its counts, and its tables' names without their numbers.
struct Database {
  DatabaseGroup group;
  std::set<std::string> outlines;
};

void count(const TableRow& table, bool has_key, Database& database) {
  auto& group = database.group;
  if (!is_synced_type(table.type)) {
    ++group.others;
    return;
  }
  ++group.tables;
  if (!has_key) ++group.without_key;
  database.outlines.insert(without_numbers(table.name));
}

std::map<std::string, Database> databases_of(const SeenTables& seen) {
  std::map<std::string, Database> databases;
  for (const auto& table : seen.tables) {
    if (has_control_character(table.schema)) continue;
    auto& database = databases[table.schema];
    database.group.databases = {table.schema};
    count(table, seen.keyed.contains({table.schema, table.name}), database);
  }
  return databases;
}

void add_to_group(const DatabaseGroup& one, DatabaseGroup& group) {
  group.databases.insert(group.databases.end(), one.databases.begin(), one.databases.end());
  group.tables += one.tables;
  group.without_key += one.without_key;
  group.others += one.others;
}

}  // namespace

std::vector<DatabaseGroup> database_groups(const SeenTables& seen) {
  std::map<std::pair<std::string, std::set<std::string>>, DatabaseGroup> groups;
  std::map<std::string, std::size_t> kinds;  // of databases with one outline
  const auto databases = databases_of(seen);
  for (const auto& [name, database] : databases) {
    const auto [at, is_new] = groups.try_emplace({without_numbers(name), database.outlines});
    if (is_new) ++kinds[without_numbers(name)];
    add_to_group(database.group, at->second);
  }
  std::vector<DatabaseGroup> result;
  for (auto& [key, group] : groups) {
    if (kinds[key.first] == 1) {
      result.push_back(std::move(group));
      continue;
    }
    // One pattern would match databases of another kind, too.
    for (const auto& name : group.databases) result.push_back(databases.at(name).group);
  }
  return result;
}

std::size_t databases_in_no_group(const SeenTables& seen) {
  std::set<std::string> names;
  for (const auto& table : seen.tables) {
    if (has_control_character(table.schema)) names.insert(table.schema);
  }
  return names.size();
}

std::string database_pattern(const DatabaseGroup& group) {
  std::string out;
  const auto text = group.databases.size() == 1 ? group.databases.front() : without_numbers(group.databases.front());
  for (const char c : text) {
    if (c == '\0') {
      out += "[0-9]+";
    } else {
      // A value cannot contain `${`: this escapes its $.
      if (std::string_view{"\\.+*?()|[]{}^$"}.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return "^" + out + "$";
}

}  // namespace smt::init
