#include "mapping/flink/flink_obstacles.hpp"

#include <algorithm>

namespace smt::mapping {
namespace {

/// Flink's parser loses tabs and ends at other control characters, also inside backticks (seen on 1.20).
bool holds_control_character(std::string_view name) {
  return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

/// What in a table's name Flink CDC cannot read, as words; empty when nothing.
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

/// Letters in the name of a table or its database at which old releases end the job (seen with CDC 2.2.1 and 2.4.2).
constexpr LaterName kLaterNames[] = {{'.', "a dot", FlinkFeature::kDotsInNames},
                                     {' ', "a space", FlinkFeature::kSpacesInNames}};

/// What keeps one table of a target out.
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

/// What in the target's name ends the job at its first load, as words. Seen with 1.2.10: the name stands in a header of
/// HTTP, other letters than ASCII become `?`. With 1.2.3: it stands in an address, which encodes such letters but takes
/// some signs of ASCII amiss.
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

/// True where old versions of a row have keys of their own: the row end, which MariaDB generates, is a part of it.
bool keeps_versions_apart(const Table& table) {
  const auto* key = natural_key(table);
  return key != nullptr && std::any_of(key->parts.begin(), key->parts.end(), [&](const KeyPart& part) {
           const auto* column = find_column(table, part.column);
           return column != nullptr && column->generated;
         });
}

/// Seen with CDC 3.5.0: the bytes of a BIT column of the key come last-first from the binlog, as all BIT values do, but
/// first-first from the snapshot. One byte is the same both ways.
const Column* wide_bit_key(const Table& table, const TargetTable& target) {
  constexpr std::uint64_t kOneByte = 8;
  if (target.model != Model::kPrimary) return nullptr;
  for (std::size_t i = 0; i < target.key.size(); ++i) {
    const auto* column = find_column(table, target.columns[i].source_name);
    if (column != nullptr && column->type->kind == MysqlType::kBit && column->type->length > kOneByte) return column;
  }
  return nullptr;
}

/// Seen with CDC 3.5.0 on MariaDB 10.11: "Can't obtain schema for table", as its parser of SHOW CREATE TABLE does not
/// know these.
bool is_unknown_to_cdc(const Column& column) {
  const auto kind = column.type->kind;
  return kind == MysqlType::kUuid || kind == MysqlType::kInet4 || kind == MysqlType::kInet6;
}

/// What in the types of a table ends the job.
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
  // With the columns that an [ignore.N] leaves out: Flink CDC reads the whole table.
  for (const auto* member : members) {
    if (auto problem = unreadable_type(*member, place)) return problem;
  }
  if (const auto* column = wide_bit_key(mapping.table, target)) {
    return Diagnostic{Code::kFlinkBitKey, place, {column->name, column->type->text}};
  }
  return std::nullopt;
}

}  // namespace smt::mapping
