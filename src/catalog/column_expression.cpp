#include "catalog/column_expression.hpp"

#include "catalog/scanner.hpp"
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

class ExpressionParser {
 public:
  explicit ExpressionParser(std::string_view sql) : in_{sql} {}

  std::optional<ColumnExpression> parse() {
    auto expression = bracketed();
    in_.skip_blank();
    if (!in_.at_end()) return std::nullopt;
    return expression;
  }

 private:
  std::optional<ColumnExpression> bracketed() {
    std::size_t depth = 0;
    while (accept('(')) ++depth;
    auto expression = call_or_column();
    for (; depth > 0; --depth) {
      if (!accept(')')) return std::nullopt;
    }
    return expression;
  }

  std::optional<ColumnExpression> call_or_column() {
    auto column = in_.backticked();
    if (column) return ColumnExpression{"", std::move(*column)};
    const auto word = bare_name();
    if (word.empty()) return std::nullopt;
    if (!accept('(')) return ColumnExpression{"", word};
    in_.skip_blank();
    column = in_.backticked();
    if (!column) column = bare_name();
    if (column->empty() || !accept(')')) return std::nullopt;
    return ColumnExpression{ascii_lower(word), std::move(*column)};
  }

  /// MySQL 5.7 shows a partition's expression as it was typed, so names may lack backticks.
  std::string bare_name() {
    std::string name;
    while (!in_.at_end()) {
      const auto word = in_.word();
      name += word;
      const bool beyond_ascii = (static_cast<unsigned char>(in_.peek()) & 0x80U) != 0;
      if (beyond_ascii) name += in_.next();
      if (word.empty() && !beyond_ascii) break;
    }
    return name;
  }

  bool accept(char c) {
    in_.skip_blank();
    const bool taken = in_.accept(c);
    if (taken) in_.skip_blank();
    return taken;
  }

  Scanner in_;
};

}  // namespace

std::optional<ColumnExpression> parse_column_expression(std::string_view sql) { return ExpressionParser{sql}.parse(); }

}  // namespace smt::catalog
