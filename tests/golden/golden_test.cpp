// Each folder beside this file is a case: a conf and a recorded catalog, and the files and findings that a run makes of
// them, compared byte for byte. A case of several confs has NAME.conf and, for each, the expected files in its folder
// NAME. The file of a rule is stored as an excerpt of the file of all rules (tests/tools/golden_files.hpp).
// SMT_UPDATE_GOLDEN=1 rewrites the expected files; read the difference before you commit it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string_view>
#include <vector>

#include "commands/assess_plan.hpp"
#include "commands/explain_plan.hpp"
#include "commands/generate/write_targets.hpp"
#include "golden/golden_case.hpp"
#include "tools/golden_files.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

using Files = Texts;

const fs::path kFolder = golden_folder();

/// Returns true for the result of a run, false for its input.
bool is_expected(const std::string& name) {
  return name == "findings.txt" || name == "explain.txt" || name == "explain.jsonl" || name == "assess.txt" ||
         name == "assess.all.txt" || name == "assess.json" || name.starts_with("starrocks-create.") ||
         name.starts_with("flink-create.") || name.starts_with("flink-cdc.") ||
         name.starts_with("starrocks-external-create.");
}

Files stored_files(const fs::path& folder) {
  auto files = files_in(folder);
  std::erase_if(files, [](const auto& file) { return !is_expected(file.first); });
  return files;
}

Files expected_files(const fs::path& folder) { return as_made(stored_files(folder)); }

void rewrite(const fs::path& folder, const Files& files) {
  for (const auto& [name, text] : stored_files(folder)) fs::remove(folder / name);
  for (const auto& [name, text] : as_stored(files)) write_file(folder / name, text);
}

class MemoryDestination : public Destination {
 public:
  MemoryDestination(Files& files, const std::string& conf) : Destination{Ownership{.conf = conf}}, files_{files} {}
  void append(const std::string& file_name, std::string_view text, bool) override { files_[file_name] += text; }
  std::vector<FileChange> finish() override { return {}; }

 private:
  Files& files_;
};

/// Returns the findings as the tool prints them.
std::string findings_text(Findings findings) {
  sort_by_place(findings);
  drop_repetitions(findings);
  std::string out;
  for (const auto& finding : findings) out += render(finding, false);
  return out;
}

/// A run of the tool.
Findings run_whole(const fs::path& conf, Files& files) {
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  return with_planned_case(conf, console, [&](const PlannedCase& planned) {
    MemoryDestination destination{files, planned.config.file};
    const auto outcome =
        write_targets(planned.plan, planned.config, planned.catalog.server, destination, SignalGuard{}, console);
    planned.findings.insert(planned.findings.end(), outcome.findings.begin(), outcome.findings.end());
  });
}

/// Returns what `explain` prints; only cases with an expected file run it.
std::string explained(const fs::path& conf, Explained format) {
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  std::string out;
  with_planned_case(conf, console, [&](const PlannedCase& planned) {
    explain_plan(planned.config, planned.catalog, planned.matcher, planned.plan, format,
                 [&](const std::string& text) { out += text; });
  });
  return out;
}

/// Calls `use` with the assessment of the case, which is valid only during the call.
template <typename Use>
void assess_case(const fs::path& conf, Use&& use) {
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  with_planned_case(conf, console, [&](const PlannedCase& planned) {
    use(assess_plan(planned.plan, planned.config, planned.catalog.server, planned.findings, true, nullptr, console));
  });
}

/// Returns the counts of a run's summary.
Outcome outcome_of(const fs::path& conf) {
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  Outcome outcome;
  with_planned_case(conf, console, [&](const PlannedCase& planned) {
    Files files;
    MemoryDestination destination{files, planned.config.file};
    outcome = write_targets(planned.plan, planned.config, planned.catalog.server, destination, SignalGuard{}, console);
  });
  return outcome;
}

