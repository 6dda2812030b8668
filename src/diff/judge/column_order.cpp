#include "diff/judge/column_order.hpp"

#include <algorithm>
#include <cstddef>

#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"

namespace smt::diff {
namespace {

using Names = std::vector<std::string>;

/// Returns the columns that the table and the aim have, in the order after the ADDs and DROPs.
Names names_after_changes(const Tables& tables) {
  auto out = column_names(tables.now);
  for (const auto& column : tables.aim.columns) {
    if (find_column(tables.now.columns, column.name) != nullptr || !can_have(tables, column.name)) continue;
    const auto after = std::find(out.begin(), out.end(), place_after(tables, out, column.name));
    out.insert(after == out.end() ? after : after + 1, column.name);
  }
  std::erase_if(out, [&](const auto& name) { return find_column(tables.aim.columns, name) == nullptr; });
  return out;
}

/// A column and its place in the aim. `weight`: how much speaks against moving it.
struct PlacedColumn {
  std::size_t place = 0, weight = 1;
};

std::vector<PlacedColumn> placed_columns(const Tables& tables, const Names& there) {
  const auto aim = column_names(tables.aim);
  std::vector<PlacedColumn> out;
  for (const auto& name : there) {
    const auto* const column = find_column(tables.now.columns, name);
    const bool can_move = column == nullptr || move_obstacle(tables, *column).why == Why::kNone;
    const auto place = static_cast<std::size_t>(std::find(aim.begin(), aim.end(), name) - aim.begin());
    out.push_back({place, can_move ? 1 : there.size()});
  }
  return out;
}

/// Returns the members of the heaviest sequence whose places increase: the columns that need not move.
std::vector<bool> staying(const std::vector<PlacedColumn>& columns) {
  std::vector<std::size_t> weight(columns.size()), before(columns.size(), columns.size());
  std::size_t best = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (columns[j].place < columns[i].place && weight[j] > weight[i]) {
        weight[i] = weight[j];
        before[i] = j;
      }
    }
    weight[i] += columns[i].weight;
    if (weight[i] > weight[best]) best = i;
  }
  std::vector<bool> out(columns.size(), false);
  for (auto at = best; at < columns.size(); at = before[at]) out[at] = true;
  return out;
}

}  // namespace

std::vector<std::string> column_names(const PresentTable& table) {
  Names out;
  for (const auto& column : table.columns) out.push_back(column.name);
  return out;
}

std::string place_after(const Tables& tables, const Names& there, std::string_view column) {
  const auto names = column_names(tables.aim);
  auto at = std::find(names.begin(), names.end(), column);
  while (at != names.begin()) {
    --at;
    if (std::find(there.begin(), there.end(), *at) == there.end()) continue;
    return has_name(tables.now.key, *at) ? tables.now.key.back() : *at;
  }
  return {};
}

// The order of the key is a matter of the key: another one is a new table.
std::vector<ColumnMove> column_moves(const Tables& tables) {
  const auto there = names_after_changes(tables);
  const auto stays = staying(placed_columns(tables, there));
  std::vector<ColumnMove> out;
  for (const auto& name : column_names(tables.aim)) {
    const auto at = std::find(there.begin(), there.end(), name);
    if (at == there.end() || stays[static_cast<std::size_t>(at - there.begin())]) continue;
    if (has_name(tables.now.key, name) || has_name(tables.aim.key, name)) continue;
    out.push_back({name, place_after(tables, there, name)});
  }
  return out;
}

}  // namespace smt::diff
