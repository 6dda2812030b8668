#pragma once

#include "smt/emit.hpp"

namespace smt::emit {

/// From what a file was made: "From all rules of c.conf, read from MySQL 8.0: 3 tables → 2 targets.".
std::string origin_text(const Origin& origin);

/// The marker line and where the file comes from, as `--` comments, ending in an empty line; `how_to_run` is its
/// last lines.
std::string file_header(const Origin& origin, std::string_view how_to_run);

/// What stands above a target: its shards (the first 20 and their count) and what was decided about its key.
std::string target_comment(const TargetTable& target);

}  // namespace smt::emit
