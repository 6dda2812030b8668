#pragma once

#include <optional>

#include "smt/catalog.hpp"

namespace smt::plan {

/// The MySQL type of a column that holds each value of either column, and as which Flink CDC reads both: with its
/// character set and lengths. Nothing when no type does. What was tried with real jobs is in
/// docs/decisions/0019-shards-that-almost-fit.md.
struct WiderType {
  Shared<ColumnType> type;
  Shared<std::string> charset;
  std::uint64_t character_length = 0, octet_length = 0;
};
std::optional<WiderType> wider_type(const Column& a, const Column& b);

/// Equal but for what never changes a value: display width and ZEROFILL, which only pads what a client prints.
bool same_type(const Shared<ColumnType>& a, const Shared<ColumnType>& b);

}  // namespace smt::plan
