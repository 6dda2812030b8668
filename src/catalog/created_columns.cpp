// The facts about columns in SHOW CREATE TABLE: their names, and complete binary defaults.

#include <fmt/format.h>

#include <algorithm>

#include "catalog/scanner.hpp"
#include "catalog/scope_where.hpp"
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

/// Skips a whole quoted text, so that nothing in it is parsed as SQL; else skips one character.
void skip_sql_token(Scanner& in) {
  if (!in.backticked() && !in.quoted('\'') && !in.quoted('"')) in.next();
}

struct CreatedColumn {
  std::string name;
  std::string_view definition;  // after the name
};

/// Reads the columns of a CREATE TABLE. The line of a key or check begins with a word, that of a column with its name
/// in backticks.
class ColumnLines {
 public:
  explicit ColumnLines(std::string_view statement) : in_{statement} {}

  std::vector<CreatedColumn> read() {
    while (!in_.at_end() && in_.peek() != '(') skip_sql_token(in_);
    if (!in_.accept('(')) return {};
    for (bool more = true; more;) {
      in_.skip_spaces();
      auto name = in_.backticked();
      const auto begin = in_.rest();
      more = skip_to_comma();
      if (name) columns_.push_back({std::move(*name), begin.substr(0, begin.size() - in_.rest().size())});
    }
    return std::move(columns_);
  }

 private:
  /// Skips the rest of a definition. Returns true after the comma that ends it, false after the parenthesis that ends
  /// the last one.
  bool skip_to_comma() {
    for (int depth = 0; !in_.at_end();) {
      if (depth == 0 && in_.accept(',')) return true;
      if (in_.peek() == '(') ++depth;
      if (in_.peek() == ')' && --depth < 0) return false;
      skip_sql_token(in_);
    }
    return false;
  }

  Scanner in_;
  std::vector<CreatedColumn> columns_;
};

/// Reads 'a\0b', _binary'a' or 0x6100.
std::optional<std::string> byte_literal(Scanner& in) {
  in.skip_spaces();
  if (auto text = in.quoted('\'')) return hex_digits(*text);
  const auto word = in.word();
  if (word.starts_with("0x") || word.starts_with("0X")) return ascii_lower(word.substr(2));
  if (!equal_ignoring_case(word, "_binary")) return std::nullopt;
  in.skip_spaces();
  auto text = in.quoted('\'');
  return text ? std::optional{hex_digits(*text)} : std::nullopt;
}

/// Returns the bytes after DEFAULT, as digits.
std::optional<std::string> default_digits(std::string_view definition) {
  Scanner in{definition};
  for (int depth = 0; !in.at_end();) {
    if (in.peek() == '(') ++depth;
    if (in.peek() == ')') --depth;
    if (depth == 0 && in.accept_word("DEFAULT")) return byte_literal(in);
    if (in.word().empty()) skip_sql_token(in);
  }
  return std::nullopt;
}

bool holds_bytes(std::string_view definition) {
  Scanner in{definition};
  in.skip_spaces();
  const auto type = in.word();
  return equal_ignoring_case(type, "binary") || equal_ignoring_case(type, "varbinary");
}

bool has_cut_default(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.default_value->may_be_cut; });
}

}  // namespace

Scope proof_scope(const Catalog& catalog) {
  return scope_where(catalog, [](const Table& table) { return !table.partly_shown; });
}

void apply_create_columns(Table& table, std::string_view statement) {
  const auto created = ColumnLines{statement}.read();
  const bool hidden = std::any_of(created.begin(), created.end(), [&](const CreatedColumn& column) {
    return find_column(table, column.name) == nullptr;
  });
  table.partly_shown = table.partly_shown || hidden;
}

void apply_refused(Catalog& catalog, const std::vector<RefusedRow>& rows) {
  for (const auto& row : rows) {
    if (auto* table = find_table(catalog, row.schema, row.table)) table->unproven = true;
  }
}

Scope cut_scope(const Catalog& catalog) { return scope_where(catalog, has_cut_default); }

std::vector<DefaultRow> byte_defaults(const std::string& schema, const std::string& table, std::string_view statement) {
  std::vector<DefaultRow> rows;
  for (const auto& [name, definition] : ColumnLines{statement}.read()) {
    if (!holds_bytes(definition)) continue;
    if (auto digits = default_digits(definition)) rows.push_back({schema, table, name, std::move(*digits)});
  }
  return rows;
}

void apply_defaults(Catalog& catalog, const std::vector<DefaultRow>& rows) {
  for (const auto& row : rows) {
    auto* table = find_table(catalog, row.schema, row.table);
    if (table == nullptr) continue;
    for (auto& column : table->columns) {
      if (column.name != row.column || !column.default_value->may_be_cut) continue;
      column.default_value = ColumnDefault{ColumnDefault::Kind::kHex, row.digits};
    }
  }
}

}  // namespace smt::catalog
