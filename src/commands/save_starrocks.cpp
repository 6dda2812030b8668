#include "commands/save_starrocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "commands/ask_starrocks.hpp"
#include "commands/save_text.hpp"
#include "reading/environment.hpp"
#include "reporting/report.hpp"
#include "reporting/report_date.hpp"
#include "smt/check.hpp"
#include "text/numbers.hpp"

namespace smt::commands {
namespace {

/// Returns what the file lacks of the wanted tables, for the line that reports the file; "" if it has all.
std::string lacking(const StarRocksState& state, const WantedTables& wanted) {
  std::size_t absent = 0, failed = 0;
  for (const auto& [database, names] : wanted) {
    for (const auto& name : names) {
      const auto found = state.tables.find({database, name});
      absent += found == state.tables.end() ? 1 : 0;
      failed += found != state.tables.end() && !found->second.create ? 1 : 0;
    }
  }
  std::string out;
  if (absent != 0)
    out += fmt::format("; {} of the rules: StarRocks does not list {} for this user", plural(absent, "other table"),
                       absent == 1 ? "it" : "them");
  if (failed != 0) out += fmt::format("; {} without a statement, as StarRocks shows none", plural(failed, "table"));
  return out;
}

}  // namespace

Exit save_starrocks(const Invocation& invocation, const Planned& planned) {
  const auto& line = invocation.line;
  auto& console = invocation.console;
  report(planned.notes, line, console);
  const auto clusters = starrocks_clusters(planned.config, planned.plan);
  if (clusters.empty())
    throw Error{Exit::kUsage, {Code::kStarRocksNotNamed, FileLine{planned.config.file}, {"the conf"}}};
  require_one_cluster(clusters, "a snapshot of StarRocks");
  const auto& needs = clusters.front();
  const auto time = report_time(std::chrono::system_clock::now(), process_environment().variable("SOURCE_DATE_EPOCH"));
  const auto state = ask_starrocks(needs, time, console);
  invocation.record.timings.end("read");
  const auto shown = std::count_if(state.tables.begin(), state.tables.end(),
                                   [](const auto& one) { return one.second.create.has_value(); });
  save_text(invocation, kStarRocksStateFile, state_text(state),
            fmt::format("{} of StarRocks {}, in {}{}", plural(static_cast<std::size_t>(shown), "table"), state.version,
                        plural(state.databases.size(), "database"), lacking(state, needs.tables)));
  return Exit::kDone;
}

}  // namespace smt::commands
