#include <gmock/gmock.h>

#include "smt/source.hpp"

namespace smt::test {
namespace {

Scope::Schema schema(std::string name, int tables) {
  Scope::Schema out{std::move(name), {}, static_cast<std::size_t>(tables)};
  for (int i = 0; i < tables; ++i) out.tables.push_back("t" + std::to_string(1000 + i));
  return out;
}

std::size_t size_of(const Scope& scope) {
  std::size_t size = 0;
  for (const auto& part : scope.schemas) size += part.tables.size();
  return size;
}

TEST(Halves, ShareIsCrc32AsMysqlCountsIt) {
  EXPECT_EQ(share_of(""), 0U);
  EXPECT_EQ(share_of("a"), 0xE8B7BE43U % 2);
  EXPECT_EQ(share_of("123456789"), 0xCBF43926U % 2);
}

TEST(Halves, HoldEachTableOnce) {
  for (const auto& sizes :
       std::vector<std::vector<int>>{{1000}, {10, 1000}, {1000, 10}, {300, 300}, {5, 5, 5, 5, 5}, {1}, {60, 50, 40}}) {
    Scope scope;
    std::size_t all = 0, largest = 0;
    for (const int size : sizes) {
      scope.schemas.push_back(schema(std::string(1, static_cast<char>('a' + scope.schemas.size())), size));
      all += static_cast<std::size_t>(size);
      largest = std::max(largest, static_cast<std::size_t>(size));
    }
    const auto [first, second] = halves(scope);
    EXPECT_EQ(size_of(first) + size_of(second), all);
    EXPECT_LE(std::max(size_of(first), size_of(second)), all / 2 + std::max<std::size_t>(all / 10, 5)) << all;
    for (const auto* half : {&first, &second}) {
      for (const auto& part : half->schemas) {
        EXPECT_FALSE(part.tables.empty());
        for (const auto& table : part.tables) {
          EXPECT_EQ(part.share.value_or(share_of(table)), share_of(table));
        }
      }
    }
  }
}

TEST(Halves, OfNothingAreNothing) {
  const auto [first, second] = halves({});
  EXPECT_TRUE(first.schemas.empty() && second.schemas.empty());
}

}  // namespace
}  // namespace smt::test
