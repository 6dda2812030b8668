#include "init/starter_conf.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/numbers.hpp"

namespace smt::init {
namespace {

constexpr std::string_view kAfterDb = R"(
[other]
# Number of BE nodes in the StarRocks cluster. BUCKETS and replication_num depend on it.
be_num = 3
output_dir = ./result
# placeholder: the Flink files get placeholders such as ${MYSQL_PASSWORD} instead of passwords
secrets = inline

[starrocks]
# The oldest StarRocks that must accept the SQL: 2.5 to 4.2
version = 3.1
# For a cluster on object storage; from 4.1 on also see "distribution" in docs/config.md:
# run_mode = shared_data

# [flink]
# version = 1.20
# tables_per_job = 20
# The address of the JobManager's web page: diff then says which jobs run.
# rest = http://JOBMANAGER_HOST:8081

# Settings for all rules below. Without the four lines below, the tool writes only StarRocks SQL. To get Flink SQL too,
# remove the # from them and set your StarRocks: FE_HOST, its ports, and a user that may load. Its password comes from
# the variable STARROCKS_PASSWORD: export it before you run the tool, or write the password here instead.
[table-rule]
# flink.starrocks.jdbc-url = jdbc:mysql://FE_HOST:9030
# flink.starrocks.load-url = FE_HOST:8030
# flink.starrocks.username = root
# flink.starrocks.password = ${STARROCKS_PASSWORD}
)";

constexpr std::string_view kForSockets =
    R"(# Flink cannot use the socket of [db]; it also needs these four lines, and MYSQL_PASSWORD exported:
# flink.cdc.hostname = DB_HOST
# flink.cdc.port = 3306
# flink.cdc.username = USER
# flink.cdc.password = ${MYSQL_PASSWORD}
)";

std::string counts(const DatabaseGroup& group) {
  auto out = plural(group.tables, "table");
  if (group.without_key > 0) out += fmt::format(", {} without a key", group.without_key);
  if (group.others > 0) out += fmt::format("; {} or similar, not synced", plural(group.others, "view"));
  return out;
}

std::string rule(std::size_t number, const DatabaseGroup& group) {
  std::string out = "\n";
  if (group.databases.size() > 1) {
    out += fmt::format("# {} databases, {} to {}: tables with the same name and structure become one\n",
                       group.databases.size(), group.databases.front(), group.databases.back());
  }
  return out + fmt::format("# {}\n[table-rule.{}]\ndatabase = {}\ntable = .*\n", counts(group), number,
                           database_pattern(group));
}

/// Lists what else the server has, so that nobody searches for its rule.
std::string without_rule(const std::vector<DatabaseGroup>& groups, std::size_t nameless) {
  std::string out;
  for (const auto& group : groups) {
    if (group.tables > 0) continue;
    for (const auto& name : group.databases) out += fmt::format("#   {}\n", name);
  }
  if (!out.empty())
    out = "\n# No rule for these databases, because they have no tables (only views or similar):\n" + out;
  if (nameless > 0)
    out += fmt::format("\n# No rule for {} whose name has control characters\n", plural(nameless, "database"));
  return out;
}

}  // namespace

std::string starter_conf(const std::string& db_section, const SeenTables& seen, const std::string& server) {
  auto out = fmt::format(
      "# Made by 'starrocks-migrate-tool init' from {}. Edit it as you like, then run starrocks-migrate-tool.\n# "
      "docs/config.md explains every key, docs/recipes.md what the rules can do.\n\n{}{}",
      server, db_section, kAfterDb);
  if (db_section.find("\nsocket = ") != std::string::npos) out += kForSockets;
  std::size_t number = 0;
  const auto groups = database_groups(seen);
  for (const auto& group : groups) {
    if (group.tables > 0) out += rule(++number, group);
  }
  return out + without_rule(groups, databases_in_no_group(seen));
}

std::size_t rule_count(const SeenTables& seen) {
  const auto groups = database_groups(seen);
  return static_cast<std::size_t>(
      std::count_if(groups.begin(), groups.end(), [](const DatabaseGroup& group) { return group.tables > 0; }));
}

}  // namespace smt::init
