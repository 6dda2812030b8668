// Each folder beside this file is a case: a conf and a recorded catalog, and the files and findings that a run makes of
// them, compared byte for byte. SMT_UPDATE_GOLDEN=1 rewrites what is expected; read the difference before committing
// it.

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "app/read_catalog.hpp"
#include "app/write_targets.hpp"

namespace smt {
namespace {

namespace fs = std::filesystem;

using Files = std::map<std::string, std::string>;  // text by name

const fs::path kFolder{SMT_SOURCE_DIR "/tests/golden"};

std::string read(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator{kFolder}) {
    if (entry.is_directory()) names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// What a run makes, as opposed to what it is made from.
bool is_expected(const std::string& name) {
  return name == "findings.txt" || name.starts_with("starrocks-create.") || name.starts_with("flink-create.");
}

Files expected_files(const fs::path& folder) {
  Files files;
  for (const auto& entry : fs::directory_iterator{folder}) {
    const std::string name = entry.path().filename();
    if (is_expected(name)) files[name] = read(entry.path());
  }
  return files;
}

void rewrite(const fs::path& folder, const Files& files) {
  for (const auto& [name, text] : expected_files(folder)) {
    if (!files.contains(name)) fs::remove(folder / name);
  }
  for (const auto& [name, text] : files) std::ofstream{folder / name, std::ios::binary} << text;
}

class MemoryDestination : public Destination {
 public:
  explicit MemoryDestination(Files& files) : files_{files} {}
  void append(const std::string& file_name, std::string_view text, bool) override { files_[file_name] += text; }
  std::vector<FileChange> finish() override { return {}; }

 private:
  Files& files_;
};

std::string findings_text(Findings findings) {
  sort_by_place(findings);
  std::string out;
  for (const auto& finding : findings) out += render(finding, false);
  return out;
}

/// A run of the tool with a snapshot for its server. Throws what a run would end with.
Findings run_case(const fs::path& folder, Files& files) {
  auto [config, findings] = parse_config("config.conf", read(folder / "config.conf"));
  const Matcher matcher{config.rules, findings};
  if (has_error(findings)) return findings;
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  const auto source = open_snapshot(folder / "catalog.snapshot");
  const auto catalog = read_catalog(*source, config, matcher, console);
  const auto plan = make_plan(config, catalog, matcher);
  MemoryDestination destination{files};
  const auto outcome = write_targets(plan, config, catalog.server, destination, SignalGuard{}, console);
  findings.insert(findings.end(), outcome.findings.begin(), outcome.findings.end());
  return findings;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, MakesTheExpectedFiles) {
  const auto folder = kFolder / GetParam();
  Files files;
  files["findings.txt"] = findings_text(run_case(folder, files));
  if (std::getenv("SMT_UPDATE_GOLDEN") != nullptr) rewrite(folder, files);
  const auto expected = expected_files(folder);
  for (const auto& [name, text] : expected) {
    if (files.contains(name)) {
      EXPECT_EQ(files[name], text) << GetParam() << "/" << name;
    } else {
      ADD_FAILURE() << GetParam() << "/" << name << " was not made";
    }
  }
  for (const auto& [name, text] : files)
    EXPECT_TRUE(expected.contains(name)) << GetParam() << "/" << name << " is extra";
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(cases()), [](const auto& golden) { return golden.param; });

}  // namespace
}  // namespace smt
