#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "assess/grade.hpp"

namespace smt::assess {
namespace {

const Option* find_property(const TargetTable& target, std::string_view key) {
  const auto found = std::find_if(target.properties.begin(), target.properties.end(),
                                  [&](const Option& option) { return option.key == key; });
  return found == target.properties.end() ? nullptr : &*found;
}

std::uint64_t number_of(const Option* option, std::uint64_t otherwise) {
  if (option == nullptr) return otherwise;
  const auto& text = option->value;
  std::uint64_t value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Returns the tablets of a target. If StarRocks creates the partitions itself, it keeps partition_live_number of them.
Tablets tablets_of(const TargetTable& target) {
  Tablets tablets;
  tablets.buckets = target.distribution.buckets.value_or(1);
  tablets.replicas = static_cast<std::uint32_t>(number_of(find_property(target, "replication_num"), 1));
  if (!target.partition) return tablets;
  const auto known = partition_count(target.partition->clause);
  const auto* live = find_property(target, "partition_live_number");
  tablets.partitions = known.value_or(number_of(live, 1));
  tablets.partitions_grow = !known && live == nullptr;
  return tablets;
}

Tablets no_tablets() { return {0, 0, false, 0}; }

/// Returns whether StarRocks cuts, changes or refuses values of the column: possibly, or with --probe certainly.
bool is_about_a_cut(Code code) {
  constexpr std::array kCodes{Code::kTypeCapped,    Code::kTypeRuleNarrow, Code::kTypeUnsignedBigint,
                              Code::kProbeLongText, Code::kProbeNarrow,    Code::kProbeBigint};
  return std::find(kCodes.begin(), kCodes.end(), code) != kCodes.end();
}

std::size_t cut_columns(const Findings& findings) {
  std::set<Place> places;
  for (const auto& finding : findings) {
    if (is_about_a_cut(finding.code)) places.insert(finding.place);
  }
  return places.size();
}

bool has_any(const Findings& findings, std::initializer_list<Code> codes) {
  return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& finding) {
    return std::find(codes.begin(), codes.end(), finding.code) != codes.end();
  });
}

}  // namespace

AssessedTarget assess_target(const PlannedTarget& planned, TargetTable target,
                             const std::vector<Acceptance>& accepted) {
  AssessedTarget out;
  out.name = target.name;
  out.rule_id = target.rule_id;
  for (const auto* member : planned.members)
    out.members.push_back({{member->schema, member->name}, member->data_length});
  out.columns = planned.model().columns.size();
  out.keyless = has_any(target.findings, {Code::kKeyless, Code::kKeyType});
  out.key_bytes = target.key_bytes;
  out.wide_key = has_any(target.findings, {Code::kKeyLong, Code::kProbeLongKey});
  out.maybe_wide_key = has_any(target.findings, {Code::kKeyMayBeLong});
  out.cut_columns = cut_columns(target.findings);
  const bool made = !has_error(target.findings);
  out.tablets = made ? tablets_of(target) : no_tablets();
  if (made && target.flink) {
    out.readers = 1;
    out.job = target.flink->jobs.of_all;
  }
  out.loaded_by_pipeline = made && target.pipeline;
  take_findings(std::move(target.findings), {&planned.rule->accepted, &accepted}, out);
  return out;
}

}  // namespace smt::assess
