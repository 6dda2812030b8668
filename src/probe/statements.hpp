#pragma once
// The SELECTs of `--probe`, as text. None reads more rows than its LIMITs say, and none takes locks.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "smt/probe.hpp"

namespace smt::probe {

/// Returns " FROM `shop`.`orders`".
std::string from_table(const Table& table);

/// The rows of a table that the probe reads: the text behind the select list of one SELECT or of several.
using RowsOf = std::vector<std::string>;

/// Returns the columns that identify a row of a table: those of its key in MySQL, or none if it has no key.
std::vector<const Column*> naming_columns(const Table& table);

/// Counts the rows, up to one more than `limit`.
std::string count_statement(const Table& table, std::uint64_t limit);

/// Returns the first rows as the server finds them: all rows if there are no more than `limit`.
RowsOf first_rows(const Table& table, std::uint64_t limit);
/// Returns half of the rows from each end of the key, or `first_rows` if there is no key with an index.
RowsOf both_ends(const Table& table, std::uint64_t limit);

/// Returns the first column of the key if it is an integer, for a sample from the whole table, or nullptr.
const Column* spread_column(const Table& table);
std::string extremes_statement(const Table& table, const Column& column);
/// Returns rows from equal ranges of the column between its extremes, as MySQL printed them, or `both_ends` if the
/// extremes are too close.
RowsOf spread_rows(const Table& table, const Column& column, std::string_view least, std::string_view greatest,
                   std::uint64_t limit);

/// Selects one row: COUNT(*), then for each doubt the number of rows that match its condition, if it has one, and its
/// maxima. Omits doubts about repetitions.
std::string values_statement(const std::vector<const Doubt*>& doubts, const RowsOf& rows);
/// Selects the least key of the rows that match.
std::string example_statement(const Doubt& doubt, const Table& table, const RowsOf& rows);

/// Selects COUNT(*) of the rows that an index finds, up to one more than `limit`. The second function selects the key
/// of one of them.
std::string index_statement(const Doubt& doubt, const Table& table, std::uint64_t limit);
std::string index_example_statement(const Doubt& doubt, const Table& table);

/// Selects one row: the number of rows whose values other rows have, too, and the number of all rows; rows with NULL do
/// not count. The second function selects the key of one such row.
std::string repeated_statement(const Doubt& doubt, const RowsOf& rows);
std::string repeated_example_statement(const Doubt& doubt, const Table& table, const RowsOf& rows);

/// Selects one row: the number of rows of `a` (at most `limit`, whose `id` is between the ends) whose key is in `b`,
/// too, and the least such id.
std::string shared_statement(const Table& a, const Table& b, const Column& id, std::string_view least,
                             std::string_view greatest, std::uint64_t limit);

/// Returns a key as people read it: "id = 7", "(a, b) = (7, 'x')".
std::string shown_key(const Table& table, const std::vector<std::optional<std::string>>& values);

}  // namespace smt::probe
