#include "plan/server_ids.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <unordered_map>

namespace smt {
namespace {

constexpr std::uint32_t kLastServerId = 2147483647;  // an int of Java
constexpr std::uint32_t kSlots = (kLastServerId - kServerIdBase) / kServerIdSlot;

/// FNV-1a, 64 bits: the same on every machine and in every version of this tool.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return value;
}

ServerIds slot_ids(std::uint32_t slot) {
  const auto first = kServerIdBase + slot * kServerIdSlot;
  return {first, first + kServerIdSlot - 1};
}

bool holds(const ServerIds& ids, std::uint32_t id) { return ids.first <= id && id <= ids.last; }

std::string text(const ServerIds& ids) { return fmt::format("{}-{}", ids.first, ids.last); }

struct GivenIds : ServerIds {
  bool is_range = false;
};

/// "5400" or "5400-5409"; nothing for other text, which Flink would refuse.
std::optional<GivenIds> parse_ids(std::string_view value) {
  GivenIds ids;
  const auto* const end = value.data() + value.size();
  auto [at, error] = std::from_chars(value.data(), end, ids.first);
  if (error != std::errc{}) return std::nullopt;
  ids.last = ids.first;
  if (at != end) {
    if (*at != '-') return std::nullopt;
    ids.is_range = true;
    const auto second = std::from_chars(at + 1, end, ids.last);
    if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
  }
  if (ids.first == 0 || ids.last < ids.first || ids.last > kLastServerId) return std::nullopt;
  return ids;
}

class SlotTable {
 public:
  explicit SlotTable(std::uint32_t own_server_id) : own_server_id_{own_server_id} {}

  ServerIds take(const std::string& owner, PlannedTarget& target) {
    auto slot = static_cast<std::uint32_t>(hash(owner) % kSlots);
    const auto wanted = slot_ids(slot);
    std::string taken_by;
    while (taken_.contains(slot) || holds(slot_ids(slot), own_server_id_)) {
      if (taken_by.empty()) taken_by = taken_.contains(slot) ? taken_[slot] : "the MySQL server";
      slot = (slot + 1) % kSlots;
    }
    taken_.emplace(slot, owner);
    const auto ids = slot_ids(slot);
    if (!taken_by.empty()) {
      target.findings.push_back(
          {Code::kServerIdMoved, {smt::text(target.name), 0}, {text(wanted), taken_by, text(ids)}});
    }
    return ids;
  }

 private:
  std::uint32_t own_server_id_;
  std::unordered_map<std::uint32_t, std::string> taken_;
};

/// The sources of one rule share the ids that its flink.cdc.server-id gives.
void share_out(const TableRule& rule, const Setting& setting, const std::vector<SourceTables*>& sources,
               Findings& findings) {
  const auto ids = parse_ids(setting.value);
  if (!ids) {
    findings.push_back({Code::kConfBadValue,
                        setting.place,
                        {"table-rule." + rule.id, "flink.cdc.server-id", setting.value,
                         "a server id (5400) or a range of them (5400-5463), up to 2147483647"}});
    return;
  }
  const auto count = static_cast<std::uint32_t>(sources.size());
  const auto width = ids->is_range ? (ids->last - ids->first + 1) / count : 1;
  if (width == 0) {
    findings.push_back({Code::kConfServerIds,
                        setting.place,
                        {"table-rule." + rule.id, setting.value, fmt::format("{}", ids->last - ids->first + 1),
                         fmt::format("{}", count)}});
    return;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto first = ids->first + i * width;
    sources[i]->server_ids = {first, first + width - 1};
  }
}

}  // namespace

void assign_server_ids(Plan& plan, std::uint32_t own_server_id) {
  SlotTable slots{own_server_id};
  std::map<const TableRule*, std::vector<SourceTables*>> by_rule;
  for (auto& target : plan.targets) {
    const bool given = target.rule->source.contains("server-id");
    for (std::size_t i = 0; i < target.sources.size(); ++i) {
      auto& source = target.sources[i];
      if (given) {
        by_rule[target.rule].push_back(&source);
      } else {
        source.server_ids = slots.take(text(target.name) + (i == 0 ? "" : fmt::format("#{}", i + 1)), target);
      }
    }
  }
  for (const auto& [rule, sources] : by_rule) {
    share_out(*rule, rule->source.find("server-id")->second, sources, plan.findings);
  }
}

}  // namespace smt
