#pragma once

#include <memory>

#include "cli/command_line.hpp"
#include "smt/config.hpp"
#include "smt/source.hpp"
#include "terminal/console.hpp"

namespace smt::reading {

/// Opens the server of [db], or what replaces it: --from-snapshot, --from-dump. Writes the values of option files into
/// `config.db`. Appends what it found about a dump to `findings`. Throws what opening them throws, and Error(kUsage) if
/// an option file names a socket and the conf lacks what Flink needs instead.
std::unique_ptr<Source> open_source(Config& config, const CommandLine& line, Console& console, Findings& findings);

}  // namespace smt::reading
