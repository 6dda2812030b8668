#pragma once

#include "smt/config.hpp"

namespace smt::config {

/// The passwords that a run uses.
struct SecretUse {
  bool logs_in = true;           // that of [db], to read from MySQL
  bool writes_files = true;      // those of Flink's logins, unless the files get placeholders
  bool checks = true;            // those of Flink's logins, for `check`
  bool asks_starrocks = true;    // those for StarRocks
  bool asks_flink = true;        // those for Flink's JobManager
};

/// Drops the errors about passwords that could not be expanded and that the run does not use.
void drop_needless_secrets(const Config& config, const SecretUse& use, Findings& findings);

/// Returns true if a value of the conf waits for input at the terminal.
bool waits_for_prompt(const Findings& findings);

}  // namespace smt::config
