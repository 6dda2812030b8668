#include "reading/load_conf.hpp"

#include <filesystem>

#include "config/checks/needless_secrets.hpp"
#include "reading/environment.hpp"
#include "smt/source.hpp"

namespace smt::reading {
namespace {

bool asks_server(const CommandLine& line) { return !line.from_dump && !line.snapshot; }

bool asks_starrocks(const CommandLine& line) {
  const bool compares = line.command == Command::kCheck || plans_changes(line.command);
  return line.of_starrocks || (compares && !line.against);
}

SecretUse secret_use(const CommandLine& line) {
  const bool checks = line.command == Command::kCheck;
  return {.logs_in = asks_server(line) || checks,
          .writes_files = line.command == Command::kGenerate && line.to_stdout != "starrocks",
          .checks = checks,
          .asks_starrocks = asks_starrocks(line),
          .asks_flink = plans_changes(line.command) && !line.against};
}

/// Omits the errors about keys that this run does not use.
LoadedConfig load_what_is_used(const CommandLine& line, const std::string& path, const Environment& environment) {
  auto loaded = load_config(path, environment);
  auto& [config, findings] = loaded;
  if (!asks_server(line)) {
    if (config.db.option_file) take_option_file(config.db);
    findings = findings_without_server(config, std::move(findings));
  }
  drop_needless_secrets(config, secret_use(line), findings);
  return loaded;
}

}  // namespace

std::string find_conf(const CommandLine& line, const std::string& program) {
  namespace fs = std::filesystem;
  if (line.conf) return *line.conf;
  std::error_code ignored;
  if (fs::exists(kConfPath, ignored)) return kConfPath;
  for (const auto& executable : {fs::path{program}, fs::read_symlink("/proc/self/exe", ignored)}) {
    const auto beside = executable.parent_path() / kConfPath;
    if (executable.has_parent_path() && fs::exists(beside, ignored)) return beside.string();
  }
  return kConfPath;
}

LoadedConfig load_conf(const CommandLine& line, const std::string& path, Console& console) {
  auto loaded = load_what_is_used(line, path, process_environment());
  if (waits_for_prompt(loaded.findings)) return load_what_is_used(line, path, process_environment(console));
  return loaded;
}

}  // namespace smt::reading
