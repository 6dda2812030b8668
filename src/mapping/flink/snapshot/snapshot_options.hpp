#pragma once
// How Flink CDC reads a table's snapshot: by which column it is split, into chunks of how many rows, and whether
// changes that come meanwhile are put into the chunks (backfill).

#include <map>
#include <string>

#include "mapping/mapping.hpp"

namespace smt::mapping {

using OptionMap = std::map<std::string, std::string>;

/// The snapshot of a target's tables.
struct SnapshotOf {
  const Table& table;  // with the columns that all of them have
  const Mapping& mapping;
};

inline constexpr std::string_view kChunkKey = "scan.incremental.snapshot.chunk.key-column";
inline constexpr std::string_view kChunkSize = "scan.incremental.snapshot.chunk.size";
inline constexpr std::string_view kSkipBackfill = "scan.incremental.snapshot.backfill.skip";

/// The incremental snapshot is on unless an option turns it off.
bool is_incremental(const OptionMap& source);

/// Adds scan.incremental.snapshot.* to the options of a source, which hold those of the conf already: these stay as
/// they are. Findings say what was chosen, and what is lost all the same. False (with a finding) where the snapshot
/// cannot be read.
bool add_snapshot_options(const SnapshotOf& snapshot, OptionMap& options, Findings& findings);

/// The AUTO_INCREMENT column that splits the snapshot and could reach 2^63, where Flink CDC reads nothing from there
/// on; empty where there is none. It does so only where somebody inserts such a value: no finding tells it.
std::string huge_chunk_key(const SnapshotOf& snapshot, const OptionMap& options);

}  // namespace smt::mapping
