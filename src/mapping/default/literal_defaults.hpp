#pragma once

#include <variant>

#include "smt/mapping.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::mapping {

/// The value in the notation of StarRocks, or why it does not fit.
using Converted = std::variant<std::string, Diagnostic>;

/// Literals: numbers, dates and text; b'101' as a number; x'6162' as the text that such values arrive as.
Converted literal_default(const Column& column, const ColumnMapping& mapping, const Version& starrocks,
                          const Place& place);
Converted bits_default(const Column& column, const ColumnMapping& mapping, const Place& place);
Converted hex_literal_default(const Column& column, const ColumnMapping& mapping, const Place& place);

/// The finding that StarRocks takes `what`, but not yet in the version that the SQL is for.
Diagnostic too_new(std::string what, Feature feature, const Place& place);

}  // namespace smt::mapping
