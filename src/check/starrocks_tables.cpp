#include "check/starrocks_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

#include "check/result.hpp"
#include "check/starrocks_grants.hpp"
#include "check/table_words.hpp"
#include "diff/alter/alter_text.hpp"
#include "smt/starrocks.hpp"
#include "smt/wanted_table.hpp"
#include "starrocks/expression.hpp"
#include "starrocks/shown_table.hpp"
#include "text/ascii.hpp"

namespace smt::check {
namespace {

/// Returns true if StarRocks fills the column when a load does not.
bool fills_itself(const PresentColumn& column) {
  return column.nullable || column.default_value || column.auto_increment || !column.generated.empty();
}

/// What a difference means for the files. kNothing: it is as good as the wanted table, or somebody added to it.
enum class Weight { kNothing, kKept, kFails };

/// A column that only one table has.
Weight column_weight(const TableDifference& difference, const PresentTable& present) {
  if (!difference.wanted.empty()) return Weight::kFails;
  const auto* const column = find_column(present.columns, difference.of);
  return column != nullptr && fills_itself(*column) ? Weight::kNothing : Weight::kFails;
}

Weight type_weight(const TableDifference& difference, const PresentTable& wanted, const PresentTable& present) {
  const auto *a = find_column(wanted.columns, difference.of), *b = find_column(present.columns, difference.of);
  return a != nullptr && b != nullptr && is_wide_enough(b->type, a->type) ? Weight::kNothing : Weight::kFails;
}

/// StarRocks refuses rows for which there is no partition, unless it makes the partitions itself.
Weight partition_weight(const PresentTable& present) {
  const auto kind = present.partitioning.kind;
  return kind == PartitionKind::kRange || kind == PartitionKind::kList ? Weight::kFails : Weight::kKept;
}

Weight weight_of(const TableDifference& difference, const PresentTable& wanted, const PresentTable& present) {
  switch (difference.part) {
    case TablePart::kModel:
    case TablePart::kKey:
    case TablePart::kColumnAggregation:
    case TablePart::kColumnGenerated: return Weight::kFails;
    case TablePart::kColumn: return column_weight(difference, present);
    case TablePart::kColumnType: return type_weight(difference, wanted, present);
    case TablePart::kColumnNull: return difference.present == "NULL" ? Weight::kKept : Weight::kFails;
    case TablePart::kPartitionBy: return partition_weight(present);
    case TablePart::kPartition: return difference.present.empty() ? Weight::kFails : Weight::kKept;
    case TablePart::kComment:
    case TablePart::kColumnComment:
    case TablePart::kColumnDefault:
    case TablePart::kColumnAutoIncrement:
    case TablePart::kDistribution:
    case TablePart::kOrderBy: return Weight::kKept;
    case TablePart::kProperty:
    case TablePart::kIndex: return difference.wanted.empty() ? Weight::kNothing : Weight::kKept;
    case TablePart::kBuckets:
    case TablePart::kColumnOrder:
    case TablePart::kColumnName:
    case TablePart::kName: return Weight::kNothing;
  }
  return Weight::kNothing;
}

/// Returns the column as ADD COLUMN accepts it: the rows that are there have no value for NOT NULL without a default.
PresentColumn column_to_add(PresentColumn column) {
  column.nullable = column.nullable || !column.default_value;
  return column;
}

/// Returns the statement for one difference; "" if none is known that keeps the rows.
std::string fix_of(const TableName& name, const TableDifference& difference, const PresentTable& wanted,
                   const PresentTable& present) {
  if (difference.part != TablePart::kColumn) return "";
  const auto begin = fmt::format("ALTER TABLE {} ", full_name(name.database, name.table));
  if (difference.present.empty()) {
    const auto* const column = find_column(wanted.columns, difference.of);
    return fmt::format("{}ADD COLUMN {};", begin, definition_text(column_to_add(*column), false));
  }
  auto column = *find_column(present.columns, difference.of);
  const bool is_key = std::find(present.key.begin(), present.key.end(), column.name) != present.key.end();
  column.nullable = true;
  return is_key ? "" : fmt::format("{}MODIFY COLUMN {};", begin, definition_text(column, false));
}

/// Returns the statements that make the table fit; if one is not known, that which makes room for a new table.
std::string fixes_of(const TableName& name, const std::vector<TableDifference>& failing, const PresentTable& wanted,
                     const PresentTable& present) {
  std::vector<std::string> fixes;
  for (const auto& difference : failing) {
    fixes.push_back(fix_of(name, difference, wanted, present));
    if (fixes.back().empty())
      return fmt::format("DROP TABLE {}; -- only if you can lose its rows; the files create it again",
                         full_name(name.database, name.table));
  }
  return fmt::format("{}", fmt::join(fixes, "\n"));
}

std::uint32_t replicas_of(const TargetTable& target) {
  std::uint32_t replicas = 1;
  for (const auto& property : target.properties) {
    if (property.key != "replication_num") continue;
    std::from_chars(property.value.data(), property.value.data() + property.value.size(), replicas);
  }
  return replicas;
}

void compare(const PresentTable& wanted, const PresentTable& present, const StarRocksTarget& starrocks,
             NeededTable& needed) {
  std::vector<TableDifference> failing;
  std::vector<std::string> fails, kept;
  for (auto& difference : table_differences(wanted, present, starrocks)) {
    const auto weight = weight_of(difference, wanted, present);
    if (weight == Weight::kNothing) continue;
    (weight == Weight::kFails ? fails : kept).push_back(difference_words(difference));
    if (weight == Weight::kFails) failing.push_back(std::move(difference));
  }
  needed.fails = fmt::format("{}", fmt::join(fails, "; "));
  needed.kept = fmt::format("{}", fmt::join(kept, "; "));
  needed.fix = fixes_of(needed.name, failing, wanted, present);
}

/// Returns a result that shows the message itself.
CheckResult shown_result(Code code, std::vector<std::string> arguments) {
  auto seen = message({code, {}, arguments});
  return wrong(code, std::move(seen), std::move(arguments));
}

/// The names of tables, grouped by the message that they share.
using NamesByText = std::map<std::string, std::vector<std::string>>;

/// Adds one result for all tables that share a message: there may be thousands.
void add_groups(Code code, const NamesByText& groups, std::vector<CheckResult>& results) {
  constexpr std::size_t kShown = 3;
  for (const auto& [text, names] : groups) {
    const std::vector<std::string> first{names.begin(),
                                         names.begin() + static_cast<std::ptrdiff_t>(std::min(kShown, names.size()))};
    const auto more = names.size() > kShown ? fmt::format(" and {} more", names.size() - kShown) : "";
    results.push_back(shown_result(code, {fmt::format("{}{}", fmt::join(first, ", "), more), text}));
  }
}

/// Returns how many tables may exist without being visible to the user.
std::size_t hidden_tables(const StarRocksFacts& facts, const StarRocksNeeds& needs) {
  if (!facts.grants.value) return 0;
  const StarRocksGrants grants{*facts.grants.value};
  if (!grants.not_understood().empty()) return 0;
  return static_cast<std::size_t>(std::count_if(needs.made.begin(), needs.made.end(), [&](const auto& needed) {
    return !needed.exists && !grants.may_see(needed.name);
  }));
}

/// Returns the result for tables of which none differs.
CheckResult fitting_result(const StarRocksFacts& facts, const StarRocksNeeds& needs, std::size_t exist) {
  constexpr auto kCode = Code::kReadyTableDiffers;
  const auto all = needs.made.size(), hidden = hidden_tables(facts, needs);
  if (hidden != 0)
    return skipped(kCode, fmt::format("{} does not see {} of the {} tables, if they exist: it has no privilege on them",
                                      facts.account, hidden, all));
  if (exist == 0) return passed(kCode, fmt::format("none of the {} tables exists yet", all));
  return passed(kCode, fmt::format("{} of the {} tables exist, and the files can load them", exist, all));
}

}  // namespace

NeededTable compared_table(const TargetTable& target, const StarRocksFacts* facts, const StarRocksTarget& conf) {
  NeededTable needed{.name = target.name, .replicas = replicas_of(target)};
  if (facts == nullptr || !facts->state.value) return needed;
  const auto& tables = facts->state.value->tables;
  const auto found = tables.find({target.name.database, target.name.table});
  if (found == tables.end()) return needed;
  needed.exists = true;
  const auto starrocks = actual_starrocks(*facts, conf);
  auto present = read_shown_table(found->second, starrocks.version);
  const auto wanted = wanted_table(target);
  if (auto* why = std::get_if<std::string>(&present)) {
    needed.unclear = std::move(*why);
  } else if (const auto* not_understood = std::get_if<NotUnderstood>(&wanted)) {
    needed.unclear = why_unclear(*not_understood);
  } else {
    compare(std::get<PresentTable>(wanted), std::get<PresentTable>(present), starrocks, needed);
  }
  return needed;
}

void check_tables(const StarRocksFacts& facts, const StarRocksNeeds& needs, std::vector<CheckResult>& results) {
  constexpr auto kCode = Code::kReadyTableDiffers;
  if (!facts.state.value) {
    results.push_back(facts.refusal.empty() ? skipped(kCode, "existing tables: " + facts.state.why_not)
                                            : wrong(Code::kStarRocksRefused, facts.state.why_not, facts.refusal));
    return;
  }
  std::size_t exist = 0, fit = 0;
  NamesByText kept, unclear;
  for (const auto& needed : needs.made) {
    const auto name = table_name_text(needed.name);
    exist += needed.exists ? 1 : 0;
    if (!needed.fails.empty()) results.push_back(shown_result(kCode, {name, needed.fails, needed.fix}));
    if (!needed.kept.empty()) kept[needed.kept].push_back(name);
    if (!needed.unclear.empty()) unclear[needed.unclear].push_back(name);
    fit += needed.exists && needed.fails.empty() && needed.unclear.empty() ? 1 : 0;
  }
  add_groups(Code::kReadyTableKept, kept, results);
  add_groups(Code::kReadyTableUnclear, unclear, results);
  if (fit == exist) results.push_back(fitting_result(facts, needs, exist));
  std::stable_sort(results.begin(), results.end(),
                   [](const CheckResult& a, const CheckResult& b) { return row_of(a.code).id < row_of(b.code).id; });
}

}  // namespace smt::check
