#pragma once

#include <set>
#include <string>

#include "smt/config.hpp"

namespace smt {

/// The rules that met something: ids of [ignore.N], and type rules of the Config.
struct UsedRules {
  std::set<std::string> ignores;
  std::set<const TypeRule*> types;

  /// Takes the [ignore.N] that findings tell of.
  void take(const Findings& findings);
};

/// Findings for the others: mistyped patterns, mostly.
Findings unused_rules(const Config& config, const UsedRules& used);

}  // namespace smt
