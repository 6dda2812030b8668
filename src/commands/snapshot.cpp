#include <fmt/format.h>

#include "commands/commands.hpp"
#include "commands/save_starrocks.hpp"
#include "commands/save_text.hpp"
#include "output/whole_file.hpp"
#include "reading/read_catalog.hpp"
#include "reading/with_plan.hpp"
#include "reporting/report.hpp"
#include "text/numbers.hpp"

namespace smt::commands {

Exit snapshot(const Invocation& invocation) {
  require_folder_of(invocation.line.snapshot_to);
  if (invocation.line.of_starrocks)
    return with_plan(invocation, [&](const Planned& planned) { return save_starrocks(invocation, planned); });
  return with_source(invocation, [&](const Opened& opened) {
    const auto& line = invocation.line;
    auto& console = invocation.console;
    auto& timings = invocation.record.timings;
    console.progress("reading the names of all tables");
    const auto scope = scope_of(opened.config, opened.matcher, opened.source.tables());
    console.progress(fmt::format("reading {} databases", scope.schemas.size()));
    const auto rows = take_snapshot(opened.source, scope);
    report(opened.notes, line, console);
    timings.end("read");
    auto text = snapshot_text(rows);
    timings.end("text");
    save_text(invocation, kSnapshotFile, std::move(text),
              fmt::format("{} columns of {}", rows.columns.size(), plural(rows.scope.size(), "database")));
    return Exit::kDone;
  });
}

}  // namespace smt::commands
