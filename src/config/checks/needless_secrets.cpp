#include "config/checks/needless_secrets.hpp"

#include <algorithm>

#include "config/checks/odd_value.hpp"

namespace smt::config {
namespace {

bool takes_password_of_db(const Config& config, const TableRule& rule) {
  const bool flink = config.flink.loader != Loader::kNone && !rule.sink.empty() && !rule.source.contains("password");
  const bool external =
      writes_external(rule) && !rule.external.contains("password") && !rule.external.contains("jdbc_uri");
  return flink || external;
}

bool files_take_password_of_db(const Config& config) {
  return config.secrets_in_files && std::any_of(config.rules.begin(), config.rules.end(), [&](const TableRule& rule) {
           return takes_password_of_db(config, rule);
         });
}

/// The arguments of kConfNotFilled begin with the section and the key.
bool is_needed(const Config& config, const SecretUse& use, const Diagnostic& finding) {
  const auto& section = finding.arguments[0];
  if (section == "starrocks") return use.asks_starrocks;
  if (section == "flink") return use.asks_flink;
  if (section == "db") return use.logs_in || (use.writes_files && files_take_password_of_db(config));
  return (use.writes_files && config.secrets_in_files) || use.checks || use.asks_starrocks;
}

}  // namespace

void drop_needless_secrets(const Config& config, const SecretUse& use, Findings& findings) {
  std::erase_if(findings, [&](const Diagnostic& finding) {
    const bool password = finding.code == Code::kConfNotFilled && is_password(finding.arguments[1]);
    return password && !is_needed(config, use, finding);
  });
}

bool waits_for_prompt(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.code == Code::kConfNotFilled && finding.arguments[2] == "${prompt}";
  });
}

}  // namespace smt::config
