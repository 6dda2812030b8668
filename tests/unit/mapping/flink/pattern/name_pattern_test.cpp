#include "mapping/flink/pattern/name_pattern.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <set>

#include "smt/pattern.hpp"

namespace smt::test {
namespace {

using Names = std::vector<std::string>;

/// Returns prefix + each number from `first` to `last`, padded with zeros to `width`.
Names numbered(const std::string& prefix, int first, int last, std::size_t width = 0) {
  Names names;
  for (int i = first; i <= last; ++i) {
    const auto digits = std::to_string(i);
    names.push_back(prefix + std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits);
  }
  return names;
}

/// Returns every name of `a` followed by every name of `b`.
Names product(const Names& a, const Names& b) {
  Names names;
  for (const auto& begin : a) {
    for (const auto& end : b) names.push_back(begin + end);
  }
  return names;
}

Names together(Names a, const Names& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string exact(const Names& names) { return name_pattern(names, false); }
std::string open(const Names& names) { return open_name_pattern(names, false); }

TEST(NamePattern, OneNameIsItself) {
  EXPECT_EQ(exact({"orders"}), "orders");
  EXPECT_EQ(exact({"order_2024_01"}), "order_2024_01");
  EXPECT_EQ(exact({"7"}), "7");
  EXPECT_EQ(exact({""}), "");
}

TEST(NamePattern, CompleteRunsAreRanges) {
  EXPECT_EQ(exact(numbered("order_", 0, 9)), "order_[0-9]");
  EXPECT_EQ(exact(numbered("order_", 1, 3)), "order_[1-3]");
  EXPECT_EQ(exact(numbered("order_", 1, 2)), "order_[12]");
  EXPECT_EQ(exact(numbered("order_", 0, 15)), "order_([0-9]|1[0-5])");
  EXPECT_EQ(exact(numbered("order_", 0, 1023)), "order_([0-9]|[1-9][0-9]|[1-9][0-9][0-9]|10[01][0-9]|102[0-3])");
  EXPECT_EQ(exact(numbered("s_", 100, 200)), "s_(1[0-9][0-9]|200)");
  EXPECT_EQ(exact(numbered("s_", 98, 101)), "s_(9[89]|10[01])");
  EXPECT_EQ(exact(numbered("", 1, 4)), "[1-4]");
}

TEST(NamePattern, LeadingZerosCount) {
  EXPECT_EQ(exact(numbered("order_", 1, 12, 2)), "order_(0[1-9]|1[0-2])");
  EXPECT_EQ(exact(numbered("order_", 0, 127, 4)), "order_0(0[0-9][0-9]|1[01][0-9]|12[0-7])");
  EXPECT_EQ(exact({"t1", "t01", "t001"}), "t(1|01|001)");
  EXPECT_EQ(exact(together(numbered("t", 0, 9), numbered("t", 0, 9, 2))), "t([0-9]|0[0-9])");
}

TEST(NamePattern, GapsStayOut) {
  EXPECT_EQ(exact({"s_1", "s_3", "s_4", "s_5", "s_9"}), "s_[13-59]");
  EXPECT_EQ(exact({"s_12", "s_34", "s_52"}), "s_(12|34|52)");
  EXPECT_EQ(exact({"s_15", "s_25", "s_35", "s_77"}), "s_([1-3]5|77)");
  EXPECT_EQ(exact({"s_10293", "s_10412", "s_10413", "s_7"}), "s_(7|10293|1041[23])");
}

TEST(NamePattern, DatesAreFactored) {
  EXPECT_EQ(exact(numbered("log_", 202401, 202412)), "log_2024(0[1-9]|1[0-2])");
  EXPECT_EQ(exact(product({"log_2022", "log_2023", "log_2024"}, numbered("", 1, 12, 2))),
            "log_202[2-4](0[1-9]|1[0-2])");
  EXPECT_EQ(exact(product({"log_2022_", "log_2023_", "log_2024_"}, numbered("", 1, 12, 2))),
            "log_202[2-4]_(0[1-9]|1[0-2])");
  EXPECT_EQ(
      exact(together(product({"log_2022_", "log_2023_"}, numbered("", 1, 12, 2)), {"log_2024_01", "log_2024_02"})),
      "log_(202[23]_(0[1-9]|1[0-2])|2024_0[12])");
  EXPECT_EQ(exact(together(product({"d01", "d03"}, numbered("", 1, 31, 2)), product({"d02"}, numbered("", 1, 28, 2)))),
            "d0([13](0[1-9]|[12][0-9]|3[01])|20[1-9]|21[0-9]|22[0-8])");
}

TEST(NamePattern, WhatStandsBehindTheNumberIsWrittenOnce) {
  EXPECT_EQ(exact({"a_1_log", "a_2_log"}), "a_[12]_log");
  EXPECT_EQ(exact({"shop1_2024", "shop2_2024"}), "shop[12]_2024");
  EXPECT_EQ(exact({"o_2023_01_x", "o_2024_02_x"}), "o_(2023_01|2024_02)_x");
  EXPECT_EQ(exact(product(numbered("u", 0, 3), numbered("_p", 10, 12))), "u[0-3]_p1[0-2]");
}

TEST(NamePattern, UnlikeNamesStayWhole) {
  EXPECT_EQ(exact({"customers", "orders"}), "(customers|orders)");
  EXPECT_EQ(exact({"cat", "car", "cab"}), "(cab|car|cat)");
  EXPECT_EQ(exact({"alpha_1", "beta_1", "gamma_2"}), "(alpha_1|beta_1|gamma_2)");
  EXPECT_EQ(exact({"order_items", "order_notes"}), "order_(items|notes)");
  EXPECT_EQ(exact({"order_items", "order_notes", "users"}), "(order_(items|notes)|users)");
  EXPECT_EQ(exact({"eu_log", "us_log"}), "(eu|us)_log");
  EXPECT_EQ(exact(product({"eu", "us"}, {"_1", "_2"})), "(eu|us)_[12]");
  EXPECT_EQ(exact({"a_1", "a_2", "b_1", "b_2", "c_1"}), "((a|b)_[12]|c_1)");
  EXPECT_EQ(exact({"a_1", "b"}), "(a_1|b)");
}

TEST(NamePattern, OneNameMayBeTheBeginningOfAnother) {
  EXPECT_EQ(exact({"order", "order_1", "order_2"}), "order(_[12])?");
  EXPECT_EQ(exact({"order", "order1"}), "order(1)?");
  EXPECT_EQ(exact({"log", "old_log"}), "(old_)?log");
  EXPECT_EQ(exact({"a_1", "a_1_1", "b"}), "(a_1(_1)?|b)");
}

TEST(NamePattern, SignsAreEscapedAsElsewhere) {
  EXPECT_EQ(exact({"a.b_1", "a.b_2"}), "a[.]b_[12]");
  EXPECT_EQ(exact({"a,1", "a,2"}), "a\\,[12]");
  EXPECT_EQ(exact({"t$1", "t\\1", "t^1", "t[1]"}), "t([$]1|\\[1\\]|\\\\1|\\^1)");
  EXPECT_EQ(exact({"(?i)a", "(?i)b"}), "[(][?]i[)](a|b)");
  EXPECT_EQ(exact({"a-1", "a_1"}), "a(-|_)1");
}

TEST(NamePattern, CharactersOfManyBytesStayWhole) {
  EXPECT_EQ(exact({"订单_1", "订单_2"}), "订单_[12]");
  EXPECT_EQ(exact({"é1", "è1"}), "(è|é)1");                         // the first byte is the same
  EXPECT_EQ(exact({"t１", "t２"}), "(t１|t２)");                    // digits that [0-9] does not match
  EXPECT_EQ(exact({"\xff\xfe_1", "\xff\xfe_2"}), "\xff\xfe_[12]");  // not UTF-8
  EXPECT_EQ(exact({{"a\0_1", 4}, {"a\0_2", 4}}), std::string("a\0_[12]", 7));
}

TEST(NamePattern, CaseCountsWhereItMatters) {
  EXPECT_EQ(name_pattern({"Orders"}, true), "(?-i:Orders)");
  EXPECT_EQ(name_pattern({"orders_1", "orders_2"}, true), "(?-i:orders_[12])");
  EXPECT_EQ(name_pattern({"Users", "orders"}, true), "(?-i:Users|orders)");
  EXPECT_EQ(open_name_pattern({"Users_1", "Users_2"}, true), "(?-i:Users_[0-9]+)");
}

TEST(NamePattern, OrderAndRepetitionDoNotMatter) {
  EXPECT_EQ(exact({"b_10", "a_2", "b_9", "a_1", "a_2"}), "(a_[12]|b_(9|10))");
  EXPECT_EQ(exact({"a_1", "a_2", "b_9", "b_10"}), "(a_[12]|b_(9|10))");
}

TEST(OpenNamePattern, NumbersThatDifferAreOpen) {
  EXPECT_EQ(open({"order_1", "order_2"}), "order_[0-9]+");
  EXPECT_EQ(open({"order_01", "order_2"}), "order_[0-9]+");
  EXPECT_EQ(open({"log2024_1", "log2024_2"}), "log2024_[0-9]+");
  EXPECT_EQ(open({"log2023_1", "log2024_2"}), "log[0-9]+_[0-9]+");
  EXPECT_EQ(open({"a.1.x", "a.2.x"}), "a[.][0-9]+[.]x");
}

TEST(OpenNamePattern, NothingIsOpenWhereNothingDiffers) {
  EXPECT_EQ(open({"order_1"}), "order_1");
  EXPECT_EQ(open({"order_1", "order_1"}), "order_1");
  EXPECT_EQ(open({"customers", "orders"}), "(customers|orders)");
  EXPECT_EQ(open({"a_1", "a_2", "b_7"}), "(a_[0-9]+|b_7)");
}

/// Compiles a pattern that must match a whole name, as mysql-cdc does.
Pattern compiled(const std::string& pattern, const std::string& flags = "") {
  Pattern result{flags + "^(?:" + pattern + ")$"};
  EXPECT_EQ(result.error(), "") << pattern;
  return result;
}

TEST(NamePattern, MatchesWithoutCaseUnlessItMatters) {
  const Names names{"Order_1", "order_x"};
  EXPECT_TRUE(compiled(name_pattern(names, false), "(?i)").found_in("ORDER_1"));
  EXPECT_FALSE(compiled(name_pattern(names, true), "(?i)").found_in("ORDER_1"));
  EXPECT_TRUE(compiled(name_pattern(names, true), "(?i)").found_in("Order_1"));
}

class RandomNames {
 public:
  explicit RandomNames(unsigned seed) : random_{seed} {}

  /// Returns names of a few parts, so that many share some; sometimes ranges, as shards have them.
  Names names() {
    Names result;
    const auto shapes = below(3) + 1;
    for (int shape = 0; shape < shapes; ++shape) add_shape(result);
    return result;
  }

  std::string changed(std::string name) {
    static const Names characters{"0", "1", "9", "a", "_", ".", "|", "(", "\\", ",", "é"};
    const auto at = boundary(name);
    const auto& character = characters[static_cast<std::size_t>(below(static_cast<int>(characters.size())))];
    switch (below(3)) {
      case 0: return name.insert(at, character);
      case 1: return name.substr(0, at) + name.substr(next(name, at));
      default: return name.substr(0, at) + character + name.substr(next(name, at));
    }
  }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

  static std::size_t next(const std::string& name, std::size_t at) {
    if (at < name.size()) ++at;
    while (at < name.size() && (static_cast<unsigned char>(name[at]) & 0xC0U) == 0x80U) ++at;
    return at;
  }

  std::size_t boundary(const std::string& name) {
    std::size_t at = 0;
    for (auto steps = below(static_cast<int>(name.size()) + 1); steps > 0; --steps) at = next(name, at);
    return at;
  }

  void add_shape(Names& result) {
    Names shape{""};
    for (auto parts = below(3) + 1; parts > 0; --parts) shape = product(shape, below(2) == 0 ? words() : numbers());
    const auto kept = below(4) == 0 ? below(100) : 100;  // gaps
    for (auto& name : shape) {
      if (below(100) < kept) result.push_back(std::move(name));
    }
  }

  Names words() {
    static const Names all{"a",   "b",    "ab", "A", "_",   "-",  ".",      "$",   "+",   "(", ")", "|",
                           "?",   "[",    "]",  "*", "^",   "{",  "}",      "\\",  ",",   "é", "è", "订",
                           "_x_", "(?i)", "#",  " ", "\\d", "[^", "order_", "a.b", "{2}", ""};
    Names result;
    for (auto count = below(3) + 1; count > 0; --count) {
      result.push_back(all[static_cast<std::size_t>(below(static_cast<int>(all.size())))]);
    }
    return result;
  }

  Names numbers() {
    const auto first = below(below(2) == 0 ? 12 : 1200);
    return numbered("", first, first + below(13), below(2) == 0 ? 0 : static_cast<std::size_t>(below(5)));
  }

  std::mt19937 random_;
};

/// Returns the name with its last number one higher and one lower, with one digit more and one less.
Names neighbours(const std::string& name) {
  Names result{name + "0", "0" + name, name.substr(0, name.size() - 1)};
  const auto end = name.find_last_of("0123456789");
  if (end == std::string::npos) return result;
  const auto before = name.find_last_not_of("0123456789", end);
  const auto begin = before == std::string::npos ? 0 : before + 1;
  const auto digits = name.substr(begin, end + 1 - begin);
  const auto with = [&](const std::string& number) { return name.substr(0, begin) + number + name.substr(end + 1); };
  const auto padded = [&](int number) { return numbered("", number, number, digits.size()).front(); };
  if (digits.size() < 9) {
    const auto number = std::stoi(digits);
    result.insert(result.end(), {with(padded(number + 1)), with(std::to_string(number + 1))});
    if (number > 0) result.insert(result.end(), {with(padded(number - 1)), with(std::to_string(number - 1))});
  }
  result.insert(result.end(), {with(digits + "0"), with("0" + digits), with(digits.substr(1))});
  return result;
}

TEST(NamePattern, MatchesTheMembersAndNothingElse) {
  std::size_t near_misses = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    RandomNames random{seed};
    const auto names = random.names();
    const std::set<std::string> members{names.begin(), names.end()};
    if (members.empty() || members.contains("")) continue;
    const auto pattern = exact(names);
    const auto matcher = compiled(pattern);
    for (const auto& name : members) {
      ASSERT_TRUE(matcher.found_in(name)) << "seed " << seed << ": " << pattern << " does not match " << name;
      for (const auto& other : together(neighbours(name), {random.changed(name), random.changed(name)})) {
        ASSERT_EQ(matcher.found_in(other), members.contains(other))
            << "seed " << seed << ": " << pattern << " and " << other;
        near_misses += members.contains(other) ? 0 : 1;
      }
    }
  }
  EXPECT_GT(near_misses, 50000U);
}

TEST(NamePattern, TwentyThousandShardsInFiveHundredSchemasAreTwoShortLines) {
  EXPECT_EQ(exact(numbered("shop_", 0, 499)), "shop_([0-9]|[1-9][0-9]|[1-4][0-9][0-9])");
  EXPECT_EQ(exact(numbered("order_", 0, 19999)),
            "order_([0-9]|[1-9][0-9]|[1-9][0-9][0-9]|[1-9][0-9][0-9][0-9]|1[0-9][0-9][0-9][0-9])");
  EXPECT_EQ(exact(numbered("order_", 0, 19999, 5)), "order_[01][0-9][0-9][0-9][0-9]");
  EXPECT_EQ(open(numbered("order_", 0, 19999)), "order_[0-9]+");
}

/// Uses every third number, so that names share little; returns the CPU seconds of this process, the best of three.
double seconds_for(int count) {
  Names names;
  for (int i = 0; i < count; ++i) names.push_back("order_" + std::to_string(i * 3) + "_x" + std::to_string(i % 7));
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const auto begin = std::clock();
    EXPECT_GT(exact(names).size(), names.size());
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

TEST(NamePattern, TenTimesTheNamesAreNoHundredTimesTheWork) {
  EXPECT_LT(seconds_for(20000), 35 * std::max(seconds_for(2000), 0.001));
}

}  // namespace
}  // namespace smt::test
