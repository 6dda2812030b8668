#include "sql_text/mysql_name.hpp"

#include <algorithm>

namespace smt::sql_text {
namespace {

constexpr std::ptrdiff_t kLongestName = 64;  // characters

bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// Returns true for the first byte of a character above U+FFFF.
bool begins_four_bytes(char c) { return static_cast<unsigned char>(c) >= 0xF0; }

}  // namespace

std::string_view impossible_name(std::string_view name) {
  if (name.empty()) return "it is empty";
  if (name.find('\0') != std::string_view::npos) return "it contains a NUL byte";
  if (std::any_of(name.begin(), name.end(), begins_four_bytes)) return "it contains a character above U+FFFF";
  if (std::count_if(name.begin(), name.end(), begins_character) > kLongestName) return "it has more than 64 characters";
  return "";
}

}  // namespace smt::sql_text
