#pragma once
// What releases do differently with the same statement: one row for each behaviour (docs/facts/starrocks-alter.md).

#include <array>
#include <optional>
#include <string_view>

#include "smt/starrocks_target.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::diff {

enum class Behaviour {
  kFastSchemaEvolution,   // ADD and DROP of columns need no job, if the table has the property
  kInstantLongerVarchar,  // a VARCHAR grows without a job
  kVarbinaryInKey,        // MODIFY makes a key column a VARBINARY
  kModifyOfNothing,       // a MODIFY that changes nothing is accepted
  kDropListPartition,     // DROP PARTITION of a LIST partition needs no FORCE
};

struct BehaviourRow {
  Behaviour behaviour;
  Version since;
  std::string_view source;
  std::optional<Version> in_shared_data = std::nullopt;  // the first release for shared-data clusters, if it is another
};

// clang-format off
inline constexpr std::array kBehaviours = std::to_array<BehaviourRow>({
    {Behaviour::kFastSchemaEvolution,  {3, 2, 0}, "docs CREATE_TABLE, feature_difference; release-4.1: in shared-data from 4.1 on", Version{4, 1, 0}},
    {Behaviour::kInstantLongerVarchar, {4, 1, 0}, "matrix-3.3: jobs; matrix-4.1: none; source of 4.0: jobs"},
    {Behaviour::kVarbinaryInKey,       {4, 1, 0}, "matrix-4.1, key"},
    {Behaviour::kModifyOfNothing,      {4, 1, 0}, "matrix-3.3 and matrix-4.1, equal types"},
    {Behaviour::kDropListPartition,    {4, 1, 0}, "clauses partition_list_explicit of 3.3 and 4.1"},
});
// clang-format on

constexpr bool behaviours_are_complete() {
  for (std::size_t i = 0; i < kBehaviours.size(); ++i) {
    if (kBehaviours[i].behaviour != static_cast<Behaviour>(i)) return false;
  }
  return kBehaviours.size() == static_cast<std::size_t>(Behaviour::kDropListPartition) + 1;
}
static_assert(behaviours_are_complete(), "one row for each behaviour, in the order of the enumeration");

constexpr bool has(Behaviour behaviour, const StarRocksTarget& starrocks) {
  const auto& row = kBehaviours[static_cast<std::size_t>(behaviour)];
  const bool shared_data = starrocks.run_mode == RunMode::kSharedData;
  return starrocks.version >= (shared_data ? row.in_shared_data.value_or(row.since) : row.since);
}

}  // namespace smt::diff
