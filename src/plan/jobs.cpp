// Determines which targets share a Flink job. The rule is stateless: a target's job follows from its name and the
// number of jobs, which grows in steps. So a new table changes only one job, unless the next step begins with it.

#include <fmt/format.h>

#include <bit>
#include <map>

#include "catalog/stable_hash.hpp"
#include "smt/plan.hpp"

namespace smt::plan {
namespace {

/// Flink parses SET with a pattern that knows neither doubled quotes nor U&'…' (SetOperationParseStrategy), and old
/// clients treat `--` as a comment.
std::string settable(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const bool dash_again = c == '-' && out.ends_with('-');
    out += c == '\'' || static_cast<unsigned char>(c) < 0x20 || dash_again ? '_' : c;
  }
  return out;
}

/// The lowest bits of FNV-1a depend only on the lowest bits of the letters; these bits depend on all of the hash
/// (fmix64 of MurmurHash3).
std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
  return hash ^ (hash >> 33);
}

/// The jobs of one file.
class JobsOfFile {
 public:
  /// Rule "" means the file of all rules.
  JobsOfFile(std::string_view rule_id, std::size_t tables, std::uint32_t tables_per_job)
      : file_{whole_file_job(rule_id)}, own_{tables_per_job == 1}, count_{job_count(tables, tables_per_job)} {}

  Job job_of(const TableName& target) const {
    if (own_) return {settable(table_name_text(target)), 0};
    const auto number = mixed(stable_hash(table_name_text(target))) % count_ + 1;
    if (count_ == 1) return {file_, 1};
    return {fmt::format("{}, job {} of {}", file_, number, count_), number};
  }

 private:
  std::string file_;
  bool own_;
  std::size_t count_;
};

/// The conf's name applies to every job.
void take_name(const Flink& flink, Jobs& jobs) {
  const auto name = flink.settings.find("pipeline.name");
  if (name == flink.settings.end()) return;
  for (auto* job : {&jobs.of_rule, &jobs.of_all}) job->name = name->second.value;
}

bool is_loaded(const PlannedTarget& target) { return !target.rule->sink.empty(); }

void report_next_step(std::size_t tables, std::uint32_t tables_per_job, Findings& findings) {
  if (tables == 0 || tables_per_job < 2) return;
  const auto count = job_count(tables, tables_per_job);
  findings.push_back({Code::kFlinkJobsStep,
                      RunPart{"flink"},
                      {fmt::format("{}", tables), fmt::format("{}", count), fmt::format("{}", count * tables_per_job),
                       fmt::format("{}", 2 * count)}});
}

}  // namespace

std::string whole_file_job(std::string_view rule_id) {
  return rule_id.empty() ? "MySQL to StarRocks" : settable(fmt::format("MySQL to StarRocks, rule {}", rule_id));
}

std::size_t job_count(std::size_t tables, std::uint32_t tables_per_job) {
  if (tables_per_job == 1 || tables == 0) return tables;
  if (tables_per_job == 0) return 1;
  return std::bit_ceil((tables + tables_per_job - 1) / tables_per_job);
}

void assign_jobs(const Flink& flink, std::uint32_t tables_per_job, Plan& plan) {
  std::map<std::string, std::size_t> tables;  // by rule; "" for all
  for (const auto& target : plan.targets) {
    if (!is_loaded(target)) continue;
    ++tables[target.rule->id];
    ++tables[""];
  }
  std::map<std::string, JobsOfFile> files;
  for (const auto& [rule_id, count] : tables) files.try_emplace(rule_id, rule_id, count, tables_per_job);
  for (auto& target : plan.targets) {
    if (!is_loaded(target)) continue;
    target.jobs = {files.at(target.rule->id).job_of(target.name), files.at("").job_of(target.name)};
    take_name(flink, target.jobs);
  }
  plan.jobs = job_count(tables[""], tables_per_job);
  if (flink.loader == Loader::kSql || flink.loader == Loader::kBoth)
    report_next_step(tables[""], tables_per_job, plan.findings);
}

}  // namespace smt::plan
