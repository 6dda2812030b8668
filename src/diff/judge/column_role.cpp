#include <algorithm>

#include "diff/table_edits.hpp"
#include "smt/diff.hpp"
#include "starrocks/expression.hpp"
#include "text/ascii.hpp"

namespace smt::diff {
namespace {

ColumnRole::Partition partition_role(const PresentPartitioning& partitioning, std::string_view column) {
  for (const auto& item : partitioning.by) {
    const bool bare = equal_ignoring_case(item, column);
    if (!bare && !uses_column(item, column)) continue;
    const bool list = bare && partitioning.kind != PartitionKind::kRange;
    return list ? ColumnRole::Partition::kList : ColumnRole::Partition::kRange;
  }
  return ColumnRole::Partition::kNone;
}

}  // namespace

ColumnRole column_role(const PresentTable& table, std::string_view column) {
  ColumnRole out;
  out.key = has_name(table.key, column);
  out.sort = has_name(table.order_by, column);
  out.distribution = table.distribution && has_name(table.distribution->columns, column);
  out.partition = partition_role(table.partitioning, column);
  return out;
}

}  // namespace smt::diff