/// If an error ends the run, it is the only finding.
Findings run_case(const fs::path& conf, Files& files) {
  try {
    return run_whole(conf, files);
  } catch (const Error& end) {
    return {end.diagnostic()};
  }
}

class Golden : public testing::TestWithParam<fs::path> {};

TEST_P(Golden, MakesTheExpectedFiles) {
  const auto folder = expected_folder(GetParam());
  Files files;
  files["findings.txt"] = findings_text(run_case(kFolder / GetParam(), files));
  const auto conf = kFolder / GetParam();
  if (fs::exists(folder / "explain.txt")) files["explain.txt"] = explained(conf, Explained::kText);
  if (fs::exists(folder / "explain.jsonl")) files["explain.jsonl"] = explained(conf, Explained::kJson);
  if (fs::exists(folder / "assess.json")) {
    assess_case(conf, [&](const Assessment& assessment) {
      files["assess.txt"] = assessment_text(assessment, false, false);
      files["assess.all.txt"] = assessment_text(assessment, true, false);
      files["assess.json"] = json(assessment);
    });
  }
  if (std::getenv("SMT_UPDATE_GOLDEN") != nullptr) rewrite(folder, files);
  const auto expected = expected_files(folder);
  for (const auto& [name, text] : expected) {
    if (files.contains(name)) {
      EXPECT_EQ(files[name], text) << folder / name;
    } else {
      ADD_FAILURE() << folder / name << " was not made";
    }
  }
  for (const auto& [name, text] : files) EXPECT_TRUE(expected.contains(name)) << folder / name << " is extra";
}

/// Returns the text between empty lines: the head of the file, and each statement.
std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> found;
  for (auto end = text.find("\n\n"); end != std::string_view::npos; end = text.find("\n\n")) {
    found.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 2);
  }
  found.emplace_back(text);
  return found;
}

/// So a parser that reads the file of all rules has read every statement.
TEST_P(Golden, WritesNoStatementForARuleThatItDoesNotWriteForAll) {
  const auto files = expected_files(expected_folder(GetParam()));
  for (const auto& [name, text] : files) {
    const auto all = files.find(name.substr(0, name.find('.')) + ".all.sql");
    if (!name.starts_with("starrocks-") || all == files.end()) continue;
    const auto of_rule = paragraphs(text), of_all = paragraphs(all->second);
    const std::set<std::string> written{of_all.begin(), of_all.end()};
    for (std::size_t i = 1; i < of_rule.size(); ++i) EXPECT_TRUE(written.contains(of_rule[i])) << name << of_rule[i];
  }
}

/// The report before a run has the same counts as the summary after it.
TEST_P(Golden, IsAssessedWithTheCountsOfARun) {
  const auto conf = kFolder / GetParam();
  try {
    const auto outcome = outcome_of(conf);
    assess_case(conf, [&](const Assessment& assessment) {
      const auto lost = std::count_if(assessment.targets.begin(), assessment.targets.end(),
                                      [](const AssessedTarget& target) { return target.members.empty(); });
      const auto taken = std::count_if(outcome.findings.begin(), outcome.findings.end(), [](const Diagnostic& finding) {
        return finding.code == Code::kTargetNameTaken;
      });
      EXPECT_EQ(assessment.all.tables, outcome.tables + static_cast<std::size_t>(lost));
      EXPECT_EQ(assessment.targets.size() + static_cast<std::size_t>(taken),
                outcome.targets + outcome.left_out + static_cast<std::size_t>(lost));
      EXPECT_EQ(assessment.groups, outcome.shard_groups);
      EXPECT_EQ(assessment.all.merged, outcome.shards);
      EXPECT_EQ(assessment.jobs, outcome.jobs.size());
      EXPECT_EQ(assessment.readers, outcome.readers);
    });
  } catch (const Error&) {}  // a case whose run ends with an error
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(golden_confs()),
                         [](const testing::TestParamInfo<fs::path>& one) { return golden_name(one.param); });

}  // namespace
}  // namespace smt::test
