// Checks whether the emitted type can contain every value of the column: bytes of UTF-8, ranges and digits, or a
// finding.

#include <algorithm>
#include <map>

#include "accept/comparison.hpp"
#include "accept/rules.hpp"

namespace smt::test {
namespace {

constexpr std::uint64_t kLongestVarchar = 1048576;

bool is_one_of(const std::string& word, std::initializer_list<const char*> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Returns the bytes of the emitted text type, or 0 for another type.
std::uint64_t text_capacity(const SqlType& type) {
  const auto plain = plain_type(type);
  if (plain != "CHAR" && plain != "VARCHAR") return 0;
  if (type.name == "STRING" || type.name == "TEXT") return 65533;
  return type.parameters.empty() ? 1 : std::stoull(type.parameters[0]);
}

/// Returns the bits of a signed integer type, or 0.
int integer_bits(const std::string& plain) {
  static const std::map<std::string, int> bits{{"BOOLEAN", 2}, {"TINYINT", 8}, {"SMALLINT", 16},
                                               {"INT", 32},    {"BIGINT", 64}, {"LARGEINT", 128}};
  const auto found = bits.find(plain);
  return found == bits.end() ? 0 : found->second;
}

/// Returns the same for the source: one more for an unsigned type.
int needed_bits(const ColumnFact& column) {
  static const std::map<std::string, int> bits{{"tinyint", 8}, {"smallint", 16}, {"mediumint", 24},
                                               {"int", 32},    {"bigint", 64},   {"year", 13}};
  if (column.data_type == "bit") return column.precision + 1;
  const auto found = bits.find(column.data_type);
  if (found == bits.end()) return 0;
  return found->second + (column.column_type.find("unsigned") == std::string::npos ? 0 : 1);
}

/// The bytes of UTF-8 that the longest value needs; 0 for a type that is not text.
class NeededText {
 public:
  NeededText(const ColumnFact& column, const Told& reported, const RandomColumn* origin)
      : column_{column}, reported_{reported}, origin_{origin} {}

  std::uint64_t bytes() const {
    const auto& type = column_.data_type;
    if (is_one_of(type, {"char", "varchar"})) return column_.characters * widest();
    if (is_one_of(type, {"tinytext", "text", "mediumtext", "longtext"})) return grown(column_.octets);
    if (is_one_of(type, {"enum", "set"})) return members();
    if (is_one_of(type, {"binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob"}))
      return column_.octets * 2;
    if (type == "uuid") return 36;
    if (type == "inet6") return 39;
    if (type == "inet4") return 15;
    return type == "time" ? 17 : 0;
  }

 private:
  std::map<std::uint64_t, std::uint64_t> widths() const {
    const auto found = reported_.widths.find(column_.charset);
    return found == reported_.widths.end() ? std::map<std::uint64_t, std::uint64_t>{{1, 4}} : found->second;
  }

  std::uint64_t widest() const {
    std::uint64_t most = 0;
    for (const auto& [bytes, utf8] : widths()) most = std::max(most, utf8);
    return most;
  }

  std::uint64_t grown(std::uint64_t octets) const {
    std::uint64_t most = 0;
    for (const auto& [bytes, utf8] : widths()) most = std::max(most, octets / bytes * utf8);
    return most;
  }

  std::uint64_t members() const {
    if (origin_ == nullptr) return 1;
    std::uint64_t longest = 0, sum = origin_->members.size() - 1;
    for (const auto& member : origin_->members) {
      longest = std::max<std::uint64_t>(longest, member.size());
      sum += member.size();
    }
    return column_.data_type == "set" ? sum : longest;
  }

  const ColumnFact& column_;
  const Told& reported_;
  const RandomColumn* origin_;
};

std::string narrowed_decimal(const ColumnFact& column, const SqlType& type) {
  const auto plain = plain_type(type);
  const int whole = column.precision - column.scale;
  if (plain == "DECIMAL") {
    const int precision = std::stoi(type.parameters.at(0)), scale = std::stoi(type.parameters.at(1));
    return scale >= column.scale && precision - scale >= whole ? "" : "digits of " + column.column_type;
  }
  if (plain == "BIGINT" || plain == "LARGEINT")
    return column.scale == 0 && whole <= (plain == "BIGINT" ? 18 : 38) ? "" : "digits of " + column.column_type;
  const auto text =
      static_cast<std::uint64_t>(column.precision + 1 + (column.scale > 0 ? 1 : 0) + (whole == 0 ? 1 : 0));
  return text_capacity(type) >= text ? "" : "digits of " + column.column_type;
}

/// Returns the type that replaces a type without sizes.
std::string expected_type(const std::string& data_type) {
  static const std::map<std::string, std::string> types{
      {"date", "DATE"}, {"datetime", "DATETIME"}, {"timestamp", "DATETIME"}, {"double", "DOUBLE"}, {"json", "JSON"}};
  const auto found = types.find(data_type);
  return found == types.end() ? "" : found->second;
}

/// MariaDB's JSON may be text in a key, or if a finding says so.
bool is_json(const ColumnFact& column, const ColumnDefinition& emitted, const Told& reported) {
  const auto& key = reported.emitted->key;
  const bool in_key = std::any_of(key.begin(), key.end(), [&](const auto& n) { return n.text == emitted.name.text; });
  return column.json_check && !in_key && reported.findings.find(place_of(reported.table, column), "T032") == nullptr;
}

/// If a table has only FLOAT, DOUBLE and JSON columns, its first column is text, as a finding says.
bool is_text_for_want_of_a_key(const ColumnDefinition& emitted, const Told& reported) {
  const auto& key = reported.emitted->key;
  return !key.empty() && key.front().text == emitted.name.text &&
         reported.findings.find(place_of(reported.table), "K006") != nullptr;
}

/// -2.2250738585072014E-308 is the longest number; JSON needs the maximum length.
std::string narrowed_text_key(const ColumnFact& column, const SqlType& type) {
  constexpr std::uint64_t kLongestNumber = 24;
  const bool number = column.data_type == "float" || column.data_type == "double";
  return text_capacity(type) >= (number ? kLongestNumber : kLongestVarchar) ? "" : "too short a text for a key";
}

}  // namespace

std::string narrowed(const ColumnFact& column, const ColumnDefinition& emitted, const Told& reported,
                     const RandomColumn* origin) {
  const auto plain = plain_type(emitted.type);
  if (is_text_for_want_of_a_key(emitted, reported)) return narrowed_text_key(column, emitted.type);
  if (column.data_type == "decimal") return narrowed_decimal(column, emitted.type);
  if (const int bits = needed_bits(column); bits > 0)
    return integer_bits(plain) >= bits ? "" : "range of " + column.column_type;
  if (column.data_type == "float") return plain == "FLOAT" || plain == "DOUBLE" ? "" : "digits of a FLOAT";
  if (const auto expected = expected_type(column.data_type); !expected.empty())
    return plain == expected ? "" : column.data_type + " became " + plain;
  if (is_json(column, emitted, reported)) return plain == "JSON" ? "" : "JSON became " + plain;
  const auto capacity = text_capacity(emitted.type);
  if (capacity == 0) return column.data_type + " became " + plain;
  const auto needed = NeededText{column, reported, origin}.bytes();
  if (capacity >= needed) return "";
  if (capacity == kLongestVarchar && reported.findings.find(place_of(reported.table, column), "T002") != nullptr)
    return "";
  return std::to_string(needed) + " bytes of UTF-8 do not fit";
}

}  // namespace smt::test
