#include "diff/table_edits.hpp"

#include <algorithm>

#include "smt/sql_text.hpp"
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

/// Renames a column of the Bloom filter, or removes it for an empty `to`.
void change_bloom_filter(PresentTable& table, const std::string& from, const std::string& to) {
  const auto found = table.properties.find(kBloomFilter);
  if (found == table.properties.end()) return;
  std::string out;
  for (const auto& item : list_items(found->second)) {
    const auto& name = equal_ignoring_case(item, from) ? to : item;
    if (!name.empty()) out.append(out.empty() ? "" : ", ").append(name);
  }
  if (out.empty()) {
    table.properties.erase(found);
  } else {
    found->second = out;
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
  }
  for (auto& index : table.indexes) rename_in(index.columns, from, to);
  rename_in(table.key, from, to);
  rename_in(table.order_by, from, to);
  if (table.distribution) rename_in(table.distribution->columns, from, to);
  rename_in_items(table.partitioning.by, from, to);
  change_bloom_filter(table, from, to);
}

void drop_column(PresentTable& table, const std::string& name) {
  std::erase_if(table.columns, [&](const PresentColumn& column) { return column.name == name; });
  change_bloom_filter(table, name, "");
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
