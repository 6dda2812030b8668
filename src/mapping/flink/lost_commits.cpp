#include "mapping/flink/lost_commits.hpp"

namespace smt::mapping {
namespace {

/// The first release that keeps commits: issue 448 of flink-connector-starrocks, fixed by its pull requests 449 and
/// 451; not run. It changes nothing in the files, so it is not a feature that they depend on. No pipeline up to Flink
/// CDC 3.6 contains it.
constexpr Version kKeepsCommits{1, 2, 12};

}  // namespace

void report_lost_commits(const Flink& flink, Findings& findings) {
  const Place place = RunPart{"flink"};
  // Also for pipelines: tables that they cannot load get Flink SQL.
  if (loads_by_sql(flink.versions) && flink.versions.connector < kKeepsCommits)
    findings.push_back(
        {Code::kFlinkLostCommits, place, {full_text(flink.versions.connector), full_text(kKeepsCommits)}});
  if (writes_pipelines(flink.loader))
    findings.push_back(
        {Code::kPipelineLostCommits,
         place,
         {full_text(flink.versions.cdc), full_text(kKeepsCommits), full_text(pipeline_connector(flink.versions.cdc))}});
}

}  // namespace smt::mapping
