#pragma once

#include "target/keys.hpp"

namespace smt {

/// The column by which mysql-cdc may best split the snapshot of a keyless table: NOT NULL before NULL-able, the first
/// of an index before others, integers before dates before text. Null for a table without a column that sorts.
const Column* choose_chunk_key(const Table& table);

}  // namespace smt
