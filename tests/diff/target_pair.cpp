#include "diff/target_pair.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "diff/random_target.hpp"
#include "smt/sql_text.hpp"

namespace smt::test {
namespace {

using Names = std::vector<std::string>;

template <typename T>
void move_item(Dice& dice, std::vector<T>& items, std::size_t first) {
  if (items.size() <= first + 1) return;
  const auto from = dice.between(first, items.size() - 1), to = dice.between(first, items.size() - 1);
  auto item = std::move(items[from]);
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(from));
  items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), std::move(item));
}

/// Types that ALTER can often make of the type.
const std::vector<StarRocksType>& next_types(StarRocksKind kind) {
  using Kind = StarRocksKind;
  static const std::vector<StarRocksType> of_integer{{Kind::kInt, 0, 0, 0},      {Kind::kBigint, 0, 0, 0},
                                                     {Kind::kLargeint, 0, 0, 0}, {Kind::kDouble, 0, 0, 0},
                                                     {Kind::kVarchar, 20, 0, 0}, {Kind::kDate, 0, 0, 0}};
  static const std::vector<StarRocksType> of_decimal{
      {Kind::kDecimal, 0, 18, 4}, {Kind::kDecimal, 0, 12, 2}, {Kind::kVarchar, 80, 0, 0}};
  static const std::vector<StarRocksType> of_time{{Kind::kDate, 0, 0, 0}, {Kind::kDatetime, 0, 0, 0}};
  static const std::vector<StarRocksType> of_text{
      {Kind::kVarchar, 21, 0, 0}, {Kind::kVarchar, 400, 0, 0}, {Kind::kVarchar, 65533, 0, 0}, {Kind::kInt, 0, 0, 0},
      {Kind::kDecimal, 0, 10, 2}, {Kind::kDate, 0, 0, 0},      {Kind::kJson, 0, 0, 0},        {Kind::kChar, 20, 0, 0}};
  if (kind == Kind::kDecimal || kind == Kind::kFloat) return of_decimal;
  if (kind == Kind::kDate || kind == Kind::kDatetime) return of_time;
  if (kind == Kind::kChar || kind == Kind::kVarchar || kind == Kind::kJson) return of_text;
  return of_integer;
}

/// Changes the target that is wanted, one edit at a time.
class Evolution {
 public:
  Evolution(Dice& dice, TargetPair& pair) : dice_{dice}, pair_{pair}, table_{pair.after} {}

  void run() {
    using Edit = void (Evolution::*)();
    static const std::vector<Edit> edits{
        &Evolution::add,      &Evolution::add,          &Evolution::add,         &Evolution::drop,
        &Evolution::drop,     &Evolution::retype,       &Evolution::retype,      &Evolution::retype,
        &Evolution::null,     &Evolution::null,         &Evolution::new_default, &Evolution::comment,
        &Evolution::comment,  &Evolution::comment_of_t, &Evolution::rename,      &Evolution::rename,
        &Evolution::move,     &Evolution::sort,         &Evolution::buckets,     &Evolution::distribute,
        &Evolution::property, &Evolution::property,     &Evolution::partition,   &Evolution::partitions,
        &Evolution::key,      &Evolution::model,        &Evolution::partitions};
    for (auto left = dice_.between(1, 5); left > 0; --left) (this->*dice_.one_of(edits))();
    settle(dice_, table_);
  }

 private:
  TargetColumn& any_column() { return table_.columns[dice_.below(table_.columns.size())]; }
  bool has_values() const { return table_.columns.size() > table_.key.size(); }
  /// Requires has_values().
  TargetColumn& any_value() { return table_.columns[dice_.between(table_.key.size(), table_.columns.size() - 1)]; }

