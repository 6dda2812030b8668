#pragma once

#include "smt/config.hpp"

namespace smt {

/// Takes away the errors about passwords that could not be filled in, where a run without a server needs none:
/// `writes_passwords` says whether it writes what Flink logs in with.
void drop_needless_secrets(const Config& config, bool writes_passwords, Findings& findings);

/// Whether a value of the conf waits for an answer at the terminal.
bool waits_for_prompt(const Findings& findings);

}  // namespace smt
