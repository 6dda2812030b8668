#pragma once

#include <functional>

#include "smt/plan.hpp"

namespace smt::commands {

enum class Explained { kText, kJson };

struct ExplainedPlan {
  Findings findings;   // those that belong to no target
  bool wrong = false;  // at least one target has an error
};

/// Calls `print` with each target of the plan and the reasons for it, in the order of the plan. The text shows no
/// secret and no value that a ${…} filled in.
ExplainedPlan explain_plan(const Config& config, const Catalog& catalog, const Matcher& matcher, const Plan& plan,
                           Explained format, const std::function<void(const std::string&)>& print);

}  // namespace smt::commands
