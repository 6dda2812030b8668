#include <algorithm>
#include <set>
#include <utility>

#include "smt/sql_text.hpp"
#include "smt/starrocks.hpp"
#include "starrocks/expression.hpp"
#include "starrocks/same_meaning.hpp"
#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

std::string list_text(const std::vector<std::string>& items) {
  std::string out;
  for (const auto& item : items) out.append(out.empty() ? "" : ", ").append(item);
  return out;
}

std::string properties_text(const PresentProperties& properties) {
  std::string out;
  for (const auto& [name, value] : properties) {
    out.append(out.empty() ? "" : ", ").append(quote_starrocks_string(name) + " = " + quote_starrocks_string(value));
  }
  return out;
}

std::string default_or_none(const std::optional<PresentDefault>& value) { return value ? default_text(*value) : ""; }

std::string partition_text(const PresentPartition& partition) {
  std::string out;
  if (!partition.upper.empty()) {
    out = "[(" + list_text(partition.lower) + "), (" + list_text(partition.upper) + "))";
  }
  for (const auto& tuple : partition.values) {
    std::vector<std::string> quoted;
    for (const auto& value : tuple) quoted.push_back(quote_starrocks_string(value));
    out.append(out.empty() ? "" : ", ").append("(" + list_text(quoted) + ")");
  }
  if (!partition.properties.empty()) out += " " + properties_text(partition.properties);
  return out.empty() ? "()" : out;
}

std::string index_text(const PresentIndex& index) {
  auto out = "(" + list_text(index.columns) + ") " + index.kind;
  if (!index.properties.empty()) out += " (" + properties_text(index.properties) + ")";
  if (!index.comment.empty()) out += " COMMENT " + quote_starrocks_string(index.comment);
  return out;
}

std::string_view kind_word(PartitionKind kind) {
  switch (kind) {
    case PartitionKind::kNone: return "";
    case PartitionKind::kRange: return "RANGE";
    case PartitionKind::kList: return "LIST";
    case PartitionKind::kExpression: return "";
  }
  return "";
}

std::string partition_by_text(const PresentPartitioning& partitioning) {
  if (partitioning.kind == PartitionKind::kNone) return "";
  if (partitioning.kind == PartitionKind::kExpression) return list_text(partitioning.by);
  return std::string{kind_word(partitioning.kind)} + "(" + list_text(partitioning.by) + ")";
}

std::string distribution_text(const PresentDistribution& distribution) {
  switch (distribution.kind) {
    case DistributionKind::kHash: return "HASH(" + list_text(distribution.columns) + ")";
    case DistributionKind::kRandom: return "RANDOM";
    case DistributionKind::kRange: break;
  }
  return "range";
}

std::string buckets_text(const PresentDistribution& distribution) {
  return distribution.buckets ? std::to_string(*distribution.buckets) : "automatic";
}

class Comparison {
 public:
  Comparison(const PresentTable& wanted, const PresentTable& present, const StarRocksTarget& starrocks)
      : wanted_{wanted}, present_{present}, clauses_{settled(wanted, present, starrocks)} {}

  std::vector<TableDifference> run() {
    compare_table();
    compare_columns();
    compare_properties();
    compare_named(TablePart::kIndex, wanted_.indexes, present_.indexes, index_text);
    const auto partitions = settled_partitions(wanted_, present_);
    compare_named(TablePart::kPartition, partitions.wanted, partitions.present, partition_text);
    return std::move(out_);
  }

 private:
  void add(TablePart part, std::string of, std::string wanted, std::string present) {
    out_.push_back({part, std::move(of), std::move(wanted), std::move(present)});
  }

  void compare(TablePart part, const std::string& of, const std::string& wanted, const std::string& present) {
    if (wanted != present) add(part, of, wanted, present);
  }

  void compare_lists(TablePart part, const std::vector<std::string>& wanted, const std::vector<std::string>& present) {
    if (wanted != present) add(part, "", list_text(wanted), list_text(present));
  }

  void compare_table() {
    compare(TablePart::kName, "", wanted_.name, present_.name);
    compare(TablePart::kModel, "", std::string{word(wanted_.model)}, std::string{word(present_.model)});
    compare_lists(TablePart::kKey, clauses_.wanted.key, clauses_.present.key);
    compare(TablePart::kComment, "", wanted_.comment, present_.comment);
    if (wanted_.partitioning.kind != present_.partitioning.kind ||
        wanted_.partitioning.by != present_.partitioning.by) {
      add(TablePart::kPartitionBy, "", partition_by_text(wanted_.partitioning),
          partition_by_text(present_.partitioning));
    }
    compare_distribution(clauses_.wanted.distribution, clauses_.present.distribution);
    compare_lists(TablePart::kOrderBy, clauses_.wanted.order_by, clauses_.present.order_by);
  }

