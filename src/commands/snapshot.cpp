#include "commands/snapshot.hpp"

#include <fmt/format.h>

#include "output/whole_file.hpp"
#include "reading/read_catalog.hpp"

namespace smt {

Exit save_snapshot(const CommandLine& line, const Config& config, const Matcher& matcher, Source& source,
                   Console& console, Timings& timings) {
  console.progress("reading the names of all tables");
  const auto scope = scope_of(config, matcher, source.tables());
  console.progress(fmt::format("reading {} databases", scope.schemas.size()));
  const auto rows = take_snapshot(source, scope);
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
  console.info(fmt::format("wrote {}: {} columns of {} database{}\n", path, rows.columns.size(), rows.scope.size(),
                           rows.scope.size() == 1 ? "" : "s"));
  return Exit::kDone;
}

}  // namespace smt
