// Key, distribution and sort order (CreateTableAnalyzer, KeysDesc, DistributionDescAnalyzer).

#include <array>

#include "accept/rules.hpp"

namespace smt::test {
namespace {

/// Accepts BOOLEAN, the integers, VARCHAR, DATE and DATETIME; no release up to 4.1 accepts more.
bool fits_primary(const SqlType& type) {
  const auto plain = plain_type(type);
  return plain == "BOOLEAN" || is_integer_type(plain) || plain == "VARCHAR" || plain == "DATE" || plain == "DATETIME";
}

void check_key_column(const CreateTable& table, const ColumnDefinition& column, const Check& check) {
  const auto what = column.name.text + ": " + column.type.name;
  if (table.model != KeyModel::kPrimary) {
    if (!can_be_sorted(column.type, check.release))
      check.refuse(column.name.line, "key-type", "Invalid data type of key column " + what);
    return;
  }
  if (!fits_primary(column.type))
    check.refuse(column.name.line, "key-primary-type", "primary key column type not supported: " + what);
  if (column.nullable == true)
    check.refuse(column.name.line, "key-primary-null", "primary key column cannot be nullable: " + what);
}

void check_key_order(const CreateTable& table, const Check& check) {
  for (std::size_t i = 0; i < table.key.size(); ++i) {
    const auto& name = table.key[i];
    const auto* column = find_column(table, name);
    if (column == nullptr) {
      check.refuse(name.line, "key-unknown", "Key column(" + name.text + ") doesn't exist");
    } else if (std::any_of(table.key.begin(), table.key.begin() + static_cast<std::ptrdiff_t>(i),
                           [&](const Name& n) { return folded(n.text) == folded(name.text); })) {
      check.refuse(name.line, "key-repeated", "twice in the key: " + name.text);
    } else if (column != &table.columns[std::min(i, table.columns.size() - 1)]) {
      check.refuse(name.line, "key-order", "Key columns must be the first few columns of the schema: " + name.text);
    }
  }
}

void check_buckets(const CreateTable& table, const DistributionClause& clause, const Check& check) {
  constexpr std::size_t kMostDigits = 5;
  const bool automatic = !clause.buckets || *clause.buckets == "0";
  if (automatic) {
    // Automatic from 2.5.7 on; here 2.5 means all of its patch releases.
    if (check.release < Release::k3_0) check.refuse(clause.line, "buckets-missing", "BUCKETS n is needed");
    return;
  }
  const long most = table.partition && check.release >= Release::k4_0 ? 1024 : 10000;
  if (clause.buckets->size() > kMostDigits || std::stol(*clause.buckets) > most)
    check.refuse(clause.line, "buckets-limit", "more than " + std::to_string(most) + " buckets");
}

void check_hash_columns(const CreateTable& table, const DistributionClause& clause, const Check& check) {
  for (const auto& name : clause.columns) {
    const auto* column = find_column(table, name);
    if (column == nullptr) {
      check.refuse(name.line, "distribution-unknown", "Distribution column(" + name.text + ") doesn't exist");
      continue;
    }
    if (!can_be_sorted(column->type, check.release))
      check.refuse(name.line, "distribution-type", column->type.name + " column can not be distribution column");
    const bool keyed = table.model == KeyModel::kPrimary || table.model == KeyModel::kUnique;
    if (keyed && !holds(table.key, name))
      check.refuse(name.line, "distribution-not-key", "Distribution column[" + name.text + "] is not key column");
  }
}

void check_order_by(const CreateTable& table, const Check& check) {
  if (table.order_by.empty()) return;
  const bool primary = table.model == KeyModel::kPrimary;
  if (check.release < (primary ? Release::k3_0 : Release::k3_3))
    check.refuse(table.line, "order-by", "ORDER BY came with 3.0 for primary keys, 3.3 for the others");
  for (const auto& name : table.order_by) {
    const auto* column = find_column(table, name);
    if (column == nullptr || column->name.text != name.text) {
      check.refuse(name.line, "order-by", "no such column, letter for letter: " + name.text);
    } else if (primary && !fits_primary(column->type)) {
      check.refuse(name.line, "order-by", "sort key column type not supported: " + column->type.name);
    }
  }
  const bool by_key = table.model == KeyModel::kUnique || table.model == KeyModel::kAggregate;
  const bool same =
      table.order_by.size() == table.key.size() &&
      std::all_of(table.key.begin(), table.key.end(), [&](const Name& name) { return holds(table.order_by, name); });
  if (by_key && !same)
    check.refuse(table.line, "order-by", "The sort columns of the table must be same with key columns");
}

/// Returns true if the function accepts the type (docs aggregate_table).
bool aggregates(const std::string& function, const SqlType& type) {
  const auto plain = plain_type(type);
  const bool number = is_integer_type(plain) || plain == "FLOAT" || plain == "DOUBLE" || plain == "DECIMAL";
  if (function == "HLL_UNION") return plain == "HLL";
  if (function == "BITMAP_UNION") return plain == "BITMAP";
  if (function == "SUM") return number;
  if (function == "MAX" || function == "MIN")
    return number || plain == "DATE" || plain == "DATETIME" || plain == "VARCHAR" || plain == "CHAR";
  return plain != "JSON";
}

/// Value columns of AGGREGATE tables have a function; no other column has one (CreateTableAnalyzer).
void check_aggregation(const CreateTable& table, const ColumnDefinition& column, const Check& check) {
  const auto& function = column.aggregation;
  const bool value = table.model == KeyModel::kAggregate && !holds(table.key, column.name);
  if (value && function.empty())
    check.refuse(column.name.line, "aggregate-missing", "No aggregate function specified for " + column.name.text);
  if (!value && !function.empty())
    check.refuse(column.name.line, "aggregate-refused", "Cannot specify an aggregate function for " + column.name.text);
  if (value && !function.empty() && !aggregates(function, column.type))
    check.refuse(column.name.line, "aggregate-type",
                 "Invalid aggregate function " + function + " for " + column.name.text);
  const auto plain = plain_type(column.type);
  const bool sketch = plain == "HLL" || plain == "BITMAP";
  if (sketch && function.empty())
    check.refuse(column.name.line, "aggregate-sketch", plain + " needs its aggregate function");
}

}  // namespace

void check_keys(const CreateTable& table, const Check& check) {
  check_key_order(table, check);
  for (const auto& name : table.key) {
    if (const auto* column = find_column(table, name)) check_key_column(table, *column, check);
  }
  const auto& first = table.columns.front();
  if (table.model == KeyModel::kNone && !can_be_sorted(first.type, check.release))
    check.refuse(first.name.line, "key-first-column", "Data type of first column cannot be " + first.type.name);
  check_order_by(table, check);
  for (const auto& column : table.columns) check_aggregation(table, column, check);
}

void check_distribution(const CreateTable& table, const Check& check) {
  const bool duplicate = table.model == KeyModel::kDuplicate || table.model == KeyModel::kNone;
  if (!table.distribution) {
    if (check.release < (duplicate ? Release::k3_1 : Release::k4_0))
      check.refuse(table.line, "distribution-missing", "DISTRIBUTED BY is needed");
    return;
  }
  const auto& clause = *table.distribution;
  if (clause.random && (!duplicate || check.release < Release::k3_1)) {
    check.refuse(clause.line, "distribution-random", "RANDOM is for DUPLICATE KEY tables from 3.1");
  }
  check_hash_columns(table, clause, check);
  check_buckets(table, clause, check);
}

}  // namespace smt::test
