#include "commands/save_starrocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "commands/fe_db.hpp"
#include "commands/save_text.hpp"
#include "reading/environment.hpp"
#include "reporting/report.hpp"
#include "reporting/report_date.hpp"
#include "smt/check.hpp"
#include "text/numbers.hpp"

namespace smt::commands {
namespace {

WantedTables tables_of(const Plan& plan) {
  WantedTables wanted;
  for (const auto& target : plan.targets) wanted[target.name.database].insert(target.name.table);
  return wanted;
}

/// Asks the first FE that answers. Throws the error of the last one.
StarRocksState ask(const StarRocksNeeds& needs, const WantedTables& wanted, std::string time, Console& console) {
  for (std::size_t i = 0;; ++i) {
    try {
      return read_starrocks_state(fe_db(needs, needs.hosts[i]), wanted, true, time, console.log());
    } catch (const Error&) {
      if (i + 1 == needs.hosts.size()) throw;
    }
  }
}

}  // namespace

Exit save_starrocks(const Invocation& invocation, const Planned& planned) {
  const auto& line = invocation.line;
  auto& console = invocation.console;
  report(planned.notes, line, console);
  const auto servers = starrocks_needs(planned.config, planned.plan);
  if (servers.empty()) throw Error{Exit::kUsage, {Code::kStarRocksNotNamed, FileLine{planned.config.file}, {}}};
  console.progress("asking StarRocks " + server_name(servers.front()));
  const auto time =
      report_time(std::chrono::system_clock::now(), process_environment().variable("SOURCE_DATE_EPOCH"));
  const auto state = ask(servers.front(), tables_of(planned.plan), time, console);
  invocation.record.timings.end("read");
  const auto created = std::count_if(state.tables.begin(), state.tables.end(),
                                     [](const auto& one) { return one.second.create.has_value(); });
  save_text(invocation, state_text(state),
            fmt::format("{} of StarRocks {}, in {}", plural(static_cast<std::size_t>(created), "table"), state.version,
                        plural(state.databases.size(), "database")));
  return Exit::kDone;
}

}  // namespace smt::commands
