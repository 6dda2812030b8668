#include "plan/names.hpp"

#include <algorithm>

#include "config/sections/name_template.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::plan {
namespace {

/// Splits a name into text, number, text, number, …, text, so that the parts of all members of a group correspond.
std::vector<std::string> split_at_numbers(std::string_view name, std::size_t hex_width) {
  std::vector<std::string> parts(1);
  for (const char c : name.substr(0, name.size() - hex_width)) {
    const bool in_digits = parts.size() % 2 == 0;
    if (is_digit(c) != in_digits) parts.emplace_back();
    parts.back() += c;
  }
  if (hex_width > 0) parts.emplace_back(name.substr(name.size() - hex_width));
  if (parts.size() % 2 == 0) parts.emplace_back();
  return parts;
}

void trim_separators(std::string& text, bool at_end) {
  while (!text.empty() && is_separator(at_end ? text.back() : text.front())) {
    text.erase(at_end ? text.size() - 1 : 0, 1);
  }
}

/// Returns what all names share, without the numbers that differ.
std::string common_part(const std::vector<std::string>& names, std::size_t hex_width) {
  const auto model = split_at_numbers(names.front(), hex_width);
  std::vector<bool> shared(model.size(), true);
  for (const auto& name : names) {
    const auto parts = split_at_numbers(name, hex_width);
    for (std::size_t i = 0; i < model.size(); ++i) shared[i] = shared[i] && parts[i] == model[i];
  }
  std::string out;
  bool trim_next = false;
  for (std::size_t i = 0; i < model.size(); ++i) {
    auto part = model[i];
    if (trim_next) trim_separators(part, false);
    trim_next = false;
    if (shared[i]) {
      out += part;
    } else {
      trim_separators(out, true);
      trim_next = out.empty();
    }
  }
  return out;
}

std::string with_common_part(std::string name, const std::string& part) {
  for (auto at = name.find('*'); at != std::string::npos; at = name.find('*', at + part.size()))
    name.replace(at, 1, part);
  return name;
}

/// `wanted` is empty if the conf does not set it.
std::string common_name(const std::vector<std::string>& names, std::size_t hex_width, std::string_view fallback,
                        std::string wanted) {
  const bool same = std::all_of(names.begin(), names.end(), [&](const auto& name) { return name == names.front(); });
  if (same && wanted.empty()) return names.front();
  auto part = same ? names.front() : common_part(names, hex_width);
  if (part.empty()) part = fallback;
  return with_common_part(wanted.empty() ? "*__auto_shard" : std::move(wanted), part);
}

}  // namespace

bool is_separator(char c) { return c == '_' || c == '-' || c == '.' || c == '$' || c == ' '; }

TargetNames::TargetNames(const TableRule& rule)
    : shape_{rule.shape}, database_{rule.database.value}, table_{rule.table.value} {}

TableName TargetNames::name_of(const Table& table) const {
  TableName name{table.schema, table.name};
  if (shape_.target_database)
    name.database =
        expand_name(shape_.target_database->value, {database_.groups(table.schema), table.schema, table.name});
  if (shape_.target_table)
    name.table = expand_name(shape_.target_table->value, {table_.groups(table.name), table.schema, table.name});
  return name;
}

TableName shard_name(const std::vector<TableName>& members, const std::optional<Setting>& shard_name, HexWidths hex) {
  std::vector<std::string> databases, tables;
  for (const auto& member : members) {
    databases.push_back(member.database);
    tables.push_back(member.table);
  }
  const auto wanted = shard_name ? shard_name->value : "";
  const auto dot = wanted.find('.');
  const bool both = dot != std::string::npos;
  return {common_name(databases, hex.database, "db", both ? wanted.substr(0, dot) : ""),
          common_name(tables, hex.table, "table", both ? wanted.substr(dot + 1) : wanted)};
}

std::string starrocks_database_name(std::string_view name, const StarRocksTarget& starrocks) {
  const bool takes_dashes = has(Feature::kDashInDatabase, starrocks);
  std::string out;
  for (const char c : name) {
    const bool fits = is_letter(c) || is_digit(c) || c == '_' || (c == '-' && takes_dashes);
    if (fits) {
      out += c;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {  // one `_` per character, not per byte
      out += '_';
    }
  }
  const bool only_underscores = out.find_first_not_of('_') == std::string::npos;
  if (out.empty() || only_underscores) return "db" + (out.empty() ? "_" : out);
  if (!is_letter(out.front()) && out.front() != '_') out.insert(0, "_");
  // After a leading `_` the FE requires a letter or a digit: ^_[a-zA-Z0-9]\w{0,254}$.
  if (out.front() == '_' && (out[1] == '_' || out[1] == '-')) out.insert(0, "db");
  return out.substr(0, 256);
}

std::string starrocks_table_name(std::string_view name) {
  std::string out{name};
  std::replace(out.begin(), out.end(), '`', '_');
  return out;
}

}  // namespace smt::plan