  void add() {
    const auto at = dice_.between(table_.key.size(), table_.columns.size());
    const auto name = dice_.percent(80) || removed_.empty() ? "n" + std::to_string(++number_) : removed_.back();
    if (find_column(table_, name) != nullptr) return;
    table_.columns.insert(table_.columns.begin() + static_cast<std::ptrdiff_t>(at),
                          random_value_column(dice_, name, table_.model));
  }
  void drop() {
    if (table_.columns.size() < 3) return;
    const auto name = (has_values() && dice_.percent(90) ? any_value() : any_column()).name;
    remove_column(table_, name);
    removed_.push_back(name);
  }
  void retype() {
    auto& column = dice_.percent(80) && has_values() ? any_value() : any_column();
    auto& type = column.mapping.starrocks;
    type = dice_.percent(80) ? dice_.one_of(next_types(type.kind)) : random_value_type(dice_);
    if (dice_.percent(70)) column.default_value.reset();
  }
  void null() { any_column().nullable = dice_.percent(50); }
  void new_default() {
    auto& column = any_column();
    column.default_value = random_default(dice_, column.mapping.starrocks.kind);
  }
  void comment() { any_column().comment = random_comment(dice_); }
  void comment_of_t() { table_.comment = random_comment(dice_); }
  void rename() {
    const auto from = any_column().name;
    const bool reuse = !renamed_.empty() && dice_.percent(40);  // a → b after b → c
    const auto to = reuse ? renamed_.back() : "r" + std::to_string(++number_);
    // What RENAME COLUMN does to unique_constraints was not recorded.
    const auto is_constraint = [&](const Option& one) { return one.key == "unique_constraints" && one.value == from; };
    if (std::any_of(table_.properties.begin(), table_.properties.end(), is_constraint)) return;
    if (from.starts_with('r') || from.starts_with('n') || find_column(table_, to) != nullptr) return;
    rename_column(table_, from, to);
    pair_.options.renamed.emplace(from, to);
    renamed_.push_back(from);
  }
  void move() { move_item(dice_, table_.columns, table_.key.size()); }
  void sort() { table_.order_by = random_sort_key(dice_, table_); }
  void buckets() { table_.distribution.buckets = static_cast<std::uint32_t>(dice_.between(1, 5) * 2); }
  void distribute() { table_.distribution = random_distribution(dice_, table_); }
  void property() { set_property(table_, random_property(dice_, table_)); }
  void partition() {
    if (!dice_.percent(30)) return;
    table_.partition = dice_.percent(20) ? std::nullopt : random_partition(dice_, table_);
  }
  /// Other partitions of the same clause, as far as the dice find any.
  void partitions() {
    if (!table_.partition) return;
    const auto kind = table_.partition->clause.substr(0, 6);
    for (int tries = 0; tries < 20; ++tries) {
      const auto other = random_partition(dice_, table_);
      if (other->columns != table_.partition->columns || !other->clause.starts_with(kind)) continue;
      table_.partition = other;
      return;
    }
  }
  void key() {
    if (!dice_.percent(40) || table_.key.size() < 2) return;
    std::swap(table_.columns[0], table_.columns[1]);
    std::swap(table_.key[0], table_.key[1]);
  }
  void model() {
    if (dice_.percent(20)) table_.model = static_cast<Model>(dice_.below(4));
  }

  Dice& dice_;
  TargetPair& pair_;
  TargetTable& table_;
  Names removed_, renamed_;
  std::size_t number_ = 0;
};

