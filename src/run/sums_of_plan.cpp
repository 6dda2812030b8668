#include "run/sums_of_plan.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/flink/flink_settings.hpp"

namespace smt::run {
namespace {

/// MySQL accepts 151 connections by default (max_connections), and a reader keeps at least one open.
constexpr std::size_t kManyReaders = 50;

/// The tool does not report a few small tables, but does report a database of them. InnoDB gives an empty table 16 KiB.
constexpr std::size_t kManyTables = 10;
constexpr std::uint64_t kTinyBytes = std::uint64_t{16} << 20;

/// Counts the readers of targets that Flink SQL loads; without a time zone it loads none.
std::size_t reader_count(const PlannedRun& run) {
  const auto& flink = run.config.flink;
  if (flink.loader != Loader::kSql && flink.loader != Loader::kBoth) return 0;
  const bool has_zone = flink_time_zone(flink, run.server).has_value();
  std::size_t count = 0;
  for (const auto& target : run.plan.targets) {
    const bool loaded = !target.rule->sink.empty() && (has_zone || target.rule->source.contains("server-time-zone"));
    count += loaded ? 1 : 0;
  }
  return count;
}

void report_many_readers(const PlannedRun& run, Findings& findings) {
  const auto readers = reader_count(run);
  if (readers > kManyReaders)
    findings.push_back({Code::kFlinkManyReaders, RunPart{"flink"}, {fmt::format("{}", readers)}});
}

/// Reports nothing if no table has a size, as in a dump, which has its own finding.
void report_buckets_of_a_copy(const Plan& plan, Findings& findings) {
  std::size_t tables = 0;
  std::uint64_t largest = 0;
  for (const auto& target : plan.targets) {
    if (target.rule->bucket_num) continue;
    ++tables;
    largest = std::max(largest, target.data_length);
  }
  if (tables < kManyTables || largest == 0 || largest > kTinyBytes) return;
  findings.push_back({Code::kBucketsOne, RunPart{"server"}, {fmt::format("{}", tables), "16 MiB"}});
}

}  // namespace

std::size_t source_count(const Plan& plan) {
  std::size_t count = 0;
  for (const auto& target : plan.targets) count += target.rule->sink.empty() ? 0 : 1;
  return count;
}

Findings findings_of_sums(const PlannedRun& run) {
  Findings findings;
  if (const auto* name = shared_job_name(run.config.flink, run.plan.jobs))
    findings.push_back({Code::kConfPipelineName, name->place, {name->value, fmt::format("{}", run.plan.jobs)}});
  report_many_readers(run, findings);
  report_buckets_of_a_copy(run.plan, findings);
  return findings;
}

}  // namespace smt::run
