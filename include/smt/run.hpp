#pragma once
// The loop over the targets of a plan. All commands share it, so they see the same targets with the same findings. It
// maps each target, adds it to its colocation group, records the rules that it used, and removes secrets.

#include <cstddef>
#include <functional>
#include <set>

#include "smt/mapping.hpp"
#include "smt/stages.hpp"

namespace smt::run {

/// A plan and its inputs. All of it must outlive the loop.
struct PlannedRun {
  const Plan& plan;
  const Config& config;
  const Server& server;
};

/// How the targets of a loop contain the secrets of the conf.
enum class Secrets {
  kWritten,   // as the files contain them: in clear, or as ${NAME} if the conf says `secrets = placeholder`
  kRevealed,  // in clear, whatever the conf says; for connecting
  kHidden,    // not at all, and with the text of the line instead of an expanded ${…}; for display
};

/// The steps of a command for each target. The number is the target's index in the plan. An empty function does
/// nothing.
struct TargetSteps {
  /// For work that needs no other target. Runs on two threads at once, before colocation, which may still add an error.
  std::function<void(std::size_t, const TargetTable&)> make = {};
  /// May change findings if the command knows more about the target. Runs on the calling thread, in the order of the
  /// plan.
  std::function<void(std::size_t, TargetTable&)> settle = {};
  /// Gets the target with its final findings, none of which shows an expanded ${…}. Runs on the calling thread, in the
  /// order of the plan.
  std::function<void(std::size_t, TargetTable)> take = {};
};

/// The rules that matched something in a run. They belong to its Config.
struct UsedRules {
  std::set<const IgnoreRule*> ignores;
  std::set<const TypeRule*> types;
  std::set<FileLine> renamed;  // lines renamed.* whose column a target has
};

/// Maps each target of the plan, runs the steps with it, and frees it: only a few targets are in memory at a time. An
/// exception from a step ends the loop and propagates to the caller; commands use that to stop at an interrupt. The
/// returned rules include those that the plan used.
UsedRules for_each_target(const PlannedRun& run, Secrets secrets, const TargetSteps& steps);

/// Returns the findings that belong to no target: those of the plan and its totals, and those of the server if a rule
/// has a sink. None shows an expanded ${…}.
Findings findings_of_run(const PlannedRun& run);

/// Returns a finding for each [ignore.N], [type-rule.N] and line renamed.* that matched nothing, mostly because of a
/// typo. Call it only after a run over all targets.
Findings unused_rules(const Config& config, const UsedRules& used);

}  // namespace smt::run
