#pragma once
// `include = FILE` above the first section of a conf: inserts the lines of other files in its place.

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "config/file/ini_reader.hpp"
#include "smt/diagnostic.hpp"
#include "smt/environment.hpp"

namespace smt::config {

/// The lines of a conf and of all files that it includes; they are views into `files` and `texts`.
struct ConfLines {
  std::deque<std::string> files, texts;
  std::vector<IniLine> lines;
};

/// Reads the lines of a conf; `bytes` is the content of `path`. An included name is a path, or a pattern of glob(7),
/// whose files are read in the order of their names; it is relative to the folder of the including file. A file that is
/// missing or not text, a pattern without a file and a file that includes itself are findings with the chain of
/// including files.
ConfLines read_conf_lines(const std::string& path, std::string_view bytes, const Environment& environment,
                          Findings& findings);

}  // namespace smt::config
