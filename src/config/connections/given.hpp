#pragma once
// How messages name what supplied a value of a connection.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "config/sections/section_values.hpp"
#include "smt/config.hpp"

namespace smt::config {

/// Returns the line of a setting: "'password' (a.conf:5)", or "'password' (a.conf:5, from ${MYSQL_PASSWORD})". The
/// words show no value and no default of a ${…}.
Given given_by_line(std::string_view key, const Setting& setting);

struct GivenKey {
  std::string_view key;
  std::string otherwise;  // what supplies the value if no line does: "not set: 3306, the default"; "" for nothing
};

/// Returns what supplied the value of each key. Omits keys for which nothing did.
GivenValues given_values(const SectionValues& values, std::initializer_list<GivenKey> keys);

struct GivenOption {
  std::string_view key, option;  // {"user", "username"}
};

/// Adds to `given` the keys that options of a rule supply; the lines of the options begin with `prefix`.
void take_given(const Options& options, std::string_view prefix, std::initializer_list<GivenOption> from,
                GivenValues& given);

/// Returns the first line that supplied one of the keys; `otherwise` if no line did.
Place line_of(const GivenValues& given, const std::vector<std::string_view>& keys, const Place& otherwise);

}  // namespace smt::config
