#pragma once
// The one loop over the targets of a plan. Every command goes through it, so that all see the same targets with the
// same findings: each is mapped, joined to its colocation group, counted for the rules that it used, and cleared of
// secrets.

#include <cstddef>
#include <functional>
#include <set>

#include "smt/target.hpp"

namespace smt {

/// A plan and what it was made from. All of it must outlive the loop.
struct PlannedRun {
  const Plan& plan;
  const Config& config;
  const Server& server;
};

/// How the secrets of the conf stand in the targets of a loop.
enum class Secrets {
  kWritten,   // as the files have them: themselves, or ${NAME} where the conf says `secrets = placeholder`
  kRevealed,  // themselves whatever the conf says: to connect with
  kHidden,    // not at all, and of what a ${…} filled in the text of the line: to be shown
};

/// What a command does with each target. The number is the target's place in the plan. An empty function does nothing.
struct TargetSteps {
  /// For work that needs no other target. Runs on two threads at once, and before colocation: an error may come later.
  std::function<void(std::size_t, const TargetTable&)> make = {};
  /// May change findings by what else is known of the target. On the calling thread, in the order of the plan.
  std::function<void(std::size_t, TargetTable&)> settle = {};
  /// Gets the target with its final findings, none of which shows what a ${…} filled in. On the calling thread, in the
  /// order of the plan.
  std::function<void(std::size_t, TargetTable)> take = {};
};

/// The rules that met something in a run. They belong to its Config.
struct UsedRules {
  std::set<const IgnoreRule*> ignores;
  std::set<const TypeRule*> types;
};

/// Maps each target of the plan, does the steps with it, and forgets it: a few are in memory at a time. What a step
/// throws ends the loop and comes out of here; so a command stops at an interrupt. The rules that the plan used are
/// among those that are given back.
UsedRules for_each_target(const PlannedRun& run, Secrets secrets, const TargetSteps& steps);

/// The findings that belong to no target: those of the plan and its sums, and of the server where some rule loads by
/// Flink. None shows what a ${…} filled in.
Findings findings_of_run(const PlannedRun& run);

/// A finding for each [ignore.N] and [type-rule.N] that met nothing: mistyped patterns, mostly. Only a run over all
/// targets can tell.
Findings unused_rules(const Config& config, const UsedRules& used);

}  // namespace smt
