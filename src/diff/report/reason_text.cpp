#include <string>
#include <string_view>

#include "smt/diff_report.hpp"

namespace smt::diff {
namespace {

/// {0} and {1} are the arguments of smt/diff.hpp.
std::string_view reason_template(Why why) {
  switch (why) {
    case Why::kNone: return "";
    case Why::kOnlyInStarRocks: return "only StarRocks has it, so it stays";
    case Why::kWiderThanNeeded: return "StarRocks accepts more than is needed";
    case Why::kNotNamed: return "the conf does not name this property";
    case Why::kPlaceOnly: return "loads do not depend on the order of value columns";
    case Why::kBucketsNotChosen:
      return "the conf does not choose the number of buckets, which follows the size of the data";
    case Why::kStopsLoads:
      return "loads do not fill this NOT NULL column without a default, so all of them fail until it accepts NULL";
    case Why::kAddedNullable:
      return "the existing rows have no value for a NOT NULL column without a default, so it is added with NULL";
    case Why::kAddedWithoutDefault: return "ADD COLUMN does not accept this default, so the column is added without it";
    case Why::kLosesDigits: return "{1} has fewer digits than {0}: large numbers are rounded";
    case Why::kLosesTime: return "{1} has no time of day: the time in {0} is lost";
    case Why::kMayNotParse: return "a value of {0} that is no {1} becomes NULL, or the job fails";
    case Why::kMayNotFit: return "a value of {0} that is too long for {1} becomes NULL, or the job fails";
    case Why::kDropsColumn: return "the values of the column are lost";
    case Why::kDropsRows: return "the rows of the partition are lost";
    case Why::kNotSeen: return "neither a test nor a document shows that StarRocks {0} can do it";
    case Why::kNothingChanged: return "StarRocks refuses a MODIFY COLUMN that changes nothing";
    case Why::kNoSuchChange: return "StarRocks cannot change {0} to {1}";
    case Why::kShorter: return "StarRocks cannot shorten {0} to {1}";
    case Why::kJsonNeedsLength: return "StarRocks changes a JSON only to a VARCHAR of 1024 bytes or more";
    case Why::kNoKeyType: return "a column of the key cannot be {0}";
    case Why::kNoSortType: return "a column of the sort key cannot be {0}";
    case Why::kKeyOfPrimary: return "StarRocks cannot change the key columns of a PRIMARY KEY table";
    case Why::kSortOfPrimary: return "StarRocks cannot change the sort columns of a PRIMARY KEY table";
    case Why::kDistributionColumn: return "StarRocks cannot change a column of the distribution";
    case Why::kPartitionColumn: return "StarRocks cannot change a column of PARTITION BY";
    case Why::kNullToNotNull: return "StarRocks cannot change NULL to NOT NULL";
    case Why::kFixedDefault: return "StarRocks cannot change the default of a column";
    case Why::kFixedAggregation: return "StarRocks cannot change the aggregate function of a column";
    case Why::kAutoIncrement: return "StarRocks cannot add or change an AUTO_INCREMENT column";
    case Why::kGenerated: return "StarRocks cannot change this generated column";
    case Why::kGeneratedFrom: return "the generated column {0} uses it";
    case Why::kKeyColumn: return "StarRocks cannot add columns to this key or remove them";
    case Why::kNewModel: return "StarRocks cannot change the model of a table";
    case Why::kNewKey: return "StarRocks cannot change the key of a table";
    case Why::kNewPartitionBy: return "StarRocks cannot change PARTITION BY";
    case Why::kNameWasTaken: return "a renamed column keeps its first name inside StarRocks, so no other can get it";
    case Why::kSortedByAllColumns: return "StarRocks reads an ORDER BY of all columns as an order of columns";
    case Why::kNoSortKey: return "StarRocks cannot change the sort key of this table";
    case Why::kFixedDistribution: return "StarRocks cannot change {0} to {1}";
    case Why::kHashNeedsKey: return "column {0} is not in the key, so it cannot distribute the rows";
    case Why::kFixedProperty: return "StarRocks cannot change the property {0}";
    case Why::kNoPropertyHere: return "this table or this release does not have the property {0}";
    case Why::kPartitionOverlaps: return "it overlaps partition {0}";
    case Why::kPartitionDiffers: return "StarRocks cannot change the bounds or values of a partition";
    case Why::kDynamicPartitions: return "StarRocks adds and drops the partitions of this table itself";
    case Why::kFixedIndex: return "StarRocks cannot change this index";
  }
  return "";
}

}  // namespace

std::string reason_text(const Reason& reason) {
  const auto words = reason_template(reason.why);
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] != '{') {
      out += words[at];
      continue;
    }
    const auto index = static_cast<std::size_t>(words[at + 1] - '0');
    if (index < reason.arguments.size()) out += reason.arguments[index];
    at += 2;
  }
  return out;
}

}  // namespace smt::diff
