#include "mapping/flink/flink_obstacles.hpp"

#include <algorithm>

namespace smt::mapping {
namespace {

/// Flink's parser loses tabs and ends at other control characters, also inside backticks (seen on 1.20).
bool holds_control_character(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

/// Returns the words for what Flink CDC cannot read in a table's name, or "" if there is nothing.
std::string_view unreadable(std::string_view name) {
  if (name.find('\'') != std::string_view::npos) return "an apostrophe";
  if (name.find('\\') != std::string_view::npos) return "a backslash";
  if (name.find('`') != std::string_view::npos) return "a backtick";
  return holds_control_character(name) ? "a control character" : "";
}

struct LaterName {
  char letter;
  std::string_view words;
  FlinkFeature read_by;
};

/// Characters in the name of a table or its database at which old releases end the job (seen with CDC 2.2.1 and 2.4.2).
constexpr LaterName kLaterNames[] = {{'.', "a dot", FlinkFeature::kDotsInNames},
                                     {' ', "a space", FlinkFeature::kSpacesInNames}};

/// Returns what keeps one table of a target out of Flink SQL.
std::optional<Diagnostic> unreadable_table(const Table& member, const Place& place, const FlinkVersions& versions) {
  if (const auto what = unreadable(member.name); !what.empty())
    return Diagnostic{Code::kNameUnreadable, place, {std::string{what}}};
  for (const auto& [letter, words, read_by] : kLaterNames) {
    const bool held = member.name.find(letter) != std::string::npos || member.schema.find(letter) != std::string::npos;
    if (!held || has(read_by, versions)) continue;
    return Diagnostic{
        Code::kFlinkName, place, {full_text(versions.cdc), std::string{words}, full_text(since(read_by))}};
  }
  return std::nullopt;
}

/// Returns the words for what ends the job at its first load in the target's name. Seen with 1.2.10: the name is part
/// of an HTTP header, where non-ASCII letters become `?`. Seen with 1.2.3: the name is part of an address; the
/// connector encodes such letters but misreads some ASCII signs.
std::string_view unloadable(std::string_view name, const FlinkVersions& versions) {
  if (!has(FlinkFeature::kSignsInTargets, versions)) {
    return name.find_first_of(" \"#%<>?[\\]^`{|}") != std::string_view::npos ? "characters that a URL cannot contain"
                                                                             : "";
  }
  const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii ? "" : "letters outside ASCII";
}

std::string_view unreadable_in_column(std::string_view name) {
  if (name.find('`') != std::string_view::npos) return "a backtick";
  return holds_control_character(name) ? "a control character" : "";
}

/// Returns true if old versions of a row have their own keys: the key contains the row end, which MariaDB generates.
bool keeps_versions_apart(const Table& table) {
  const auto* key = natural_key(table);
  return key != nullptr && std::any_of(key->parts.begin(), key->parts.end(), [&](const KeyPart& part) {
           const auto* column = find_column(table, part.column);
           return column != nullptr && column->generated;
         });
}

/// Returns a BIT column of the key that is longer than one byte, or nullptr. Seen with CDC 3.5.0: the binlog has the
/// bytes of all BIT values last-first, but the snapshot has them first-first for a column of the key. One byte is the
/// same both ways.
const Column* wide_bit_key(const Table& table, const TargetTable& target) {
  constexpr std::uint64_t kOneByte = 8;
  if (target.model != Model::kPrimary) return nullptr;
  for (std::size_t i = 0; i < target.key.size(); ++i) {
    const auto* column = find_column(table, target.columns[i].source_name);
    if (column != nullptr && column->type->kind == MysqlType::kBit && column->type->length > kOneByte) return column;
  }
  return nullptr;
}

/// Returns whether CDC's parser of SHOW CREATE TABLE does not know the type. Seen with CDC 3.5.0 on MariaDB 10.11:
/// "Can't obtain schema for table".
bool is_unknown_to_cdc(const Column& column) {
  const auto kind = column.type->kind;
  return kind == MysqlType::kUuid || kind == MysqlType::kInet4 || kind == MysqlType::kInet6;
}

/// Returns what ends the job in the types of a table.
std::optional<Diagnostic> unreadable_type(const Table& table, const Place& place) {
  for (const auto& column : table.columns) {
    if (is_unknown_to_cdc(column)) return Diagnostic{Code::kFlinkType, place, {column.type->text, column.name}};
    if (column.type->compressed) return Diagnostic{Code::kFlinkCompressed, place, {column.name}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Diagnostic> what_keeps_flink_out(const Mapping& mapping) {
  const auto& target = mapping.target;
  const auto& versions = mapping.versions();
  const auto& members = mapping.planned.members;
  const Place place = object_of(mapping.table);
  for (const auto* member : members) {
    if (auto problem = unreadable_table(*member, place, versions)) return problem;
    if (member->system_versioned && !keeps_versions_apart(*member)) return Diagnostic{Code::kFlinkHistory, place, {}};
  }
  if (const auto what = unloadable(target.name.table, versions); !what.empty()) {
    return Diagnostic{Code::kFlinkSinkName, place, {full_text(versions.connector), std::string{what}}};
  }
  for (const auto& column : target.columns) {
    if (const auto what = unreadable_in_column(column.source_name); !what.empty()) {
      return Diagnostic{Code::kNameColumnUnreadable, place, {column.source_name, std::string{what}}};
    }
  }
  // The check includes columns that an [ignore.N] omits: Flink CDC reads the whole table.
  for (const auto* member : members) {
    if (auto problem = unreadable_type(*member, place)) return problem;
  }
  if (const auto* column = wide_bit_key(mapping.table, target)) {
    return Diagnostic{Code::kFlinkBitKey, place, {column->name, column->type->text}};
  }
  return std::nullopt;
}

}  // namespace smt::mapping
