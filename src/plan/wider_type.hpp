#pragma once

#include <optional>

#include "smt/catalog.hpp"

namespace smt::plan {

/// The MySQL type of a column for all values of two columns, and the type as which Flink CDC reads both, with its
/// character set and lengths. wider_type returns nullopt if there is no such type.
/// docs/decisions/0019-shards-that-almost-fit.md describes the tests with real jobs.
struct WiderType {
  Shared<ColumnType> type;
  Shared<std::string> charset;
  std::uint64_t character_length = 0, octet_length = 0;
};
std::optional<WiderType> wider_type(const Column& a, const Column& b);

/// Returns true if the types differ only in what never changes a value: display width and ZEROFILL, which only pads the
/// output of a client.
bool same_type(const Shared<ColumnType>& a, const Shared<ColumnType>& b);

}  // namespace smt::plan
