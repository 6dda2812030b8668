#include "golden/golden_case.hpp"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <optional>

#include "reading/read_catalog.hpp"
#include "smt/environment.hpp"
#include "smt/source.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

/// Returns the variables of the case: the NAME=value lines of its file `environment`, if it has one.
Environment environment_of(const fs::path& folder) {
  return {[folder](const std::string& name) -> std::optional<std::string> {
            std::ifstream lines{folder / "environment"};
            for (std::string line; std::getline(lines, line);) {
              if (line.starts_with(name + "=")) return line.substr(name.size() + 1);
            }
            return std::nullopt;
          },
          {},
          {}};
}

}  // namespace

fs::path golden_folder() { return SMT_SOURCE_DIR "/tests/golden"; }

std::vector<fs::path> golden_confs() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator{golden_folder()}) {
    if (entry.path().extension() == ".conf") paths.push_back(fs::relative(entry.path(), golden_folder()));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string golden_name(const fs::path& conf) {
  auto name = conf.parent_path().string();
  if (conf.filename() != "config.conf") name += "_" + conf.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

fs::path expected_folder(const fs::path& conf) {
  const auto beside = golden_folder() / conf.parent_path();
  return conf.filename() == "config.conf" ? beside : beside / conf.stem();
}

Findings with_planned_case(const fs::path& conf, Console& console, const std::function<void(const PlannedCase&)>& use) {
  fs::current_path(conf.parent_path());  // included files are relative to it
  auto [config, findings] = parse_config(conf.filename(), read_file(conf), environment_of(conf.parent_path()));
  const Matcher matcher{config.rules, config.ignore_rules, findings};
  if (has_error(findings)) return findings;
  const auto source = open_snapshot(conf.parent_path() / "catalog.snapshot");  // the case of a conf with errors needs
                                                                               // no snapshot
  Timings timings;
  const auto catalog = read_catalog(*source, config, matcher, console, timings, findings);
  use({config, findings, catalog, matcher, make_plan(config, catalog, matcher)});
  return findings;
}

}  // namespace smt::test
