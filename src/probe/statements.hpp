#pragma once
// The SELECTs of `--probe`, as text. None reads more rows than its LIMITs say, and none locks.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "smt/probe.hpp"

namespace smt::probe {

/// " FROM `shop`.`orders`"
std::string from_table(const Table& table);

/// Which rows of a table are looked at: what follows the select list of one SELECT, or of several.
using RowsOf = std::vector<std::string>;

/// The columns that name a row of a table: those of its key in MySQL; empty if it has no key.
std::vector<const Column*> naming_columns(const Table& table);

/// How many rows there are, up to one more than `limit`.
std::string count_statement(const Table& table, std::uint64_t limit);

/// The first rows as the server finds them: all, where there are no more than `limit`.
RowsOf first_rows(const Table& table, std::uint64_t limit);
/// Half of them from each end of the key; `first_rows` where there is no key that is an index.
RowsOf both_ends(const Table& table, std::uint64_t limit);

/// The first column of the key where that is an integer, for a sample all over the table; null: none.
const Column* spread_column(const Table& table);
std::string extremes_statement(const Table& table, const Column& column);
/// Rows of equal ranges of the column between its extremes, as MySQL printed them; `both_ends` where they are too near.
RowsOf spread_rows(const Table& table, const Column& column, std::string_view least, std::string_view greatest,
                   std::uint64_t limit);

/// One row: COUNT(*), then for each doubt the number of rows that have it (where it has a condition) and its maxima.
/// Omits doubts about repetitions.
std::string values_statement(const std::vector<const Doubt*>& doubts, const RowsOf& rows);
/// The least key of the rows that have it.
std::string example_statement(const Doubt& doubt, const Table& table, const RowsOf& rows);

/// COUNT(*) of the rows that an index finds, up to one more than `limit`; and the key of one.
std::string index_statement(const Doubt& doubt, const Table& table, std::uint64_t limit);
std::string index_example_statement(const Doubt& doubt, const Table& table);

/// One row: how many rows have values that others have, too, and of how many; rows with NULL do not count. And the key
/// of one of the former.
std::string repeated_statement(const Doubt& doubt, const RowsOf& rows);
std::string repeated_example_statement(const Doubt& doubt, const Table& table, const RowsOf& rows);

/// One row: how many rows of `a` (`limit` of them, whose `id` is between the ends) have their key in `b`, too; the
/// least such id.
std::string shared_statement(const Table& a, const Table& b, const Column& id, std::string_view least,
                             std::string_view greatest, std::uint64_t limit);

/// A key as people read it: "id = 7", "(a, b) = (7, 'x')".
std::string shown_key(const Table& table, const std::vector<std::optional<std::string>>& values);

}  // namespace smt::probe
