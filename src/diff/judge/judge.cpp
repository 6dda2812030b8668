#include "diff/judge/judge.hpp"

#include <utility>

#include "diff/judge/behaviours.hpp"
#include "diff/table_edits.hpp"
#include "starrocks/expression.hpp"
#include "text/ascii.hpp"

namespace smt::diff {
namespace {

/// Without fast schema evolution, ADD, DROP and a longer VARCHAR rewrite the table
/// (docs/facts/starrocks-alter.md#fast-schema-evolution).
bool is_slow(const Tables& tables) {
  if (!has(Behaviour::kFastSchemaEvolution, tables.starrocks)) return true;
  const bool shared_data = tables.starrocks.run_mode == RunMode::kSharedData;
  return !shared_data && !equal_ignoring_case(property_value(tables.now, "fast_schema_evolution"), "true");
}

bool is_about_columns(TablePart part) {
  return part == TablePart::kColumn || part == TablePart::kColumnOrder || part >= TablePart::kColumnName;
}

void settle_cost(TableChange& change, const Tables& tables) {
  const bool changes_columns = change.part == TablePart::kColumn || change.part == TablePart::kColumnType;
  if (changes_columns && change.cost == Cost::kInstant && is_slow(tables)) change.cost = Cost::kJob;
}

/// StarRocks makes and drops dynamic partitions, so the conf's own ones are no matter there. A partition with other
/// properties has some that the conf does not name.
Why why_partition_kept(const Tables& tables, const TableDifference& difference) {
  if (has_dynamic_partitions(tables.now)) return Why::kDynamicPartitions;
  return difference.wanted.empty() ? Why::kOnlyInStarRocks : Why::kNotNamed;
}

Why why_kept(const Tables& tables, const TableDifference& difference) {
  switch (difference.part) {
    case TablePart::kColumnType:
    case TablePart::kColumnNull: return Why::kWiderThanNeeded;
    case TablePart::kProperty: return Why::kNotNamed;
    case TablePart::kPartition: return why_partition_kept(tables, difference);
    case TablePart::kColumnOrder: return Why::kPlaceOnly;
    case TablePart::kBuckets: return Why::kBucketsNotChosen;
    default: return Why::kOnlyInStarRocks;
  }
}

void judge_one(TableChange& change, const Tables& tables) {
  if (change.part == TablePart::kProperty) return judge_property(change, tables);
  if (change.part == TablePart::kPartition) return judge_partition(change, tables);
  is_about_columns(change.part) ? judge_column(change, tables) : judge_table(change, tables);
}

/// Returns true if ADD COLUMN refuses the default.
bool is_refused_default(const PresentColumn& column) {
  const auto& value = column.default_value;
  if (!value) return false;
  const bool is_zero = value->text.find_first_not_of("+-0.") == std::string::npos;
  if (column.aggregation == aggregation_text(Aggregation::kSum) && !is_zero) return true;
  return value->kind == PresentDefault::Kind::kFunction ||
         (value->kind == PresentDefault::Kind::kCurrentTimestamp && value->digits > 0);
}

/// Returns what a column still lacks after ADD COLUMN.
std::vector<TableChange> rests_of_added(const Tables& tables, const TableChange& change) {
  std::vector<TableChange> out;
  const bool without_default = change.reason.why == Why::kAddedWithoutDefault;
  if (!without_default && change.reason.why != Why::kAddedNullable) return out;
  const auto& column = *find_column(tables.aim.columns, change.of);
  if (without_default) {
    out.push_back(plain_change({TablePart::kColumnDefault, column.name, default_text(*column.default_value), ""}));
    refuse(out.back(), Why::kFixedDefault);
  }
  if (!column.nullable) {
    out.push_back(plain_change({TablePart::kColumnNull, column.name, "NOT NULL", "NULL"}));
    refuse(out.back(), Why::kNullToNotNull);
  }
  return out;
}

}  // namespace

TableChange plain_change(const TableDifference& difference) {
  TableChange out;
  out.part = difference.part;
  out.of = difference.of;
  out.wanted = difference.wanted;
  out.present = difference.present;
  return out;
}

void refuse(TableChange& change, Why why, std::vector<std::string> arguments) {
  change.cost = Cost::kRebuild;
  change.safety = Safety::kRefused;
  change.allow = Allow::kRebuild;
  change.reason = {why, std::move(arguments)};
}

void stay(TableChange& change, Why why, std::vector<std::string> arguments) {
  change.cost = Cost::kNone;
  change.safety = Safety::kRefused;
  change.reason = {why, std::move(arguments)};
}

std::string release_text(const Version& version) {
  return std::to_string(version.major) + "." + std::to_string(version.minor);
}

bool is_untried(const TableChange& change) {
  return change.reason.why == Why::kNotSeen && change.safety == Safety::kMayBeRefused;
}

void act(TableChange& change, const Tables& tables, Action action) {
  const auto& row = row_of(action);
  const auto& version = tables.starrocks.version;
  const auto seen = evidence(row.known, version);
  if (seen == Evidence::kRefused) {
    return refuse(change, Why::kNotSeen, {release_text(version)});
  }
  change.cost = row.cost;
  change.safety = tables.safety(row.known);
}

PresentColumn added_column(const PresentColumn& column) {
  auto out = column;
  if (is_refused_default(column)) out.default_value.reset();
  if (!out.default_value) out.nullable = true;
  return out;
}

const std::vector<std::string>& sort_key_to_set(const Tables& tables) {
  return tables.aim.order_by.empty() ? tables.now.key : tables.aim.order_by;
}

std::vector<TableChange> judge(const Tables& tables, const TableDifference& difference) {
  std::vector<TableChange> out{plain_change(difference)};
  auto& change = out.front();
  judge_one(change, tables);
  settle_cost(change, tables);
  for (auto& rest : rests_of_added(tables, change)) out.push_back(std::move(rest));
  return out;
}

TableChange kept_change(const Tables& tables, const TableDifference& difference) {
  auto out = plain_change(difference);
  out.counts = tables.options.strict;
  out.reason = {why_kept(tables, difference), {}};
  const bool column = difference.part == TablePart::kColumn;
  const bool can_go = column || difference.part == TablePart::kPartition;
  if (!can_go || out.reason.why != Why::kOnlyInStarRocks) return out;
  out.cost = Cost::kInstant;
  settle_cost(out, tables);
  out.safety = Safety::kLosesData;
  out.allow = column ? Allow::kDropColumn : Allow::kDropPartition;
  return out;
}

}  // namespace smt::diff
