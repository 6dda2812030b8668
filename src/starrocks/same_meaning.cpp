#include "starrocks/same_meaning.hpp"

#include <algorithm>
#include <utility>

#include "text/ascii.hpp"
#include "types/starrocks_properties.hpp"

namespace smt::starrocks {
namespace {

/// The two tables that are compared.
struct Both {
  const PresentTable& wanted;
  const PresentTable& present;
  const StarRocksTarget& starrocks;

  const std::string& database() const { return wanted.database.empty() ? present.database : wanted.database; }
};

std::string_view find_value(const PresentProperties& properties, std::string_view name) {
  const auto found = properties.find(name);
  return found == properties.end() ? std::string_view{} : found->second;
}

PropertyForm form_of(std::string_view name) {
  const auto found = std::find_if(kPropertyForms.begin(), kPropertyForms.end(),
                                  [&](const PropertyFormRow& row) { return row.name == name; });
  return found == kPropertyForms.end() ? PropertyForm::kExact : found->form;
}

/// Returns the names of a list with commas, in lower case and sorted.
std::string sorted_names(std::string_view list) {
  std::vector<std::string> names;
  for (std::size_t from = 0; from <= list.size();) {
    const auto end = std::min(list.find(',', from), list.size());
    names.push_back(ascii_lower(trimmed(list.substr(from, end - from))));
    from = end + 1;
  }
  std::sort(names.begin(), names.end());
  std::string out;
  for (const auto& name : names) out.append(out.empty() ? "" : ",").append(name);
  return out;
}

/// Returns "1 day" for "1 DAY" and "1 days".
std::string interval_text(std::string_view text) {
  auto out = ascii_lower(trimmed(text));
  if (out.ends_with('s')) out.pop_back();
  return out;
}

std::string without_all(std::string text, const std::string& part) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at)) text.erase(at, part.size());
  return text;
}

std::string spelled(std::string_view name, const std::string& value, const Both& both) {
  switch (form_of(name)) {
    case PropertyForm::kAnyCase: return ascii_upper(value);
    case PropertyForm::kColumns: return sorted_names(value);
    case PropertyForm::kInterval: return interval_text(value);
    case PropertyForm::kConstraint: return short_constraint(value, both.database(), both.wanted.name);
    default: return value;
  }
}

bool is_implicit(std::string_view name, std::string_view value, Model model, const Version& version) {
  return std::any_of(kImplicitProperties.begin(), kImplicitProperties.end(), [&](const ImplicitProperty& row) {
    const bool of_model =
        row.models == OfModels::kAll || (row.models == OfModels::kPrimary) == (model == Model::kPrimary);
    return row.name == name && of_model && version >= row.since && version < row.before &&
           equal_ignoring_case(row.value, value);
  });
}

/// Returns true for a property that this kind of cluster ignores, and therefore does not show.
bool is_ignored(std::string_view name, RunMode mode) {
  const auto* const row = find_property(name);
  if (row == nullptr) return false;
  return row->clusters ==
         (mode == RunMode::kSharedData ? Clusters::kSharedNothingOrIgnored : Clusters::kSharedDataOrIgnored);
}

PresentProperties spelled_properties(const PresentTable& table, const Both& both) {
  PresentProperties out;
  for (const auto& [name, value] : table.properties) {
    if (form_of(name) == PropertyForm::kNeverShown) continue;
    if (is_implicit(name, value, table.model, both.starrocks.version)) continue;
    out.emplace_hint(out.end(), name, spelled(name, value, both));
  }
  return out;
}

/// StarRocks accepts it for tables of other models than PRIMARY, where it means nothing.
const std::string kPersistentIndex = "enable_persistent_index";

/// Returns true if the table names the property with another value than the one that it has anyway.
bool states(const PresentTable& table, const std::string& name, const Both& both) {
  const auto found = table.properties.find(name);
  return found != table.properties.end() && !is_implicit(name, found->second, table.model, both.starrocks.version);
}

/// Omits what the wanted table has and this cluster ignores.
PresentProperties wanted_properties(const Both& both) {
  auto out = spelled_properties(both.wanted, both);
  std::erase_if(out, [&](const auto& property) {
    return !both.present.properties.contains(property.first) && is_ignored(property.first, both.starrocks.run_mode);
  });
  if (both.wanted.model != Model::kPrimary && !states(both.present, kPersistentIndex, both))
    out.erase(kPersistentIndex);
  return out;
}

/// Omits what only the cluster decided, and states what is shown by its absence.
PresentProperties present_properties(const Both& both) {
  auto out = spelled_properties(both.present, both);
  for (const auto& row : kPropertyForms) {
    const bool is_wanted = both.wanted.properties.contains(row.name);
    if (row.form == PropertyForm::kOfCluster && !is_wanted) out.erase(std::string{row.name});
    const bool is_known =
        both.starrocks.run_mode == RunMode::kSharedNothing && both.starrocks.version >= find_property(row.name)->since;
    if (row.form == PropertyForm::kFalseIfShownWithout && is_known && !both.present.properties.contains(row.name)) {
      out.emplace(row.name, "false");
    }
  }
  return out;
}

