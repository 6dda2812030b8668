// Finds shards whose rows have the same numbers: the ends of the ids cost one lookup in an index each.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "probe/conditions.hpp"
#include "probe/statements.hpp"

namespace smt::probe {
namespace {

/// The ids of one member, as the server prints them and as numbers in their order.
struct Ids {
  const Table* table = nullptr;
  std::string least, greatest;
  std::int64_t low = 0, high = 0;  // the end of BIGINT for larger values, so that such ids seem to overlap
};

std::int64_t number(std::string_view text) {
  std::int64_t value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  return result.ec == std::errc::result_out_of_range ? INT64_MAX : value;
}

const Column* numbered_column(const Table& table) {
  for (const auto* column : naming_columns(table)) {
    if (column->auto_increment && is_integer(column->type->kind)) return column;
  }
  return nullptr;
}

/// Omits members without rows. `reason`: why a member gave no answer; then no result counts.
std::vector<Ids> read_ids(Source& source, const PlannedTarget& planned, const ProbeLimits& limits,
                          std::string& reason) {
  std::vector<Ids> all;
  for (const auto* member : planned.members) {
    const auto* column = numbered_column(*member);
    if (column == nullptr) continue;
    const auto looked = source.look(extremes_statement(*member, *column), limits.time);
    if (!looked.reason.empty()) reason = fmt::format("the ids of {}: {}", qualified(*member), looked.reason);
    if (looked.fields.size() < 2) continue;
    const auto &least = looked.fields[0], &greatest = looked.fields[1];
    if (least && greatest) all.push_back({member, *least, *greatest, number(*least), number(*greatest)});
  }
  return all;
}

/// Returns neighbours, in the order of their least ids, whose ids overlap.
std::vector<std::pair<Ids, Ids>> overlaps(std::vector<Ids> all) {
  std::stable_sort(all.begin(), all.end(), [](const Ids& a, const Ids& b) { return a.low < b.low; });
  std::vector<std::pair<Ids, Ids>> pairs;
  for (std::size_t i = 1, reaching = 0; i < all.size(); ++i) {
    if (all[i].low <= all[reaching].high) pairs.emplace_back(all[reaching], all[i]);
    if (all[i].high > all[reaching].high) reaching = i;
  }
  return pairs;
}

TableName table_of(const Ids& ids) { return {ids.table->schema, ids.table->name}; }

SharedIds compare(Source& source, const Ids& a, const Ids& b, const ProbeLimits& limits) {
  SharedIds shared;
  shared.seen = SharedIds::Seen::kOverlap;
  shared.first = table_of(a);
  shared.second = table_of(b);
  const auto& greatest = a.high < b.high ? a.greatest : b.greatest;
  const auto looked = source.look(
      shared_statement(*a.table, *b.table, *numbered_column(*a.table), b.least, greatest, limits.rows), limits.time);
  if (!looked.reason.empty() || looked.fields.size() < 2 || !looked.fields[1]) return shared;
  shared.seen = SharedIds::Seen::kShared;
  shared.rows = static_cast<std::uint64_t>(number(looked.fields[0].value_or("0")));
  shared.at_least = true;  // there may be other pairs, and rows beyond the limit
  if (naming_columns(*a.table).size() == 1) shared.example = shown_key(*a.table, {looked.fields[1]});
  return shared;
}

}  // namespace

SharedIds ask_shared_ids(Source& source, const PlannedTarget& planned, const ProbeLimits& limits) {
  constexpr std::size_t kPairs = 5;
  SharedIds shared;
  if (planned.members.size() > limits.members) {
    shared.reason =
        fmt::format("the ids of {} shards, of which the tool would read {}", planned.members.size(), limits.members);
    return shared;
  }
  const auto ids = read_ids(source, planned, limits, shared.reason);
  if (!shared.reason.empty() || ids.empty()) return shared;
  shared.seen = SharedIds::Seen::kApart;
  const auto pairs = overlaps(ids);
  for (std::size_t i = 0; i < std::min(kPairs, pairs.size()); ++i) {
    shared = compare(source, pairs[i].first, pairs[i].second, limits);
    if (shared.seen == SharedIds::Seen::kShared) break;
  }
  return shared;
}

}  // namespace smt::probe
