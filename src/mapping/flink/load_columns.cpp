#include "mapping/flink/load_columns.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/column/column_names.hpp"
#include "mapping/layout/distribution.hpp"
#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

constexpr std::string_view kGroup = "flink.starrocks.", kOp = "__op";

using Names = std::vector<std::string>;

/// Returns the columns that receive values in "a, b, c = f(b)": those before the first computed one.
Names listed_names(std::string_view list) {
  Names names;
  while (!list.empty()) {
    const auto end = std::min(list.find(','), list.size());
    const auto item = list.substr(0, end);
    if (item.find('=') != std::string_view::npos) break;
    names.emplace_back(bare_name(item));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

/// Reads ["$.a", "$.b"].
Names paths_of(std::string_view list) {
  Names names;
  for (auto at = list.find('"'); at != std::string_view::npos; at = list.find('"')) {
    list.remove_prefix(at + 1);
    const auto end = std::min(list.find('"'), list.size());
    auto path = list.substr(0, end);
    if (path.starts_with("$.")) path.remove_prefix(2);
    names.emplace_back(bare_name(path));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return names;
}

bool are_equal(const Names& a, const Names& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const std::string& x, const std::string& y) { return equal_ignoring_case(x, y); });
}

class Check {
 public:
  Check(const TableRule& rule, const TargetTable& target, Findings& findings)
      : rule_{rule}, target_{target}, findings_{findings} {}

  void check() {
    const auto* columns = find("sink.properties.columns");
    const auto* paths = find("sink.properties.jsonpaths");
    if (columns != nullptr && !are_the_sinks(listed_names(columns->value)))
      refuse("sink.properties.columns", *columns, "is another list than the columns that the sink sends");
    if (paths != nullptr && !fit(paths_of(paths->value), columns))
      refuse("sink.properties.jsonpaths", *paths, "is another list than the columns that the sink sends");
    check_partial_update();
    check_merge_condition();
  }

 private:
  const Setting* find(std::string_view option) const { return find_option(rule_.sink, option); }

  /// Returns the columns that the sink sends.
  Names sent() const {
    Names names;
    for (const auto& column : target_.columns) names.push_back(column.name);
    if (target_.model == Model::kPrimary) names.emplace_back(kOp);
    return names;
  }

  /// Returns whether the names are those that the sink sends. CSV depends on their order, JSON does not.
  bool are_the_sinks(Names names) const {
    const auto* format = find("sink.properties.format");
    if (format != nullptr && equal_ignoring_case(format->value, "csv")) return are_equal(names, sent());
    auto wanted = sent();
    for (auto* list : {&names, &wanted}) {
      for (auto& name : *list) name = ascii_lower(name);
      std::sort(list->begin(), list->end());
    }
    return names == wanted;
  }

  /// Returns whether the paths match the columns. Without `columns` the paths mean the columns of the table, and __op
  /// is not one of them.
  bool fit(const Names& paths, const Setting* columns) const {
    return columns != nullptr ? are_equal(paths, listed_names(columns->value))
                              : target_.model != Model::kPrimary && are_equal(paths, sent());
  }

  void check_partial_update() {
    const auto* setting = find("sink.properties.partial_update");
    if (setting == nullptr || !equal_ignoring_case(setting->value, "true") || target_.model == Model::kPrimary) return;
    refuse("sink.properties.partial_update", *setting, "is for PRIMARY KEY tables only", "remove the line");
  }

  void check_merge_condition() {
    constexpr std::string_view kOption = "sink.properties.merge_condition";
    const auto* setting = find(kOption);
    if (setting == nullptr) return;
    const auto* column = find_target_column(target_, bare_name(setting->value));
    if (target_.model != Model::kPrimary) {
      refuse(kOption, *setting, "is for PRIMARY KEY tables only", "remove the line");
    } else if (column == nullptr || is_key_column(target_, column->name)) {
      refuse(
          kOption, *setting,
          column == nullptr ? "names a column that does not exist" : "names a column of the key, which never changes",
          "name a column behind the key");
    }
  }

  void refuse(std::string_view option, const Setting& setting, std::string problem,
              std::string way_out = "remove the line; 'columns = …' of the rule says which columns are loaded") {
    findings_.push_back(
        {Code::kConfLoadColumns,
         setting.place,
         {fmt::format("{}{}", kGroup, option), std::move(problem), std::move(way_out), table_name_text(target_.name)}});
  }

  const TableRule& rule_;
  const TargetTable& target_;
  Findings& findings_;
};

}  // namespace

void check_load_columns(const TableRule& rule, const TargetTable& target, Findings& findings) {
  Check{rule, target, findings}.check();
}

}  // namespace smt::mapping
