#pragma once

#include "target/keys.hpp"

namespace smt {

/// The column by which mysql-cdc may best split the snapshot of a table without a primary key in StarRocks: NOT NULL
/// before NULL-able, the first of an index before others, integers before dates before text. Null for a table without a
/// column that sorts. Of a key that MySQL has, but StarRocks refuses, it is a column: CDC before 3.2 takes no other.
const Column* choose_chunk_key(const Table& table);

}  // namespace smt
