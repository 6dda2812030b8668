#pragma once
// The options that Flink's connectors know, so that a mistyped one, or one of another release, is seen in the conf.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "smt/catalog.hpp"

namespace smt {

struct OptionRow {
  std::string_view name;              // without the group's prefix; "sink.properties.*" stands for a free rest
  Version since;                      // of the connector; 0: the oldest that this tool knows has it
  std::string_view form = {};         // "number", the words that it takes ("true or false"), or empty: any text
  std::uint64_t least = 0, most = 0;  // of a number
};

/// Options that are passed on to one connector.
struct OptionGroup {
  std::string_view prefix;       // "flink.starrocks."
  std::string_view reader;       // who reads them
  std::string_view product;      // "Flink CDC"
  std::string_view version_key;  // of [flink]
  std::span<const OptionRow> known;
};

/// A sink cannot do without these.
struct RequiredOption {
  std::string_view name, example;
  bool may_be_empty;
};

std::span<const OptionGroup> option_groups();
std::span<const RequiredOption> required_sink_options();

/// The group of "flink.cdc.port"; nullptr for other keys.
const OptionGroup* find_group(std::string_view key);
/// The row of an option without its prefix, nullptr when there is none.
const OptionRow* find_option(const OptionGroup& group, std::string_view option);

/// Would the connector take the value? "" as form: always.
bool takes(const OptionRow& row, std::string_view value);
/// "a number from 2 to 2147483647", "true or false".
std::string expected_value(const OptionRow& row);

}  // namespace smt
