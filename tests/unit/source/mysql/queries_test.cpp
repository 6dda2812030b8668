#include "source/mysql/queries.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

TEST(Queries, NameTheScopeInQuotes) {
  EXPECT_EQ(queries::scope_condition("it's", {}), " WHERE TABLE_SCHEMA = 'it\\'s'");
  EXPECT_EQ(queries::scope_condition("s", {"a", "b\\'"}),
            " WHERE TABLE_SCHEMA = 's' AND TABLE_NAME IN ('a', 'b\\\\\\'')");
}

TEST(Queries, AskForExpressionsOnlyWhereTheServerHasThem) {
  EXPECT_NE(queries::columns("", true).find(" GENERATION_EXPRESSION FROM"), std::string::npos);
  EXPECT_NE(queries::columns("", false).find(" '' FROM"), std::string::npos);
}

TEST(Queries, QuoteIdentifiers) {
  EXPECT_EQ(queries::create_statement("my db", "a`b"), "SHOW CREATE TABLE `my db`.`a``b`");
  EXPECT_EQ(queries::innodb_sizes("a'b"),
            "SELECT table_name, clustered_index_size * @@innodb_page_size FROM mysql.innodb_table_stats"
            " WHERE database_name = 'a\\'b'");
}

TEST(Queries, NameTheTablesThatAreOpened) {
  EXPECT_EQ(queries::checks("s", {"a", "b"}),
            "SELECT CONSTRAINT_SCHEMA, TABLE_NAME, CHECK_CLAUSE FROM information_schema.CHECK_CONSTRAINTS"
            " WHERE CONSTRAINT_SCHEMA = 's' AND TABLE_NAME IN ('a', 'b')");
  EXPECT_EQ(queries::partitions(queries::scope_condition("s", {"a"})),
            "SELECT TABLE_SCHEMA, TABLE_NAME, PARTITION_METHOD, PARTITION_EXPRESSION FROM"
            " information_schema.PARTITIONS WHERE TABLE_SCHEMA = 's' AND TABLE_NAME IN ('a')"
            " AND PARTITION_ORDINAL_POSITION = 1");
}

// No statement may make a server open every table, or sort.
TEST(Queries, AreCheap) {
  for (const std::string& sql : {std::string{queries::kTables}, std::string{queries::kKeyedTables},
                                 queries::columns("", true), queries::keys("")}) {
    for (const char* dear :
         {"ORDER BY", "CARDINALITY", "DATA_LENGTH", "TABLE_ROWS", "CREATE_OPTIONS", "CREATE_TIME", "*", "JOIN"}) {
      EXPECT_EQ(sql.find(dear), std::string::npos) << sql;
    }
  }
}

}  // namespace
}  // namespace smt::test