  void compare_distribution(const PresentDistribution& wanted, const PresentDistribution& present) {
    if (wanted.kind != present.kind || wanted.columns != present.columns) {
      add(TablePart::kDistribution, "", distribution_text(wanted), distribution_text(present));
    }
    if (wanted.buckets != present.buckets) add(TablePart::kBuckets, "", buckets_text(wanted), buckets_text(present));
  }

  /// The columns that both tables have, in the order of the wanted table.
  void compare_columns() {
    std::vector<std::string> wanted_order;
    std::set<const PresentColumn*> met;
    for (const auto& wanted : wanted_.columns) {
      const auto* const present = find_present(wanted, static_cast<std::size_t>(&wanted - wanted_.columns.data()));
      if (present == nullptr) {
        add(TablePart::kColumn, wanted.name, wanted.type.text, "");
        continue;
      }
      compare_column(wanted, *present);
      wanted_order.push_back(present->name);
      met.insert(present);
    }
    std::vector<std::string> present_order;
    for (const auto& present : present_.columns) {
      if (met.contains(&present)) {
        present_order.push_back(present.name);
      } else {
        add(TablePart::kColumn, present.name, "", present.type.text);
      }
    }
    compare_lists(TablePart::kColumnOrder, wanted_order, present_order);
  }

  const PresentColumn* find_present(const PresentColumn& wanted, std::size_t place) const {
    const auto& columns = present_.columns;
    if (place < columns.size() && columns[place].name == wanted.name) return &columns[place];
    return find_column(columns, wanted.name);
  }

  void compare_column(const PresentColumn& wanted, const PresentColumn& present) {
    const auto& of = wanted.name;
    compare(TablePart::kColumnName, of, wanted.name, present.name);
    if (wanted.type.text != present.type.text && settled_type(wanted) != settled_type(present))
      add(TablePart::kColumnType, of, wanted.type.text, present.type.text);
    compare(TablePart::kColumnAggregation, of, wanted.aggregation, present.aggregation);
    if (wanted.nullable != present.nullable) {
      add(TablePart::kColumnNull, of, wanted.nullable ? "NULL" : "NOT NULL", present.nullable ? "NULL" : "NOT NULL");
    }
    if (wanted.auto_increment != present.auto_increment) {
      const std::string_view words = "AUTO_INCREMENT";
      add(TablePart::kColumnAutoIncrement, of, std::string{wanted.auto_increment ? words : ""},
          std::string{present.auto_increment ? words : ""});
    }
    if (wanted.default_value || present.default_value) compare_defaults(wanted, present);
    compare(TablePart::kColumnGenerated, of, wanted.generated, present.generated);
    compare(TablePart::kColumnComment, of, wanted.comment, present.comment);
  }

  void compare_defaults(const PresentColumn& wanted, const PresentColumn& present) {
    if (settled_default(wanted) == settled_default(present)) return;
    add(TablePart::kColumnDefault, wanted.name, default_or_none(wanted.default_value),
        default_or_none(present.default_value));
  }

  void compare_properties() {
    const auto& wanted = clauses_.wanted.properties;
    const auto& present = clauses_.present.properties;
    for (const auto& [name, value] : wanted) {
      const auto found = present.find(name);
      if (found == present.end() || found->second != value) {
        add(TablePart::kProperty, name, value, found == present.end() ? "" : found->second);
      }
    }
    for (const auto& [name, value] : present) {
      if (!wanted.contains(name)) add(TablePart::kProperty, name, "", value);
    }
  }

  /// Compares partitions or indexes by name.
  template <typename Things, typename Text>
  void compare_named(TablePart part, const Things& wanted, const Things& present, Text text) {
    std::map<std::string_view, const typename Things::value_type*> left;
    for (const auto& thing : present) left.emplace(thing.name, &thing);
    for (const auto& thing : wanted) {
      const auto found = left.find(thing.name);
      if (found == left.end()) {
        add(part, thing.name, text(thing), "");
        continue;
      }
      if (!(*found->second == thing)) add(part, thing.name, text(thing), text(*found->second));
      left.erase(found);
    }
    for (const auto& [name, thing] : left) add(part, std::string{name}, "", text(*thing));
  }

  const PresentTable& wanted_;
  const PresentTable& present_;
  SettledPair clauses_;
  std::vector<TableDifference> out_;
};

}  // namespace

std::string default_text(const PresentDefault& value) {
  switch (value.kind) {
    case PresentDefault::Kind::kLiteral: return quote_starrocks_string(value.text);
    case PresentDefault::Kind::kFunction: return "(" + value.text + ")";
    case PresentDefault::Kind::kCurrentTimestamp: break;
  }
  return value.digits == 0 ? "CURRENT_TIMESTAMP" : "CURRENT_TIMESTAMP(" + std::to_string(value.digits) + ")";
}

std::vector<TableDifference> table_differences(const PresentTable& wanted, const PresentTable& present,
                                               const StarRocksTarget& starrocks) {
  return Comparison{wanted, present, starrocks}.run();
}

}  // namespace smt::starrocks
