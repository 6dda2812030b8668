#pragma once
// Checks whether a StarRocks FE would accept this file. Each rule says what a release refuses (or silently changes):
// docs/facts/starrocks-ddl.md describes what real FEs of 3.3, 4.0 and 4.1 did, and what their sources and documents
// say.

#include <array>
#include <string>
#include <string_view>

#include "accept/starrocks_script.hpp"

namespace smt::test {

/// No 4.2 was run: its rules are those of 4.1, with the VARCHAR of its documentation.
enum class Release { k2_5, k3_0, k3_1, k3_3, k4_0, k4_1, k4_2 };
std::string_view text(Release release);

// clang-format off
/// Every rule; for each, checker_test.cpp has a statement that it refuses and a similar one that it accepts.
inline constexpr auto kRules = std::to_array<std::string_view>({
    // the text
    "bytes", "quote-open", "syntax", "statement", "terminator",
    // names
    "database-name", "database-unknown", "table-name", "table-repeated", "column-name", "column-reserved",
    "column-repeated", "column-count", "name-backtick", "name-unquoted",
    // types
    "type-name", "type-parameter", "type-number", "type-time", "type-release", "char-length", "varchar-length",
    "varbinary-length", "decimal-digits", "decimal-scale", "length-missing", "charset", "engine",
    // keys
    "key-unknown", "key-order", "key-repeated", "key-primary-type", "key-primary-null", "key-type", "key-first-column",
    // distribution and sort order
    "distribution-missing", "distribution-unknown", "distribution-type", "distribution-not-key", "distribution-random",
    "buckets-missing", "buckets-limit", "order-by",
    // external tables and catalogs
    "external-property", "external-release", "external-name", "external-type",
    // the aggregate model
    "aggregate-missing", "aggregate-refused", "aggregate-type", "aggregate-sketch",
    // partitions
    "partition-unknown", "partition-type", "partition-not-key", "partition-function", "partition-release",
    "partition-name", "partition-bound", "partition-count",
    // defaults
    "default-null", "default-number", "default-decimal", "default-float", "default-date", "default-length",
    "default-boolean", "default-type", "default-now", "default-function", "default-escape", "auto-increment", "generated",
    // properties, and those of several tables
    "property", "colocation",
});
// clang-format on

struct Checked {
  Script script;
  Problems problems;  // in the order of their lines
};

/// `backends`: the BE nodes available for the replicas.
Checked check_starrocks(std::string_view text, Release release, int backends = 3);

/// Returns "3: key-order: …", one line each.
std::string text(const Problems& problems);

}  // namespace smt::test
