#include "diff/table_edits.hpp"

#include <algorithm>
#include <array>

#include "smt/sql_text.hpp"
#include "starrocks/expression.hpp"
#include "text/ascii.hpp"

namespace smt::diff {
namespace {

constexpr std::string_view kBloomFilter = "bloom_filter_columns";

void rename_in(std::vector<std::string>& names, const std::string& from, const std::string& to) {
  std::replace(names.begin(), names.end(), from, to);
}

/// Expressions have columns in backticks, so a column in them is certain.
void rename_in_items(std::vector<std::string>& items, const std::string& from, const std::string& to) {
  const auto quoted = quote_identifier(from), new_quoted = quote_identifier(to);
  for (auto& item : items) {
    if (item == from) item = to;
    for (auto at = item.find(quoted); at != std::string::npos; at = item.find(quoted, at + new_quoted.size())) {
      item.replace(at, quoted.size(), new_quoted);
    }
  }
}

void drop_from_bloom_filter(PresentTable& table, const std::string& column) {
  const auto found = table.properties.find(kBloomFilter);
  if (found == table.properties.end()) return;
  std::string left;
  for (const auto& item : list_items(found->second)) {
    if (!equal_ignoring_case(item, column)) left.append(left.empty() ? "" : ", ").append(item);
  }
  if (left.empty()) {
    table.properties.erase(found);
  } else {
    found->second = left;
  }
}

/// Renames the column in a list of names. A name before a point is that of a catalog, a database or a table.
std::string renamed_in_list(std::string_view list, const std::string& from, const std::string& to) {
  constexpr std::string_view kSeparators = ",;().";
  std::string out;
  for (std::size_t at = 0; at < list.size();) {
    const auto end = std::max(std::min(list.find_first_of(kSeparators, at), list.size()), at + 1);
    const auto part = list.substr(at, end - at), name = trimmed(part);
    const bool is_column = end == list.size() || list[end] != '.';
    const auto blanks = static_cast<std::size_t>(name.data() - part.data());
    if (is_column && equal_ignoring_case(name, from)) {
      out.append(part.substr(0, blanks)).append(to).append(part.substr(blanks + name.size()));
    } else {
      out.append(part);
    }
    at = end;
  }
  return out;
}

/// Renames the column in foreign keys. The columns after REFERENCES are those of other tables.
std::string renamed_in_foreign_keys(std::string_view keys, const std::string& from, const std::string& to) {
  std::string out;
  for (std::size_t at = 0; at < keys.size();) {
    const auto end = std::min(keys.find(';', at), keys.size() - 1) + 1;
    const auto own = std::min(keys.find(')', at), end);
    out.append(renamed_in_list(keys.substr(at, own - at), from, to)).append(keys.substr(own, end - own));
    at = end;
  }
  return out;
}

/// A property that names columns, and how a name in it changes.
struct NamingProperty {
  std::string_view name;
  std::string (*renamed)(std::string_view value, const std::string& from, const std::string& to);
};

constexpr std::array kNamingProperties = std::to_array<NamingProperty>({
    {kBloomFilter, renamed_in_list},
    {"unique_constraints", renamed_in_list},
    {"foreign_key_constraints", renamed_in_foreign_keys},
    {"partition_retention_condition", [](std::string_view value, const std::string& from,
                                         const std::string& to) { return rename_in_expression(value, from, to); }},
});

void rename_in_properties(PresentProperties& properties, const std::string& from, const std::string& to) {
  for (const auto& row : kNamingProperties) {
    const auto found = properties.find(row.name);
    if (found != properties.end()) found->second = row.renamed(found->second, from, to);
  }
}

}  // namespace

std::vector<std::string> list_items(std::string_view list) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from <= list.size();) {
    const auto end = std::min(list.find(',', from), list.size());
    out.emplace_back(trimmed(list.substr(from, end - from)));
    from = end + 1;
  }
  return out;
}

void rename_column(PresentTable& table, const std::string& from, const std::string& to) {
  for (auto& column : table.columns) {
    if (column.name == from) column.name = to;
    column.generated = rename_in_expression(column.generated, from, to);
  }
  for (auto& index : table.indexes) rename_in(index.columns, from, to);
  rename_in(table.key, from, to);
  rename_in(table.order_by, from, to);
  if (table.distribution) rename_in(table.distribution->columns, from, to);
  rename_in_items(table.partitioning.by, from, to);
  rename_in_properties(table.properties, from, to);
}

void drop_column(PresentTable& table, const std::string& name) {
  std::erase_if(table.columns, [&](const PresentColumn& column) { return column.name == name; });
  std::erase_if(table.indexes, [&](const PresentIndex& index) { return has_name(index.columns, name); });
  drop_from_bloom_filter(table, name);
}

bool has_name(const std::vector<std::string>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](const auto& other) { return equal_ignoring_case(other, name); });
}

bool has_dynamic_partitions(const PresentTable& table) {
  return equal_ignoring_case(property_value(table, "dynamic_partition.enable"), "true");
}

std::string_view property_value(const PresentTable& table, std::string_view name) {
  const auto found = table.properties.find(name);
  return found == table.properties.end() ? std::string_view{} : found->second;
}

}  // namespace smt::diff
