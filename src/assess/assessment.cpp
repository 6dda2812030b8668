#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "assess/grade.hpp"
#include "diagnostic/left_to_data.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::assess {
namespace {

/// Returns the table that a finding is about, or nullptr if it is about the conf, a database or the run.
const Object* table_of(const Diagnostic& finding) {
  const auto* object = finding.place.object();
  return object == nullptr || object->table.empty() ? nullptr : object;
}

/// Adds the tables whose target is lost to an error, as targets without members.
void add_lost_targets(Findings& run, const std::vector<Acceptance>& accepted, std::vector<AssessedTarget>& targets) {
  std::map<TableName, Findings> lost;
  std::erase_if(run, [&](Diagnostic& finding) {
    const auto* table = table_of(finding);
    if (row_of(finding.code).severity != Severity::kError || table == nullptr) return false;
    lost[{table->database, table->table}].push_back(std::move(finding));
    return true;
  });
  for (auto& [name, findings] : lost) {
    AssessedTarget target;
    target.name = name;
    target.tablets = {0, 0, false, 0};
    take_findings(std::move(findings), {&accepted}, target);
    targets.push_back(std::move(target));
  }
}

void add_to_totals(const AssessedTarget& target, std::size_t tables, std::uint64_t bytes, Totals& totals) {
  totals.tables += tables;
  totals.columns += tables * target.columns;
  totals.merged += target.members.size() > 1 ? tables : 0;
  totals.keyless += target.keyless ? tables : 0;
  totals.wide_keys += target.wide_key ? tables : 0;
  totals.maybe_wide_keys += target.maybe_wide_key ? tables : 0;
  totals.cut_columns += tables * target.cut_columns;
  totals.bytes += bytes;
  totals.grades[static_cast<std::size_t>(target.grade)] += tables;
}

/// Compares the counts of each grade, from the worst grade on. The entry with more comes first.
bool is_worse(const std::pair<std::string, Totals>& a, const std::pair<std::string, Totals>& b) {
  for (std::size_t grade = 4; grade-- > 0;) {
    if (a.second.grades[grade] != b.second.grades[grade]) return a.second.grades[grade] > b.second.grades[grade];
  }
  return a.first < b.first;
}

void sum_up(Assessment& assessment) {
  std::map<std::string, Totals> schemas;
  for (const auto& target : assessment.targets) {
    assessment.groups += target.members.size() > 1 ? 1 : 0;
    assessment.tablets += target.tablets.count();
    assessment.partitions_grow = assessment.partitions_grow || target.tablets.partitions_grow;
    for (const auto& member : target.members) {
      add_to_totals(target, 1, member.data_length, schemas[member.name.database]);
      add_to_totals(target, 1, member.data_length, assessment.all);
    }
    if (target.members.empty()) add_to_totals(target, 1, 0, assessment.all);
  }
  assessment.schemas.assign(schemas.begin(), schemas.end());
  std::sort(assessment.schemas.begin(), assessment.schemas.end(), is_worse);
}

/// Counts the jobs that the files of all rules start. If there are files for both ways, counts those of SQL.
void count_jobs(const Flink& flink, Assessment& assessment) {
  std::set<std::string> shared, pipelines;
  for (const auto& target : assessment.targets) {
    assessment.readers += target.readers;
    if (target.job.number > 0) {
      shared.insert(target.job.name);
    } else {
      assessment.jobs += target.readers > 0 ? 1 : 0;
    }
    if (target.loaded_by_pipeline) pipelines.insert(flink.one_pipeline ? "" : target.rule_id);
  }
  assessment.jobs += shared.size();
  if (flink.loader != Loader::kBoth) {
    assessment.jobs += pipelines.size();
    assessment.readers += pipelines.size();
  }
  assessment.server_ids = std::uint64_t{assessment.readers} * flink.parallelism;
}

void count_codes(Assessment& assessment) {
  std::map<Code, CodeCount> counts;
  const auto count = [&](const std::vector<AssessedFinding>& findings, bool of_target) {
    std::set<Code> here;
    for (const auto& [finding, accepted] : findings) {
      auto& counted = counts.try_emplace(finding.code, CodeCount{finding.code, 0, 0, 0}).first->second;
      ++counted.findings;
      counted.accepted += accepted != nullptr ? 1 : 0;
      counted.targets += of_target && here.insert(finding.code).second ? 1 : 0;
    }
  };
  for (const auto& target : assessment.targets) count(target.findings, true);
  count(assessment.run, false);
  for (const auto& [code, counted] : counts) assessment.codes.push_back(counted);
  std::stable_sort(assessment.codes.begin(), assessment.codes.end(),
                   [](const CodeCount& a, const CodeCount& b) { return row_of(a.code).grade > row_of(b.code).grade; });
}

/// Returns false for a target with an error: --probe asks nothing about it.
bool is_asked(const AssessedTarget& target) {
  return std::none_of(target.findings.begin(), target.findings.end(), [](const AssessedFinding& assessed) {
    return row_of(assessed.finding.code).severity == Severity::kError;
  });
}

void count_left_to_data(Assessment& assessment) {
  std::map<Code, CodeCount> counts;
  for (const auto& target : assessment.targets) {
    if (!is_asked(target)) continue;
    std::set<Code> here;
    for (const auto& [finding, accepted] : target.findings) {
      if (accepted != nullptr || !is_left_to_data(finding.code)) continue;
      auto& counted = counts.try_emplace(finding.code, CodeCount{finding.code, 0, 0, 0}).first->second;
      ++counted.findings;
      counted.targets += here.insert(finding.code).second ? 1 : 0;
    }
  }
  for (const auto& [code, counted] : counts) assessment.left_to_data.push_back(counted);
  std::stable_sort(assessment.left_to_data.begin(), assessment.left_to_data.end(),
                   [](const CodeCount& a, const CodeCount& b) { return a.findings > b.findings; });
}

/// Reports every line that accepts a code which no finding has.
Findings idle_acceptances(const Config& config, const std::vector<AssessedTarget>& targets, const Findings& run) {
  std::set<Code> all;
  std::map<std::string, std::set<Code>> by_rule;
  for (const auto& target : targets) {
    for (const auto& assessed : target.findings) by_rule[target.rule_id].insert(assessed.finding.code);
  }
  for (const auto& [rule_id, codes] : by_rule) all.insert(codes.begin(), codes.end());
  for (const auto& finding : run) all.insert(finding.code);
  Findings findings;
  const auto report = [&](const std::string& section, const Acceptance& accepted, const std::set<Code>& there) {
    if (!there.contains(accepted.code))
      findings.push_back({Code::kAcceptsNothing, accepted.place, {section, std::string{row_of(accepted.code).id}}});
  };
  for (const auto& accepted : config.accepted) report("accept", accepted, all);
  for (const auto& rule : config.rules) {
    for (const auto& accepted : rule.accepted) report("table-rule." + rule.id, accepted, by_rule[rule.id]);
  }
  return findings;
}

std::string server_name(const Server& server) {
  return fmt::format("{} {}", server.flavour == Flavour::kMariadb ? "MariaDB" : "MySQL", full_text(server.version));
}

}  // namespace

