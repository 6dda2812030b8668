#include "mapping/flink/flink_types.hpp"

#include <algorithm>

namespace smt::mapping {
namespace {

std::string_view words_of(SourceMode mode) {
  switch (mode) {
    case SourceMode::kBinaryHex: return "hex";
    case SourceMode::kBinaryBase64: return "base64";
    case SourceMode::kBinaryBytes: return "bytes";
    default: return "";
  }
}

bool is_binary(const TargetColumn& column) { return !words_of(column.mapping.mode).empty(); }

/// Returns the line of a rule that decides how a binary column arrives.
FileLine binary_place(const TypeRule& rule) {
  if (rule.flink_source) return rule.flink_source->place;
  const auto chosen = std::find_if(rule.choices.begin(), rule.choices.end(), [](const Placed<Choice>& choice) {
    return choice.value == Choice::kBinaryAsHex || choice.value == Choice::kBinaryAsBase64;
  });
  return chosen == rule.choices.end() ? rule.place : chosen->place;
}

void check_binary(const Table& table, const std::vector<const TargetColumn*>& binary, Findings& findings) {
  for (const auto* column : binary) {
    const auto& first = *binary.front();
    if (column->mapping.mode == first.mapping.mode) continue;
    const auto* rule = column->mapping.rule != nullptr ? column->mapping.rule : first.mapping.rule;
    const auto name = [&](const TargetColumn& c) { return qualified(table) + "." + c.source_name; };
    findings.push_back({Code::kTypeBinaryMixed,
                        rule == nullptr ? Place{object_of(table)} : Place{binary_place(*rule)},
                        {name(first), std::string{words_of(first.mapping.mode)}, name(*column),
                         std::string{words_of(column->mapping.mode)}}});
    return;
  }
}

}  // namespace

void check_flink_types(const Table& table, const TargetTable& target, Findings& findings) {
  std::vector<const TargetColumn*> binary;
  for (const auto& column : target.columns) {
    const auto& mapping = column.mapping;
    if (is_binary(column)) binary.push_back(&column);
    if (!mapping.flink_sink.empty()) continue;
    findings.push_back({Code::kTypeRuleNoSink,
                        mapping.rule->starrocks->place,
                        {rule_text(*mapping.rule), qualified(table) + "." + column.source_name,
                         starrocks_type_text(mapping.starrocks)}});
  }
  check_binary(table, binary, findings);
}

}  // namespace smt::mapping
