#include <fmt/format.h>

#include "commands/commands.hpp"
#include "output/whole_file.hpp"
#include "reading/read_catalog.hpp"
#include "reading/with_plan.hpp"
#include "reporting/report.hpp"
#include "text/numbers.hpp"

namespace smt::commands {

Exit snapshot(const Invocation& invocation) {
  require_folder_of(invocation.line.snapshot_to);
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
    const auto& path = line.snapshot_to;
    if (path == "-") {
      console.out(text);
      return Exit::kDone;
    }
    if (path.ends_with(".gz")) text = gzip(text);
    write_whole(path, text, false, line.force ? Overwrite::kAny : Overwrite::kOurs);
    timings.end("write");
    console.info(
        fmt::format("wrote {}: {} columns of {}\n", path, rows.columns.size(), plural(rows.scope.size(), "database")));
    return Exit::kDone;
  });
}

}  // namespace smt::commands
