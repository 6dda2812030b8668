#include "commands/ask_starrocks.hpp"

#include <fmt/format.h>

#include "commands/fe_db.hpp"

namespace smt::commands {

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

}  // namespace smt::commands
