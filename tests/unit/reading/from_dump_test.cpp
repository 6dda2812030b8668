#include "reading/from_dump.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

std::string reported(const Dump& dump) {
  std::string text;
  for (const auto& finding : dump_findings(dump, Config{}, "a.sql")) text += render(finding, false);
  return text;
}

TEST(DumpFindings, NameTheCollationsOnce) {
  Dump dump{nullptr, "MariaDB 10.11.19", "MariaDB 10.11.19", true, true, {}};
  EXPECT_EQ(reported(dump), "");
  dump.collations = {{"utf8mb4_0900_ai_ci", "utf8mb4_uca1400_ai_ci"}, {"utf8mb4_0900_bin", "utf8mb4_bin"}};
  EXPECT_EQ(reported(dump),
            "a.sql: note: MariaDB 10.11.19 does not have these collations of the dump; it read another collation for "
            "each: utf8mb4_0900_ai_ci as utf8mb4_uca1400_ai_ci, utf8mb4_0900_bin as utf8mb4_bin [S051]\n");
}

TEST(DumpFindings, NameTheServers) {
  EXPECT_EQ(reported({nullptr, "MariaDB 10.11.19", "MySQL 8.0.36", false, true, {}}),
            "a.sql: warning: the dump comes from MySQL 8.0.36, but MariaDB 10.11.19 read it: types and defaults are as "
            "MariaDB 10.11.19 understands them [S047]\n  hint: install a server of the same kind as the dump; see "
            "docs/dump.md\n");
}

}  // namespace
}  // namespace smt::test
