#pragma once
// The lines of a snapshot (docs/snapshot.md): fields with tabs between them, in MySQL's own escapes.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace smt::source {

inline constexpr std::string_view kSnapshotTitle = "starrocks-migrate-tool snapshot ";
inline constexpr int kSnapshotForm = 2;  // goes up when the form changes
inline constexpr std::string_view kSnapshotLastLine = "end";

using SnapshotField = std::optional<std::string>;  // nothing is NULL, written \N

std::string snapshot_line(const std::vector<SnapshotField>& fields);  // ends in a newline
/// Returns nullopt if an escape is not one of ours.
std::optional<std::vector<SnapshotField>> snapshot_fields(std::string_view line);

}  // namespace smt::source
