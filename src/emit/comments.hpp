#pragma once

#include "smt/emit.hpp"

namespace smt::emit {

/// Returns the sources of a file: "From all rules of c.conf, read from MySQL 8.0: 3 tables → 2 targets.".
std::string origin_text(const Origin& origin);

/// Returns the marker line and the sources of the file as `--` comments, ending in an empty line. `how_to_run` is its
/// last lines.
std::string file_header(const Origin& origin, std::string_view how_to_run);

/// Returns the comment above a target: its shards (the first 20 and their count) and the decisions about its key.
std::string target_comment(const TargetTable& target);

}  // namespace smt::emit
