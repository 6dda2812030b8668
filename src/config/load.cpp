#include <algorithm>

#include "config/checks/address.hpp"
#include "config/checks/external_checks.hpp"
#include "config/checks/odd_value.hpp"
#include "config/checks/secret_checks.hpp"
#include "config/checks/version_checks.hpp"
#include "config/connections/db.hpp"
#include "config/connections/given.hpp"
#include "config/connections/section_files.hpp"
#include "config/file/conf_text.hpp"
#include "config/file/fill_setting.hpp"
#include "config/file/home.hpp"
#include "config/file/include.hpp"
#include "config/keys/bad_value.hpp"
#include "config/keys/pipeline_options.hpp"
#include "config/sections/acceptances.hpp"
#include "config/sections/flink.hpp"
#include "config/sections/ignore_rules.hpp"
#include "config/sections/origin.hpp"
#include "config/sections/rules.hpp"
#include "config/sections/section_values.hpp"
#include "config/sections/type_rules.hpp"
#include "smt/config.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::config {
namespace {

std::string default_of(SectionKind section, std::string_view key) {
  return std::string{key_row(section, key).default_value};
}

void read_other(const Sections& sections, const Environment& environment, Config& config, Findings& findings) {
  const Section absent{"other", SectionKind::kOther, sections.end, {}};
  const auto& section = sections.other ? *sections.other : absent;
  SectionValues values{section, findings};
  if (auto be_num = values.number("be_num")) config.be_num = *be_num;
  config.secrets_in_files = values.word("secrets", {"inline", "placeholder"}) != 1U;
  if (const auto output_dir = values.text("output_dir")) {
    config.output_dir = path_of(section, "output_dir", *output_dir, environment, findings);
    config.output_dir_place = output_dir->place;
  }
  if (values.find("be_num") == nullptr) findings.push_back({Code::kConfBeNumDefault, section.place, {}});
  if (values.boolean("use_decimal_v3") == false) {
    const auto* setting = values.find("use_decimal_v3");
    findings.push_back({Code::kConfDecimalV3, setting->place, {shown(*setting)}});
  }
}

void read_starrocks(const Sections& sections, const Environment& environment, Config& config, Findings& findings) {
  if (!sections.starrocks) return;
  SectionValues values{*sections.starrocks, findings};
  if (auto version = values.version("version", parse_starrocks_version)) config.starrocks.version = version->value;
  if (const auto mode =
          values.word("run_mode", {run_mode_word(RunMode::kSharedNothing), run_mode_word(RunMode::kSharedData)}))
    config.starrocks.run_mode = static_cast<RunMode>(*mode);
  const auto& name = sections.starrocks->name;
  if (const auto host = values.text("host")) {
    config.fe.host = host->value;
    check_host({name, "host", *host}, "port", findings);
  }
  if (const auto port = values.number("port")) {
    config.fe.port = static_cast<std::uint16_t>(*port);
    check_port({name, "port", *values.find("port")}, Service::kFeQuery, findings);
  }
  if (auto user = values.text("user")) config.fe.user = std::move(user->value);
  if (const auto* password = values.find("password")) config.fe.password = Secret{password->value};
  SectionFiles files{*sections.starrocks, environment, values, findings};
  config.fe.tls = read_tls(files, values, false, findings);
  config.fe.given = given_values(values, {{"host", ""},
                                          {"port", "not set: 9030, the default"},
                                          {"user", "not set: root, the default"},
                                          {"password", "not set: empty, the default"},
                                          {"ssl_mode", ""},
                                          {"ssl_ca", ""}});
}

/// Returns nullptr if the conf does not set the run mode.
const FileLine* run_mode_line(const Sections& sections) {
  if (!sections.starrocks) return nullptr;
  const auto at = sections.starrocks->settings.find("run_mode");
  return at == sections.starrocks->settings.end() ? nullptr : &at->second.place;
}

Config with_defaults(const std::string& path) {
  Config config;
  config.file = path;
  config.be_num = *parse_number(default_of(SectionKind::kOther, "be_num"), UINT32_MAX);
  config.output_dir = default_of(SectionKind::kOther, "output_dir");
  config.starrocks.version = *parse_starrocks_version(default_of(SectionKind::kStarRocks, "version"));
  return config;
}

/// StarRocks refuses a CREATE TABLE with more replicas than BE nodes.
void check_replication(const Sections& sections, const Config& config, Findings& findings) {
  constexpr const char* kKey = "properties.replication_num";
  for (const auto& rule : config.rules) {
    const auto* setting = find_option(rule.properties, "replication_num");
    if (setting == nullptr) continue;
    const auto replicas = parse_number(setting->value, UINT32_MAX);
    if (!replicas || *replicas == 0) {
      findings.push_back(bad_value(origin_name(*setting, kKey, rule, sections), kKey, *setting, "a number from 1"));
    } else if (*replicas > config.be_num) {
      findings.push_back({Code::kConfReplication, setting->place, {shown(*setting), std::to_string(config.be_num)}});
    }
  }
}

void require_rules(const Sections& sections, Findings& findings) {
  const bool misnamed = std::any_of(findings.begin(), findings.end(),
                                    [](const Diagnostic& finding) { return finding.code == Code::kConfRuleId; });
  if (sections.table_rules.rules.empty() && !misnamed) findings.push_back({Code::kConfNoRules, sections.end, {}});
}

}  // namespace

LoadedConfig parse_config(const std::string& path, std::string_view bytes, const Environment& environment) {
  LoadedConfig loaded{with_defaults(path), {}};
  auto& [config, findings] = loaded;
  const auto conf = read_conf_lines(path, bytes, environment, findings);
  if (has_error(findings) && conf.lines.empty()) return loaded;  // not text: everything would be reported as missing
  auto sections = read_sections(path, conf.lines, environment, findings);
  config.db = read_db(sections, environment, findings);
  read_other(sections, environment, config, findings);
  read_starrocks(sections, environment, config, findings);
  config.flink = read_flink(sections, environment, findings);
  config.rules = read_rules(sections, findings);
  config.ignore_rules = read_ignore_rules(sections, findings);
  if (sections.accept) config.accepted = read_acceptances(*sections.accept, "", findings);
  config.type_rules = read_type_rules(sections, config.starrocks, findings);
  require_rules(sections, findings);
  check_replication(sections, config, findings);
  check_version(config, findings);
  if (const auto* run_mode = run_mode_line(sections)) check_run_mode(config, *run_mode, findings);
  check_connector_options(sections, config, findings);
  check_pipelines(config, findings);
  check_flink_tls(config, findings);
  check_external(config, findings);
  if (!config.secrets_in_files) check_secrets_in_expressions(sections, findings);
  if (!config.db.socket.empty()) {
    const auto missing = socket_findings(config);
    findings.insert(findings.end(), missing.begin(), missing.end());
  }
  config.filled = std::move(sections.filled);
  drop_consequences(findings);
  sort_by_place(findings);
  explain_refusals(findings);
  drop_repetitions(findings);
  return loaded;
}

LoadedConfig load_config(const std::string& path, const Environment& environment) {
  Findings findings;
  const auto bytes = read_conf_file(path, findings);
  if (!bytes) return {with_defaults(path), std::move(findings)};
  return parse_config(path, *bytes, environment);
}

}  // namespace smt::config
