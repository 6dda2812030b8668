#include "check/starrocks_types.hpp"

#include <algorithm>
#include <charconv>

#include "text/ascii.hpp"

namespace smt::check {
namespace {

struct Type {
  std::string word, numbers;  // "decimal", "10,2"
};

bool is_integer(std::string_view word) {
  return word == "tinyint" || word == "smallint" || word == "int" || word == "bigint" || word == "largeint";
}

/// Reads a type in the form of the FE's toMysqlColumnTypeString. Before about 3.5, DECIMAL has its width in the name:
/// "decimal64(10, 2)".
Type read_type(std::string_view text) {
  auto lower = ascii_lower(text);
  lower.erase(std::remove(lower.begin(), lower.end(), ' '), lower.end());
  const auto open = lower.find('('), close = lower.find(')');
  Type type{lower.substr(0, open), ""};
  if (open != std::string::npos && close != std::string::npos) type.numbers = lower.substr(open + 1, close - open - 1);
  if (type.word == "bigint" && lower.ends_with("unsigned")) type.word = "largeint";
  if (type.word == "tinyint" && type.numbers == "1") type.word = "boolean";
  if (type.word == "string") type = {"varchar", "65533"};
  if (type.word.starts_with("decimal")) type.word = "decimal";
  if (type.word == "varbinary" || is_integer(type.word) || type.word == "boolean") type.numbers.clear();
  return type;
}

unsigned long long type_number(std::string_view text) {
  unsigned long long value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Returns whether versions print the type differently.
bool has_many_names(std::string_view word) {
  return word == "hll" || word == "bitmap" || word.starts_with("array") || word.starts_with("map") ||
         word.starts_with("struct");
}

}  // namespace

bool fits_type(std::string_view needed, std::string_view there) {
  const auto a = read_type(needed), b = read_type(there);
  if (has_many_names(a.word)) return true;
  if (a.word != b.word) return false;
  if (a.word == "varchar" || a.word == "char") return type_number(b.numbers) >= type_number(a.numbers);
  return a.numbers == b.numbers;
}

}  // namespace smt::check
