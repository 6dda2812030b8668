#include <algorithm>
#include <array>

#include "catalog/scanner.hpp"
#include "smt/shape.hpp"
#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::array<std::string_view, 4> kModels{"PRIMARY", "UNIQUE", "AGGREGATE", "DUPLICATE"};
constexpr std::array<std::string_view, 7> kAggregations{
    "SUM", "MAX", "MIN", "REPLACE", "REPLACE_IF_NOT_NULL", "HLL_UNION", "BITMAP_UNION"};

// Source: MySqlReadableMetadata of Flink CDC.
constexpr std::array kMetadata{Metadata{"database_name", "STRING NOT NULL"}, Metadata{"table_name", "STRING NOT NULL"},
                               Metadata{"op_ts", "TIMESTAMP_LTZ(3) NOT NULL"}};

/// Returns the end of an added column's type: before the first word that is not part of it.
std::size_t end_of_type(std::string_view text) {
  Scanner scanner{text};
  scanner.skip_spaces();
  scanner.word();
  scanner.skip_spaces();
  if (scanner.peek() == '(') {
    const auto close = scanner.rest().find(')');
    if (close == std::string_view::npos) return std::string_view::npos;
    return text.size() - scanner.rest().size() + close + 1;
  }
  return text.size() - scanner.rest().size();
}

/// Returns true if the whole expression is COUNT(…).
bool is_count(std::string_view expression) {
  Scanner scanner{expression};
  if (!equal_ignoring_case(scanner.word(), "count")) return false;
  scanner.skip_spaces();
  const auto rest = scanner.rest();
  if (!rest.starts_with('(') || !rest.ends_with(')')) return false;
  return fragment_problem(rest.substr(1, rest.size() - 2)) != "a ) without its (";
}

bool fits_metadata(const Metadata& metadata, StarRocksKind kind) {
  if (metadata.key == "op_ts") return kind == StarRocksKind::kDatetime;
  return kind == StarRocksKind::kVarchar || kind == StarRocksKind::kChar;
}

bool read_metadata(Scanner& scanner, AddedColumn& column) {
  if (!scanner.accept_word("metadata")) return false;
  scanner.skip_spaces();
  if (!scanner.accept_word("from")) return false;
  scanner.skip_spaces();
  const auto key = scanner.quoted('\'');
  if (!key || !scanner.at_end()) return false;
  column.metadata = find_metadata(*key);
  column.nullable = false;
  return column.metadata.has_value();
}

bool read_expression(Scanner& scanner, AddedColumn& column) {
  if (!scanner.accept_word("as")) return false;
  scanner.skip_spaces();
  column.expression = scanner.rest();
  if (is_count(column.expression)) column.nullable = false;
  return !column.expression.empty();
}

}  // namespace

std::string_view word(Model model) { return kModels[static_cast<std::size_t>(model)]; }

std::string_view aggregation_text(Aggregation aggregation) {
  return kAggregations[static_cast<std::size_t>(aggregation)];
}

std::optional<Aggregation> parse_aggregation(std::string_view word) {
  const auto* const at = std::find_if(kAggregations.begin(), kAggregations.end(),
                                      [&](std::string_view known) { return equal_ignoring_case(known, word); });
  if (at == kAggregations.end()) return std::nullopt;
  return static_cast<Aggregation>(at - kAggregations.begin());
}

std::optional<Metadata> find_metadata(std::string_view key) {
  const auto* const at =
      std::find_if(kMetadata.begin(), kMetadata.end(), [&](const Metadata& row) { return row.key == key; });
  return at == kMetadata.end() ? std::nullopt : std::optional{*at};
}

std::optional<AddedColumn> parse_added_column(std::string_view text) {
  const auto end = end_of_type(text);
  if (end == std::string_view::npos) return std::nullopt;
  const auto type = parse_starrocks_type(text.substr(0, end));
  if (!type || sink_kinds(*type).empty()) return std::nullopt;
  AddedColumn column;
  column.type = *type;
  Scanner scanner{text.substr(end)};
  scanner.skip_spaces();
  bool not_null = false;
  if (scanner.accept_word("not")) {
    scanner.skip_spaces();
    if (!scanner.accept_word("null")) return std::nullopt;
    scanner.skip_spaces();
    not_null = true;
  }
  if (!read_metadata(scanner, column) && !read_expression(scanner, column)) return std::nullopt;
  if (not_null) column.nullable = false;
  if (column.metadata && !fits_metadata(*column.metadata, type->kind)) return std::nullopt;
  return column;
}

}  // namespace smt::config
