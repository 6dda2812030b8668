#pragma once

#include "smt/config.hpp"

namespace smt {

/// Which passwords a run uses.
struct SecretUse {
  bool logs_in = true;           // that of [db], to read from MySQL
  bool writes_files = true;      // those that Flink logs in with, unless the files get placeholders
  bool checks_starrocks = true;  // those for StarRocks
};

/// Drops the errors about passwords that could not be filled in and that the run does not use.
void drop_needless_secrets(const Config& config, const SecretUse& use, Findings& findings);

/// Whether a value of the conf waits for an answer at the terminal.
bool waits_for_prompt(const Findings& findings);

}  // namespace smt
