#include "starrocks/present_type.hpp"

#include <algorithm>
#include <array>

#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

/// What stands in parentheses after the word of a type.
enum class InParentheses { kNothing, kWidth, kLength, kDigits };

struct TypeWord {
  std::string_view word;  // in upper case
  StarRocksKind kind;
  InParentheses numbers;
  std::uint32_t length = 0;  // without parentheses
};

constexpr std::uint32_t kString = 65533;  // docs STRING

// docs/facts/starrocks-show.md#types-in-show-create-table
constexpr std::array kTypeWords = std::to_array<TypeWord>({
    {"VARCHAR", StarRocksKind::kVarchar, InParentheses::kLength, 1},
    {"INT", StarRocksKind::kInt, InParentheses::kWidth},
    {"BIGINT", StarRocksKind::kBigint, InParentheses::kWidth},
    {"DATETIME", StarRocksKind::kDatetime, InParentheses::kNothing},
    {"DECIMAL", StarRocksKind::kDecimal, InParentheses::kDigits},
    {"DATE", StarRocksKind::kDate, InParentheses::kNothing},
    {"TINYINT", StarRocksKind::kTinyint, InParentheses::kWidth},
    {"SMALLINT", StarRocksKind::kSmallint, InParentheses::kWidth},
    {"LARGEINT", StarRocksKind::kLargeint, InParentheses::kWidth},
    {"BOOLEAN", StarRocksKind::kBoolean, InParentheses::kNothing},
    {"DOUBLE", StarRocksKind::kDouble, InParentheses::kNothing},
    {"FLOAT", StarRocksKind::kFloat, InParentheses::kNothing},
    {"CHAR", StarRocksKind::kChar, InParentheses::kLength, 1},
    {"JSON", StarRocksKind::kJson, InParentheses::kNothing},
    {"VARBINARY", StarRocksKind::kVarbinary, InParentheses::kLength, kMaxVarchar},
    {"STRING", StarRocksKind::kVarchar, InParentheses::kNothing, kString},
    {"TEXT", StarRocksKind::kVarchar, InParentheses::kNothing, kString},
    {"INTEGER", StarRocksKind::kInt, InParentheses::kWidth},
    {"NUMERIC", StarRocksKind::kDecimal, InParentheses::kDigits},
    {"BINARY", StarRocksKind::kVarbinary, InParentheses::kLength, kMaxVarchar},
    {"HLL", StarRocksKind::kHll, InParentheses::kNothing},
    {"BITMAP", StarRocksKind::kBitmap, InParentheses::kNothing},
});

/// DECIMAL with the size that StarRocks stores it in. Written without a size it gets the first that holds its
/// digits; 3.3 prints it.
struct WideWord {
  std::string_view word;
  int most_digits;
};
constexpr std::array kWideWords = std::to_array<WideWord>({
    {"DECIMAL64", 18},
    {"DECIMAL128", kMaxDigits},
    {"DECIMAL256", kMaxWideDigits},
    {"DECIMAL32", 0},  // never without being written
});

constexpr int kUsualDigits = 10;  // DECIMAL is DECIMAL(10, 0)
constexpr int kMostNested = 32;   // of ARRAY, MAP and STRUCT; StarRocks accepts 15 (max_type_depth)

PresentType scalar_type(const StarRocksType& type) { return {starrocks_type_text(type), type}; }

int number_up_to(StatementReader& reader, int most) {
  const auto number = reader.number();
  if (number > static_cast<std::uint64_t>(most)) reader.fail("a type has a number that is too large");
  return static_cast<int>(number);
}

StarRocksType read_decimal(StatementReader& reader) {
  StarRocksType type{StarRocksKind::kDecimal, 0, kUsualDigits, 0};
  if (!reader.take('(')) return type;
  type.precision = number_up_to(reader, kMaxWideDigits);
  if (reader.take(',')) type.scale = number_up_to(reader, type.precision);
  reader.need(')');
  return type;
}

// A size that does not follow from the digits stays in the text: the stored form is another one.
PresentType read_wide_decimal(StatementReader& reader, const WideWord& word) {
  const auto type = read_decimal(reader);
  const auto* const usual = std::find_if(kWideWords.begin(), kWideWords.end(),
                                         [&](const WideWord& w) { return type.precision <= w.most_digits; });
  if (usual->word == word.word) return scalar_type(type);
  return {std::string{word.word} + starrocks_type_text(type).substr(std::string_view{"DECIMAL"}.size()), type};
}

PresentType read_scalar(StatementReader& reader, const TypeWord& word) {
  if (word.numbers == InParentheses::kDigits) return scalar_type(read_decimal(reader));
  StarRocksType type{word.kind, word.length, 0, 0};
  if (word.numbers == InParentheses::kNothing || !reader.take('(')) return scalar_type(type);
  const auto number = reader.number();
  reader.need(')');
  if (word.numbers == InParentheses::kWidth) return scalar_type(type);  // a display width means nothing
  if (number == 0 || number > 0x7fffffffU) reader.fail("a type has a length that StarRocks does not accept");
  type.length = static_cast<std::uint32_t>(number);
  return scalar_type(type);
}

PresentType read_type(StatementReader& reader, int depth);

std::string read_fields(StatementReader& reader, int depth) {
  std::string out;
  do {
    if (!out.empty()) out += ", ";
    append_identifier(out, reader.name());
    out += " " + read_type(reader, depth).text;
  } while (reader.take(','));
  return out;
}

PresentType read_nested(StatementReader& reader, std::string word, int depth) {
  if (depth == kMostNested) reader.fail("a type is nested too deeply");
  reader.need('<');
  std::string inner;
  if (word == "STRUCT") {
    inner = read_fields(reader, depth + 1);
  } else {
    inner = read_type(reader, depth + 1).text;
    if (word == "MAP") {
      reader.need(',');
      inner += ", " + read_type(reader, depth + 1).text;
    }
  }
  reader.need('>');
  return {std::move(word) + "<" + inner + ">", std::nullopt};
}

template <typename Rows>
const typename Rows::value_type* find_word(const Rows& rows, std::string_view word) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return equal_ignoring_case(row.word, word); });
  return found == rows.end() ? nullptr : &*found;
}

PresentType read_type(StatementReader& reader, int depth) {
  const auto word = reader.word();
  if (word.empty()) reader.fail_expected("a type");
  if (const auto* row = find_word(kTypeWords, word)) return read_scalar(reader, *row);
  if (const auto* row = find_word(kWideWords, word)) return read_wide_decimal(reader, *row);
  auto upper = ascii_upper(word);
  if (upper == "PERCENTILE") return {std::move(upper), std::nullopt};
  if (upper == "ARRAY" || upper == "MAP" || upper == "STRUCT") return read_nested(reader, std::move(upper), depth);
  reader.fail("the type '" + std::string{word} + "' is not known");
}

}  // namespace

PresentType read_present_type(StatementReader& reader) { return read_type(reader, 0); }

PresentType present_type(const StarRocksType& type) {
  if (type.length > 0) return scalar_type(type);
  const auto* const row =
      std::find_if(kTypeWords.begin(), kTypeWords.end(), [&](const TypeWord& word) { return word.kind == type.kind; });
  auto whole = type;
  whole.length = row->length;
  return scalar_type(whole);
}

}  // namespace smt::starrocks
