#pragma once
// The type table: for each MySQL or MariaDB type, what StarRocks stores, what Flink reads and writes, and what is lost.
// The converter, --print-types and docs/types.md use the same rows, so that StarRocks and Flink cannot disagree.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "smt/catalog.hpp"
#include "smt/diagnostic.hpp"
#include "smt/flink_versions.hpp"
#include "smt/stages.hpp"
#include "smt/starrocks_target.hpp"
#include "smt/type_rules.hpp"

namespace smt::types {

/// How the target uses a column as a key. A type that keys do not accept has another mapping in a key.
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
  kFullYears,      // 'debezium.enable.time.adjuster' = 'false'; else the year 0001 becomes 2001
};

struct TypeRow;  // a row of the type table

struct ColumnMapping {
  StarRocksType starrocks;
  std::string flink_source, flink_sink;  // types in the source and the sink table; no sink type if Flink cannot fill it
  std::string select;                    // Flink expression over the source column
  SourceMode mode = SourceMode::kPlain;
  Findings findings;                          // losses and notes; placed at the column
  const TypeRule* rule = nullptr;             // the rule that set the types; of the Config
  const TypeRow* row = nullptr;               // the row that set the type in StarRocks; null if the conf did
  std::vector<DecidingLine> decided_by = {};  // lines of type rules that changed the mapping
};

/// The releases that a mapping is for.
struct Engines {
  FlinkVersions flink = {};        // determines what `select` must correct
  StarRocksTarget starrocks = {};  // determines how long a VARCHAR may be
};

/// Returns the mapping of a column, from the type table and `rules`. Returns nullopt for a type without a row (report
/// kTypeUnknown then). A rule that does not fit the column adds an error at its line. Pure.
std::optional<ColumnMapping> map_type(const Column& column, KeyUse use, const ColumnRules& rules, const Place& place,
                                      const Engines& engines = {});

/// The name of a row in docs/types.md and --print-types.
struct RowName {
  std::string mysql, when;  // "decimal", "up to 38 digits"; `when` is empty for the last row of a type
};
RowName row_name(const TypeRow& row);

/// Return the type table as --print-types prints it: aligned text, all of docs/types.md, or one JSON array.
std::string types_text();
std::string types_markdown();
std::string types_json();

}  // namespace smt::types
