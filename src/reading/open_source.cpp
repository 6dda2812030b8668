#include "reading/open_source.hpp"

#include <algorithm>
#include <iterator>

#include "reading/from_dump.hpp"
#include "reporting/report.hpp"

namespace smt::reading {
namespace {

/// If an option file names a socket, the conf lacks what Flink needs instead.
std::unique_ptr<Source> connect_to_server(Config& config, const CommandLine& line, Console& console) {
  console.progress("connecting to " + address(config.db));
  const bool known = !config.db.socket.empty();
  auto source = connect(config.db, console.log());
  auto missing = known || config.db.socket.empty() ? Findings{} : socket_findings(config);
  if (missing.empty()) return source;
  const auto last = missing.back();
  missing.pop_back();
  report(std::move(missing), line, console);
  throw Error{Exit::kUsage, last};
}

}  // namespace

std::unique_ptr<Source> open_source(Config& config, const CommandLine& line, Console& console, Findings& findings) {
  if (line.snapshot) return open_snapshot(*line.snapshot);
  if (!line.from_dump) return connect_to_server(config, line, console);
  auto dump = open_dump(
      *line.from_dump, line.database, [&](std::string_view what) { console.progress(what); }, console.log());
  auto found = dump_findings(dump, config, *line.from_dump);
  std::move(found.begin(), found.end(), std::back_inserter(findings));
  return std::move(dump.source);
}

}  // namespace smt::reading
