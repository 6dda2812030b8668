#pragma once
// The type table: for each MySQL or MariaDB type what StarRocks stores, what Flink reads and writes, and what is lost.
// One row feeds the converter, --print-types and docs/types.md, so that StarRocks and Flink cannot disagree.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/diagnostic.hpp"
#include "smt/flink_versions.hpp"
#include "smt/stages.hpp"
#include "smt/type_rules.hpp"

namespace smt::types {

/// How the target uses a column as a key. A type that no key accepts gets another mapping in a key.
enum class KeyUse {
  kNone,
  kPrimary,  // in the PRIMARY KEY
  kSort,     // the sort key of a DUPLICATE KEY table without a column of a type that such a key accepts
};

/// An option that a column needs in its mysql-cdc source table (docs/facts/flink-cdc.md#values).
enum class SourceMode {
  kPlain,
  kBinaryHex,      // 'debezium.binary.handling.mode' = 'hex'
  kBinaryBase64,   // 'debezium.binary.handling.mode' = 'base64'
  kBinaryBytes,    // 'debezium.binary.handling.mode' = 'bytes'
  kDecimalString,  // 'debezium.decimal.handling.mode' = 'string'
  kFullYears,      // 'debezium.enable.time.adjuster' = 'false': else the year 0001 becomes 2001
};

struct TypeRow;  // of the type table

struct ColumnMapping {
  StarRocksType starrocks;
  std::string flink_source, flink_sink;  // types in the source and the sink table; empty sink: Flink cannot fill it
  std::string select;                    // Flink expression over the source column
  SourceMode mode = SourceMode::kPlain;
  Findings findings;                          // what is lost or worth knowing; placed at the column
  const TypeRule* rule = nullptr;             // whose types these are; of the Config
  const TypeRow* row = nullptr;               // that gave the type in StarRocks; null where the conf did
  std::vector<DecidingLine> decided_by = {};  // lines of type rules without which it would be another
};

/// The mapping of a column, from the type table and `rules`. Returns nullopt for a type without a row (the caller then
/// reports kTypeUnknown). A rule that does not fit the column is an error at its line. `versions` decide what `select`
/// must correct. Pure.
std::optional<ColumnMapping> map_type(const Column& column, KeyUse use, const ColumnRules& rules, const Place& place,
                                      const FlinkVersions& versions = {});

/// How docs/types.md and --print-types name a row.
struct RowName {
  std::string mysql, when;  // "decimal", "up to 38 digits"; `when` is empty for the last row of a type
};
RowName row_name(const TypeRow& row);

/// The type table for people. What --print-types prints: aligned text, docs/types.md whole, or one JSON array.
std::string types_text();
std::string types_markdown();
std::string types_json();

}  // namespace smt::types
