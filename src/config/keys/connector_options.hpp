#pragma once
// The options that Flink's connectors know: a row says who decides an option, and which values its connector takes.

#include <span>
#include <string>
#include <string_view>

#include "smt/catalog.hpp"
#include "types/value_form.hpp"

namespace smt::config {

/// An option of one connector. Whose it is:
/// - free: any value of its form is passed on;
/// - ours: a value among `ours` is dropped when the conf is read, with C016, as the files decide it;
/// - a value among `loses` is passed on, and C081 says what it does to the data.
/// A list of values is "*", "a, b", or "!a, b" for all but these; case does not count.
struct OptionRow {
  std::string_view name;      // without the group's prefix; "sink.properties.*" stands for a free rest
  Version since = {};         // of the connector; 0: the oldest that this tool knows has it
  ValueForm form = kAnyText;  // another value is an error
  std::string_view ours = {};
  std::string_view loses = {};
  std::string_view loss = {};  // what such a value does: "rows that … do not arrive"
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
std::span<const OptionRow> source_options();
std::span<const OptionRow> sink_options();
/// Of Flink itself: set.* of [flink]. Other names than these are passed on without a word.
std::span<const OptionRow> set_options();

/// The group of "flink.cdc.port"; nullptr for other keys.
const OptionGroup* find_group(std::string_view key);
/// The row of an option without its prefix, nullptr when there is none.
const OptionRow* find_option(const OptionGroup& group, std::string_view option);
/// Is the value in a row's list of values?
bool is_among(std::string_view values, std::string_view value);

}  // namespace smt::config
