#include "starrocks/partitions.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "starrocks/partition_bounds.hpp"

namespace smt::starrocks {
namespace {

/// Reads `(c, …)` of RANGE, LIST and expression partitions.
std::vector<std::string> read_items(StatementReader& reader, const PresentColumns& columns) {
  std::vector<std::string> out;
  reader.need('(');
  do {
    out.push_back(read_partition_item(reader, columns));
  } while (reader.take(','));
  reader.need(')');
  return out;
}

/// The type of what a partition is by: that of the column; DATE for str2date(…), the function of RANGE.
PresentType partition_type(const PresentColumns& columns, const std::string& item) {
  if (const auto* column = find_column(columns, item)) return column->type;
  if (item.starts_with("str2date(")) return {"DATE", StarRocksType{StarRocksKind::kDate, 0, 0, 0}};
  return {};
}

/// Reads the parentheses behind RANGE(…).
class RangeReader {
 public:
  RangeReader(StatementReader& reader, const PresentColumns& columns, const std::vector<std::string>& by)
      : reader_{reader} {
    for (const auto& item : by) types_.push_back(partition_type(columns, item));
  }

  std::vector<PresentPartition> read() {
    reader_.need('(');
    if (reader_.take(')')) return {};
    do {
      if (reader_.take_words("START")) {
        read_batch();
      } else {
        read_partition();
      }
    } while (reader_.take(','));
    reader_.need(')');
    return std::move(out_);
  }

 private:
  std::string bound(std::size_t column) {
    const auto text = reader_.value();
    auto spelled = bound_text(text, bound_kind(types_[column]));
    if (!spelled) reader_.fail("the bound '" + text + "' does not fit the type of the partition column");
    return std::move(*spelled);
  }

  /// Reads `("a", MAXVALUE)`.
  std::vector<std::string> bounds() {
    std::vector<std::string> out;
    reader_.need('(');
    do {
      if (out.size() == types_.size()) reader_.fail("a partition has more bounds than there are partition columns");
      out.push_back(reader_.take_words("MAXVALUE") ? "MAXVALUE" : bound(out.size()));
    } while (reader_.take(','));
    reader_.need(')');
    if (out.size() < types_.size()) reader_.fail("a partition has fewer bounds than there are partition columns");
    return out;
  }

  std::vector<std::string> least() {
    std::vector<std::string> out;
    for (const auto& type : types_) {
      auto bound = least_bound(type);
      if (!bound) reader_.fail("the least value of the partition column is not known");
      out.push_back(std::move(*bound));
    }
    return out;
  }

  void read_less_than(PresentPartition& partition) {
    partition.lower = out_.empty() ? least() : out_.back().upper;
    const bool is_last = types_.size() == 1 && reader_.take_words("MAXVALUE");
    partition.upper = is_last ? std::vector<std::string>{"MAXVALUE"} : bounds();
  }

  void read_partition() {
    reader_.need_words("PARTITION");
    reader_.take_words("IF NOT EXISTS");
    PresentPartition partition;
    partition.name = reader_.name();
    reader_.need_words("VALUES");
    if (reader_.take_words("LESS THAN")) {
      read_less_than(partition);
    } else {
      reader_.need('[');
      partition.lower = bounds();
      reader_.need(',');
      partition.upper = bounds();
      reader_.need(')');
    }
    if (reader_.is_next('(')) partition.properties = read_properties(reader_);
    out_.push_back(std::move(partition));
  }

  std::string in_parentheses() {
    reader_.need('(');
    auto out = reader_.value();
    reader_.need(')');
    return out;
  }

  StepUnit read_unit() {
    const auto word = reader_.word();
    const auto unit = parse_step_unit(word);
    if (!unit) reader_.fail("which partitions EVERY (INTERVAL … " + std::string{word} + ") makes is not known");
    return *unit;
  }

  void read_batch() {
    const auto start = in_parentheses();
    reader_.need_words("END");
    const auto end = in_parentheses();
    reader_.need_words("EVERY");
    reader_.need('(');
    const bool is_interval = reader_.take_words("INTERVAL");
    const auto step = reader_.number();
    const auto unit = is_interval ? read_unit() : StepUnit::kNumber;
    reader_.need(')');
    const auto kind = types_.size() == 1 ? bound_kind(types_.front()) : BoundKind::kText;
    auto batch = batch_of_partitions(start, end, step, unit, kind);
    if (!batch) reader_.fail("which partitions START, END and EVERY make is not certain");
    std::move(batch->begin(), batch->end(), std::back_inserter(out_));
  }

