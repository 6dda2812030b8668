#pragma once

#include "mapping/key/keys.hpp"

namespace smt::mapping {

/// The column by which Flink CDC splits the snapshot of a table into chunks.
struct ChunkKey {
  const Column* column = nullptr;  // nullptr if no column can do it
  bool named = false;              // 'scan.incremental.snapshot.chunk.key-column' must name it
};

/// Chooses the column. Without the option Flink CDC uses the first column of the PRIMARY KEY, else of the UNIQUE key
/// that SHOW CREATE TABLE prints first (docs/facts/flink-cdc.md#keys). The tool names another column if that one fails,
/// if the source has no key in Flink, or if its key differs from Debezium's. A column of the key is preferred, as CDC
/// before 3.2 accepts no other; then NOT NULL before nullable columns, the first of an index before others, integers
/// before dates before text. A finding reports the choice and its cost.
ChunkKey choose_chunk_key(const Table& table, const KeyChoice& target_key, const FlinkVersions& versions,
                          Findings& findings);

/// Returns whether Flink CDC, which compares the ends of chunks and the keys of changes as Java values, orders a
/// column's values as MySQL does. If it does not, Flink CDC looks for a change in another chunk than the one that
/// contains its row. Seen with CDC 3.5.0, where the classes of the two values decide: integers, DOUBLE and DECIMAL are
/// compared as numbers; dates, times and bytes as texts of two kinds; text by UTF-16, whatever its collation.
/// `decimals_as_text`: debezium.decimal.handling.mode is string.
bool is_in_javas_order(const Column& column, bool decimals_as_text);

bool is_unsigned_bigint(const Column& column);

/// Returns a NOT NULL column in Java's order that can replace `instead_of`: a column of the key or, if Flink CDC
/// accepts any, of the table. The column leads an index if `instead_of` does. Returns nullptr if there is none.
const Column* orderly_column(const Table& table, const Column& instead_of, const FlinkVersions& versions,
                             bool decimals_as_text);

}  // namespace smt::mapping
