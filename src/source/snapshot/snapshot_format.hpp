#pragma once
// The lines of a snapshot (docs/snapshot.md): fields separated by tabs, with MySQL's own escapes.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace smt::source {

using SnapshotField = std::optional<std::string>;  // nullopt is NULL, written \N

std::string snapshot_line(const std::vector<SnapshotField>& fields);  // ends in a newline
/// Returns nullopt if the format has no such escape.
std::optional<std::vector<SnapshotField>> snapshot_fields(std::string_view line);

}  // namespace smt::source