  StatementReader& reader_;
  std::vector<PresentType> types_;
  std::vector<PresentPartition> out_;
};

/// Reads the parentheses behind LIST(…).
class ListReader {
 public:
  ListReader(StatementReader& reader, const PresentColumns& columns, const std::vector<std::string>& by)
      : reader_{reader} {
    for (const auto& item : by) kinds_.push_back(bound_kind(partition_type(columns, item)));
  }

  std::vector<PresentPartition> read() {
    std::vector<PresentPartition> out;
    reader_.need('(');
    if (reader_.take(')')) return out;
    do {
      out.push_back(read_partition());
    } while (reader_.take(','));
    reader_.need(')');
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return out;
  }

 private:
  /// Returns whether `left`, which begins behind the `)` of the values, continues or ends the list of partitions.
  static bool ends_values(std::string_view left) {
    return left.starts_with(",\n  PARTITION ") || left.starts_with("\n)") || left.starts_with("(\"");
  }

  /// Returns whether a `'` before `left` ends a value: SHOW CREATE TABLE does not escape quotes in values.
  bool ends_value(std::string_view left) const {
    if (left.starts_with(", '")) return true;
    if (kinds_.size() == 1) return left.starts_with(')') && ends_values(left.substr(1));
    return left.starts_with("), ('") || (left.starts_with("))") && ends_values(left.substr(2)));
  }

  std::string shown_value() {
    if (!reader_.is_next('\'')) reader_.fail_expected("a value in single quotes");
    const auto left = reader_.rest();
    for (auto end = left.find('\'', 1); end != std::string_view::npos; end = left.find('\'', end + 1)) {
      if (!ends_value(left.substr(end + 1))) continue;
      reader_.advance(end + 1);
      return std::string{left.substr(1, end - 1)};
    }
    reader_.fail("a value in quotes does not end");
  }

  std::string read_value(std::size_t column) {
    if (column == kinds_.size()) reader_.fail("a partition has more values than there are partition columns");
    auto text = reader_.is_shown() ? shown_value() : reader_.written_text();
    auto spelled = bound_text(text, kinds_[column]);
    if (!spelled) reader_.fail("the value '" + text + "' does not fit the type of the partition column");
    return std::move(*spelled);
  }

  std::vector<std::string> read_tuple() {
    std::vector<std::string> out;
    if (kinds_.size() == 1 && !reader_.is_next('(')) return {read_value(0)};
    reader_.need('(');
    do {
      out.push_back(read_value(out.size()));
    } while (reader_.take(','));
    reader_.need(')');
    if (out.size() < kinds_.size()) reader_.fail("a partition has fewer values than there are partition columns");
    return out;
  }

  PresentPartition read_partition() {
    reader_.need_words("PARTITION");
    reader_.take_words("IF NOT EXISTS");
    PresentPartition partition;
    partition.name = reader_.name();
    reader_.need_words("VALUES IN");
    reader_.need('(');
    do {
      partition.values.push_back(read_tuple());
    } while (reader_.take(','));
    reader_.need(')');
    std::sort(partition.values.begin(), partition.values.end());
    if (reader_.is_next('(')) partition.properties = read_properties(reader_);
    return partition;
  }

  StatementReader& reader_;
  std::vector<BoundKind> kinds_;
};

}  // namespace

PresentProperties read_properties(StatementReader& reader) {
  PresentProperties out;
  reader.need('(');
  do {
    auto key = reader.value();
    reader.need('=');
    auto value = reader.value();
    const auto [at, is_new] = out.emplace(std::move(key), std::move(value));
    if (!is_new) reader.fail("the property '" + at->first + "' is there twice");
  } while (reader.take(','));
  reader.need(')');
  return out;
}

PresentPartitioning read_partitioning(StatementReader& reader, const PresentColumns& columns) {
  PresentPartitioning out;
  const auto before = reader.position();
  const bool is_range = reader.take_words("RANGE"), is_list = !is_range && reader.take_words("LIST");
  if ((is_range || is_list) && reader.is_next('(')) {
    out.kind = is_range ? PartitionKind::kRange : PartitionKind::kList;
    out.by = read_items(reader, columns);
    out.partitions =
        is_range ? RangeReader{reader, columns, out.by}.read() : ListReader{reader, columns, out.by}.read();
    refuse_repeated(reader, "partition", out.partitions);
    return out;
  }
  reader.back_to(before);
  out.kind = PartitionKind::kExpression;
  if (reader.is_next('(')) {
    out.by = read_items(reader, columns);
  } else {
    do {
      out.by.push_back(read_partition_item(reader, columns));
    } while (reader.take(','));
  }
  if (reader.is_next('(')) reader.fail("partitions of an expression are not shown, so they are not understood");
  return out;
}

}  // namespace smt::starrocks
