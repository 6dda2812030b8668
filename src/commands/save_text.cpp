#include "commands/save_text.hpp"

#include <fmt/format.h>

#include "output/whole_file.hpp"
#include "smt/source.hpp"

namespace smt::commands {

void save_text(const Invocation& invocation, const SavedFile& kind, std::string text, const std::string& what) {
  const auto& line = invocation.line;
  const auto& path = line.snapshot_to;
  if (path == "-") return invocation.console.out(text);
  if (path.ends_with(".gz")) text = gzip(text);
  const auto is_of_kind = [&](std::string_view beginning) { return beginning.starts_with(kind.title); };
  const auto words = fmt::format("a file that '{}' wrote", kind.command);
  write_whole(path, text, false, line.force ? Overwrite{} : Overwrite{is_of_kind, words});
  invocation.record.timings.end("write");
  invocation.console.info(fmt::format("wrote {}: {}\n", path, what));
}

}  // namespace smt::commands