bool are_first(const std::vector<std::string>& key, const std::vector<PresentColumn>& columns) {
  return !key.empty() && key.size() <= columns.size() &&
         std::equal(key.begin(), key.end(), columns.begin(),
                    [](const std::string& name, const PresentColumn& column) { return name == column.name; });
}

// StarRocks chooses leading columns where no key is stated
// (docs/facts/starrocks-ddl.md#the-key-that-starrocks-chooses).
std::vector<std::string> settled_key(const Both& both) {
  const bool chose = both.wanted.key.empty() && both.wanted.model == both.present.model &&
                     are_first(both.present.key, both.present.columns);
  return chose ? both.present.key : both.wanted.key;
}

// What StarRocks does without DISTRIBUTED BY.
PresentDistribution settled_distribution(const PresentTable& table, const std::vector<std::string>& key,
                                         const StarRocksTarget& starrocks) {
  if (table.distribution) return *table.distribution;
  if (has(Feature::kRangeDistribution, starrocks)) return {DistributionKind::kRange, {}, {}};
  if (table.model == Model::kDuplicate) return {DistributionKind::kRandom, {}, {}};
  return {DistributionKind::kHash, key, {}};
}

// An ORDER BY that equals the key says nothing, and cannot be removed again.
std::vector<std::string> settled_order(const PresentTable& table, const std::vector<std::string>& key) {
  return table.order_by == key ? std::vector<std::string>{} : table.order_by;
}

SettledClauses settled_clauses(const PresentTable& table, std::vector<std::string> key, PresentProperties properties,
                               const StarRocksTarget& starrocks) {
  return {key, settled_order(table, key), settled_distribution(table, key, starrocks), std::move(properties)};
}

// A table of a colocation group has the group's number, even if it states none. It keeps it when it leaves the group.
void settle_group(SettledPair& pair, const PresentTable& wanted, const PresentTable& present) {
  const auto is_in_group = [](const PresentTable& table) {
    return !find_value(table.properties, "colocate_with").empty();
  };
  const bool in_group = is_in_group(wanted) && is_in_group(present);
  if (in_group && !pair.wanted.distribution.buckets)
    pair.wanted.distribution.buckets = pair.present.distribution.buckets;
}

bool is_dynamic(const PresentTable& table) {
  return equal_ignoring_case(find_value(table.properties, "dynamic_partition.enable"), "true");
}

// SHOW CREATE TABLE prints the properties of a partition only where they differ from the table's.
std::vector<PresentPartition> with_own_properties(const PresentTable& table) {
  auto out = table.partitioning.partitions;
  for (auto& partition : out) {
    std::erase_if(partition.properties, [&](const auto& property) {
      return find_value(table.properties, property.first) == property.second;
    });
  }
  return out;
}

/// "1.50" is "1.5", "0.00" is "0".
void drop_zeros_at_end(std::string& number) {
  if (number.find('.') == std::string::npos) return;
  number.erase(number.find_last_not_of('0') + 1);
  if (number.ends_with('.')) number.pop_back();
}

}  // namespace

bool is_wide_enough(const PresentType& present, const PresentType& wanted) {
  if (!present.scalar || !wanted.scalar || present.scalar->kind != wanted.scalar->kind) return false;
  const auto kind = present.scalar->kind;
  const bool has_length =
      kind == StarRocksKind::kVarchar || kind == StarRocksKind::kChar || kind == StarRocksKind::kVarbinary;
  return has_length && present.scalar->length >= wanted.scalar->length;
}

std::string short_constraint(std::string text, const std::string& database, const std::string& table) {
  if (database.empty()) return text;
  const auto prefix = "default_catalog." + database + ".";
  return without_all(without_all(std::move(text), prefix + table + "."), prefix);
}

SettledPair settled(const PresentTable& wanted, const PresentTable& present, const StarRocksTarget& starrocks) {
  const Both both{wanted, present, starrocks};
  SettledPair out{settled_clauses(wanted, settled_key(both), wanted_properties(both), starrocks),
                  settled_clauses(present, present.key, present_properties(both), starrocks)};
  settle_group(out, wanted, present);
  return out;
}

std::string settled_type(const PresentColumn& column) {
  const auto& scalar = column.type.scalar;
  const bool is_sum = column.aggregation == aggregation_text(Aggregation::kSum);
  if (!is_sum || !scalar || scalar->kind != StarRocksKind::kDecimal || scalar->precision > kMaxDigits)
    return column.type.text;
  return starrocks_type_text({StarRocksKind::kDecimal, 0, kMaxDigits, scalar->scale});
}

std::optional<PresentDefault> settled_default(const PresentColumn& column) {
  auto out = column.default_value;
  if (!out || !column.type.scalar || out->kind != PresentDefault::Kind::kLiteral) return out;
  switch (column.type.scalar->kind) {
    case StarRocksKind::kBoolean:
      if (equal_ignoring_case(out->text, "true")) out->text = "1";
      if (equal_ignoring_case(out->text, "false")) out->text = "0";
      break;
    case StarRocksKind::kDecimal: drop_zeros_at_end(out->text); break;
    default: break;
  }
  return out;
}

SettledPartitions settled_partitions(const PresentTable& wanted, const PresentTable& present) {
  if (is_dynamic(wanted) && is_dynamic(present)) return {};
  return {with_own_properties(wanted), with_own_properties(present)};
}

}  // namespace smt::starrocks
