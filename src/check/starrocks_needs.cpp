// What the targets of a plan need from StarRocks.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "check/port_colon.hpp"
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

NeededTable needed_table(const TargetTable& target) {
  NeededTable needed{target.name, target.model, target.key, {}, 1};
  for (const auto& column : target.columns)
    needed.columns.push_back({column.name, starrocks_type_text(column.mapping.starrocks), column.nullable});
  for (const auto& property : target.properties) {
    if (property.key != "replication_num") continue;
    std::from_chars(property.value.data(), property.value.data() + property.value.size(), needed.replicas);
  }
  return needed;
}

StarRocksNeeds of_config(const Config& config) {
  StarRocksNeeds needs;
  needs.be_num = config.be_num;
  needs.starrocks = config.starrocks;
  return needs;
}

GivenValues given_by_rule(const TableRule& rule) {
  GivenValues given;
  take_given(rule.sink, "flink.starrocks.",
             {{"host", "jdbc-url"}, {"port", "jdbc-url"}, {"user", "username"}, {"password", "password"}}, given);
  return given;
}

/// Returns the needs of this address and user, and adds new ones if there are none yet.
StarRocksNeeds& starrocks_needs_of(const TableRule& rule, const Config& config, std::vector<StarRocksNeeds>& all) {
  auto hosts = hosts_of(sink_value(rule, "jdbc-url"));
  const auto user = sink_value(rule, "username"), password = sink_value(rule, "password");
  for (auto& one : all) {
    const bool same_user = one.user == user && one.password.reveal() == password;
    const bool same_host =
        one.hosts == hosts || (one.creates && std::count(hosts.begin(), hosts.end(), one.hosts.front()) != 0);
    if (same_user && same_host) return one;
  }
  all.push_back(of_config(config));
  auto& made = all.back();
  made.hosts = std::move(hosts), made.user = user, made.password = Secret{password};
  made.given = given_by_rule(rule);
  return made;
}

}  // namespace

std::vector<StarRocksNeeds> starrocks_needs(const Config& config) {
  if (config.fe.host.empty()) return {};
  auto needs = of_config(config);
  needs.hosts = {{config.fe.host, config.fe.port}};
  needs.user = config.fe.user;
  needs.password = config.fe.password;
  needs.given = config.fe.given;
  needs.creates = true;
  return {std::move(needs)};
}

void add_needs(const TargetTable& target, const TableRule& rule, const Config& config,
               std::vector<StarRocksNeeds>& needs) {
  const bool creator = !needs.empty() && needs.front().creates;
  if (creator) needs.front().made.push_back(needed_table(target));
  if (!target.flink && !target.pipeline) return;
  auto& sink = starrocks_needs_of(rule, config, needs);
  sink.loads.insert(target.name);
  if (!creator) sink.made.push_back(needed_table(target));
  const auto* load_url = find_option(rule.sink, "load-url");
  if (load_url == nullptr) return;
  for (const auto& address : split(load_url->value, ';'))
    sink.load_urls.emplace(without_user(address), load_url->place);
}

std::string server_name(const StarRocksNeeds& needs) {
  std::vector<std::string> hosts;
  for (const auto& [host, port] : needs.hosts) hosts.push_back(fmt::format("{}:{}", host, port));
  return fmt::format("{} as {}", fmt::join(hosts, ", "), needs.user);
}

}  // namespace smt::check
