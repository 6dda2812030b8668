// Which defaults a column may have (ColumnDefAnalyzer; measured on 3.3, 4.0 and 4.1).

#include <charconv>
#include <cmath>

#include "accept/rules.hpp"

namespace smt::test {
namespace {

struct DefaultCheck {
  const ColumnDefinition& column;
  std::string plain;
  const Check& check;

  void refuse(const char* rule, const std::string& why) const {
    check.refuse(column.name.line, rule,
                 column.name.text + " " + column.type.name + " DEFAULT '" + column.default_value->text + "': " + why);
  }
};

bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view without_sign(std::string_view text) {
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  return text;
}

std::string_view without_zeros(std::string_view digits) {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

/// Returns the largest absolute values, as digits: negative, positive.
std::pair<std::string_view, std::string_view> range_of(std::string_view plain) {
  if (plain == "TINYINT") return {"128", "127"};
  if (plain == "SMALLINT") return {"32768", "32767"};
  if (plain == "INT") return {"2147483648", "2147483647"};
  if (plain == "BIGINT") return {"9223372036854775808", "9223372036854775807"};
  return {"170141183460469231731687303715884105728", "170141183460469231731687303715884105727"};
}

void check_integer(const DefaultCheck& on, std::string_view value) {
  const auto digits = without_sign(value);
  if (!are_digits(digits)) return on.refuse("default-number", "no integer");
  const auto significant = without_zeros(digits);
  const auto [negative, positive] = range_of(on.plain);
  const auto most = value[0] == '-' ? negative : positive;
  if (significant.size() > most.size() || (significant.size() == most.size() && significant > most))
    on.refuse("default-number", "out of the range");
}

void check_decimal(const DefaultCheck& on, std::string_view value) {
  const auto number = without_sign(value);
  const auto point = number.find('.');
  const auto integer = number.substr(0, point);
  const auto fraction = point == std::string_view::npos ? std::string_view{"0"} : number.substr(point + 1);
  if (!are_digits(integer) || !are_digits(fraction)) return on.refuse("default-decimal", "no plain decimal number");
  const auto& parameters = on.column.type.parameters;
  const std::size_t precision = parameters.empty() ? 10 : std::stoul(parameters[0]);
  const std::size_t scale = parameters.size() < 2 ? 0 : std::stoul(parameters[1]);
  const auto used = point == std::string_view::npos ? 0 : fraction.size();
  if (used > scale || without_zeros(integer).size() + scale > precision)
    on.refuse("default-decimal", "is too narrow to hold the DecimalLiteral");
}

template <typename Number>
std::string shortest(Number value) {
  char buffer[64];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

/// Up to 3.3 a float must equal the double; from 4.0 on their shortest texts must be the same.
void check_floating(const DefaultCheck& on, std::string_view value) {
  double number = 0;
  const auto text = value.starts_with('+') ? value.substr(1) : value;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
    return on.refuse("default-number", "no finite number");
  if (on.plain != "FLOAT") return;
  const auto narrow = static_cast<float>(number);
  const bool whole = static_cast<double>(narrow) == number && std::trunc(number) == number;
  const bool fits = on.check.release >= Release::k4_0 ? shortest(narrow) == shortest(number) : whole;
  if (!fits || !std::isfinite(narrow)) on.refuse("default-float", "Default value will loose precision");
}

bool is_shaped(std::string_view value, std::string_view shape) {
  return value.size() == shape.size() && std::equal(value.begin(), value.end(), shape.begin(), [](char c, char s) {
           return s == '0' ? c >= '0' && c <= '9' : c == s;
         });
}

int number_at(std::string_view value, std::size_t at, std::size_t size) {
  return std::stoi(std::string{value.substr(at, size)});
}

bool is_real_day(std::string_view value) {
  constexpr int kDays[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int year = number_at(value, 0, 4), month = number_at(value, 5, 2), day = number_at(value, 8, 2);
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month >= 1 && month <= 12 && day >= 1 && day <= kDays[month - 1] + (leap && month == 2 ? 1 : 0);
}

bool is_date(std::string_view value) { return is_shaped(value, "0000-00-00") && is_real_day(value); }

bool is_datetime(std::string_view value) {
  if (value.size() < 19 || !is_shaped(value.substr(0, 19), "0000-00-00 00:00:00") || !is_real_day(value)) return false;
  if (number_at(value, 11, 2) > 23 || number_at(value, 14, 2) > 59 || number_at(value, 17, 2) > 59) return false;
  const auto fraction = value.substr(19);
  return fraction.empty() || (fraction[0] == '.' && fraction.size() <= 7 && are_digits(fraction.substr(1)));
}

void check_date(const DefaultCheck& on, std::string_view value) {
  const bool good = on.plain == "DATE" ? is_date(value) : is_datetime(value);
  if (!good) on.refuse("default-date", "date literal is invalid");
}

void check_text(const DefaultCheck& on, std::string_view value) {
  const auto& parameters = on.column.type.parameters;
  const std::size_t most = on.column.type.name == "VARCHAR" || on.plain == "CHAR"
                               ? (parameters.empty() ? 1 : std::stoul(parameters[0]))
                               : 65533;
  if (utf16_length(value) > most) on.refuse("default-length", "Default value is too long");
}

void check_string(const DefaultCheck& on, std::string_view value) {
  if (is_integer_type(on.plain)) return check_integer(on, value);
  if (on.plain == "DECIMAL") return check_decimal(on, value);
  if (on.plain == "FLOAT" || on.plain == "DOUBLE") return check_floating(on, value);
  if (on.plain == "DATE" || on.plain == "DATETIME") return check_date(on, value);
  if (on.plain == "CHAR" || on.plain == "VARCHAR") return check_text(on, value);
  if (on.plain == "BOOLEAN") {
    const auto upper = upper_ascii(value);
    if (upper != "TRUE" && upper != "FALSE" && upper != "0" && upper != "1") on.refuse("default-boolean", "no BOOLEAN");
    return;
  }
  const bool empty_bytes = on.plain == "VARBINARY" && value.empty() && on.check.release >= Release::k4_1;
  const bool json = on.plain == "JSON" && on.check.release >= Release::k4_1;
  if (!empty_bytes && !json) on.refuse("default-type", "Cannot add default value for type");
}

void check_now(const DefaultCheck& on) {
  const bool later = on.check.release >= Release::k4_0;
  const bool fits =
      on.plain == "DATETIME" || (later && (on.plain == "DATE" || on.plain == "VARCHAR" || is_integer_type(on.plain)));
  if (!fits) on.refuse("default-now", "Default function now() for this type is not supported");
  if (on.column.default_value->has_parentheses && !later) on.refuse("default-now", "parentheses are a syntax error");
}

void check_function(const DefaultCheck& on) {
  const auto& function = on.column.default_value->text;
  const auto& parameters = on.column.type.parameters;
  const bool long_enough = on.column.type.name != "VARCHAR" || (!parameters.empty() && std::stoul(parameters[0]) >= 36);
  const bool uuid = function == "uuid()" && on.plain == "VARCHAR" && long_enough;
  const bool number = function == "uuid_numeric()" && on.plain == "LARGEINT";
  if (!uuid && !number) on.refuse("default-function", "Default expr for this function and type is not supported");
}

void check_default(const DefaultCheck& on) {
  using Kind = DefaultValue::Kind;
  switch (on.column.default_value->kind) {
    case Kind::kString:
      // SHOW CREATE TABLE shows another value, or fails (recorded/show_defaults.tsv).
      if (on.column.default_value->text.find("\\u") != std::string::npos)
        on.refuse("default-escape", "Unable to parse unicode value");
      return check_string(on, on.column.default_value->text);
    case Kind::kNull:
      if (on.column.nullable == false) on.refuse("default-null", "NOT NULL DEFAULT NULL");
      return;
    case Kind::kCurrentTimestamp: return check_now(on);
    case Kind::kFunction: return check_function(on);
  }
}

void check_auto_increment(const CreateTable& table, const Check& check) {
  int count = 0;
  for (const auto& column : table.columns) {
    if (!column.auto_increment) continue;
    const bool good = check.release >= Release::k3_0 && plain_type(column.type) == "BIGINT" && column.nullable != true;
    if (!good || ++count > 1) {
      check.refuse(column.name.line, "auto-increment", "from 3.0 one BIGINT that is not NULL: " + column.name.text);
    }
  }
}

void check_generated(const CreateTable& table, const Check& check) {
  bool seen = false;
  for (const auto& column : table.columns) {
    seen = seen || column.generated;
    if (!seen) continue;
    if (!column.generated || check.release < Release::k3_1 || column.nullable == false || holds(table.key, column.name))
      check.refuse(column.name.line, "generated", "from 3.1, last, without NOT NULL, not in the key");
  }
}

}  // namespace

void check_defaults(const CreateTable& table, const Check& check) {
  for (const auto& column : table.columns) {
    if (column.default_value) check_default({column, plain_type(column.type), check});
  }
  check_auto_increment(table, check);
  check_generated(table, check);
}

}  // namespace smt::test
