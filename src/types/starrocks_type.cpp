#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/type_rules.hpp"
#include "types/starrocks_versions.hpp"
#include "types/type_words.hpp"

namespace smt::types {
namespace {

enum class Numbers { kNone, kLength, kDigits };

struct Spelling {
  std::string_view word;  // in lower case
  StarRocksKind kind;
  Numbers numbers;
};

// The tool writes the first spelling of a kind.
constexpr std::array kSpellings = std::to_array<Spelling>({
    {"boolean", StarRocksKind::kBoolean, Numbers::kNone},
    {"tinyint", StarRocksKind::kTinyint, Numbers::kNone},
    {"smallint", StarRocksKind::kSmallint, Numbers::kNone},
    {"int", StarRocksKind::kInt, Numbers::kNone},
    {"integer", StarRocksKind::kInt, Numbers::kNone},
    {"bigint", StarRocksKind::kBigint, Numbers::kNone},
    {"largeint", StarRocksKind::kLargeint, Numbers::kNone},
    {"float", StarRocksKind::kFloat, Numbers::kNone},
    {"double", StarRocksKind::kDouble, Numbers::kNone},
    {"decimal", StarRocksKind::kDecimal, Numbers::kDigits},
    {"date", StarRocksKind::kDate, Numbers::kNone},
    {"datetime", StarRocksKind::kDatetime, Numbers::kNone},
    {"char", StarRocksKind::kChar, Numbers::kLength},
    {"varchar", StarRocksKind::kVarchar, Numbers::kLength},
    {"json", StarRocksKind::kJson, Numbers::kNone},
    {"varbinary", StarRocksKind::kVarbinary, Numbers::kLength},
});

constexpr std::uint32_t kStringLength = 65533;  // docs STRING: an alias of VARCHAR(65533)

std::uint32_t longest(StarRocksKind kind) {
  if (kind == StarRocksKind::kChar) return kMaxChar;
  return kind == StarRocksKind::kVarchar ? longest_varchar(kStarRocksReleases.back()) : kMaxVarchar;
}

std::optional<StarRocksType> with_numbers(const Spelling& spelling, const std::vector<std::uint32_t>& numbers) {
  StarRocksType type{spelling.kind, 0, 0, 0};
  if (spelling.numbers == Numbers::kDigits) {
    if (numbers.empty() || numbers.size() > 2) return std::nullopt;
    const auto precision = numbers[0], scale = numbers.size() == 2 ? numbers[1] : 0;
    if (precision < 1 || precision > kMaxWideDigits || scale > precision) return std::nullopt;
    type.precision = static_cast<int>(precision);
    type.scale = static_cast<int>(scale);
    return type;
  }
  if (numbers.empty()) return type;
  const bool fits = spelling.numbers == Numbers::kLength && numbers.size() == 1 && numbers[0] >= 1 &&
                    numbers[0] <= longest(spelling.kind);
  if (!fits) return std::nullopt;
  type.length = numbers[0];
  return type;
}

std::string with_length(std::string_view word, std::uint32_t length) {
  std::string out{word};
  if (length > 0) out.append("(").append(std::to_string(length)).append(")");
  return out;
}

}  // namespace

std::optional<StarRocksType> parse_starrocks_type(std::string_view text) {
  const auto words = parse_type_words(text);
  if (!words) return std::nullopt;
  if (words->name == "string" && words->numbers.empty()) {
    return StarRocksType{StarRocksKind::kVarchar, kStringLength, 0, 0};
  }
  const auto found = std::find_if(kSpellings.begin(), kSpellings.end(),
                                  [&](const Spelling& spelling) { return spelling.word == words->name; });
  return found == kSpellings.end() ? std::nullopt : with_numbers(*found, words->numbers);
}

std::string starrocks_type_text(const StarRocksType& type) {
  switch (type.kind) {
    case StarRocksKind::kBoolean: return "BOOLEAN";
    case StarRocksKind::kTinyint: return "TINYINT";
    case StarRocksKind::kSmallint: return "SMALLINT";
    case StarRocksKind::kInt: return "INT";
    case StarRocksKind::kBigint: return "BIGINT";
    case StarRocksKind::kLargeint: return "LARGEINT";
    case StarRocksKind::kFloat: return "FLOAT";
    case StarRocksKind::kDouble: return "DOUBLE";
    case StarRocksKind::kDecimal: return fmt::format("DECIMAL({}, {})", type.precision, type.scale);
    case StarRocksKind::kDate: return "DATE";
    case StarRocksKind::kDatetime: return "DATETIME";
    case StarRocksKind::kChar: return with_length("CHAR", type.length);
    case StarRocksKind::kVarchar: return with_length("VARCHAR", type.length);
    case StarRocksKind::kJson: return "JSON";
    case StarRocksKind::kVarbinary: return with_length("VARBINARY", type.length);
    case StarRocksKind::kHll: return "HLL";
    case StarRocksKind::kBitmap: return "BITMAP";
  }
  return "";
}

bool fits_sort_key(StarRocksKind kind) {
  return kind != StarRocksKind::kFloat && kind != StarRocksKind::kDouble && kind != StarRocksKind::kJson &&
         kind < StarRocksKind::kVarbinary;
}

bool fits_primary_key(StarRocksKind kind) {
  return fits_sort_key(kind) && kind != StarRocksKind::kChar && kind != StarRocksKind::kDecimal;
}

}  // namespace smt::types
