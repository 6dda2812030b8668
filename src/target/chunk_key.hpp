#pragma once

#include "target/keys.hpp"

namespace smt {

/// The column by which mysql-cdc splits the snapshot when it is told none: the first of the PRIMARY KEY, else of the
/// UNIQUE key that SHOW CREATE TABLE prints first (Debezium's key, flink.md §1.4). Null for a table with neither.
const Column* default_chunk_key(const Table& table);

/// False for types that kill the job when the snapshot is split by them: BIT (NullPointerException), YEAR ("Unsupported
/// type Date for numeric minus") and TIME beyond 24 hours ("invalid TIME value"); seen with CDC 3.5.0 on MySQL 8.0.15.
bool splits_snapshot(MysqlType type);

/// The column by which the snapshot may best be split: NOT NULL before NULL-able, the first of an index before others,
/// integers before dates before text. Null for a table without a column that sorts.
const Column* choose_chunk_key(const Table& table);

struct ChunkKey {
  bool possible = true;
  const Column* column = nullptr;  // to be told to Flink CDC; null: it finds its own
};

/// What 'scan.incremental.snapshot.chunk.key-column' must say for a target; a choice is a finding.
ChunkKey decide_chunk_key(const Table& table, const TargetTable& target, bool ignores_debezium, Findings& findings);

}  // namespace smt