/// What people do to a table without the tool. StarRocks may refuse some of it.
std::vector<std::string> edits_by_hand(Dice& dice, const TargetTable& target) {
  const auto column = quote_identifier(target.columns[dice.below(target.columns.size())].name);
  const auto value = quote_identifier(target.columns.back().name);
  const std::string aggregation = target.model == Model::kAggregate ? " MAX" : "";
  const Names all{"ADD COLUMN `x` INT" + aggregation + " NOT NULL DEFAULT \"1\"",
                  "ADD COLUMN `x2` VARCHAR(9)" + aggregation + " NULL COMMENT \"by hand\"",
                  "ADD COLUMN `g` BIGINT AS (" + column + " + 1)",
                  "ADD COLUMN `g2` " + dice.one_of({"INT", "BIGINT"}) + " AS (" + value + " + 1)",
                  "ADD INDEX `i` (" + column + ") USING BITMAP COMMENT \"by hand\"",
                  "SET (\"write_quorum\" = \"ALL\")",
                  "SET (\"bloom_filter_columns\" = \"" + target.columns.front().name + "\")",
                  "SET (\"colocate_with\" = \"h_" + target.name.table + "\")",
                  "COMMENT = \"by hand\"",
                  "ADD PARTITION `h` VALUES [(\"2030-01-01\"), (\"2031-01-01\"))",
                  "ADD PARTITION `h` VALUES IN (\"77\")"};
  Names out;
  while (dice.percent(35)) out.push_back(dice.one_of(all));
  return out;
}

DiffOptions random_options(Dice& dice) {
  DiffOptions out;
  out.strict = dice.percent(30);
  out.buckets_chosen = dice.percent(60);
  out.time = "20261201_020000";
  if (dice.percent(40)) {
    out.allowed = {Allow::kDropColumn, Allow::kDropPartition, Allow::kRebuild};
    if (dice.percent(30)) out.allowed.insert(Allow::kReload);
  } else if (dice.percent(50)) {
    for (const auto word : kAllows)
      if (dice.percent(40)) out.allowed.insert(word);
  }
  return out;
}

void replace_name(Names& names, const std::string& from, const std::string& to) {
  std::replace(names.begin(), names.end(), from, to);
}

/// The properties that name columns name one each.
bool names_columns(const Option& property) {
  return property.key == "bloom_filter_columns" || property.key == "unique_constraints";
}

}  // namespace

TargetColumn* find_column(TargetTable& target, const std::string& name) {
  const auto found = std::find_if(target.columns.begin(), target.columns.end(),
                                  [&](const TargetColumn& column) { return column.name == name; });
  return found == target.columns.end() ? nullptr : &*found;
}

void rename_column(TargetTable& target, const std::string& from, const std::string& to) {
  if (auto* const column = find_column(target, from)) column->name = to;
  for (auto* names : {&target.key, &target.order_by, &target.distribution.columns}) replace_name(*names, from, to);
  for (auto& property : target.properties) {
    if (names_columns(property) && property.value == from) property.value = to;
  }
  if (!target.partition) return;
  replace_name(target.partition->columns, from, to);
  const auto old_name = quote_identifier(from);
  const auto at = target.partition->clause.find(old_name);
  if (at != std::string::npos) target.partition->clause.replace(at, old_name.size(), quote_identifier(to));
}

void remove_column(TargetTable& target, const std::string& name) {
  std::erase_if(target.columns, [&](const TargetColumn& column) { return column.name == name; });
  for (auto* names : {&target.key, &target.order_by, &target.distribution.columns}) std::erase(*names, name);
  std::erase_if(target.properties,
                [&](const Option& property) { return names_columns(property) && property.value == name; });
  if (target.partition && target.partition->columns.front() == name) target.partition.reset();
  if (target.key.empty()) target.key = {target.columns.front().name};
  const bool hash = target.distribution.kind == DistributionKind::kHash;
  if (hash && target.distribution.columns.empty()) target.distribution.columns = {target.key.front()};
}

TargetPair random_pair(std::size_t number, std::uint64_t seed) {
  Dice dice{seed * 1'000'003 + number};
  const auto name = "t" + std::to_string(number);
  TargetPair pair;
  pair.before = random_table(dice, name);
  pair.options = random_options(dice);
  pair.rows = dice.below(4);
  pair.by_hand = edits_by_hand(dice, pair.before);
  if (dice.percent(15)) {
    pair.after = random_table(dice, name);  // another table of the same name
    return pair;
  }
  pair.after = pair.before;
  Evolution{dice, pair}.run();
  return pair;
}

}  // namespace smt::test
