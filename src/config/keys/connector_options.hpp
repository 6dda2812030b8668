#pragma once
// The options that Flink's connectors know. A row states who decides an option, and which values its connector accepts.

#include <span>
#include <string>
#include <string_view>

#include "smt/catalog.hpp"
#include "types/value_form.hpp"

namespace smt::config {

/// An option of one connector:
/// - The tool passes on any value of its form.
/// - It drops a value in `ours` with C016 when it reads the conf, as the files decide the option.
/// - It refuses every value of an option that has a text in `refused`.
/// - It passes on a value in `loses`, but reports with C081 what the value does to the data.
/// A list of values is "*", "a, b", or "!a, b" for all but these; case is ignored.
struct OptionRow {
  std::string_view name;      // without the group's prefix; the `*` of "sink.properties.*" is any text
  Version since = {};         // of the connector; 0 if the oldest known version has it
  Version starrocks = {};     // the first StarRocks that heeds it; 0 if all do
  ValueForm form = kAnyText;  // another value is an error
  std::string_view ours = {};
  std::string_view loses = {};
  std::string_view loss = {};  // what such a value does: "rows that … do not arrive"
  std::string_view refused = {};  // why each value is an error: "the option exists only in …"
};

/// Options that are passed on to one connector.
struct OptionGroup {
  std::string_view prefix;       // "flink.starrocks."
  std::string_view reader;       // the reader of the options
  std::string_view product;      // "Flink CDC"
  std::string_view version_key;  // of [flink]
  std::span<const OptionRow> known;
};

/// An option that a sink requires.
struct RequiredOption {
  std::string_view name, example;
  bool may_be_empty;
};

std::span<const OptionGroup> option_groups();
std::span<const RequiredOption> required_sink_options();
std::span<const OptionRow> source_options();
std::span<const OptionRow> sink_options();
/// Returns options of Flink itself: set.* of [flink]. The tool passes on other names silently.
std::span<const OptionRow> set_options();

/// Returns the group of a key such as "flink.cdc.port"; nullptr for other keys.
const OptionGroup* find_group(std::string_view key);
/// Returns the row of an option without its prefix, or nullptr if there is none.
const OptionRow* find_option(const OptionGroup& group, std::string_view option);
/// Returns true if the value is in a row's list of values.
bool is_among(std::string_view values, std::string_view value);

}  // namespace smt::config
