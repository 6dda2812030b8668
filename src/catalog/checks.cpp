// MariaDB's JSON: a LONGTEXT that differs from others only by CHECK (json_valid(`column`)).

#include <algorithm>

#include "catalog/column_expression.hpp"
#include "catalog/scanner.hpp"
#include "catalog/scope_where.hpp"

namespace smt::catalog {
namespace {

bool has_longtext(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.type->kind == MysqlType::kLongtext; });
}

/// Returns the parenthesised clause of each CHECK in a statement, one after the other.
class CheckClauses {
 public:
  explicit CheckClauses(std::string_view statement) : in_{statement} {}

  /// Returns an empty text at the end.
  std::string_view next() {
    while (!in_.at_end()) {
      if (in_.accept_word("CHECK")) {
        in_.skip_spaces();
        if (in_.peek() == '(') return in_brackets();
      } else if (in_.word().empty()) {
        skip_token();
      }
    }
    return "";
  }

 private:
  std::string_view in_brackets() {
    const auto begin = in_.rest();
    int depth = 0;
    do {
      if (in_.peek() == '(') ++depth;
      if (in_.peek() == ')') --depth;
      skip_token();
    } while (depth > 0 && !in_.at_end());
    return begin.substr(0, begin.size() - in_.rest().size());
  }

  /// Skips a whole quoted text, so that nothing in it is parsed as SQL; else skips one character.
  void skip_token() {
    if (!in_.backticked() && !in_.quoted('\'') && !in_.quoted('"')) in_.next();
  }

  Scanner in_;
};

}  // namespace

Scope check_scope(const Catalog& catalog) {
  if (catalog.server.flavour != Flavour::kMariadb) return {};
  return scope_where(catalog, has_longtext);
}

void apply_check(Table& table, std::string_view clause) {
  const auto expression = parse_column_expression(clause);
  if (!expression || expression->function != "json_valid") return;
  const auto* found = find_column(table, expression->column);
  for (auto& column : table.columns) {
    if (&column == found && column.type->kind == MysqlType::kLongtext) column.json_valid = true;
  }
}

void apply_create_checks(Table& table, std::string_view statement) {
  CheckClauses clauses{statement};
  for (auto clause = clauses.next(); !clause.empty(); clause = clauses.next()) apply_check(table, clause);
}

void apply_checks(Catalog& catalog, const std::vector<CheckRow>& rows) {
  if (catalog.server.flavour != Flavour::kMariadb) return;
  for (const auto& row : rows) {
    if (auto* table = find_table(catalog, row.schema, row.table)) apply_check(*table, row.clause);
  }
}

void apply_creates(Catalog& catalog, const std::vector<CreateRow>& rows) {
  for (const auto& row : rows) {
    auto* table = find_table(catalog, row.schema, row.table);
    if (table == nullptr) continue;
    apply_create_statement(*table, row.statement);
    apply_create_columns(*table, row.statement);
    if (catalog.server.flavour == Flavour::kMariadb) apply_create_checks(*table, row.statement);
  }
}

}  // namespace smt::catalog
