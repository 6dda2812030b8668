// What the files need from StarRocks.

#include <fmt/format.h>

#include <algorithm>

#include "check/result.hpp"
#include "check/starrocks_grants.hpp"
#include "check/starrocks_tables.hpp"
#include "smt/sql_text.hpp"
#include "smt/starrocks.hpp"
#include "text/ascii.hpp"

namespace smt::check {
namespace {

using Results = std::vector<CheckResult>;

std::string short_text(const Version& version) {
  const auto minor = fmt::format("{}.{}", version.major, version.minor);
  return version.patch == 0 ? minor : fmt::format("{}.{}", minor, version.patch);
}

void check_starrocks_version(const StarRocksFacts& facts, const StarRocksNeeds& needs, Results& results) {
  constexpr auto kCode = Code::kReadyFeVersion;
  const auto version = fe_version(facts.version);
  const auto seen =
      fmt::format("StarRocks {}, the files are for {} and later", facts.version, short_text(needs.starrocks.version));
  if (!version) {
    results.push_back(
        skipped(kCode, fmt::format("StarRocks reports the version '{}', which the tool cannot parse", facts.version)));
  } else if (*version >= needs.starrocks.version) {
    results.push_back(passed(kCode, seen));
  } else {
    results.push_back(wrong(
        kCode, seen,
        {facts.version, short_text(needs.starrocks.version), fmt::format("{}.{}", version->major, version->minor)}));
  }
}

/// Returns the cluster's run mode, or nullopt if it is not known. Before 4.1 StarRocks does not say it; a cluster whose
/// only nodes are compute nodes is a shared-data cluster.
std::optional<RunMode> run_mode_of(const StarRocksFacts& facts) {
  for (const auto mode : {RunMode::kSharedNothing, RunMode::kSharedData}) {
    if (equal_ignoring_case(facts.run_mode, run_mode_word(mode))) return mode;
  }
  if (!facts.backends.value || !facts.compute_nodes.value) return std::nullopt;
  const bool only_compute = facts.backends.value->empty() && !facts.compute_nodes.value->empty();
  return only_compute ? std::optional{RunMode::kSharedData} : std::nullopt;
}

void check_run_mode(const StarRocksFacts& facts, const StarRocksNeeds& needs, Results& results) {
  constexpr auto kCode = Code::kReadyRunMode;
  const auto mode = run_mode_of(facts);
  const std::string wanted{run_mode_word(needs.starrocks.run_mode)};
  if (!mode) {
    results.push_back(skipped(kCode, "StarRocks does not say its run mode; 4.1 and later do"));
    return;
  }
  const std::string found{run_mode_word(*mode)};
  const auto seen = fmt::format("the run mode is {}, the files are for {}", found, wanted);
  results.push_back(found == wanted ? passed(kCode, seen) : wrong(kCode, seen, {found, wanted}));
}

/// Returns the backends, or the compute nodes if there are no backends, as in shared-data clusters.
std::optional<std::vector<StarRocksFacts::Node>> nodes_of(const StarRocksFacts& facts) {
  if (!facts.backends.value) return std::nullopt;
  auto nodes = *facts.backends.value;
  if (facts.compute_nodes.value && nodes.empty()) nodes = *facts.compute_nodes.value;
  return nodes;
}

/// Returns the names of the tables with this number of replicas, the highest of all; the nodes must suffice for them.
std::string tables_of(const StarRocksNeeds& needs, std::uint32_t replicas) {
  std::vector<std::string> names;
  for (const auto& table : needs.made) {
    if (table.replicas == replicas) names.push_back(table_name_text(table.name));
  }
  constexpr std::size_t kShown = 3;
  const auto more = names.size() > kShown ? fmt::format(" and {} more", names.size() - kShown) : "";
  names.resize(std::min(names.size(), kShown));
  return fmt::format("{}{}", fmt::join(names, ", "), more);
}

void check_nodes(const StarRocksFacts& facts, const StarRocksNeeds& needs, Results& results) {
  const auto nodes = nodes_of(facts);
  if (!nodes) {
    const auto why = "BE nodes: " + facts.backends.why_not;
    results.push_back(skipped(Code::kReadyBackends, why));
    if (!needs.made.empty()) results.push_back(skipped(Code::kReadyReplicas, why));
    return;
  }
  std::vector<std::string> dead;
  for (const auto& node : *nodes) {
    if (!node.alive) dead.push_back(node.name);
  }
  const auto alive = nodes->size() - dead.size();
  const auto count = fmt::format("{}", alive);
  const auto seen = fmt::format("{} of {} BE nodes are alive, be_num is {}", alive, nodes->size(), needs.be_num);
  const auto starts = dead.empty() ? std::string{"there are no other nodes"} : fmt::format("{}", fmt::join(dead, ", "));
  results.push_back(alive >= needs.be_num
                        ? passed(Code::kReadyBackends, seen)
                        : wrong(Code::kReadyBackends, seen, {count, fmt::format("{}", needs.be_num), starts}));
  if (needs.made.empty()) return;  // no file creates a table there
  std::uint32_t most = 0;
  for (const auto& table : needs.made) most = std::max(most, table.replicas);
  const auto replicas = fmt::format("replication_num is at most {}, {} BE nodes are alive", most, alive);
  results.push_back(
      alive >= most ? passed(Code::kReadyReplicas, replicas)
                    : wrong(Code::kReadyReplicas, replicas, {count, fmt::format("{}", most), tables_of(needs, most)}));
}

std::string grant_to(std::string_view privilege, std::string_view object, const StarRocksFacts& facts) {
  return fmt::format("GRANT {} ON {} TO USER {};", privilege, object, facts.account);
}

/// What a user lacks, with the statements that grant it.
struct Missing {
  std::vector<std::string> what, grants;
};

Missing missing_to_create(const StarRocksGrants& grants, const StarRocksFacts& facts, const StarRocksNeeds& needs) {
  Missing missing;
  std::set<std::string> databases;
  for (const auto& table : needs.made) databases.insert(table.name.database);
  if (!grants.may_create_databases()) {
    missing.what.emplace_back("CREATE DATABASE");
    missing.grants.push_back(grant_to("CREATE DATABASE", "CATALOG default_catalog", facts));
  }
  for (const auto& database : databases) {
    if (grants.may_create_tables(database)) continue;
    missing.what.push_back("CREATE TABLE on " + quote_identifier(database));
    missing.grants.push_back(grant_to("CREATE TABLE", "DATABASE " + quote_identifier(database), facts));
  }
  return missing;
}

/// Returns what the user lacks to load: the sink loads with INSERT, and reads the list of the table's columns, which
/// SELECT makes visible.
Missing missing_to_load(const StarRocksGrants& grants, const StarRocksFacts& facts, const StarRocksNeeds& needs) {
  Missing missing;
  for (const auto& table : needs.loads) {
    std::vector<std::string_view> lacking;
    for (const auto* privilege : {"SELECT", "INSERT"}) {
      if (!grants.may(privilege, table)) lacking.emplace_back(privilege);
    }
    if (lacking.empty()) continue;
    const auto name = quote_identifier(table.database) + "." + quote_identifier(table.table);
    const auto list = fmt::format("{}", fmt::join(lacking, ", "));
    missing.what.push_back(fmt::format("{} on {}", list, name));
    missing.grants.push_back(grant_to(list, "TABLE " + name, facts));
  }
  return missing;
}

CheckResult judged(Code code, const Missing& missing, const StarRocksGrants& grants, const StarRocksFacts& facts,
                   std::string_view may) {
  if (missing.what.empty()) return passed(code, fmt::format("{} {}", facts.account, may));
  if (!grants.not_understood().empty())
    return skipped(code, fmt::format("the tool does not understand the grant '{}'", grants.not_understood()));
  const auto list = fmt::format("{}", fmt::join(missing.what, ", "));
  return wrong(code, fmt::format("{} lacks {}", facts.account, list),
               {facts.account, list, fmt::format("{}", fmt::join(missing.grants, "\n"))});
}

void check_grants(const StarRocksFacts& facts, const StarRocksNeeds& needs, Results& results) {
  const bool creates = needs.creates || !needs.made.empty();
  if (!facts.grants.value) {
    const auto why = "grants: " + facts.grants.why_not;
    if (creates) results.push_back(skipped(Code::kReadyCreate, why));
    if (!needs.loads.empty()) results.push_back(skipped(Code::kReadyLoad, why));
    return;
  }
  const StarRocksGrants grants{*facts.grants.value};
  if (creates) {
    results.push_back(judged(Code::kReadyCreate, missing_to_create(grants, facts, needs), grants, facts,
                             "can create the databases and tables"));
  }
  if (!needs.loads.empty()) {
    results.push_back(
        judged(Code::kReadyLoad, missing_to_load(grants, facts, needs), grants, facts, "can load the tables"));
  }
}

}  // namespace

StarRocksTarget actual_starrocks(const StarRocksFacts& facts, const StarRocksTarget& conf) {
  return {fe_version(facts.version).value_or(conf.version), run_mode_of(facts).value_or(conf.run_mode)};
}

std::vector<CheckResult> check_starrocks(const StarRocksFacts& facts, const StarRocksNeeds& needs) {
  Results results{passed(Code::kReadyFeConnect, facts.from)};
  check_starrocks_version(facts, needs, results);
  check_run_mode(facts, needs, results);
  check_nodes(facts, needs, results);
  if (!needs.made.empty()) check_tables(facts, needs, results);
  check_grants(facts, needs, results);
  return results;
}

}  // namespace smt::check
