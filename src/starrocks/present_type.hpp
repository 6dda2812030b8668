#pragma once

#include "smt/starrocks.hpp"
#include "starrocks/statement_reader.hpp"

namespace smt::starrocks {

/// Reads a type, with or without display widths: "int(11)", "decimal64(10, 2)", "array<int(11)>".
PresentType read_present_type(StatementReader& reader);

}  // namespace smt::starrocks
