// Which condition settles which finding: this file defines what `--probe` can ask.
#include "probe/doubts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostic/left_to_data.hpp"
#include "probe/amounts.hpp"
#include "probe/conditions.hpp"
#include "probe/key_doubts.hpp"

namespace smt::probe {
namespace {

std::string leading_index(const Table& table, const Column& column) {
  const auto leads = [&](const Key& key) {
    return !key.parts.empty() && key.parts.front().column == column.name && !key.parts.front().prefix;
  };
  const auto key = std::find_if(table.keys.begin(), table.keys.end(), leads);
  return key == table.keys.end() ? "" : key->name;
}

/// The doubts of one member of one target.
class Doubts {
 public:
  Doubts(const PlannedTarget& planned, const TargetTable& target, const Table& member)
      : planned_{planned}, model_{planned.model()}, target_{target}, member_{member} {}

  std::vector<Doubt> all() {
    for (const auto& finding : target_.findings) add(finding);
    for (const auto& column : target_.columns) add_zero_dates(column);
    if (target_.flink && !target_.flink->huge_chunk_key.empty()) add_huge(std::nullopt, target_.flink->huge_chunk_key);
    return std::move(doubts_);
  }

 private:
  void add(const Diagnostic& finding) {
    if (!is_left_to_data(finding.code)) return;  // assess counts the doubts by the same function
    switch (finding.code) {
      case Code::kTypeBoolean:
        return of_column(finding, Code::kProbeBoolean, [](const Column& column) { return outside(column, "0", "1"); });
      case Code::kTypeUnsignedBigint:
        return of_column(finding, Code::kProbeBigint,
                         [](const Column& column) { return outside(column, "", "9223372036854775807"); });
      case Code::kTypeTime:
      case Code::kTypeTimeBigint: return of_column(finding, Code::kProbeNegativeTime, negative_time);
      case Code::kTypeYear: return of_column(finding, Code::kProbeYear, equals_zero);
      case Code::kNullableLost: return of_column(finding, Code::kProbeNullRefused, is_null);
      case Code::kFlinkSplitTime: return of_named(finding, Code::kProbeSplitTime, out_of_a_day);
      case Code::kKeyChunk: return of_named(finding, Code::kProbeNullNotRead, is_null);
      case Code::kFlinkOneChunk: return add_huge(finding, finding.arguments.front());
      case Code::kKeyNullsFold: return add_nulls_of_key(finding);
      case Code::kKeyNullable: return of_named(finding, Code::kProbeKeyNull, is_null);
      case Code::kTypeCapped: return add_long_text(finding);
      case Code::kTypeRuleNarrow: return add_narrow(finding);
      case Code::kTypeWideDecimal: return add_digits(finding);
      case Code::kFlinkFraction: return add_fractions(finding);
      case Code::kKeyLong:
      case Code::kKeyMayBeLong: return add_of_key(long_key(target_, member_, finding));
      case Code::kKeyNotUnique: return add_of_key(repeated_key(planned_, target_, member_, finding));
      default: return;
    }
  }

  /// Returns the column at a place, as it is in this member. Returns nullptr if there is none, or if the conf computes
  /// its value.
  const TargetColumn* target_column(const Place& place) const {
    const auto* object = place.object();
    if (object == nullptr || object->column.empty() || *object != object_of(model_, object->column)) return nullptr;
    const auto stands = [&](const TargetColumn& column) {
      return !column.selected && column.source_name == object->column;
    };
    const auto found = std::find_if(target_.columns.begin(), target_.columns.end(), stands);
    return found == target_.columns.end() ? nullptr : &*found;
  }

  const Column* column_at(const Place& place) const {
    const auto* column = target_column(place);
    return column == nullptr ? nullptr : find_column(member_, column->source_name);
  }

  Doubt& push(const std::optional<Diagnostic>& may, Code does, const Place& place) {
    Doubt doubt;
    doubt.may = may;
    doubt.does = does;
    doubt.place = place;
    doubts_.push_back(std::move(doubt));
    return doubts_.back();
  }

  Doubt& push(const Diagnostic& may, Code does) { return push(may, does, may.place); }

  void set(Doubt& doubt, const Column& column, Condition condition) const {
    doubt.condition = std::move(condition.all);
    doubt.index = condition.range.empty() ? "" : leading_index(member_, column);
    if (doubt.index.empty()) return;
    doubt.range = std::move(condition.range);
    doubt.range_is_all = condition.range_is_all;
  }

  template <typename MakeCondition>
  void of_column(const Diagnostic& finding, Code does, MakeCondition condition) {
    if (const auto* column = column_at(finding.place)) set(push(finding, does), *column, condition(*column));
  }

  /// Adds doubts for findings of a table that name a column and need it in their text.
  void of_named(const Diagnostic& finding, Code does, Condition (*condition)(const Column&)) {
    const auto* column = column_at(object_of(model_, finding.arguments.front()));
    if (column == nullptr) return;
    auto& doubt = push(finding, does);
    doubt.words = finding.arguments;
    set(doubt, *column, condition(*column));
  }

