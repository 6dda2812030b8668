// What the targets of a plan need from StarRocks.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "check/port_colon.hpp"
#include "check/starrocks_tables.hpp"
#include "config/connections/given.hpp"
#include "smt/check.hpp"
#include "text/split.hpp"

namespace smt::check {
namespace {

std::string sink_value(const TableRule& rule, std::string_view key) {
  const auto found = rule.sink.find(key);
  return found == rule.sink.end() ? "" : found->second.value;
}

std::pair<std::string, std::uint16_t> host_and_port(std::string_view text) {
  const auto colon = port_colon(text);
  std::uint16_t port = 9030;
  if (colon == std::string_view::npos) return {std::string{text}, port};
  std::from_chars(text.data() + colon + 1, text.data() + text.size(), port);
  return {std::string{text.substr(0, colon)}, port};
}

/// Removes "user:password@", which the tool must not show.
std::string without_user(std::string_view address) {
  const auto scheme = address.find("//");
  const auto begin = scheme == std::string_view::npos ? 0 : scheme + 2;
  const auto at = address.rfind('@');
  if (at == std::string_view::npos || at < begin) return std::string{address};
  return std::string{address.substr(0, begin)} + std::string{address.substr(at + 1)};
}

/// Reads "jdbc:mysql://fe1:9030,fe2:9030/?useSSL=false".
std::vector<std::pair<std::string, std::uint16_t>> hosts_of(std::string_view url) {
  constexpr std::string_view kScheme = "//";
  const auto scheme = url.find(kScheme);
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + kScheme.size());
  url = url.substr(0, url.find_first_of("/?"));
  std::vector<std::pair<std::string, std::uint16_t>> hosts;
  for (const auto& host : split(url, ',')) hosts.push_back(host_and_port(without_user(host)));
  return hosts;
}

StarRocksNeeds of_config(const Config& config) {
  StarRocksNeeds needs;
  needs.be_num = config.be_num;
  needs.starrocks = config.starrocks;
  needs.tls = config.fe.tls;
  return needs;
}

GivenValues given_by_rule(const TableRule& rule) {
  GivenValues given;
  take_given(rule.sink, "flink.starrocks.",
             {{"host", "jdbc-url"}, {"port", "jdbc-url"}, {"user", "username"}, {"password", "password"}}, given);
  return given;
}

bool is_server_of(const StarRocksNeeds& needs, const TableRule& rule) {
  const auto hosts = hosts_of(sink_value(rule, "jdbc-url"));
  const bool same_user =
      needs.user == sink_value(rule, "username") && needs.password.reveal() == sink_value(rule, "password");
  return same_user && (needs.hosts == hosts || (needs.creates && !needs.hosts.empty() &&
                                                std::count(hosts.begin(), hosts.end(), needs.hosts.front()) != 0));
}

bool have_a_common_fe(const StarRocksNeeds& a, const StarRocksNeeds& b) {
  return std::find_first_of(a.hosts.begin(), a.hosts.end(), b.hosts.begin(), b.hosts.end()) != a.hosts.end();
}

/// Returns false for a table that the snapshot of `needs` was not taken for.
bool is_compared(const TableName& name, const StarRocksNeeds& needs) {
  if (needs.saved.empty()) return true;
  const auto database = needs.tables.find(name.database);
  return database != needs.tables.end() && database->second.contains(name.table);
}

/// Returns the place of the rule's server in `all`, or of a new entry.
std::size_t server_of(const TableRule& rule, const Config& config, std::vector<StarRocksNeeds>& all) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return is_server_of(one, rule); });
  if (found != all.end()) return static_cast<std::size_t>(found - all.begin());
  auto& made = all.emplace_back(of_config(config));
  made.hosts = hosts_of(sink_value(rule, "jdbc-url"));
  made.user = sink_value(rule, "username"), made.password = Secret{sink_value(rule, "password")};
  made.given = given_by_rule(rule);
  return all.size() - 1;
}

