// What the targets of a plan need from MySQL servers.

#include <fmt/format.h>

#include <algorithm>

#include "config/connections/given.hpp"
#include "config/keys/server_id_range.hpp"
#include "smt/check.hpp"
#include "text/ascii.hpp"

namespace smt::check {
namespace {

std::string_view option_value(const std::vector<Option>& options, std::string_view key) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option& one) { return one.key == key; });
  return found == options.end() ? "" : std::string_view{found->value};
}

/// Returns what supplied Flink's connection: lines of the rule, else those of [db].
GivenValues flink_given(const Db& db, const TableRule& rule) {
  auto given = db.given;
  take_given(rule.source, "flink.cdc.",
             {{"host", "hostname"}, {"port", "port"}, {"user", "username"}, {"password", "password"}}, given);
  return given;
}

/// Returns Flink's connection: by TCP, with its own user, and with TLS as [db] says.
Db flink_db(const Db& db, const TableRule& rule, const std::vector<Option>& options) {
  auto out = db;
  out.given = flink_given(db, rule);
  out.host = option_value(options, "hostname");
  out.user = option_value(options, "username");
  out.password = Secret{std::string{option_value(options, "password")}};
  const auto port = parse_server_id_range(option_value(options, "port"));  // a number is a range, too
  out.port = port ? static_cast<std::uint16_t>(port->first) : std::uint16_t{3306};
  out.has_password = true;
  out.socket.clear();
  out.option_file.reset();
  return out;
}

bool is_same(const Db& a, const Db& b) {
  return a.host == b.host && a.port == b.port && a.user == b.user && a.password.reveal() == b.password.reveal();
}

SourceNeeds& source_needs_of(const Config& config, const TableRule& rule, const std::vector<Option>& options,
                             std::vector<SourceNeeds>& all) {
  auto db = flink_db(config.db, rule, options);
  const auto found = std::find_if(all.begin(), all.end(), [&](const SourceNeeds& one) { return is_same(one.db, db); });
  if (found != all.end()) return *found;
  all.push_back({});
  all.back().db = std::move(db);
  all.back().versions = config.flink.versions;
  all.back().parallelism = config.flink.parallelism;
  return all.back();
}

bool has_primary(const Table& table) {
  return std::any_of(table.keys.begin(), table.keys.end(), [](const Key& key) { return key.primary; });
}

bool is_incremental(const std::vector<Option>& options) {
  return option_value(options, "scan.incremental.snapshot.enabled") != "false";
}

/// Returns whether the binlog reader encrypts. The words are the reader's, in lower case in the conf and in Debezium.
bool encrypts(const std::vector<Option>& options) {
  const auto mode = ascii_lower(option_value(options, "debezium.database.ssl.mode"));
  return !mode.empty() && mode != "disabled";
}

/// Returns true if no login can end in "Public Key Retrieval is not allowed".
bool may_get_key(const std::vector<Option>& options) {
  const auto mode = ascii_lower(option_value(options, "debezium.database.ssl.mode"));
  const bool always_encrypts = mode == "required" || mode == "verify_ca" || mode == "verify_identity";
  return always_encrypts || ascii_lower(option_value(options, "jdbc.properties.allowPublicKeyRetrieval")) == "true";
}

void add_tables(const PlannedTarget& planned, SourceNeeds& needs) {
  for (const auto* table : planned.members) {
    const TableName name{table->schema, table->name};
    needs.tables.insert(name);
    if (!has_primary(*table)) needs.keyless.insert(name);
  }
}

void add_options(const std::vector<Option>& options, SourceNeeds& needs) {
  if (const auto zone = option_value(options, "server-time-zone"); !zone.empty()) needs.time_zones.emplace(zone);
  needs.locks = needs.locks || !is_incremental(options);
  needs.plain = needs.plain || !encrypts(options);
  needs.no_public_key = needs.no_public_key || !may_get_key(options);
}

void add_ids(std::string_view text, bool incremental, SourceNeeds& needs) {
  const auto ids = parse_server_id_range(text);
  if (!ids) return;
  needs.server_ids.push_back({ids->first, ids->last});
  if (incremental) needs.fewest_ids = std::min(needs.fewest_ids, ids->last - ids->first + 1);
}

/// Returns the connection options of a target without Flink SQL: where the rule says that Flink would connect.
std::vector<Option> connection_options(const Db& db, const TableRule& rule) {
  const auto value = [&](std::string_view key, std::string usual) {
    const auto given = rule.source.find(key);
    return Option{std::string{key}, given == rule.source.end() ? std::move(usual) : given->second.value};
  };
  return {value("hostname", db.host), value("port", fmt::format("{}", db.port)), value("username", db.user),
          value("password", db.password.reveal())};
}

bool is_broken_by_invisible(const Diagnostic& finding) {
  return finding.code == Code::kFlinkInvisibleKey || finding.code == Code::kFlinkInvisibleLast ||
         finding.code == Code::kFlinkInvisibleType;
}

/// Adds a target whose invisible columns exclude it from Flink's files, because you can fix them.
void add_invisible(const PlannedTarget& planned, const TargetTable& target, const Config& config,
                   std::vector<SourceNeeds>& needs) {
  const auto& found = target.findings;
  const auto finding = std::find_if(found.begin(), found.end(), is_broken_by_invisible);
  if (finding == found.end()) return;
  auto& server = source_needs_of(config, *planned.rule, connection_options(config.db, *planned.rule), needs);
  add_tables(planned, server);
  const auto& table = *finding->place.object();
  server.invisible[{table.database, table.table}] = {finding->arguments[0], finding->arguments[1]};
  server.rules.insert(target.rule_id);
}

}  // namespace

void add_needs(const PlannedTarget& planned, const TargetTable& target, const Config& config,
               std::vector<SourceNeeds>& needs) {
  if (target.flink) {
    const auto& options = target.flink->source_options;
    auto& server = source_needs_of(config, *planned.rule, options, needs);
    add_tables(planned, server);
    add_options(options, server);
    add_ids(option_value(options, "server-id"), is_incremental(options), server);
    ++server.readers;
    server.rules.insert(target.rule_id);
  } else if (target.pipeline) {  // one reader for all tables of the pipeline
    auto& server = source_needs_of(config, *planned.rule, target.pipeline->source, needs);
    add_tables(planned, server);
    add_options(target.pipeline->source, server);
    server.rules.insert(target.rule_id);
    const auto& [of_rule, of_all] = target.pipeline->jobs;
    if (!server.pipelines.insert(of_all.name.empty() ? of_rule.name : of_all.name).second) return;
    add_ids(target.pipeline->server_id, true, server);
    ++server.readers;
  } else {
    add_invisible(planned, target, config, needs);
  }
}

std::string server_name(const SourceNeeds& needs) { return fmt::format("{} as {}", address(needs.db), needs.db.user); }

}  // namespace smt::check
