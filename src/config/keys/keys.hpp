#pragma once
// THE table of conf keys. The loader, the hints for mistyped names and docs/config.md are made from these rows.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace smt::config {

enum class SectionKind { kDb, kOther, kStarRocks, kFlink, kTypes, kRule, kIgnore, kTypeRule, kAccept };

/// All of them, in the order of docs/config.md.
inline constexpr std::array kSections{SectionKind::kDb,     SectionKind::kOther,    SectionKind::kStarRocks,
                                      SectionKind::kFlink,  SectionKind::kTypes,    SectionKind::kRule,
                                      SectionKind::kIgnore, SectionKind::kTypeRule, SectionKind::kAccept};

struct ConfKeyRow {
  SectionKind section;
  std::string_view name;           // "port"; "properties.*" is every name that begins with "properties."
  std::string_view default_value;  // the value if the key is absent; empty if there is none
  std::string_view expects;        // "a host name or address"; for a range, what else is allowed
  std::uint32_t max;               // a number from 1 to `max`; 0 if it is not a number
  std::string_view example;        // of required keys
  std::string_view doc;
  std::string_view since;   // the first version of StarRocks or Flink in which it has an effect; empty if all
  std::string_view sample;  // a value, or a line of a key with a `*`
};

std::span<const ConfKeyRow> key_rows();

/// Returns the row of `name`, or nullptr if there is none. A name that is only a prefix ("properties.") has no row.
const ConfKeyRow* find_key(SectionKind section, std::string_view name);
/// Returns the row of a name that is certainly in the table.
const ConfKeyRow& key_row(SectionKind section, std::string_view name);
/// Returns "a number from 1 to 65535", "true or false".
std::string expected_value(const ConfKeyRow& row);

/// Returns true if the row covers the name: "properties.*" covers "properties.x", but not "properties.".
bool covers(std::string_view row, std::string_view name);

/// Returns the key of the section nearest to a mistyped one, or "".
std::string nearest_key(SectionKind section, std::string_view name);

/// Returns the nearest key of the other sections, with its section: "[other] secrets".
std::string nearest_key_elsewhere(SectionKind section, std::string_view name);

/// Returns the sections other than `section` in which the key has an effect, such as "[db] or [starrocks]"; "" if there
/// is none.
std::string other_sections_with(SectionKind section, std::string_view name);

/// Returns the header as a user writes it: "[db]", "[table-rule.N]".
std::string_view header_of(SectionKind section);

}  // namespace smt::config
