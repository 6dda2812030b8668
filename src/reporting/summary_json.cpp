#include "reporting/summary_json.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "diagnostic/json.hpp"
#include "reporting/summary.hpp"
#include "text/natural_order.hpp"

namespace smt::reporting {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json json_of(const FileChange& file, const std::string& folder) {
  return {{"path", (std::filesystem::path{folder} / file.name).string()},
          {"change", word(file.change)},
          {"added_lines", file.added_lines},
          {"removed_lines", file.removed_lines},
          {"other_conf", or_null(file.conf)}};
}

Json jobs_of(const std::vector<StartedJob>& jobs) {
  auto out = Json::array();
  for (const auto& job : jobs) out.push_back({{"name", job.name}, {"targets", job.targets}});
  return out;
}

Json files_of(const RunSummary& summary) {
  auto files = summary.files;
  std::sort(files.begin(), files.end(),
            [](const FileChange& a, const FileChange& b) { return comes_before(a.name, b.name); });
  auto out = Json::array();
  for (const auto& file : files) out.push_back(json_of(file, summary.folder));
  return out;
}

Json codes_of(const Findings& findings) {
  std::map<Code, std::size_t> counts;
  for (const auto& finding : findings) ++counts[finding.code];
  auto out = Json::array();
  for (const auto& [code, count] : counts) {
    const auto& row = row_of(code);
    out.push_back(
        {{"code", row.id}, {"severity", word(row.severity)}, {"title", row.english.title}, {"findings", count}});
  }
  return out;
}

Json findings_of(const Findings& findings) {
  auto out = Json::array();
  for (const auto& finding : findings) out.push_back(json_of(finding));
  return out;
}

/// Rounds to whole microseconds.
double rounded(double seconds) { return std::round(seconds * 1e6) / 1e6; }

Json stages_of(const Timings& timings) {
  auto out = Json::array();
  for (const auto& [name, time] : timings.stages())
    out.push_back({{"name", name}, {"seconds", rounded(std::chrono::duration<double>(time).count())}});
  return out;
}

}  // namespace

std::string summary_json(const RunSummary& summary, const Timings& timings, Exit exit, double seconds) {
  const auto& counts = summary.counts;
  auto out = json_document();
  out.update({{"made_by", "starrocks-migrate-tool"},
              {"version", SMT_VERSION},
              {"conf", or_null(summary.conf)},
              {"exit_code", static_cast<int>(exit)},
              {"seconds", rounded(seconds)},
              {"stages", stages_of(timings)},
              {"folder", or_null(summary.folder)},
              {"dry_run", summary.dry_run},
              {"files", files_of(summary)},
              {"rules", counts.rules},
              {"tables", counts.tables},
              {"targets", counts.targets},
              {"left_out", counts.left_out},
              {"shards", counts.shards},
              {"shard_groups", counts.shard_groups},
              {"flink_jobs", jobs_of(counts.jobs)},
              {"binlog_readers", counts.readers},
              {"codes", codes_of(summary.findings)},
              {"findings", findings_of(summary.findings)}});
  return dumped(std::move(out), 2) + "\n";
}

}  // namespace smt::reporting
