#include "mapping/flink/pattern/source_pattern.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

std::string pattern(const SourceTables& source, bool case_matters = false) {
  const auto [databases, tables] = source_pattern(source, case_matters);
  return databases + " " + tables;
}

TEST(SourcePattern, TakesTheTablesOfAFullProduct) {
  EXPECT_EQ(pattern({{{{"shop"}, {"orders"}}}}), "shop orders");
  EXPECT_EQ(pattern({{{{"db_1", "db_2"}, {"t_1", "t_2"}}}}), "db_[12] t_[12]");
  EXPECT_EQ(pattern({{{{"shop"}, {"orders"}}}}, true), "(?-i:shop) (?-i:orders)");
}

TEST(SourcePattern, TakesNumbersToComeWhereItIsOpen) {
  EXPECT_EQ(pattern({{{{"db_1", "db_2"}, {"t_1", "t_2"}}}, {}, true}), "db_[0-9]+ t_[0-9]+");
}

TEST(SourcePattern, NamesTheDatabasesBeforeTheTablesThatTheyAloneHold) {
  const SourceTables source{{{{"db_1", "db_3"}, {"t_1", "t_2"}}, {{"db_11"}, {"t_1"}}}};
  EXPECT_EQ(pattern(source), "db_([13]|11) ((?<=^db_[13][.])t_[12]|(?<=^db_11[.])t_1)");
  EXPECT_EQ(pattern(source, true),
            "(?-i:db_([13]|11)) ((?<=^(?-i:db_[13])[.])(?-i:t_[12])|(?<=^(?-i:db_11)[.])(?-i:t_1))");
}

}  // namespace
}  // namespace smt::test
