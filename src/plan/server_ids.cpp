#include "plan/server_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "catalog/stable_hash.hpp"
#include "config/keys/server_id_range.hpp"

namespace smt::plan {
namespace {

bool overlap(const ServerIds& a, const ServerIds& b) { return a.first <= b.last && b.first <= a.last; }

std::string server_ids_text(const ServerIds& ids) { return fmt::format("{}-{}", ids.first, ids.last); }

/// The slots of the sources whose rule sets no ids.
class SlotTable {
 public:
  explicit SlotTable(std::uint32_t base) : base_{base}, slots_{(kLastServerId - base) / kServerIdSlot} {}

  /// Slots that contain one of these ids are not assigned.
  void keep_free(const ServerIds& ids, std::string owner) { kept_free_.emplace_back(ids, std::move(owner)); }

  ServerIds assign(const std::string& owner, PlannedTarget& target) {
    const auto first = static_cast<std::uint32_t>(stable_hash(owner) % slots_);
    const auto wanted = slot_ids(first);
    const auto taken_by = owner_of(first);
    const auto slot = free_slot_from(first);
    if (!slot) {
      target.findings.push_back({Code::kNoServerIds, object_of(target.name), {taken_by}});
      return {};
    }
    taken_.emplace(*slot, owner);
    const auto ids = slot_ids(*slot);
    if (!taken_by.empty()) {
      target.findings.push_back(
          {Code::kServerIdMoved, object_of(target.name), {server_ids_text(wanted), taken_by, server_ids_text(ids)}});
    }
    return ids;
  }

 private:
  ServerIds slot_ids(std::uint32_t slot) const {
    const auto first = base_ + slot * kServerIdSlot;
    return {first, first + kServerIdSlot - 1};
  }

  /// Returns nullopt if the conf's own ranges leave no slot free. A range may contain millions of slots, so the loop
  /// skips each range in one step.
  std::optional<std::uint32_t> free_slot_from(std::uint32_t first) const {
    for (std::uint64_t step = 0; step < slots_; ++step) {
      const auto slot = static_cast<std::uint32_t>((first + step) % slots_);
      if (owner_of(slot).empty()) return slot;
      if (const auto* kept = kept_free_at(slot)) step += (kept->first.last - slot_ids(slot).first) / kServerIdSlot;
    }
    return std::nullopt;
  }

  const std::pair<ServerIds, std::string>* kept_free_at(std::uint32_t slot) const {
    const auto ids = slot_ids(slot);
    const auto kept = std::find_if(kept_free_.begin(), kept_free_.end(),
                                   [&](const auto& range) { return overlap(range.first, ids); });
    return kept == kept_free_.end() ? nullptr : &*kept;
  }

  /// Returns an empty text for a free slot.
  std::string owner_of(std::uint32_t slot) const {
    if (const auto taken = taken_.find(slot); taken != taken_.end()) return taken->second;
    const auto* kept = kept_free_at(slot);
    return kept == nullptr ? "" : kept->second;
  }

