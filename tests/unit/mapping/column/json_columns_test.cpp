#include "mapping/column/json_columns.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

Column json(std::string name, bool checked = true) {
  auto out = column(std::move(name), "longtext");
  out.json_valid = checked;
  return out;
}

/// Returns the findings, and whether a column of the result is JSON.
std::string reported(const std::vector<Table>& shards) {
  PlannedTarget planned;
  for (const auto& shard : shards) planned.members.push_back(&shard);
  Findings findings;
  const auto agreed = without_partial_checks(planned, findings);
  std::string out;
  for (const auto& finding : findings) out += render(finding, false);
  EXPECT_EQ(agreed.has_value(), !findings.empty());
  if (agreed) {
    EXPECT_FALSE(agreed->columns.at(1).json_valid);
  }
  return out;
}

TEST(JsonColumns, AreJsonWhereAllShardsCheckThem) {
  const auto one = table("d", "t1", {column("id", "int"), json("a"), json("b", false)}, {});
  EXPECT_EQ(reported({one}), "");
  EXPECT_EQ(reported({one, one}), "");
}

TEST(JsonColumns, AreTextWhereSomeShardsDoNot) {
  const auto checked = table("d", "t1", {column("id", "int"), json("a")}, {});
  const auto unchecked = table("d", "t2", {column("id", "int"), json("a", false)}, {});
  EXPECT_EQ(reported({checked, unchecked}),
            "d.t1.a: note: LONGTEXT with CHECK (json_valid(a)), which is MariaDB's JSON, becomes text in StarRocks, "
            "because not all "
            "shards have the check [T032]\n");
  EXPECT_NE(reported({unchecked, checked}).find("d.t2.a: note"), std::string::npos);
}

}  // namespace
}  // namespace smt::test
