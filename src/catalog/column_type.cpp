#include <fmt/format.h>

#include <limits>
#include <optional>

#include "catalog/scanner.hpp"
#include "catalog/type_rows.hpp"
#include "smt/catalog.hpp"
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

bool is_numeric(MysqlType kind) { return kind <= MysqlType::kDecimal; }

/// MariaDB prints /*M!100301 COMPRESSED*/, old temporal formats are marked /* mariadb-5.3 */ or /* 5.5 binary format
/// */.
bool is_suffix(std::string_view rest) {
  const bool comment = rest.starts_with("/*") && rest.ends_with("*/");
  return comment || contains_ignoring_case(rest.substr(0, 13), "character set") ||
         equal_ignoring_case(rest.substr(0, 7), "charset") || equal_ignoring_case(rest.substr(0, 7), "collate");
}

class TypeParser {
 public:
  explicit TypeParser(std::string_view text) : in_{text} { type_.text = text; }

  std::optional<ColumnType> parse() {
    if (!read_kind() || !read_parentheses()) return std::nullopt;
    if (is_numeric(type_.kind)) read_signs();
    in_.skip_spaces();
    if (in_.at_end()) return type_;
    if (!is_suffix(in_.rest())) return std::nullopt;
    type_.suffix = in_.rest();
    type_.compressed =
        contains_ignoring_case(type_.suffix, "/*M!") && contains_ignoring_case(type_.suffix, "COMPRESSED");
    return type_;
  }

 private:
  bool read_kind() {
    auto word = ascii_lower(in_.word());
    if (word == "double") {
      in_.skip_spaces();
      if (in_.accept_word("precision")) word += " precision";
    }
    for (const auto& row : kTypeRows) {
      if (row.name == word) type_.kind = row.kind;
    }
    for (const auto& alias : kTypeAliases) {
      if (alias.word != word) continue;
      type_.kind = alias.kind;
      type_.alias = word;
    }
    return type_.kind != MysqlType::kUnknown;
  }

  bool read_parentheses() {
    const auto shape = row_of(type_.kind).shape;
    if (!in_.accept('(')) return set_numbers(shape, {}, {});
    if (shape == TypeShape::kMembers) return read_members();
    const auto first = in_.number();
    std::optional<std::uint64_t> second;
    if (in_.accept(',')) {
      in_.skip_spaces();
      second = in_.number();
      if (!second) return false;
    }
    return first && in_.accept(')') && set_numbers(shape, first, second);
  }

  /// Sets the standard's numbers for a type without parentheses, although servers always print them.
  bool set_numbers(TypeShape shape, std::optional<std::uint64_t> first, std::optional<std::uint64_t> second) {
    constexpr std::uint64_t kMost = 1'000'000;  // only a length can be so large
    if ((second && (*second > kMost || *first > kMost)) || (shape != TypeShape::kLength && first.value_or(0) > kMost)) {
      return false;
    }
    const auto small = [](std::uint64_t n) { return static_cast<int>(n); };
    switch (shape) {
      case TypeShape::kPlain: return !first;
      case TypeShape::kWidth: type_.display_width = first ? small(*first) : -1; return !second;
      case TypeShape::kLength: type_.length = first.value_or(1); return !second;
      case TypeShape::kFraction: type_.precision = small(first.value_or(0)); return !second;
      case TypeShape::kDecimal:
        type_.precision = small(first.value_or(10));
        type_.scale = small(second.value_or(0));
        return true;
      case TypeShape::kFloating:
        if (second) type_.display_width = small(*first);
        if (first && !second) type_.precision = small(*first);
        type_.scale = small(second.value_or(0));
        return true;
      case TypeShape::kMembers: return false;
    }
    return false;
  }

  bool read_members() {
    do {
      auto member = in_.quoted('\'');
      if (!member) return false;
      type_.members.push_back(std::move(*member));
    } while (in_.accept(','));
    return in_.accept(')');
  }

  void read_signs() {
    in_.skip_spaces();
    type_.is_unsigned = in_.accept_word("unsigned");
    in_.skip_spaces();
    type_.zerofill = in_.accept_word("zerofill");
  }

  Scanner in_;
  ColumnType type_;
};

/// Quotes a member as MySQL and MariaDB do: only quote, backslash, LF, CR and NUL change.
std::string quoted_member(std::string_view member) {
  std::string out = "'";
  for (const char c : member) {
    switch (c) {
      case '\'': out += "''"; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\0': out += "\\0"; break;
      default: out += c;
    }
  }
  return out + '\'';
}

std::string members_text(const std::vector<std::string>& members) {
  std::string out;
  for (const auto& member : members) out += (out.empty() ? "" : ",") + quoted_member(member);
  return '(' + out + ')';
}

std::string floating_text(const ColumnType& type) {
  if (type.display_width >= 0) return fmt::format("({},{})", type.display_width, type.scale);
  return type.precision > 0 ? fmt::format("({})", type.precision) : "";
}

std::string parentheses_text(const ColumnType& type) {
  switch (row_of(type.kind).shape) {
    case TypeShape::kPlain: return "";
    case TypeShape::kWidth: return type.display_width < 0 ? "" : fmt::format("({})", type.display_width);
    case TypeShape::kLength: return fmt::format("({})", type.length);
    case TypeShape::kDecimal: return fmt::format("({},{})", type.precision, type.scale);
    case TypeShape::kFloating: return floating_text(type);
    case TypeShape::kFraction: return type.precision == 0 ? "" : fmt::format("({})", type.precision);
    case TypeShape::kMembers: return members_text(type.members);
  }
  return "";
}

}  // namespace

std::string_view name_of(MysqlType type) { return row_of(type).name; }

ColumnType parse_column_type(std::string_view text) {
  if (auto type = TypeParser{text}.parse()) return std::move(*type);
  ColumnType unknown;
  unknown.text = text;
  return unknown;
}

std::string mysql_type_text(const ColumnType& type) {
  if (type.kind == MysqlType::kUnknown) return type.text;
  std::string out = type.alias.empty() ? std::string{name_of(type.kind)} : type.alias;
  out += parentheses_text(type);
  if (type.is_unsigned) out += " unsigned";
  if (type.zerofill) out += " zerofill";
  if (!type.suffix.empty()) out += ' ' + type.suffix;
  return out;
}

}  // namespace smt::catalog
