#pragma once
// Functions that make results.

#include <string>
#include <string_view>
#include <vector>

#include "smt/check.hpp"

namespace smt::check {

inline CheckResult passed(Code code, std::string seen) { return {code, CheckState::kPassed, std::move(seen)}; }
inline CheckResult skipped(Code code, std::string why) { return {code, CheckState::kSkipped, std::move(why)}; }

/// Returns a warning or a failure, depending on the severity of the code.
inline CheckResult wrong(Code code, std::string seen, std::vector<std::string> arguments) {
  const bool fails = row_of(code).severity == Severity::kError;
  return {code, fails ? CheckState::kFailed : CheckState::kWarned, std::move(seen), std::move(arguments)};
}

}  // namespace smt::check
