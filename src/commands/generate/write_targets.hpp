#pragma once

#include "commands/generate/destination.hpp"
#include "commands/generate/file_set.hpp"
#include "reporting/outcome.hpp"
#include "smt/emit.hpp"
#include "smt/run.hpp"
#include "terminal/signals.hpp"

namespace smt::commands {

/// Maps and emits each target of the plan and appends its text to the files of its rule and to the .all files; omits a
/// target with an error. The outcome contains the findings of the plan, the server and the targets, without values that
/// a ${…} filled in. The caller finishes the files.
Outcome write_targets(const Plan& plan, const Config& config, const Server& server, Destination& destination,
                      const SignalGuard& signals, Console& console);

}  // namespace smt::commands
