// Type names, their parameters and limits (grammar `baseType`, TypeDefAnalyzer).

#include <array>
#include <map>

#include "accept/rules.hpp"

namespace smt::test {
namespace {

struct TypeFact {
  std::string_view name, plain;
  std::size_t parameters;  // the largest number that it accepts
};

// StarRocks reads the width of an integer and ignores it.
constexpr std::array kTypes{
    TypeFact{"BOOLEAN", "BOOLEAN", 0},
    TypeFact{"TINYINT", "TINYINT", 1},
    TypeFact{"SMALLINT", "SMALLINT", 1},
    TypeFact{"INT", "INT", 1},
    TypeFact{"INTEGER", "INT", 1},
    TypeFact{"BIGINT", "BIGINT", 1},
    TypeFact{"LARGEINT", "LARGEINT", 1},
    TypeFact{"FLOAT", "FLOAT", 0},
    TypeFact{"DOUBLE", "DOUBLE", 0},
    TypeFact{"DATE", "DATE", 0},
    TypeFact{"DATETIME", "DATETIME", 0},
    TypeFact{"TIME", "TIME", 0},
    TypeFact{"CHAR", "CHAR", 1},
    TypeFact{"VARCHAR", "VARCHAR", 1},
    TypeFact{"STRING", "VARCHAR", 0},
    TypeFact{"TEXT", "VARCHAR", 0},
    TypeFact{"JSON", "JSON", 0},
    TypeFact{"BINARY", "VARBINARY", 1},
    TypeFact{"VARBINARY", "VARBINARY", 1},
    TypeFact{"DECIMAL", "DECIMAL", 2},
    TypeFact{"NUMERIC", "DECIMAL", 2},
    TypeFact{"HLL", "HLL", 0},
    TypeFact{"BITMAP", "BITMAP", 0},
    TypeFact{"ARRAY", "ARRAY", 0},
    TypeFact{"MAP", "MAP", 0},
    TypeFact{"STRUCT", "STRUCT", 0},
};

constexpr long kMostChar = 255, kMostBytes = 1048576;

long most_varchar(Release release) { return release >= Release::k4_2 ? 2147482624 : kMostBytes; }

const TypeFact* find_type(std::string_view name) {
  const auto found =
      std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeFact& fact) { return fact.name == name; });
  return found == kTypes.end() ? nullptr : &*found;
}

/// Parses like Integer.parseInt: nothing above 2^31 - 1.
std::optional<long> java_int(std::string_view digits) {
  if (digits.size() > 10) return std::nullopt;
  const auto value = std::stol(std::string{digits});
  return value <= 2147483647 ? std::optional{value} : std::nullopt;
}

struct TypeCheck {
  const ColumnDefinition& column;
  const Check& check;

  void refuse(const char* rule, const std::string& why) const {
    check.refuse(column.name.line, rule, column.name.text + " " + column.type.name + ": " + why);
  }
};

void check_length(const TypeCheck& on, long most, const char* rule, long length) {
  if (length > most) on.refuse(rule, "size must be <= " + std::to_string(most));
  if (length == 0) on.refuse("length-missing", "quietly becomes 1");
}

void check_decimal(const TypeCheck& on, const std::vector<long>& parameters) {
  const long most = on.check.release >= Release::k4_0 ? 76 : 38;
  const long precision = parameters.empty() ? 10 : parameters[0];
  const long scale = parameters.size() < 2 ? 0 : parameters[1];
  if (precision < 1 || precision > most) on.refuse("decimal-digits", "precision from 1 to " + std::to_string(most));
  if (scale > precision) on.refuse("decimal-scale", "scale above precision");
}

void check_limits(const TypeCheck& on, std::string_view plain) {
  std::vector<long> parameters;
  for (const auto& digits : on.column.type.parameters) {
    const auto value = java_int(digits);
    if (!value) return on.refuse("type-number", "For input string: \"" + digits + "\"");
    parameters.push_back(*value);
  }
  const auto& name = on.column.type.name;
  const long length = parameters.empty() ? 0 : parameters[0];
  if (plain == "CHAR") check_length(on, kMostChar, "char-length", length);
  if (name == "VARCHAR") check_length(on, most_varchar(on.check.release), "varchar-length", length);
  if (plain == "VARBINARY" && !parameters.empty()) check_length(on, kMostBytes, "varbinary-length", length);
  if (plain == "DECIMAL") check_decimal(on, parameters);
}

void check_release(const TypeCheck& on) {
  const auto& name = on.column.type.name;
  if (name == "TEXT" && on.check.release < Release::k3_1) on.refuse("type-release", "TEXT came with 3.1");
  if (plain_type(on.column.type) == "VARBINARY" && on.check.release < Release::k3_0)
    on.refuse("type-release", "VARBINARY came with 3.0");
  if ((name == "MAP" || name == "STRUCT") && on.check.release < Release::k3_1)
    on.refuse("type-release", "columns of MAP and STRUCT came with 3.1");
}

void check_type(const TypeCheck& on) {
  const auto& type = on.column.type;
  const auto* fact = find_type(type.name);
  if (fact == nullptr) return on.refuse("type-name", "no such type");
  if (type.parameters.size() > fact->parameters) return on.refuse("type-parameter", "too many parameters");
  if (type.name == "TIME") on.refuse("type-time", "Type:TIME of column does not support");
  check_release(on);
  check_limits(on, fact->plain);
  const bool is_text = fact->plain == "CHAR" || fact->plain == "VARCHAR";
  if (!on.column.charset.empty() && (upper_ascii(on.column.charset) != "UTF8" || !is_text))
    on.refuse("charset", "Unknown charset name: " + on.column.charset);
}

}  // namespace

std::string plain_type(const SqlType& type) {
  const auto* fact = find_type(type.name);
  return fact == nullptr ? type.name : std::string{fact->plain};
}

bool is_integer_type(std::string_view plain) {
  return plain == "TINYINT" || plain == "SMALLINT" || plain == "INT" || plain == "BIGINT" || plain == "LARGEINT";
}

bool can_be_sorted(const SqlType& type, Release release) {
  const auto plain = plain_type(type);
  if (plain == "VARBINARY") return release >= Release::k4_1;
  return !type.nested && plain != "FLOAT" && plain != "DOUBLE" && plain != "JSON" && plain != "HLL" &&
         plain != "BITMAP";
}

void check_types(const CreateTable& table, const Check& check) {
  for (const auto& column : table.columns) check_type({column, check});
  if (!table.engine.empty() && upper_ascii(table.engine) != "OLAP")
    check.refuse(table.line, "engine", "Unknown engine name: " + table.engine);
  if (!table.charset.empty() && upper_ascii(table.charset) != "UTF8")
    check.refuse(table.line, "charset", "Unknown charset name: " + table.charset);
}

}  // namespace smt::test
