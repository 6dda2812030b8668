#include "smt/placeholders.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "config/file/expand.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kSource = "flink.cdc.", kSink = "flink.starrocks.", kSet = "set.",
                           kExternal = "external.properties.";

/// Returns true for options that Flink masks (GlobalConfiguration.SENSITIVE_KEYS), and for a password in a URL.
bool is_secret(std::string_view option, const std::string& value) {
  const auto name = ascii_lower(option);
  for (const auto* part : {"password", "secret", "token", "apikey", "api-key", "access-key", "access.key"}) {
    if (name.find(part) != std::string::npos) return true;
  }
  return ascii_lower(value).find("password=") != std::string::npos;
}

struct Candidate {
  std::string rule_id, option, value;
  std::string own_name;  // of the conf
};

std::string prefixed(std::string_view prefix, std::string_view option) { return fmt::format("{}{}", prefix, option); }

void add_candidates(std::vector<Candidate>& all, const std::string& rule_id, std::string_view prefix,
                    const Options& options) {
  for (const auto& [option, setting] : options) {
    all.push_back({rule_id, prefixed(prefix, option), setting.value, std::string{variable_name(setting.written)}});
  }
}

/// Adds the values of [db] that a source uses if it does not set its own.
void add_db(std::vector<Candidate>& all, const TableRule& rule, const Db& db) {
  const std::tuple<std::string_view, std::string_view, std::string> given[] = {
      {"hostname", "host", db.host},
      {"port", "port", fmt::format("{}", db.port)},
      {"username", "user", db.user},
      {"password", "password", db.password.reveal()}};
  for (const auto& [option, key, value] : given) {
    const auto name = db.variables.find(key);
    if (rule.source.contains(option)) continue;
    all.push_back({rule.id, prefixed(kSource, option), value, name == db.variables.end() ? "" : name->second});
  }
}

/// Adds the values of [db] that external tables use.
void add_external(std::vector<Candidate>& all, const TableRule& rule, const Db& db) {
  add_candidates(all, rule.id, kExternal, rule.external);
  const auto name = db.variables.find("password");
  if (rule.external.contains("password")) return;
  all.push_back(
      {rule.id, prefixed(kExternal, "password"), db.password.reveal(), name == db.variables.end() ? "" : name->second});
}

std::vector<Candidate> candidates(const Config& config) {
  std::vector<Candidate> all;
  for (const auto& rule : config.rules) {
    if (writes_external(rule)) add_external(all, rule, config.db);
  }
  if (config.flink.loader == Loader::kNone) return all;
  add_candidates(all, "", kSet, config.flink.settings);
  for (const auto& rule : config.rules) {
    if (rule.sink.empty()) continue;
    add_db(all, rule, config.db);
    add_candidates(all, rule.id, kSource, rule.source);
    add_candidates(all, rule.id, kSink, rule.sink);
  }
  return all;
}

/// Returns a name derived from the option: flink.cdc.password → MYSQL_PASSWORD.
std::string made_name(std::string_view option) {
  const auto [prefix, begin] = option.starts_with(kSource)     ? std::pair{kSource, "MYSQL_"}
                               : option.starts_with(kExternal) ? std::pair{kExternal, "MYSQL_"}
                               : option.starts_with(kSink)     ? std::pair{kSink, "STARROCKS_"}
                                                               : std::pair{kSet, "FLINK_"};
  std::string name = begin;
  for (const char c : option.substr(prefix.size())) {
    const bool lower = c >= 'a' && c <= 'z';
    const bool plain = (c >= 'A' && c <= 'Z') || is_digit(c);
    name += lower ? static_cast<char>(c - 'a' + 'A') : plain ? c : '_';
  }
  return name;
}

/// Returns the first of NAME, NAME_2, … that is unused or already has this value.
std::string free_name(const std::string& name, const std::string& value, std::map<std::string, std::string>& taken) {
  for (std::size_t number = 1;; ++number) {
    auto numbered = number == 1 ? name : fmt::format("{}_{}", name, number);
    if (taken.try_emplace(numbered, value).first->second == value) return numbered;
  }
}

}  // namespace

Placeholders::Placeholders(const Config& config) {
  if (config.secrets_in_files) return;
  const auto all = candidates(config);
  std::map<std::string, std::string> taken;  // values by name
  for (const auto& candidate : all) {
    if (!candidate.own_name.empty()) taken.emplace(candidate.own_name, candidate.value);
  }
  for (const auto& [rule_id, option, value, own_name] : all) {
    if (!own_name.empty()) {
      by_rule_[rule_id][option] = {own_name, value};
    } else if (is_secret(option, value)) {
      by_rule_[rule_id][option] = {free_name(made_name(option), value, taken), value};
    }
  }
}

std::string Placeholders::text(std::string_view rule_id, std::string_view option, const std::string& value) const {
  const auto rule = by_rule_.find(rule_id);
  if (rule == by_rule_.end()) return value;
  const auto& named = rule->second;
  auto found = named.find(option);
  // A secret that the tool also uses for another option, such as a keystore's password.
  if (found == named.end() && is_secret(option, value))
    found = std::find_if(named.begin(), named.end(), [&](const auto& other) { return other.second.value == value; });
  const bool is_it = found != named.end() && found->second.value == value;
  return is_it ? fmt::format("${{{}}}", found->second.name) : value;
}

Flink Placeholders::written(Flink flink) const {
  for (auto& [option, setting] : flink.settings) setting.value = text("", prefixed(kSet, option), setting.value);
  return flink;
}

std::vector<std::string> Placeholders::names(std::string_view rule_id) const {
  return names_if(rule_id, [](std::string_view option) { return !option.starts_with(kExternal); });
}

std::vector<std::string> Placeholders::external_names(std::string_view rule_id) const {
  return names_if(rule_id, [](std::string_view option) { return option.starts_with(kExternal); });
}

template <typename Fits>
std::vector<std::string> Placeholders::names_if(std::string_view rule_id, Fits&& fits) const {
  std::set<std::string> names;
  for (const auto& id : {std::string_view{}, rule_id}) {
    const auto rule = by_rule_.find(id);
    if (rule == by_rule_.end()) continue;
    for (const auto& [option, named] : rule->second) {
      if (fits(option)) names.insert(named.name);
    }
  }
  return {names.begin(), names.end()};
}

}  // namespace smt::config
