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

/// Returns the other clusters of the conf, which the file does not contain; "" if there is none.
std::string others(const std::vector<StarRocksNeeds>& servers) {
  std::string out;
  if (servers.front().creates) return out;
  for (std::size_t i = 1; i < servers.size(); ++i) out += "; not saved: " + server_name(servers[i]);
  return out;
}

}  // namespace

Exit save_starrocks(const Invocation& invocation, const Planned& planned) {
  const auto& line = invocation.line;
  auto& console = invocation.console;
  report(planned.notes, line, console);
  const auto servers = starrocks_needs(planned.config, planned.plan);
  if (servers.empty()) throw Error{Exit::kUsage, {Code::kStarRocksNotNamed, FileLine{planned.config.file}, {}}};
  const auto& needs = servers.front();
  const auto time = report_time(std::chrono::system_clock::now(), process_environment().variable("SOURCE_DATE_EPOCH"));
  const auto state = ask_starrocks(needs, time, console);
  invocation.record.timings.end("read");
  const auto shown = std::count_if(state.tables.begin(), state.tables.end(),
                                   [](const auto& one) { return one.second.create.has_value(); });
  save_text(
      invocation, state_text(state),
      fmt::format("{} of StarRocks {}, in {}{}{}", plural(static_cast<std::size_t>(shown), "table"), state.version,
                  plural(state.databases.size(), "database"), lacking(state, needs.tables), others(servers)));
  return Exit::kDone;
}

}  // namespace smt::commands
