#pragma once

#include "commands/generate/destination.hpp"
#include "commands/generate/file_set.hpp"
#include "reporting/outcome.hpp"
#include "smt/emit.hpp"
#include "smt/run.hpp"
#include "terminal/signals.hpp"

namespace smt::commands {

/// Maps and emits each target of the plan and appends its text to the files of its rule and to the .all files; a target
/// with an error is omitted. The outcome has the findings of the plan, of the server and of the targets, without what a
/// ${…} filled in; the caller finishes the files.
Outcome write_targets(const Plan& plan, const Config& config, const Server& server, Destination& destination,
                      const SignalGuard& signals, Console& console);

}  // namespace smt::commands
