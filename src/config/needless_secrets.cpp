#include "config/needless_secrets.hpp"

#include <algorithm>

namespace smt {
namespace {

bool takes_password_of_db(const Config& config, const TableRule& rule) {
  const bool flink = config.flink.loader != Loader::kNone && !rule.sink.empty() && !rule.source.contains("password");
  const bool external =
      writes_external(rule) && !rule.external.contains("password") && !rule.external.contains("jdbc_uri");
  return flink || external;
}

/// A kConfNotFilled has the section and the key.
bool is_needed(const Config& config, const Diagnostic& finding) {
  const auto& section = finding.arguments[0];
  if (section == "starrocks") return false;  // only `check` asks there
  if (section != "db" || !config.secrets_in_files) return true;
  return std::any_of(config.rules.begin(), config.rules.end(),
                     [&](const TableRule& rule) { return takes_password_of_db(config, rule); });
}

}  // namespace

void drop_needless_secrets(const Config& config, bool writes_passwords, Findings& findings) {
  std::erase_if(findings, [&](const Diagnostic& finding) {
    const bool password = finding.code == Code::kConfNotFilled && finding.arguments[1].ends_with("password");
    return password && !(writes_passwords && is_needed(config, finding));
  });
}

bool waits_for_prompt(const Findings& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.code == Code::kConfNotFilled && finding.arguments[2] == "${prompt}";
  });
}

}  // namespace smt
