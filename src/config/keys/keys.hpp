#pragma once
// THE table of conf keys. The loader, the hints for mistyped names and docs/config.md are made from these rows.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace smt {

enum class SectionKind { kDb, kOther, kStarRocks, kFlink, kTypes, kRule, kIgnore, kTypeRule, kAccept };

/// All of them, in the order of docs/config.md.
inline constexpr std::array kSections{SectionKind::kDb,     SectionKind::kOther,    SectionKind::kStarRocks,
                                      SectionKind::kFlink,  SectionKind::kTypes,    SectionKind::kRule,
                                      SectionKind::kIgnore, SectionKind::kTypeRule, SectionKind::kAccept};

struct ConfKeyRow {
  SectionKind section;
  std::string_view name;           // "port"; "properties.*" stands for every name that begins so
  std::string_view default_value;  // what counts when the key is absent; empty: nothing
  std::string_view expects;        // "a host name or address"; behind a range, what else is allowed
  std::uint32_t max;               // a number from 1 to `max`; 0: no number
  std::string_view example;        // of keys that must be there
  std::string_view doc;
  std::string_view since;   // the version of StarRocks or Flink from which on it has an effect; empty: all
  std::string_view sample;  // a value, or a line of a key that stands for many
};

std::span<const ConfKeyRow> key_rows();

/// The row of `name`, nullptr when there is none. A name that is only a prefix ("properties.") has none.
const ConfKeyRow* find_key(SectionKind section, std::string_view name);
/// The row of a name that is known to be in the table.
const ConfKeyRow& key_row(SectionKind section, std::string_view name);
/// "a number from 1 to 65535", "true or false".
std::string expected_value(const ConfKeyRow& row);

/// "properties.*" covers "properties.x", but not "properties.".
bool covers(std::string_view row, std::string_view name);

/// The key of the section nearest to a mistyped one, or "".
std::string nearest_key(SectionKind section, std::string_view name);

/// The same of the other sections, with its section: "[other] secrets".
std::string nearest_key_elsewhere(SectionKind section, std::string_view name);

/// The sections other than `section` in which the key has an effect, such as "[db] or [starrocks]"; "" if there is
/// none.
std::string other_sections_with(SectionKind section, std::string_view name);

/// "[db]", "[table-rule.N]": as a user writes it.
std::string_view header_of(SectionKind section);

}  // namespace smt
