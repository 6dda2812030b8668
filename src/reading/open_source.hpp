#pragma once

#include <memory>

#include "cli/command_line.hpp"
#include "smt/config.hpp"
#include "smt/source.hpp"
#include "terminal/console.hpp"

namespace smt::reading {

/// The server of [db], or what stands for it: --from-snapshot, --from-dump. `config.db` gets what option files tell.
/// Throws what opening them throws; and Error(kUsage) where an option file led to a socket, and the conf lacks what
/// Flink needs instead.
std::unique_ptr<Source> open_source(Config& config, const CommandLine& line, Console& console);

}  // namespace smt::reading
