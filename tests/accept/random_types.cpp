#include <algorithm>

#include "accept/random_table.hpp"
#include "accept/unicode.hpp"

namespace smt::test {
namespace {

void set_literal(RandomColumn& column, const std::string& sql, const std::string& value) {
  column.default_sql = sql;
  column.default_value = value;
}

/// Sets spellings of a small whole number that servers accept; MySQL shows the value, MariaDB the written text.
void set_odd_number(RandomColumn& column, Dice& dice) {
  static const std::vector<std::pair<const char*, const char*>> spellings{
      {"TRUE", "1"}, {"FALSE", "0"},  {"0x1F", "31"}, {"x'1F'", "31"}, {"b'101'", "5"}, {"'7.0'", "7"},
      {"1e1", "10"}, {"'1e1'", "10"}, {"1.5", "2"},   {"-0", "0"},     {"'007'", "7"},  {"+5", "5"},
      {"'+5'", "5"}, {"-(5)", "-5"},  {"' 5'", "5"},  {"'5 '", "5"},   {"00", "0"}};
  const auto& [sql, value] = dice.one_of(spellings);
  set_literal(column, sql, value);
}

RandomColumn random_integer(Dice& dice) {
  struct Integer {
    const char *name, *lowest, *highest, *highest_unsigned;
  };
  static const std::vector<Integer> integers{
      {"TINYINT", "-128", "127", "255"},
      {"SMALLINT", "-32768", "32767", "65535"},
      {"MEDIUMINT", "-8388608", "8388607", "16777215"},
      {"INT", "-2147483648", "2147483647", "4294967295"},
      {"BIGINT", "-9223372036854775808", "9223372036854775807", "18446744073709551615"}};
  const auto& integer = dice.one_of(integers);
  RandomColumn column;
  column.is_integer = true;
  column.type = integer.name + dice.one_of({"", "", "(1)", "(11)"});
  const auto sign = dice.one_of({"", "", "", " UNSIGNED", " ZEROFILL", " UNSIGNED ZEROFILL"});
  column.type += sign;
  if (dice.percent(50)) return column;
  const auto value = dice.percent(40)   ? dice.one_of({"0", "1", "7"})
                     : !sign.empty()    ? std::string{integer.highest_unsigned}
                     : dice.percent(50) ? std::string{integer.lowest}
                                        : std::string{integer.highest};
  set_literal(column, dice.percent(50) ? value : in_quotes(value), value);
  if (dice.percent(25)) set_odd_number(column, dice);
  if (dice.percent(10)) {
    column.default_sql = "(1 + 2)";
    column.default_value.reset();
  }
  return column;
}

RandomColumn random_decimal(Dice& dice) {
  const auto precision = dice.percent(70) ? dice.between(1, 38) : dice.between(39, 65);
  const auto scale = dice.percent(40) ? 0 : dice.below(std::min<std::size_t>(precision, 30) + 1);
  RandomColumn column;
  column.key_bytes = 30;
  column.type = dice.one_of({"DECIMAL(", "NUMERIC("}) + std::to_string(precision) + "," + std::to_string(scale) + ")";
  const bool is_unsigned = dice.percent(15);
  if (is_unsigned) column.type += " UNSIGNED";
  if (dice.percent(50)) return column;
  const auto whole = precision - scale;
  auto value = whole == 0 ? std::string{"0"} : "1" + dice.digits(dice.percent(50) ? whole - 1 : dice.below(whole));
  if (scale > 0) value += "." + dice.digits(scale);
  if (!is_unsigned && dice.percent(30)) value = "-" + value;
  const auto beyond = scale > 0 && dice.percent(10) ? "4" : "";  // rounded away
  set_literal(column, dice.percent(50) ? value + beyond : in_quotes(value + beyond), value);
  if (dice.percent(10)) set_odd_number(column, dice);
  if (column.default_sql == "1.5" && scale > 0) column.default_value = "1.5";
  return column;
}

RandomColumn random_floating(Dice& dice) {
  RandomColumn column;
  column.type = dice.one_of({"FLOAT", "DOUBLE", "FLOAT(7,3)", "DOUBLE(12,4)", "FLOAT(20)", "FLOAT(40)", "REAL",
                             "FLOAT UNSIGNED", "DOUBLE UNSIGNED ZEROFILL"});
  if (dice.percent(50)) return column;
  const bool narrow = column.type.find(',') != std::string::npos;
  const auto value =
      narrow ? dice.one_of({"0", "1", "1.5", "12.25"})
             : dice.one_of({"0", "1.5", "2.33", "0.1", "1e10", "1e-7", "16777217", "123456789", "3.5e20", "100"});
  set_literal(column, dice.percent(50) ? value : in_quotes(value), value);
  return column;
}

RandomColumn random_bits(Dice& dice) {
  const auto bits = dice.percent(40) ? 1 : dice.between(2, 64);
  RandomColumn column;
  column.type = "BIT(" + std::to_string(bits) + ")";
  if (dice.percent(50)) return column;
  std::uint64_t value = 0;
  std::string text;
  for (std::size_t i = 0; i < bits; ++i) {
    const bool one = i == 0 || dice.percent(50);
    text += one ? '1' : '0';
    value = value * 2 + (one ? 1 : 0);
  }
  set_literal(column, "b'" + text + "'", std::to_string(value));
  if (bits > 3 && dice.percent(20)) {
    const auto five = dice.one_of({"5", "0x05", "x'05'", "'5'"});
    set_literal(column, five, five == "'5'" && bits > 7 ? "53" : "5");
    if (five == "'5'") column.default_value.reset();  // one server reads a character, the other a number
  }
  return column;
}

std::string fraction(Dice& dice, std::size_t digits) { return digits == 0 ? "" : "." + dice.digits(digits); }

RandomColumn random_datetime(Dice& dice) {
  RandomColumn column;
  const auto digits = dice.percent(50) ? 0 : dice.below(7);
  const auto precision = digits == 0 ? std::string{} : "(" + std::to_string(digits) + ")";
  column.type = dice.one_of({"DATETIME", "TIMESTAMP"}) + precision;
  if (dice.percent(40)) {
    if (column.type.starts_with("TIMESTAMP")) column.type += " NULL";
    return column;
  }
  if (dice.percent(50)) {
    column.default_sql = digits == 0 ? dice.one_of({"CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP()", "NOW()", "LOCALTIME",
                                                    "(now() + interval 1 day)", "(current_timestamp)"})
                                     : "CURRENT_TIMESTAMP" + precision;
    if (dice.percent(50)) column.more = "ON UPDATE CURRENT_TIMESTAMP" + precision;
  } else if (dice.percent(25)) {
    column.default_sql = "'0000-00-00 00:00:00'";
  } else if (dice.percent(20) && digits == 0) {
    set_literal(column, dice.one_of({"'2024-1-5'", "20240105", "'20240105'", "'2024-01-05'", "'2024-01-05T00:00:00'"}),
                "2024-01-05 00:00:00");
  } else {
    const auto value = dice.one_of({"2024-02-29 23:59:59", "2001-01-01 00:00:00"}) + fraction(dice, digits);
    set_literal(column, in_quotes(value), value);
  }
  return column;
}

}  // namespace

RandomColumn random_time(Dice& dice) {
  if (dice.percent(60)) return random_datetime(dice);
  RandomColumn column;
  column.type = dice.one_of({"DATE", "TIME", "TIME(6)", "TIME(2)", "YEAR"});
  if (dice.percent(40)) return column;
  std::string value;
  if (column.type == "YEAR") {
    value = dice.one_of({"2024", "1901", "2155"});
  } else if (column.type == "DATE") {
    value = dice.one_of({"2024-02-29", "1000-01-01", "9999-12-31", "0000-00-00", "2024-00-00"});
  } else {
    value = dice.one_of({"12:34:56", "-838:59:59", "00:00:00", "100:00:01"});
    if (value[0] != '-' && column.type != "TIME") value += fraction(dice, column.type == "TIME(6)" ? 6 : 2);
  }
  if (column.type == "DATE" && dice.percent(20)) {
    set_literal(column, dice.one_of({"'2024-1-5'", "20240105", "'24-01-05'", "(curdate())", "(DATE'2024-01-05')"}),
                "2024-01-05");
    return column;
  }
  if (column.type == "YEAR" && dice.percent(20)) {
    set_literal(column, dice.one_of({"24", "'24'", "2024"}), "2024");
    return column;
  }
  if (column.type == "TIME" && dice.percent(20)) {
    set_literal(column, dice.one_of({"'8:00'", "80000", "'08:00:00'"}), "08:00:00");
    return column;
  }
  const bool zero = value.find("-00") != std::string::npos;
  set_literal(column, in_quotes(value), value);
  if (zero || (value[0] == '-' && column.type != "TIME")) column.default_value.reset();
  return column;
}

RandomColumn random_number(Dice& dice) {
  const auto roll = dice.below(10);
  if (roll < 6) return random_integer(dice);
  if (roll < 8) return random_decimal(dice);
  return roll < 9 ? random_floating(dice) : random_bits(dice);
}

}  // namespace smt::test
