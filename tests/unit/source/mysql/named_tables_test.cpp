#include "source/mysql/named_tables.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

Scope::Schema schema_of(std::size_t wanted, std::size_t all) {
  Scope::Schema schema{"d", {}, all};
  for (std::size_t i = 0; i < wanted; ++i) schema.tables.push_back("t" + std::to_string(i));
  return schema;
}

TEST(NamedParts, AreTheWholeSchemaWhereMostIsWanted) {
  EXPECT_EQ(named_parts(schema_of(3, 5)), (std::vector<std::vector<std::string>>{{}}));
  EXPECT_EQ(named_parts(schema_of(2, 4)), (std::vector<std::vector<std::string>>{{"t0", "t1"}}));
}

TEST(NamedParts, NameEveryTableOnce) {
  const auto schema = schema_of(450, 1000);
  const auto parts = named_parts(schema);
  ASSERT_EQ(parts.size(), 3u);
  std::vector<std::string> all;
  for (const auto& part : parts) {
    EXPECT_LE(part.size(), kMostNamedTables);
    all.insert(all.end(), part.begin(), part.end());
  }
  EXPECT_EQ(all, schema.tables);
}

}  // namespace
}  // namespace smt::test
