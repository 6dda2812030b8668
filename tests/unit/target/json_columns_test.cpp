#include "target/json_columns.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt {
namespace {

using test::column;

Column json(std::string name, bool checked = true) {
  auto out = column(std::move(name), "longtext");
  out.json_valid = checked;
  return out;
}

/// The columns that stay text, and the findings.
std::string text_columns(const std::vector<Table>& shards) {
  PlannedTarget planned;
  for (const auto& shard : shards) planned.members.push_back(&shard);
  Findings findings;
  std::string out;
  for (const auto& name : json_columns_as_text(planned, findings)) out += name + "\n";
  for (const auto& finding : findings) out += render(finding, false);
  return out;
}

TEST(JsonColumns, AreJsonWhereAllShardsCheckThem) {
  const auto one = test::table("d", "t1", {column("id", "int"), json("a"), json("b", false)}, {});
  EXPECT_EQ(text_columns({one}), "");
  EXPECT_EQ(text_columns({one, one}), "");
  EXPECT_EQ(with_text_columns(one, {}), std::nullopt);
}

TEST(JsonColumns, AreTextWhereSomeShardsDoNot) {
  const auto checked = test::table("d", "t1", {column("id", "int"), json("a")}, {});
  const auto unchecked = test::table("d", "t2", {column("id", "int"), json("a", false)}, {});
  const std::string told =
      "a\nd.t1.a: note: LONGTEXT with CHECK (json_valid(a)), MariaDB's JSON: it is text in StarRocks, as not all shards"
      " have the check [T021]\n";
  EXPECT_EQ(text_columns({checked, unchecked}), told);
  EXPECT_NE(text_columns({unchecked, checked}).find("d.t2.a: note"), std::string::npos);
  EXPECT_FALSE(with_text_columns(checked, {"a"})->columns.at(1).json_valid);
}

TEST(JsonColumns, AreTextInAKey) {
  const auto one =
      test::table("d", "t", {column("id", "int"), json("a"), json("b")}, {test::key("PRIMARY", {"id", "A"})});
  EXPECT_EQ(
      text_columns({one}),
      "a\nd.t.a: note: LONGTEXT with CHECK (json_valid(a)), MariaDB's JSON: it is text in StarRocks, as no key can"
      " be JSON [T021]\n");
}

TEST(JsonColumns, GiveTheKeyOfATableOfNothingElse) {
  EXPECT_EQ(text_columns({test::table("d", "t", {column("n", "double"), json("a"), json("b")}, {})}),
            "a\nd.t.a: note: LONGTEXT with CHECK (json_valid(a)), MariaDB's JSON: it is text in StarRocks, as no other"
            " column of the table can be a key [T021]\n");
  EXPECT_EQ(text_columns({test::table("d", "t", {column("n", "double"), column("j", "json")}, {})}), "");
}

}  // namespace
}  // namespace smt