  std::uint32_t base_, slots_;
  std::unordered_map<std::uint32_t, std::string> taken_;
  std::vector<std::pair<ServerIds, std::string>> kept_free_;
};

/// One line flink.cdc.server-id, and the targets of all rules that it applies to: a line in [table-rule] applies to
/// many.
struct GivenIds {
  const TableRule* rule = nullptr;  // the first of them
  ServerIdRange range;
  std::vector<PlannedTarget*> targets;
};

/// Returns the ids of a line: its range, or one id for each target, from its number on.
ServerIds all_ids(const GivenIds& given) {
  const auto count = static_cast<std::uint32_t>(given.targets.size());
  const auto counted = std::min(given.range.first + count - 1, kLastServerId);
  return {given.range.first, given.range.is_range ? given.range.last : counted};
}

/// If there are too few ids, the tool cannot write any target of the line.
void share_out(const GivenIds& given) {
  const auto count = static_cast<std::uint32_t>(given.targets.size());
  const auto ids = all_ids(given);
  const auto width = (ids.last - ids.first + 1) / count;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto first = ids.first + i * width;
    given.targets[i]->source.server_ids = {first, first + width - 1};
  }
  if (width > 0) return;
  const auto& setting = given.rule->source.find("server-id")->second;
  const Diagnostic too_few{Code::kConfServerIds,
                           setting.place,
                           {"table-rule." + given.rule->id, setting.value, fmt::format("{}", ids.last - ids.first + 1),
                            fmt::format("{}", count)}};
  for (auto* target : given.targets) {
    auto& findings = target->findings;
    if (std::find(findings.begin(), findings.end(), too_few) == findings.end()) findings.push_back(too_few);
  }
}

using GivenByLine = std::map<FileLine, GivenIds>;

/// Two readers with the same id disconnect each other from the server.
void report_overlaps(const GivenByLine& lines, Findings& findings) {
  const GivenIds* last = nullptr;
  std::vector<const GivenIds*> sorted;
  for (const auto& [line, given] : lines) sorted.push_back(&given);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto* a, const auto* b) { return a->range.first < b->range.first; });
  for (const auto* given : sorted) {
    if (last != nullptr && overlap(all_ids(*last), all_ids(*given))) {
      const auto& setting = given->rule->source.find("server-id")->second;
      const auto& other = last->rule->source.find("server-id")->second;
      findings.push_back({Code::kConfServerIdsShared,
                          setting.place,
                          {"table-rule." + given->rule->id, setting.value, other.value, place_text(other.place)}});
    }
    if (last == nullptr || all_ids(*last).last < all_ids(*given).last) last = given;
  }
}

GivenByLine given_ids(Plan& plan) {
  GivenByLine lines;
  for (auto& target : plan.targets) {
    const auto setting = target.rule->source.find("server-id");
    if (setting == target.rule->source.end()) continue;
    auto& given = lines[setting->second.place];
    if (given.rule == nullptr) {
      given.rule = target.rule;
      given.range = parse_server_id_range(setting->second.value).value();  // the conf was checked
    }
    given.targets.push_back(&target);
  }
  return lines;
}

/// Flink CDC stops a job whose source has fewer ids than readers.
void check_parallelism(PlannedTarget& target, const Flink& flink) {
  if (target.rule->sink.empty() || flink.loader == Loader::kNone) return;
  const auto& ids = target.source.server_ids;
  const auto width = ids.last - ids.first + 1;
  if (width >= flink.parallelism || ids.last == 0) return;
  const auto given = target.rule->source.find("server-id");
  const bool by_conf = given != target.rule->source.end();
  const auto whose = by_conf ? fmt::format("flink.cdc.server-id = {}", given->second.value) : "the tool";
  target.findings.push_back({Code::kConfParallelism,
                             flink.parallelism_place,
                             {fmt::format("{}", flink.parallelism), whose, fmt::format("{}", width)}});
}

}  // namespace

void assign_server_ids(Plan& plan, const Config& config, std::uint32_t own_server_id) {
  SlotTable slots{config.flink.server_id_base};
  slots.keep_free({own_server_id, own_server_id}, "the MySQL server");
  const auto lines = given_ids(plan);
  for (const auto& [line, given] : lines) {
    share_out(given);
    slots.keep_free(all_ids(given), fmt::format("flink.cdc.server-id of {}'s line {}",
                                                line.file == config.file ? "the conf" : line.file, line.line));
  }
  report_overlaps(lines, plan.findings);
  for (auto& target : plan.targets) {
    if (!target.rule->source.contains("server-id"))
      target.source.server_ids = slots.assign(table_name_text(target.name), target);
  }
  for (auto& target : plan.targets) check_parallelism(target, config.flink);
}

}  // namespace smt::plan
