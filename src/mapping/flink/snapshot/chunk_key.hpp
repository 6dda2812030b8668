#pragma once

#include "mapping/key/keys.hpp"

namespace smt::mapping {

/// The column by which Flink CDC splits the snapshot of a table into chunks.
struct ChunkKey {
  const Column* column = nullptr;  // null: no column can do it
  bool told = false;               // 'scan.incremental.snapshot.chunk.key-column' must name it
};

/// Chooses it. Without an option Flink CDC takes the first column of the PRIMARY KEY, else of the UNIQUE key that SHOW
/// CREATE TABLE prints first (docs/facts/flink-cdc.md#keys). The tool names another column where that one fails, where
/// the source has no key in Flink, and where its key differs from Debezium's. A column of the key is preferred, as CDC
/// before 3.2 accepts no other; then NOT NULL before NULL-able, the first of an index before others, integers before
/// dates before text. A finding reports the choice and what it costs.
ChunkKey choose_chunk_key(const Table& table, const KeyChoice& target_key, const FlinkVersions& versions,
                          Findings& findings);

/// Does Flink CDC, which compares the ends of chunks and the keys of changes as Java values, order a column's values as
/// MySQL does? Where it does not, a change is looked for in another chunk than the one that has its row. Seen with CDC
/// 3.5.0, as the classes of the two values tell: integers, DOUBLE and DECIMAL are compared as numbers; dates, times and
/// bytes as texts of two kinds; text by UTF-16, whatever its collation. `decimals_as_text`:
/// debezium.decimal.handling.mode is string.
bool is_in_javas_order(const Column& column, bool decimals_as_text);

bool is_unsigned_bigint(const Column& column);

/// A NOT NULL column in Java's order that may stand in for `instead_of`, of the key or, where Flink CDC takes any, of
/// the table; one that leads an index if the other does. Returns nullptr if there is none.
const Column* orderly_column(const Table& table, const Column& instead_of, const FlinkVersions& versions,
                             bool decimals_as_text);

}  // namespace smt::mapping
