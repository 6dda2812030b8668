#include "commands/check_servers.hpp"
#include "commands/commands.hpp"
#include "reading/with_plan.hpp"

namespace smt::commands {

Exit check(const Invocation& invocation) {
  return with_plan(invocation, [&](const Planned& planned) {
    return check_servers(invocation.line, planned.config, planned.catalog, planned.plan, invocation.console,
                         invocation.record.timings);
  });
}

}  // namespace smt::commands
