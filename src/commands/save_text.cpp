#include "commands/save_text.hpp"

#include <fmt/format.h>

#include "output/whole_file.hpp"
#include "smt/source.hpp"

namespace smt::commands {

void save_text(const Invocation& invocation, std::string text, const std::string& what) {
  const auto& line = invocation.line;
  const auto& path = line.snapshot_to;
  if (path == "-") return invocation.console.out(text);
  if (path.ends_with(".gz")) text = gzip(text);
  write_whole(path, text, false, line.force ? Overwrite::kAny : Overwrite::kOurs);
  invocation.record.timings.end("write");
  invocation.console.info(fmt::format("wrote {}: {}\n", path, what));
}

}  // namespace smt::commands