Assessment make_assessment(std::vector<AssessedTarget> targets, Findings run, const Config& config,
                           const Server& server) {
  Assessment out;
  out.conf = config.file;
  out.server = server_name(server);
  out.starrocks = version_text(config.starrocks.version);
  out.flink = version_text(config.flink.versions.flink);
  out.cdc = full_text(config.flink.versions.cdc);
  out.be_num = config.be_num;
  out.targets = std::move(targets);
  add_lost_targets(run, config.accepted, out.targets);
  std::stable_sort(out.targets.begin(), out.targets.end(), [](const AssessedTarget& a, const AssessedTarget& b) {
    return a.grade != b.grade ? a.grade > b.grade : a.name < b.name;
  });
  sum_up(out);
  count_jobs(config.flink, out);
  const auto idle = idle_acceptances(config, out.targets, run);
  run.insert(run.end(), idle.begin(), idle.end());
  out.run = marked(std::move(run), {&config.accepted});
  count_codes(out);
  count_left_to_data(out);
  return out;
}

bool fails(const Assessment& assessment, const FailOn& fail_on) {
  const auto severe = [&](const AssessedFinding& assessed) {
    return assessed.accepted == nullptr && fail_on.severity &&
           row_of(assessed.finding.code).severity >= *fail_on.severity;
  };
  const auto any_severe = [&](const std::vector<AssessedFinding>& findings) {
    return std::any_of(findings.begin(), findings.end(), severe);
  };
  if (any_severe(assessment.run)) return true;
  return std::any_of(assessment.targets.begin(), assessment.targets.end(), [&](const AssessedTarget& target) {
    return any_severe(target.findings) || (fail_on.grade && target.open_grade >= *fail_on.grade);
  });
}

}  // namespace smt::assess
