#pragma once
// The commands of the command line, one file each. Each throws Error if it cannot continue.

#include "reading/invocation.hpp"

namespace smt::commands {

/// Writes the files (the tool without a command). Returns kLeftOut if a table is omitted, or if --exit-code is set and
/// something would change.
Exit generate(const Invocation& invocation);
/// Prints how each table is converted and why. Returns kLeftOut if a table cannot be converted.
Exit explain_tables(const Invocation& invocation);
/// Writes the report about the migration. Returns kLeftOut if a table fails --fail-on.
Exit assess(const Invocation& invocation);
/// Asks the servers whether they are ready for the files. Returns kLeftOut if one is not.
Exit check(const Invocation& invocation);
/// Prints what differs between StarRocks and the conf, and the statements for it. Returns kLeftOut if a table cannot be
/// compared, or if --exit-code is set and something differs.
Exit diff_starrocks(const Invocation& invocation);
/// Carries out what diff_starrocks prints, and waits for the jobs. Returns kLeftOut if something is left to do. Throws
/// Error(kWorld) if it is interrupted, or if StarRocks can no longer be reached.
Exit apply_to_starrocks(const Invocation& invocation);
/// Saves what the server shows about the databases of the rules.
Exit snapshot(const Invocation& invocation);

}  // namespace smt::commands
