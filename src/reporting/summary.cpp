#include "reporting/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "text/natural_order.hpp"
#include "text/numbers.hpp"
#include "text/printable.hpp"

namespace smt::reporting {
namespace {

/// Prints errors and findings about conf lines whole, but only the first of those that one line causes for many tables.
class ShownWhole {
 public:
  bool operator()(const Diagnostic& finding) {
    if (row_of(finding.code).severity == Severity::kError) return true;
    if (place_text(finding.place).empty()) return true;  // about the command line
    return finding.place.is_line() && reported_.emplace(finding.code, finding.place).second;
  }

 private:
  std::set<std::pair<Code, Place>> reported_;
};

/// Returns "demo.a, demo.b, demo.c and 12 more".
std::string places(const std::vector<const Diagnostic*>& findings) {
  constexpr std::size_t kShown = 3;
  std::vector<std::string> shown;
  for (const auto* finding : findings) {
    if (shown.size() == kShown) break;
    if (auto place = printable(place_text(finding->place)); shown.empty() || shown.back() != place)
      shown.push_back(std::move(place));
  }
  auto out = fmt::format("{}", fmt::join(shown, ", "));
  if (findings.size() > shown.size()) out += fmt::format(" and {} more", findings.size() - shown.size());
  return out;
}

void print_groups(const std::map<Code, std::vector<const Diagnostic*>>& groups, Console& console) {
  if (groups.empty()) return;
  console.info("findings (-v shows each; starrocks-migrate-tool help CODE explains one):\n");
  for (const auto severity : {Severity::kWarning, Severity::kNote}) {
    for (const auto& [code, findings] : groups) {
      const auto& row = row_of(code);
      if (row.severity != severity) continue;
      console.info(fmt::format("  {} {:7} {}: {}\n", row.id, word(severity), row.english.title, places(findings)));
    }
  }
}

std::size_t secondary_indexes(const Table& table) {
  const auto* key = natural_key(table);
  return static_cast<std::size_t>(
      std::count_if(table.keys.begin(), table.keys.end(), [&](const Key& other) { return &other != key; }));
}

bool is_written(const FileChange& file) {
  return file.change == Change::kNew || file.change == Change::kChanged || file.change == Change::kSame;
}

/// Returns why a file without text is kept. `any_written`: the run has text for another file.
std::string reason_text(const FileChange& file, bool any_written) {
  if (file.change == Change::kKept && !any_written) return "  (this run wrote nothing)";
  if (file.change == Change::kKept)
    return "  (this run wrote nothing for it, so the .all file lacks its tables; --prune removes it)";
  if (file.change == Change::kOther && file.conf.empty()) return "  (it names no conf)";
  return file.change == Change::kOther ? fmt::format("  (of another conf: {})", file.conf) : "";
}

bool load_one_each(const std::vector<StartedJob>& jobs) {
  return std::all_of(jobs.begin(), jobs.end(), [](const StartedJob& job) { return job.targets < 2; });
}

/// Lists the jobs that load several targets by name; a job of one target has the target's name.
std::string shared_jobs_text(const std::vector<StartedJob>& jobs) {
  constexpr std::size_t kShown = 8;
  std::string out;
  for (std::size_t i = 0; i < std::min(kShown, jobs.size()); ++i)
    out += fmt::format("  {}: {}\n", printable(jobs[i].name), plural(jobs[i].targets, "table"));
  return jobs.size() > kShown ? fmt::format("{}  and {} more\n", out, jobs.size() - kShown) : out;
}

/// Describes what the files of all rules start.
std::string jobs_text(const Outcome& outcome) {
  const auto count = outcome.jobs.size();
  if (count == 0) return "";
  auto out = fmt::format("{} with {}", plural(count, "Flink job"), plural(outcome.readers, "binlog reader"));
  if (!load_one_each(outcome.jobs)) return out + "\n" + shared_jobs_text(outcome.jobs);
  const bool fewer = count > 1 && outcome.may_share_jobs;
  return out + (fewer ? " (for fewer jobs, set tables_per_job in [flink])\n" : "\n");
}

}  // namespace

std::string_view word(Change change) {
  switch (change) {
    case Change::kNew: return "new";
    case Change::kChanged: return "changed";
    case Change::kSame: return "same";
    case Change::kStale: return "removed";
    case Change::kKept: return "kept";
    case Change::kOther: return "left";
  }
  return "";
}

void print_findings(const Findings& findings, Console& console) {
  std::map<Code, std::vector<const Diagnostic*>> groups;
  ShownWhole shown_whole;
  for (const auto& finding : findings) {
    if (console.verbosity() == Verbosity::kVerbose || shown_whole(finding)) {
      console.report(finding);
    } else {
      groups[finding.code].push_back(&finding);
    }
  }
  print_groups(groups, console);
}

std::string never_carried_over(const std::vector<const Table*>& tables) {
  std::size_t indexes = 0, auto_increments = 0, on_updates = 0;
  for (const auto* table : tables) {
    indexes += secondary_indexes(*table);
    for (const auto& column : table->columns) {
      auto_increments += column.auto_increment ? 1 : 0;
      on_updates += column.on_update ? 1 : 0;
    }
  }
  return fmt::format(
      "never migrated: secondary indexes ({}), AUTO_INCREMENT ({}), ON UPDATE ({}), foreign keys, CHECK, collations\n",
      indexes, auto_increments, on_updates);
}

std::string files_text(const std::vector<FileChange>& files, const std::string& folder, bool with_lines) {
  std::vector<FileChange> sorted = files;
  std::sort(sorted.begin(), sorted.end(),
            [](const FileChange& a, const FileChange& b) { return comes_before(a.name, b.name); });
  const bool any_written = std::any_of(files.begin(), files.end(), is_written);
  std::string out;
  for (const auto& file : sorted) {
    out += fmt::format("{:8} {}", word(file.change), (std::filesystem::path{folder} / file.name).string());
    const auto reason = reason_text(file, any_written);
    if (with_lines && reason.empty() && file.change != Change::kSame)
      out += fmt::format("  +{} -{}", file.added_lines, file.removed_lines);
    out += reason + '\n';
  }
  return out;
}

std::string summary_text(const Outcome& outcome, double seconds) {
  auto out = fmt::format("{}, {} → {}", plural(outcome.rules, "rule"), plural(outcome.tables, "table"),
                         plural(outcome.targets, "target"));
  if (outcome.shards > 0) {
    out += fmt::format(" ({} merged into {})", plural(outcome.shards, "shard"), outcome.shard_groups);
  }
  if (outcome.left_out > 0) out += fmt::format(", {} left out", outcome.left_out);
  return out + fmt::format(", {:.2f} s\n", seconds) + jobs_text(outcome);
}

}  // namespace smt::reporting
