#include "plan/name_patterns.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace smt::test {
namespace {

TEST(AreHexadecimal, ConsecutiveNumbers) {
  std::set<std::string> all;
  for (int i = 0; i < 64; ++i) all.insert(fmt::format("{:02x}", i));
  EXPECT_TRUE(are_hexadecimal(all));
  EXPECT_TRUE(are_hexadecimal({"00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "0a"}));
  EXPECT_TRUE(are_hexadecimal({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b"}));
  EXPECT_TRUE(are_hexadecimal({"0E", "0F", "10"}));
}

TEST(AreHexadecimal, NumbersWithGaps) {
  EXPECT_TRUE(are_hexadecimal({"0a", "3c", "ff"}));
  EXPECT_TRUE(are_hexadecimal({"0A", "3c", "FF"}));
  EXPECT_TRUE(are_hexadecimal({"d41d8cd98f00b204e9800998ecf8427e", "0cc175b9c0f1b6a831c399e269772661"}));
}

TEST(AreHexadecimal, NeitherWordsNorDecimalNumbersNorDates) {
  EXPECT_FALSE(are_hexadecimal({"01", "02", "10"}));
  EXPECT_FALSE(are_hexadecimal({"face", "dead", "beef"}));
  EXPECT_FALSE(are_hexadecimal({"dec", "feb"}));
  EXPECT_FALSE(are_hexadecimal({"2023", "2024", "face", "dead"}));
  EXPECT_FALSE(are_hexadecimal({"2021", "2022", "2023", "2024", "202a"}));
  EXPECT_FALSE(are_hexadecimal({"2024feb", "2024dec", "2025feb"}));
  EXPECT_FALSE(are_hexadecimal({"20240101", "20240102"}));
}

TEST(AreHexadecimal, NeitherLettersNorVersionsNorAFew) {
  EXPECT_FALSE(are_hexadecimal({"a", "b", "c"}));
  EXPECT_FALSE(are_hexadecimal({"1", "2", "a"}));
  EXPECT_FALSE(are_hexadecimal({"1a", "1b", "2a", "2b"}));
  EXPECT_FALSE(are_hexadecimal({"0a", "ff"}));
}

/// Returns the patterns of tables of one database, "#" for each number.
std::string patterns(const std::vector<std::string>& tables) {
  std::vector<TableName> names;
  for (const auto& table : tables) names.push_back({"d", table});
  const NamePatterns all{names};
  std::string out;
  for (const auto& name : names) {
    auto text = all.pattern_of(name).table.text;
    std::replace(text.begin(), text.end(), '\0', '#');
    out += (out.empty() ? "" : " ") + text;
  }
  return out;
}

TEST(NamePatterns, HexadecimalSuffixesStandBehindASeparator) {
  EXPECT_EQ(patterns({"user_0a", "user_ff", "user_3c", "user_face"}), "user_# user_# user_# user_face");
  EXPECT_EQ(patterns({"user0a", "userff", "user3c"}), "user#a userff user#c");
  EXPECT_EQ(patterns({"_0a", "_ff", "_3c"}), "_#a _ff _#c");
}

TEST(NamePatterns, ThoseOfOneStemAndWidthCountTogether) {
  EXPECT_EQ(patterns({"a_0a", "b_ff", "c_3c"}), "a_#a b_ff c_#c");
  EXPECT_EQ(patterns({"log2_0a", "log3_ff", "log4_3c"}), "log#_# log#_# log#_#");
  EXPECT_EQ(patterns({"log_0a", "log_ff", "log_3c", "log_100"}), "log_# log_# log_# log_#");
}

TEST(NamePatterns, OfOneWidthOnly) {
  const NamePatterns all{{{"d", "log_0a"}, {"d", "log_ff"}, {"d", "log_3c"}, {"d", "log_100"}}};
  EXPECT_EQ(all.pattern_of({"d", "log_0a"}), all.pattern_of({"d", "log_ff"}));
  EXPECT_NE(all.pattern_of({"d", "log_0a"}), all.pattern_of({"d", "log_100"}));
}

TEST(NamePatterns, DatabasesHaveThemToo) {
  const NamePatterns all{{{"shop_0a", "orders"}, {"shop_ff", "orders"}, {"shop_3c", "orders"}, {"shop_x", "orders"}}};
  EXPECT_EQ(all.pattern_of({"shop_0a", "orders"}), all.pattern_of({"shop_ff", "orders"}));
  EXPECT_EQ(all.pattern_of({"shop_0a", "orders"}).database.hex_width, 2U);
  EXPECT_NE(all.pattern_of({"shop_0a", "orders"}), all.pattern_of({"shop_x", "orders"}));
}

TEST(NamePatterns, TablesOfShardedDatabasesCountTogether) {
  const NamePatterns all{{{"shop_1", "user_0a"}, {"shop_2", "user_ff"}, {"shop_2", "user_3c"}, {"other", "user_0b"}}};
  EXPECT_EQ(all.pattern_of({"shop_1", "user_0a"}), all.pattern_of({"shop_2", "user_ff"}));
  EXPECT_EQ(all.pattern_of({"other", "user_0b"}).table.hex_width, 0U);
}

}  // namespace
}  // namespace smt::test
