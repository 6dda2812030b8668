#include "commands/ask_starrocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "commands/fe_db.hpp"
#include "reading/environment.hpp"
#include "reporting/report_date.hpp"
#include "smt/starrocks.hpp"

namespace smt::commands {
namespace {

void require_wanted(const StarRocksState& state, const WantedTables& wanted, const std::string& path) {
  const auto refuse = [&](std::string what) {
    throw Error{Exit::kUsage,
                {Code::kSnapshotBad,
                 FileLine{path},
                 {std::move(what),
                  "take the snapshot of StarRocks again with this conf: starrocks-migrate-tool "
                  "snapshot --starrocks -o FILE"}}};
  };
  // Without the version, SHOW FULL COLUMNS decides how to read SHOW CREATE TABLE, and `snapshot --starrocks` saves it.
  const bool ambiguous = std::any_of(state.tables.begin(), state.tables.end(),
                                     [](const auto& one) { return one.second.create && one.second.columns.empty(); });
  if (ambiguous && !fe_version(state.version))
    refuse(fmt::format("its 'cluster' line has '{}', which is not a version of StarRocks", state.version));
  for (const auto& [database, tables] : wanted) {
    if (!state.databases.contains(database)) refuse(fmt::format("it does not contain the database '{}'", database));
    for (const auto& table : tables) {
      const auto found = state.tables.find({database, table});
      if (found == state.tables.end() || found->second.type != "BASE TABLE") continue;
      if (!found->second.create && found->second.why_not.empty())
        refuse(fmt::format("it has only the name of the table {}.{}", database, table));
    }
  }
}

}  // namespace

std::string time_now() {
  return report_time(std::chrono::system_clock::now(), process_environment().variable("SOURCE_DATE_EPOCH"));
}

StarRocksState ask_starrocks(const StarRocksNeeds& needs, const std::string& time, Console& console) {
  console.progress("asking StarRocks " + server_name(needs));
  for (std::size_t i = 0;; ++i) {
    try {
      return read_starrocks_state(fe_db(needs, needs.hosts[i]), needs.tables, true, time, console.log());
    } catch (const Error& error) {
      if (i + 1 == needs.hosts.size() || error.diagnostic().code == Code::kStarRocksRefused) throw;
      console.info(fmt::format("{}; asking the next FE\n", message(error.diagnostic())));
    }
  }
}

StarRocksState open_wanted_state(const std::string& path, const WantedTables& wanted) {
  auto state = open_state(path);
  require_wanted(state, wanted, path);
  return state;
}

}  // namespace smt::commands
