#include <gtest/gtest.h>

#include <algorithm>

#include "smt/types.hpp"
#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

TEST(TypesPage, EqualsTheTypeTable) { expect_generated("docs/types.md", types_markdown()); }

TEST(PrintTypes, HasTheRowsOfThePage) {
  const auto text = types_text(), page = types_markdown();
  const auto rows = std::count(text.begin(), text.end(), '\n');
  EXPECT_EQ(text.substr(0, text.find(' ')), "MySQL");
  EXPECT_EQ(rows, std::count(page.begin() + static_cast<std::ptrdiff_t>(page.find("| MySQL ")), page.end(), '\n') - 1);
  EXPECT_NE(text.find("\nbigint              unsigned"), std::string::npos);
}

}  // namespace
}  // namespace smt::test
