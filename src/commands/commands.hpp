#pragma once
// The commands behind the names of the command line, a file each. All throw Error when they cannot go on.

#include "reading/invocation.hpp"

namespace smt::commands {

/// Without a name: writes the files. kLeftOut when a table is omitted, or with --exit-code something would change.
Exit generate(const Invocation& invocation);
/// Prints how each table is converted and why. kLeftOut when one cannot be.
Exit explain_tables(const Invocation& invocation);
/// Writes the report about the migration. kLeftOut when --fail-on says so.
Exit assess(const Invocation& invocation);
/// Asks the servers whether they are ready for the files. kLeftOut when one is not.
Exit check(const Invocation& invocation);
/// Saves what the server shows of the rules' databases.
Exit snapshot(const Invocation& invocation);

}  // namespace smt::commands
