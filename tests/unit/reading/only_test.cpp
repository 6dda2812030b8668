#include "reading/only.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Tables a and b of the database d; the view v, the table n without columns, and two tables that map to one name.
struct Planned {
  std::vector<Table> tables{table("d", "a", {}, {}), table("d", "b", {}, {})};
  Plan plan;

  Planned() {
    for (const auto& one : tables) {
      plan.targets.emplace_back();
      plan.targets.back().name = {one.schema, one.name};
      plan.targets.back().members = {&one};
    }
    plan.findings = {{Code::kConfRuleUnused, FileLine{"c.conf", 7}, {"2", "why"}},
                     {Code::kSeveralRules, Object{"d", "a"}, {"2", "1"}},
                     {Code::kSeveralRules, Object{"d", "b"}, {"2", "1"}},
                     {Code::kServerSkipped, Object{"d", "v"}, {"view"}},
                     {Code::kServerNoColumns, Object{"d", "n"}, {}}};
  }
  std::string refusal(const std::string& name) {
    try {
      keep_only({name}, plan);
    } catch (const Error& error) {
      return render(error.diagnostic(), false);
    }
    return "";
  }
};

TEST(KeepOnly, LeavesTheNamedTargetAndItsFindings) {
  Planned planned;
  keep_only({"d.a"}, planned.plan);
  ASSERT_EQ(planned.plan.targets.size(), 1u);
  EXPECT_EQ(table_name_text(planned.plan.targets[0].name), "d.a");
  EXPECT_EQ(codes(planned.plan.findings), "P007");
  EXPECT_FALSE(has_error(planned.plan.findings));  // only d.n has an error
}

TEST(KeepOnly, TakesATableAloneWhereOneIsMeant) {
  Planned planned;
  keep_only({"a"}, planned.plan);
  ASSERT_EQ(planned.plan.targets.size(), 1u);
  EXPECT_EQ(table_name_text(planned.plan.targets[0].name), "d.a");

  Planned two;
  two.plan.targets[1].name = {"e", "a"};
  EXPECT_EQ(two.refusal("a"),
            "error: a: 2 databases have a table with this name [C026]\n  hint: did you mean 'd.a'?\n");
}

TEST(KeepOnly, TakesNoPatterns) {
  EXPECT_EQ(Planned{}.refusal("d.*"), "error: d.*: patterns are not accepted here; name each table [C026]\n");
}

TEST(KeepOnly, SaysWhyThereIsNoSuchTarget) {
  EXPECT_EQ(Planned{}.refusal("d.v"), "error: d.v: a view, omitted: the tool syncs only tables [C026]\n");
  EXPECT_EQ(Planned{}.refusal("d.c"),
            "error: d.c: no rule owns a table with this name [C026]\n  hint: did you mean 'd.a'?\n");
  Planned orders;
  orders.plan.targets[1].name = {"d", "orders"};
  EXPECT_EQ(orders.refusal("oders"),
            "error: oders: no rule owns a table with this name [C026]\n  hint: did you mean 'd.orders'?\n");
  EXPECT_EQ(Planned{}.refusal("elsewhere.x"), "error: elsewhere.x: no rule owns a table with this name [C026]\n");
}

TEST(KeepOnly, WithoutNamesChangesNothing) {
  Planned planned;
  keep_only({}, planned.plan);
  EXPECT_EQ(planned.plan.targets.size(), 2u);
  EXPECT_EQ(planned.plan.findings.size(), 5u);
}

}  // namespace
}  // namespace smt::test
