// PROPERTIES: unknown names fail the statement, and so do values that a cluster does not support.

#include <array>
#include <set>

#include "accept/rules.hpp"

namespace smt::test {
namespace {

struct KnownProperty {
  std::string_view name;
  Release since;
};

constexpr std::array kKnown{
    KnownProperty{"replication_num", Release::k2_5},
    KnownProperty{"storage_medium", Release::k2_5},
    KnownProperty{"storage_cooldown_time", Release::k2_5},
    KnownProperty{"storage_cooldown_ttl", Release::k3_0},
    KnownProperty{"storage_format", Release::k2_5},
    KnownProperty{"storage_type", Release::k2_5},
    KnownProperty{"in_memory", Release::k2_5},
    KnownProperty{"enable_persistent_index", Release::k2_5},
    KnownProperty{"persistent_index_type", Release::k3_1},
    KnownProperty{"replicated_storage", Release::k2_5},
    KnownProperty{"write_quorum", Release::k2_5},
    KnownProperty{"bloom_filter_columns", Release::k2_5},
    KnownProperty{"colocate_with", Release::k2_5},
    KnownProperty{"compression", Release::k2_5},
    KnownProperty{"partition_live_number", Release::k2_5},
    KnownProperty{"partition_ttl_number", Release::k3_0},
    KnownProperty{"partition_retention_condition", Release::k4_0},
    KnownProperty{"fast_schema_evolution", Release::k3_3},
    KnownProperty{"foreign_key_constraints", Release::k2_5},
    KnownProperty{"unique_constraints", Release::k2_5},
    KnownProperty{"bucket_size", Release::k3_3},
    KnownProperty{"storage_volume", Release::k3_1},
    KnownProperty{"datacache.enable", Release::k3_1},
    KnownProperty{"datacache.partition_duration", Release::k3_1},
    KnownProperty{"enable_async_write_back", Release::k3_0},
    KnownProperty{"primary_index_cache_expire_sec", Release::k3_3},
    KnownProperty{"dynamic_partition.enable", Release::k2_5},
    KnownProperty{"dynamic_partition.time_unit", Release::k2_5},
    KnownProperty{"dynamic_partition.time_zone", Release::k2_5},
    KnownProperty{"dynamic_partition.start", Release::k2_5},
    KnownProperty{"dynamic_partition.end", Release::k2_5},
    KnownProperty{"dynamic_partition.prefix", Release::k2_5},
    KnownProperty{"dynamic_partition.buckets", Release::k2_5},
    KnownProperty{"dynamic_partition.history_partition_num", Release::k2_5},
    KnownProperty{"dynamic_partition.start_day_of_week", Release::k2_5},
    KnownProperty{"dynamic_partition.start_day_of_month", Release::k2_5},
    KnownProperty{"dynamic_partition.replication_num", Release::k2_5},
};

bool is_known(std::string_view name, Release release) {
  return std::any_of(kKnown.begin(), kKnown.end(),
                     [&](const KnownProperty& known) { return known.name == name && known.since <= release; });
}

bool is_number_up_to(std::string_view value, int most) {
  const bool digits = !value.empty() && value.size() < 6 && value.find_first_not_of("0123456789") == std::string::npos;
  return digits && std::stoi(std::string{value}) >= 1 && std::stoi(std::string{value}) <= most;
}

/// Returns true if every column exists and has a type that supports a filter.
bool fits_bloom_filter(const CreateTable& table, std::string_view list) {
  static const std::set<std::string> refused{"TINYINT", "FLOAT", "DOUBLE", "DECIMAL", "BOOLEAN", "JSON", "VARBINARY"};
  for (std::size_t at = 0; at <= list.size();) {
    const auto end = std::min(list.find(',', at), list.size());
    auto word = list.substr(at, end - at);
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    const auto* column = find_column(table, {std::string{word}, 0, true, false});
    if (column == nullptr || refused.contains(plain_type(column->type))) return false;
    at = end + 1;
  }
  return true;
}

/// Returns why the FE refuses the value, or "".
std::string problem_of(const Property& property, const CreateTable& table, const Check& check) {
  const auto& [line, key, value] = property;
  if (!is_known(key, check.release)) return "Unknown properties: {" + key + "}";
  if (key == "replication_num" && !is_number_up_to(value, check.backends))
    return "Table replication num should be less than of equal to the number of available BE nodes";
  if (key == "storage_medium" && upper_ascii(value) != "SSD" && upper_ascii(value) != "HDD")
    return "Invalid storage medium: " + value;
  if (key == "bloom_filter_columns" && !fits_bloom_filter(table, value)) return "Invalid bloom filter column: " + value;
  const bool range = table.partition && table.partition->kind == PartitionClause::Kind::kRange;
  if (key.starts_with("dynamic_partition.") && !range)
    return "Only support dynamic partition properties on range partition table";
  if (key == "enable_persistent_index" && upper_ascii(value) == "FALSE" && table.model == KeyModel::kPrimary &&
      check.release >= Release::k4_0)
    return "a primary key table needs its persistent index";
  return "";
}

}  // namespace

void check_properties(const CreateTable& table, const Check& check) {
  std::set<std::string> seen;
  for (const auto& property : table.properties) {
    if (!seen.insert(property.key).second)
      check.refuse(property.line, "property", "the last value of a repeated property counts: " + property.key);
    if (const auto why = problem_of(property, table, check); !why.empty()) check.refuse(property.line, "property", why);
  }
}

}  // namespace smt::test
