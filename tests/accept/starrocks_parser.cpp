#include "accept/starrocks_parser.hpp"

#include "accept/token_stream.hpp"

namespace smt::test {
namespace {

bool if_not_exists(TokenStream& in) {
  if (!in.accept_word("IF")) return false;
  in.expect_word("NOT");
  in.expect_word("EXISTS");
  return true;
}

SqlType parse_type(TokenStream& in) {
  SqlType type{upper_ascii(in.expect(TokenKind::kWord, "a type")), {}, false};
  if (in.accept_symbol('<')) {
    type.nested = true;
    for (int depth = 1; depth > 0;) {
      if (in.at_end() || in.is_symbol(';')) in.fail(">");
      if (in.is_symbol('<')) ++depth;
      if (in.is_symbol('>')) --depth;
      in.take();
    }
  }
  if (!in.accept_symbol('(')) return type;
  do type.parameters.push_back(in.number());
  while (in.accept_symbol(','));
  in.expect_symbol(')');
  return type;
}

std::string parse_charset(TokenStream& in) {
  if (in.accept_word("CHARSET")) return in.take().text;
  if (!in.is_word("CHARACTER") || !in.is_word("SET", 1)) return "";
  in.take();
  in.take();
  return in.take().text;
}

std::string parse_aggregation(TokenStream& in) {
  for (const auto* word : {"SUM", "MAX", "MIN", "REPLACE", "REPLACE_IF_NOT_NULL", "HLL_UNION", "BITMAP_UNION"}) {
    if (in.accept_word(word)) return word;
  }
  return "";
}

std::optional<bool> parse_nullable(TokenStream& in) {
  if (in.accept_word("NULL")) return true;
  if (!in.accept_word("NOT")) return std::nullopt;
  in.expect_word("NULL");
  return false;
}

DefaultValue parse_default(TokenStream& in) {
  using Kind = DefaultValue::Kind;
  if (in.peek().kind == TokenKind::kString) return {Kind::kString, in.string(), false};
  if (in.accept_word("NULL")) return {Kind::kNull, "", false};
  if (in.accept_word("CURRENT_TIMESTAMP")) {
    const bool parentheses = in.accept_symbol('(');
    if (parentheses && !in.is_symbol(')')) in.number();
    if (parentheses) in.expect_symbol(')');
    return {Kind::kCurrentTimestamp, "", parentheses};
  }
  if (in.accept_symbol('(')) {
    auto function = in.skip_to(')', ')');
    in.expect_symbol(')');
    return {Kind::kFunction, std::move(function), true};
  }
  in.fail("a quoted default, NULL, CURRENT_TIMESTAMP or (function())");
}

ColumnDefinition parse_column(TokenStream& in) {
  ColumnDefinition column;
  column.name = in.name();
  column.type = parse_type(in);
  column.charset = parse_charset(in);
  column.aggregation = parse_aggregation(in);
  column.nullable = parse_nullable(in);
  if (in.accept_word("DEFAULT")) {
    column.default_value = parse_default(in);
  } else if (in.accept_word("AUTO_INCREMENT")) {
    column.auto_increment = true;
  } else if (in.accept_word("AS")) {
    column.generated = true;
    while (!in.is_word("COMMENT") && !in.is_symbol(',') && !in.is_symbol(')') && !in.at_end() && !in.is_symbol(';')) {
      if (in.accept_symbol('(')) {
        in.skip_to(')', ')');
        in.expect_symbol(')');
      } else {
        in.take();
      }
    }
  }
  if (in.accept_word("COMMENT")) column.comment = in.string();
  return column;
}

CreateTable parse_columns(TokenStream& in) {
  CreateTable table;
  table.line = in.line();
  if_not_exists(in);
  table.table = in.name();
  if (in.accept_symbol('.')) {
    table.database = table.table;
    table.table = in.name();
  }
  in.expect_symbol('(');
  do table.columns.push_back(parse_column(in));
  while (in.accept_symbol(','));
  in.expect_symbol(')');
  return table;
}

CreateTable parse_table(TokenStream& in) {
  auto table = parse_columns(in);
  parse_table_clauses(in, table);
  return table;
}

External parse_catalog(TokenStream& in) {
  External catalog;
  catalog.kind = External::Kind::kCatalog;
  catalog.line = in.line();
  catalog.if_not_exists = if_not_exists(in);
  catalog.name = in.name();
  in.expect_word("PROPERTIES");
  catalog.properties = parse_properties(in);
  return catalog;
}

/// Parses a table without a key, partitions and a distribution (CreateTableAnalyzer).
External parse_external_table(TokenStream& in) {
  External external;
  external.line = in.line();
  external.table = parse_columns(in);
  external.name = external.table.table;
  in.expect_word("ENGINE");
  in.expect_symbol('=');
  in.expect_word("MYSQL");
  in.expect_word("PROPERTIES");
  external.properties = parse_properties(in);
  return external;
}

void qualified_name(TokenStream& in) {
  do in.name();
  while (in.accept_symbol('.'));
}

/// Parses `*`, or columns, of which some are NULL: "a, NULL AS b". Returns their number: 0 for `*`.
std::size_t parse_selected(TokenStream& in) {
  if (in.accept_symbol('*')) return 0;
  std::size_t columns = 0;
  do {
    if (in.accept_word("NULL")) in.expect_word("AS");
    in.name();
    ++columns;
  } while (in.accept_symbol(','));
  return columns;
}

/// Parses CREATE VIEW a.b AS SELECT * FROM x UNION ALL SELECT * FROM y.
External parse_view(TokenStream& in) {
  External view;
  view.kind = External::Kind::kView;
  view.line = in.line();
  if_not_exists(in);
  qualified_name(in);
  in.expect_word("AS");
  std::optional<std::size_t> columns;
  do {
    in.expect_word("SELECT");
    const auto selected = parse_selected(in);
    if (columns && *columns != selected) in.fail("as many columns as before");
    columns = selected;
    in.expect_word("FROM");
    qualified_name(in);
    if (!in.accept_word("UNION")) break;
    in.expect_word("ALL");
  } while (true);
  return view;
}

/// Parses one statement without its terminator.
void parse_statement(TokenStream& in, Script& script) {
  const int line = in.line();
  if (in.accept_word("CREATE")) {
    if (in.accept_word("DATABASE")) {
      if_not_exists(in);
      script.databases.push_back(in.name());
      return;
    }
    if (in.accept_word("VIEW")) {
      script.externals.push_back(parse_view(in));
      return;
    }
    if (in.accept_word("EXTERNAL")) {
      const bool catalog = in.accept_word("CATALOG");
      if (!catalog) in.expect_word("TABLE");
      script.externals.push_back(catalog ? parse_catalog(in) : parse_external_table(in));
      return;
    }
    if (in.accept_word("TABLE")) {
      script.tables.push_back(parse_table(in));
      return;
    }
  }
  throw SyntaxError{{line, "statement", "only CREATE DATABASE and CREATE TABLE are written, found " + in.peek().text}};
}

void finish_statement(TokenStream& in, Problems& problems) {
  if (in.accept_symbol(';')) return;
  if (in.at_end()) {
    problems.push_back({in.line(), "terminator", "the last statement has no ;"});
    return;
  }
  in.fail("; or a later clause (the order of clauses is fixed)");
}

}  // namespace

Script parse_starrocks(std::string_view text, Problems& problems) {
  TokenStream in{cut(text, problems)};
  Script script;
  while (!in.at_end()) {
    const auto tables = script.tables.size();
    try {
      parse_statement(in, script);
      finish_statement(in, problems);
    } catch (const SyntaxError& error) {
      problems.push_back(error.problem);
      script.tables.resize(tables);
      while (!in.at_end() && !in.accept_symbol(';')) in.take();
    }
  }
  return script;
}

}  // namespace smt::test
