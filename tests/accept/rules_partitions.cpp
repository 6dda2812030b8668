// PARTITION BY: expressions from 3.0, lists from 3.1, weeks and quarters from 4.0; bounds in quotes.

#include <array>
#include <set>

#include "accept/rules.hpp"

namespace smt::test {
namespace {

using Kind = PartitionClause::Kind;
constexpr int kMostBatch = 4096;

struct PartitionCheck {
  const CreateTable& table;
  const PartitionClause& clause;
  const Check& check;
  std::string plain;  // of the first column

  void refuse(int line, const char* rule, const std::string& why) const { check.refuse(line, rule, why); }
};

bool is_day(std::string_view plain) { return plain == "DATE" || plain == "DATETIME"; }

void check_columns(const PartitionCheck& on) {
  for (const auto& name : on.clause.columns) {
    const auto* column = find_column(on.table, name);
    // Partition columns are compared with case.
    if (column == nullptr || column->name.text != name.text) {
      on.refuse(name.line, "partition-unknown", "no such column, letter for letter: " + name.text);
      continue;
    }
    const auto plain = plain_type(column->type);
    const bool listed = on.clause.kind == Kind::kList || on.clause.kind == Kind::kColumns;
    const bool fits = is_day(plain) || (on.clause.kind != Kind::kFunction && is_integer_type(plain)) ||
                      (listed && (plain == "VARCHAR" || plain == "CHAR" || plain == "BOOLEAN"));
    if (!fits) on.refuse(name.line, "partition-type", "Invalid partition column " + name.text + ": " + plain);
    const bool keyed = on.table.model != KeyModel::kNone && on.table.model != KeyModel::kDuplicate;
    if (keyed && !holds(on.table.key, name))
      on.refuse(name.line, "partition-not-key", "unique table's partition column must be key column: " + name.text);
  }
}

void check_function(const PartitionCheck& on) {
  if (on.clause.function != "DATE_TRUNC") return;
  static const std::set<std::string> units{"HOUR", "DAY", "MONTH", "YEAR"}, later{"WEEK", "QUARTER"};
  const auto unit = upper_ascii(on.clause.argument);
  const bool known = units.contains(unit) || (later.contains(unit) && on.check.release >= Release::k4_0);
  if (!known || (unit == "HOUR" && on.plain == "DATE"))
    on.refuse(on.clause.line, "partition-function", "date_trunc by " + on.clause.argument + " of a " + on.plain);
}

void check_releases(const PartitionCheck& on) {
  const bool function = on.clause.kind == Kind::kFunction;
  const bool listed = on.clause.kind == Kind::kList || on.clause.kind == Kind::kColumns;
  if ((function && on.check.release < Release::k3_0) || (listed && on.check.release < Release::k3_1))
    on.refuse(on.clause.line, "partition-release", "expressions came with 3.0, lists with 3.1");
}

bool is_partition_name(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto word = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  if (name.empty() || name.size() > 64 || !std::all_of(name.begin(), name.end(), word)) return false;
  return letter(name[0]) || (name[0] == '_' && name.size() > 1 && name[1] != '_');
}

/// Accepts "2024-01-31" and "2024-01-31 00:00:00"; integers for integer columns.
bool fits_bound(std::string_view bound, std::string_view plain) {
  if (bound == "\x01") return true;
  if (!is_day(plain)) {
    const auto digits = bound.substr(bound.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  }
  const std::string_view shape = bound.size() == 10 ? "0000-00-00" : "0000-00-00 00:00:00";
  return bound.size() == shape.size() && std::equal(bound.begin(), bound.end(), shape.begin(), [](char c, char s) {
           return s == '0' ? c >= '0' && c <= '9' : c == s;
         });
}

double days_of(const std::string& unit) {
  if (unit == "HOUR") return 1.0 / 24;
  if (unit == "DAY") return 1;
  if (unit == "WEEK") return 7;
  return unit == "MONTH" ? 30.4 : 365.25;
}

/// Returns about how many partitions a batch creates.
double batch_count(const RangeItem& item, std::string_view plain) {
  const auto number = [](const std::string& text, std::size_t at, std::size_t size) {
    return std::stod(text.substr(at, size));
  };
  const auto day = [&](const std::string& text) {
    return number(text, 0, 4) * 365.25 + number(text, 5, 2) * 30.4 + number(text, 8, 2);
  };
  const auto step = std::stod(item.every);
  if (!is_day(plain)) return (std::stod(item.bounds[1]) - std::stod(item.bounds[0])) / step;
  return (day(item.bounds[1]) - day(item.bounds[0])) / (step * days_of(item.unit));
}

void check_batch(const RangeItem& item, const PartitionCheck& on) {
  static const std::set<std::string> units{"HOUR", "DAY", "WEEK", "MONTH", "YEAR"};
  const bool day = is_day(on.plain);
  const bool endless = item.bounds.size() != 2 || item.bounds[0] == "\x01" || item.bounds[1] == "\x01";
  const bool unit = day ? units.contains(item.unit) : item.unit.empty();
  if (endless || !unit || item.every.find_first_not_of('0') == std::string::npos || batch_count(item, on.plain) <= 0)
    return on.refuse(item.line, "partition-bound", "START .. END .. EVERY makes no partitions");
  if (item.unit == "HOUR" && (on.check.release < Release::k3_0 || on.plain == "DATE"))
    on.refuse(item.line, "partition-bound", "hours came with 3.0, and not for DATE");
  if (batch_count(item, on.plain) > kMostBatch) on.refuse(item.line, "partition-count", "more than 4096 partitions");
}

void check_range(const RangeItem& item, const PartitionCheck& on) {
  const bool fits = std::all_of(item.bounds.begin(), item.bounds.end(),
                                [&](const std::string& bound) { return fits_bound(bound, on.plain); });
  if (!fits && on.clause.columns.size() == 1)
    return on.refuse(item.line, "partition-bound", "Invalid bound for a column of " + on.plain);
  if (item.kind == RangeItem::Kind::kBatch) return check_batch(item, on);
  if (!is_partition_name(item.name.text))
    on.refuse(item.line, "partition-name", "Incorrect partition name '" + item.name.text + "'");
}

void check_range_names(const PartitionCheck& on) {
  std::set<std::u32string> seen;
  for (const auto& item : on.clause.ranges) {
    if (item.kind != RangeItem::Kind::kBatch && !seen.insert(folded(item.name.text)).second)
      on.refuse(item.line, "partition-name", "Duplicate partition name " + item.name.text);
  }
}

}  // namespace

void check_partition(const CreateTable& table, const Check& check) {
  if (!table.partition) return;
  const auto* first = find_column(table, table.partition->columns.front());
  const PartitionCheck on{table, *table.partition, check, first == nullptr ? "" : plain_type(first->type)};
  check_columns(on);
  check_releases(on);
  if (table.partition->kind == Kind::kFunction) check_function(on);
  for (const auto& item : table.partition->ranges) check_range(item, on);
  check_range_names(on);
}

}  // namespace smt::test
