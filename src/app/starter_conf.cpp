#include "app/starter_conf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace smt {
namespace {

constexpr std::string_view kAfterDb = R"(
[other]
# BE nodes of the StarRocks cluster: BUCKETS and replication_num follow it.
be_num = 3
output_dir = ./result
# placeholder: ${{MYSQL_PASSWORD}} and the like in the Flink files instead of passwords
secrets = inline

[starrocks]
# The oldest StarRocks that must take the SQL: 2.5 to 4.1
version = 3.1

# [flink]
# version = 1.20
# tables_per_job = 20

# What holds for all rules below. With these four lines Flink SQL is written, too.
[table-rule]
# flink.starrocks.jdbc-url = jdbc:mysql://FE_HOST:9030
# flink.starrocks.load-url = FE_HOST:8030
# flink.starrocks.username = root
# flink.starrocks.password = ${{STARROCKS_PASSWORD}}
)";

/// Databases of one rule.
struct Group {
  std::vector<std::string> databases;
  std::size_t tables = 0, others = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The name with a NUL for each run of digits.
std::string outline(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (!is_digit(c)) {
      out += c;
    } else if (out.empty() || out.back() != '\0') {
      out += '\0';
    }
  }
  return out;
}

bool has_control_character(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

/// What one database has: its counts, and the names of its tables without their numbers.
struct Database {
  Group group;
  std::set<std::string> outlines;
};

std::map<std::string, Database> databases_of(const std::vector<TableRow>& tables) {
  std::map<std::string, Database> databases;
  for (const auto& table : tables) {
    if (has_control_character(table.schema)) continue;
    auto& database = databases[table.schema];
    const bool synced = is_synced_type(table.type);
    (synced ? database.group.tables : database.group.others) += 1;
    if (synced) database.outlines.insert(outline(table.name));
  }
  return databases;
}

/// Databases are shards of one another when they hold the same tables and their names differ only in numbers.
std::vector<Group> groups_of(const std::vector<TableRow>& tables) {
  std::map<std::pair<std::string, std::set<std::string>>, Group> groups;
  std::map<std::string, std::size_t> kinds;  // of databases of one outline
  const auto databases = databases_of(tables);
  for (const auto& [name, database] : databases) {
    auto [at, is_new] = groups.try_emplace({outline(name), database.outlines});
    if (is_new) ++kinds[outline(name)];
    at->second.databases.push_back(name);
    at->second.tables += database.group.tables;
    at->second.others += database.group.others;
  }
  std::vector<Group> result;
  for (auto& [key, group] : groups) {
    if (kinds[key.first] == 1) {
      result.push_back(std::move(group));
      continue;
    }
    // One pattern would take databases of another kind, too.
    for (const auto& name : group.databases) {
      const auto& own = databases.at(name).group;
      result.push_back({{name}, own.tables, own.others});
    }
  }
  return result;
}

/// An RE2 pattern for these names and nothing else, or for all with other numbers. A value can't hold `${`.
std::string pattern(const Group& group) {
  std::string out;
  const auto text = group.databases.size() == 1 ? group.databases.front() : outline(group.databases.front());
  for (const char c : text) {
    if (c == '\0') {
      out += "[0-9]+";
    } else {
      if (std::string_view{"\\.+*?()|[]{}^$"}.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return "^" + out + "$";
}

std::string plural(std::size_t count, std::string_view word) {
  return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
}

std::string rule(std::size_t number, const Group& group) {
  std::string out = "\n";
  if (group.databases.size() > 1) {
    out += fmt::format("# {} databases, {} to {}: tables of equal names and structure become one\n",
                       group.databases.size(), group.databases.front(), group.databases.back());
  }
  out += fmt::format("# {}", plural(group.tables, "table"));
  if (group.others > 0) out += fmt::format("; {}, not synced", plural(group.others, "view or the like"));
  return out + fmt::format("\n[table-rule.{}]\ndatabase = {}\ntable = .*\n", number, pattern(group));
}

/// `${` begins what is to be filled in; a value that has it says `$${`.
std::string value(std::string text) {
  for (auto at = text.find("${"); at != std::string::npos; at = text.find("${", at + 3)) text.insert(at, "$");
  return text;
}

}  // namespace

std::string db_section(const SourceUrl& url, PasswordFrom password) {
  auto out = fmt::format("[db]\ntype = mysql\nhost = {}\nport = {}\n", value(url.host), url.port.value_or(3306));
  if (password == PasswordFrom::kOptionFiles) return out + "# user and password: [client] of ~/.my.cnf\n";
  out += fmt::format("user = {}\n", value(url.user.value_or("root")));
  switch (password) {
    case PasswordFrom::kVariable: return out + fmt::format("password = ${{{}}}\n", kPasswordVariable);
    case PasswordFrom::kPrompt:
      return out + "# asked at the terminal; for scripts ${MYSQL_PASSWORD}, a variable\npassword = ${prompt}\n";
    default: return out + "password =\n";
  }
}

std::string starter_conf(const std::string& db_section, const std::vector<TableRow>& tables,
                         const std::string& server) {
  auto out = fmt::format(
      "# Made by 'starrocks-migrate-tool init' from {}. It is yours: edit it, and run starrocks-migrate-tool.\n"
      "# docs/config.md explains every key, docs/recipes.md what the rules can do.\n\n{}",
      server, db_section);
  out += fmt::format(kAfterDb);
  std::size_t number = 0;
  for (const auto& group : groups_of(tables)) out += rule(++number, group);
  return out;
}

std::size_t rule_count(const std::vector<TableRow>& tables) { return groups_of(tables).size(); }

}  // namespace smt
