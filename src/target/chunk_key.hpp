#pragma once

#include "target/keys.hpp"

namespace smt {

/// The column by which Flink CDC splits the snapshot of a table into chunks.
struct ChunkKey {
  const Column* column = nullptr;  // null: no column can do it
  bool told = false;               // 'scan.incremental.snapshot.chunk.key-column' must name it
};

/// Chooses it. Left alone, Flink CDC takes the first column of the PRIMARY KEY, else of the UNIQUE key that SHOW CREATE
/// TABLE prints first (flink.md §1.4). It is told another where that one fails, where the source has no key in Flink,
/// and where its key is another than Debezium's. A column of the key comes first, as CDC before 3.2 takes no
/// other; then NOT NULL before NULL-able, the first of an index before others, integers before dates before text. What
/// was chosen, and what it costs, is a finding.
ChunkKey choose_chunk_key(const Table& table, const KeyChoice& target_key, Findings& findings);

}  // namespace smt