  /// Adds a doubt about a column that Flink CDC reads, even if the target does not have it.
  void add_huge(const std::optional<Diagnostic>& may, const std::string& name) {
    const auto* column = find_column(member_, name);
    if (column == nullptr) return;
    auto& doubt = push(may, Code::kProbeHugeUnsigned, object_of(model_));
    doubt.words = {column->name};
    set(doubt, *column, outside(*column, "", "9223372036854775807"));
  }

  /// Adds a doubt about rows with NULL in the key. The finding contains the key, its nullable columns and what else
  /// happens to the rows.
  void add_nulls_of_key(const Diagnostic& finding) {
    const auto key = std::find_if(model_.keys.begin(), model_.keys.end(),
                                  [&](const Key& one) { return one.name == finding.arguments.front(); });
    if (key == model_.keys.end()) return;
    std::string condition;
    for (const auto& part : key->parts) {
      const auto* column = find_column(model_, part.column);
      if (column != nullptr && column->nullable) condition += (condition.empty() ? "" : " OR ") + is_null(*column).all;
    }
    if (condition.empty()) return;
    auto& doubt = push(finding, Code::kProbeNullsFold);
    doubt.words = finding.arguments;
    doubt.condition = std::move(condition);
  }

  void add_long_text(const Diagnostic& finding) {
    const auto* target = target_column(finding.place);
    const auto* column = column_at(finding.place);
    if (column == nullptr) return;
    const auto bytes = text_bytes(*column, target->mapping);
    if (!bytes) return;
    auto& doubt = push(finding, Code::kProbeLongText);
    doubt.words = {grouped_digits(target->mapping.starrocks.length)};
    doubt.condition = fmt::format("{} > {}", *bytes, target->mapping.starrocks.length);
    doubt.maxima = {*bytes};
  }

  void add_narrow(const Diagnostic& finding) {
    const auto* target = target_column(finding.place);
    const auto* column = column_at(finding.place);
    if (column == nullptr) return;
    const auto& type = target->mapping.starrocks;
    if (type.length > 0) return add_long_text(finding);
    auto condition = beyond(*column, type);
    if (!condition) return;
    auto& doubt = push(finding, Code::kProbeNarrow);
    doubt.words = finding.arguments;
    set(doubt, *column, std::move(*condition));
  }

  void add_digits(const Diagnostic& finding) {
    const auto* column = column_at(finding.place);
    if (column == nullptr || column->type->kind != MysqlType::kDecimal) return;
    push(finding, Code::kProbeDigits).maxima = {whole_digits(*column), fraction_digits(*column)};
  }

  /// Adds one doubt for all such columns of the table, as there is one finding for all of them.
  void add_fractions(const Diagnostic& finding) {
    constexpr int kMilliseconds = 3;
    std::string condition;
    for (const auto& target : target_.columns) {
      const auto* column = target.source_name.empty() ? nullptr : find_column(member_, target.source_name);
      if (column == nullptr || column->type->kind != MysqlType::kDatetime || column->type->precision <= kMilliseconds)
        continue;
      condition += (condition.empty() ? "" : " OR ") + early_fraction(*column).all;
    }
    if (condition.empty()) return;
    auto& doubt = push(finding, Code::kProbeFraction);
    doubt.words = finding.arguments;
    doubt.condition = std::move(condition);
  }

  void add_of_key(std::optional<Doubt> doubt) {
    if (doubt) doubts_.push_back(std::move(*doubt));
  }

  void add_zero_dates(const TargetColumn& target) {
    if (target.source_name.empty() || target.selected) return;
    const auto* column = find_column(member_, target.source_name);
    if (column == nullptr || !is_zero_datable(column->type->kind)) return;
    const Place place = object_of(model_, target.source_name);
    set(push(std::nullopt, Code::kProbeZeroDate, place), *column, zero_date(*column));
  }

  const PlannedTarget& planned_;
  const Table& model_;
  const TargetTable& target_;
  const Table& member_;
  std::vector<Doubt> doubts_;
};

}  // namespace

std::vector<Doubt> doubts(const PlannedTarget& planned, const TargetTable& target, const Table& member) {
  return Doubts{planned, target, member}.all();
}

std::vector<Question> questions(const PlannedTarget& planned, const TargetTable& target, const ProbeLimits& limits) {
  std::vector<Question> all;
  if (has_error(target.findings)) return all;
  for (const auto* member : planned.members) {
    if (all.size() == limits.members) break;
    Question question{member, doubts(planned, target, *member)};
    if (question.doubts.empty() && !planned.widened) break;  // the same is true of the other members
    if (!question.doubts.empty()) all.push_back(std::move(question));
  }
  return all;
}

}  // namespace smt::probe
