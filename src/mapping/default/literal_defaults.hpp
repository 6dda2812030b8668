#pragma once

#include <variant>

#include "smt/mapping.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::mapping {

/// The value in StarRocks' notation, or the reason why it does not fit.
using Converted = std::variant<std::string, Diagnostic>;

/// Converts a literal: numbers, dates and text as they are, b'101' to a number, x'6162' to the text in which such
/// values arrive.
Converted literal_default(const Column& column, const ColumnMapping& mapping, const StarRocksTarget& starrocks,
                          const Place& place);
Converted bits_default(const Column& column, const ColumnMapping& mapping, const Place& place);
Converted hex_literal_default(const Column& column, const ColumnMapping& mapping, const Place& place);

/// Makes the finding that StarRocks accepts `what`, but only after the version that the SQL is for.
Diagnostic too_new(std::string what, Feature feature, const Place& place);

}  // namespace smt::mapping
