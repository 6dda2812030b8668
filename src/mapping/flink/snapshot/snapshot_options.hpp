#pragma once
// How Flink CDC reads a table's snapshot: the column that splits it, the number of rows in a chunk, and whether Flink
// CDC adds changes that arrive meanwhile to the chunks (backfill).

#include <map>
#include <string>

#include "mapping/mapping.hpp"

namespace smt::mapping {

using OptionMap = std::map<std::string, std::string>;

/// The input for the snapshot options of a target's tables.
struct SnapshotOf {
  const Table& table;  // with the columns that all tables have
  const Mapping& mapping;
};

inline constexpr std::string_view kChunkKey = "scan.incremental.snapshot.chunk.key-column";
inline constexpr std::string_view kChunkSize = "scan.incremental.snapshot.chunk.size";
inline constexpr std::string_view kSkipBackfill = "scan.incremental.snapshot.backfill.skip";

/// Returns true unless an option turns the incremental snapshot off.
bool is_incremental(const OptionMap& source);

/// Adds scan.incremental.snapshot.* to the options of a source. Does not change the options of the conf, which
/// `options` contains already. Findings report the choices, and the losses that remain. Returns false, with a finding,
/// if Flink CDC cannot read the snapshot.
bool add_snapshot_options(const SnapshotOf& snapshot, OptionMap& options, Findings& findings);

/// Returns the AUTO_INCREMENT column that splits the snapshot and could reach 2^63, from where on Flink CDC reads
/// nothing, or "" if there is none. A column does so only if an application inserts such a value, so no finding
/// reports it.
std::string huge_chunk_key(const SnapshotOf& snapshot, const OptionMap& options);

}  // namespace smt::mapping
