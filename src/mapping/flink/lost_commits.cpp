#include "mapping/flink/lost_commits.hpp"

namespace smt::mapping {
namespace {

/// The release that keeps them: issue 448 of flink-connector-starrocks, mended by its pull requests 449 and 451; not
/// run. It changes nothing in the files, so it is no feature that they depend on. Flink CDC's pipelines hold 1.2.10 up
/// to 3.6.
constexpr Version kKeepsCommits{1, 2, 12};

}  // namespace

void report_lost_commits(const Flink& flink, Findings& findings) {
  const Place place = RunPart{"flink"};
  // Also where pipelines load: tables that they cannot take get Flink SQL.
  if (flink.versions.connector < kKeepsCommits)
    findings.push_back(
        {Code::kFlinkLostCommits, place, {full_text(flink.versions.connector), full_text(kKeepsCommits)}});
  if (writes_pipelines(flink.loader))
    findings.push_back({Code::kPipelineLostCommits, place, {full_text(flink.versions.cdc), full_text(kKeepsCommits)}});
}

}  // namespace smt::mapping
