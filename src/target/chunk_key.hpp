#pragma once

#include "target/keys.hpp"

namespace smt {

/// The column by which mysql-cdc may best split the snapshot of a table without a primary key in StarRocks: NOT NULL
/// before NULL-able, the first of an index before others, integers before dates before text. Null for a table without a
/// column that sorts. Where MySQL has a key that StarRocks refuses it is a column of that key: CDC before 3.2 takes no
/// other, and later ones warn that another may mix up the rows.
const Column* choose_chunk_key(const Table& table);

}  // namespace smt