StarRocksNeeds creator(const Config& config) {
  auto needs = of_config(config);
  needs.hosts = {{config.fe.host, config.fe.port}};
  needs.user = config.fe.user;
  needs.password = config.fe.password;
  needs.given = config.fe.given;
  needs.creates = true;
  return needs;
}

}  // namespace

std::vector<StarRocksNeeds> starrocks_needs(const Config& config, const Plan& plan) {
  std::vector<StarRocksNeeds> all;
  if (!config.fe.host.empty()) all.push_back(creator(config));
  for (const auto& target : plan.targets) {
    const bool has_sink = !target.rule->sink.empty() && config.flink.loader != Loader::kNone;
    const auto server = has_sink ? server_of(*target.rule, config, all) : 0;
    if (all.empty()) continue;
    auto& reads = all.front().creates ? all.front() : all[server];
    if (has_sink || all.front().creates) reads.tables[target.name.database].insert(target.name.table);
  }
  return all;
}

std::vector<StarRocksNeeds> starrocks_clusters(const Config& config, const Plan& plan) {
  std::vector<StarRocksNeeds> clusters;
  for (auto& needs : starrocks_needs(config, plan)) {
    if (needs.tables.empty()) continue;
    const auto same = std::find_if(clusters.begin(), clusters.end(),
                                   [&](const StarRocksNeeds& one) { return have_a_common_fe(one, needs); });
    if (same == clusters.end()) {
      clusters.push_back(std::move(needs));
    } else {
      for (auto& [database, tables] : needs.tables) same->tables[database].merge(tables);
    }
  }
  return clusters;
}

void require_one_cluster(const std::vector<StarRocksNeeds>& clusters, std::string_view what) {
  if (clusters.size() < 2) return;
  std::vector<std::string> names;
  for (const auto& one : clusters) names.push_back(server_name(one));
  throw Error{Exit::kUsage,
              {Code::kStarRocksSeveral,
               {},
               {fmt::format("{}", clusters.size()), fmt::format("{}", fmt::join(names, "; ")), std::string{what}}}};
}

StarRocksNeeds saved_needs(const Config& config, const Plan& plan, const std::string& path) {
  const auto clusters = starrocks_clusters(config, plan);
  require_one_cluster(clusters, "a snapshot of StarRocks");
  auto needs = of_config(config);
  needs.saved = path;
  needs.creates = true;
  if (!clusters.empty()) needs.tables = clusters.front().tables;
  if (!clusters.empty()) return needs;
  for (const auto& target : plan.targets) needs.tables[target.name.database].insert(target.name.table);
  return needs;
}

void add_needs(const TargetTable& target, const TableRule& rule, std::span<const StarRocksFacts* const> facts,
               std::vector<StarRocksNeeds>& needs) {
  const bool has_creator = !needs.empty() && needs.front().creates;
  const auto make = [&](std::size_t server) {
    if (!is_compared(target.name, needs[server])) return;
    needs[server].made.push_back(compared_table(target, facts[server], needs[server].starrocks));
  };
  if (has_creator) make(0);
  if ((!target.flink && !target.pipeline) || !needs.front().saved.empty()) return;
  const auto sink = std::find_if(needs.begin(), needs.end(), [&](const auto& one) { return is_server_of(one, rule); });
  if (sink == needs.end()) return;
  sink->loads.insert(target.name);
  if (!has_creator) make(static_cast<std::size_t>(sink - needs.begin()));
  const auto* load_url = find_option(rule.sink, "load-url");
  if (load_url == nullptr) return;
  for (const auto& address : split(load_url->value, ';'))
    sink->load_urls.emplace(without_user(address), load_url->place);
}

std::string server_name(const StarRocksNeeds& needs) {
  if (!needs.saved.empty()) return needs.saved;
  std::vector<std::string> hosts;
  for (const auto& [host, port] : needs.hosts) hosts.push_back(fmt::format("{}:{}", host, port));
  return fmt::format("{} as {}", fmt::join(hosts, ", "), needs.user);
}

}  // namespace smt::check
