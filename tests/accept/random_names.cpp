#include "accept/random_table.hpp"
#include "accept/unicode.hpp"

namespace smt::test {
namespace {

std::string letters(std::size_t number) {
  std::string out;
  for (++number; number > 0; number = (number - 1) / 26) out += static_cast<char>('a' + (number - 1) % 26);
  return out;
}

std::string odd_part(Dice& dice) {
  return dice.one_of({" x", ".y",  "-z",  "$",   "%",    "\u00e9", "\u4e2d\u6587", "`t", "'q",  "\"d", "\\b",   "\\n",
                      ";s", "--c", "#h",  "=<>", "!*",   "(p)",    "[1]",          "{}", "|^",  "+",   "?",     "@@",
                      "/*", "*/",  "a=b", "_",   "__op", "\u00df", "\u0130",       "&",  "~\t", "\n",  "\u3000"});
}

std::string special_column(Dice& dice) {
  return dice.one_of({"__op",     "__OP",
                      "__row",    "__starrocks_shadow_a",
                      "_op",      "A=b",
                      "a_b",      "\u00c4=b",
                      "\u00e4_b", "select",
                      "order",    "key",
                      "index",    "group",
                      "groups",   "from",
                      "rank",     "values",
                      "system",   "a`b",
                      "a``b",     "`",
                      "a*b",      "1",
                      "1e5",      "0x1",
                      "null",     "\u8ba2\u5355 \u53f7",
                      "a.b",      "a b",
                      "a\\",      "\"",
                      "'",        "''",
                      "\\'",      ";",
                      "--",       "/*",
                      "unsigned", "comment",
                      "default",  "current_timestamp",
                      "=",        "_",
                      "__"});
}

}  // namespace

std::string random_text(Dice& dice, std::size_t most, bool plain) {
  std::u32string text;
  const auto pieces = dice.below(6);
  for (std::size_t i = 0; i < pieces; ++i) {
    text += code_points(
        plain || dice.percent(60)
            ? dice.one_of({"a",    "Z9",   " ",   "'",   "''",   "\"",   "\\", "\\\\", "\\n", "\n", "\t",
                           "\r\n", ";",    "--",  "-- ", "/*",   "*/",   "#",  "`",    "%",   "_",  "\\%",
                           "\\_",  "NULL", "(1)", "0",   "b'1'", "${x}", "=",  ",",    "?"})
            : dice.one_of({"\u4e2d", "\u5546\u57ce", "\u00e9", "\U0001F600", "\u3000", "\u20ac", "\u2028"}));
  }
  if (text.size() > most) text.resize(most);
  std::string out;
  for (const auto c : text) out += utf8(c);
  return out;
}

std::string random_column_name(Dice& dice, std::size_t number) {
  if (dice.percent(12)) return special_column(dice);
  auto name = (dice.percent(20) ? "C" : "c") + letters(number);
  if (dice.percent(15)) name += odd_part(dice) + (dice.percent(50) ? "e" : odd_part(dice) + "f");
  if (dice.percent(1)) name += std::string(63 - std::min<std::size_t>(name.size(), 63), 'n');
  return name;
}

std::string random_table_name(Dice& dice, std::size_t number) {
  auto name = "t" + letters(number);
  if (dice.percent(20)) name += odd_part(dice) + "x";
  if (dice.percent(5)) name[0] = 'T';
  return name;
}

std::string in_quotes(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string in_backticks(const std::string& name) {
  std::string out = "`";
  for (const char c : name) out += c == '`' ? std::string{"``"} : std::string(1, c);
  return out + "`";
}

std::string in_hex(const std::string& bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

}  // namespace smt::test
