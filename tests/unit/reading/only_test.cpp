#include "reading/only.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Tables a and b of the database d; its view v, its table n without columns, its ignored table old, and a table x of
/// the database other, which no rule matches.
struct Planned {
  LoadedConfig conf =
      parse_config("c.conf", "[table-rule.1]\ndatabase = ^d$\ntable = .\n[ignore.1]\ndatabase = ^d$\ntable = ^old$\n");
  Matcher matcher{conf.config.rules, conf.config.ignore_rules, conf.findings};
  Catalog catalog{{},
                  {table("d", "a", {}, {}), table("d", "b", {}, {})},
                  {{"d", "n", "BASE TABLE", "", ""},
                   {"d", "old", "BASE TABLE", "", ""},
                   {"d", "it's", "VIEW", "", ""},
                   {"d", "v", "VIEW", "", ""},
                   {"other", "x", "BASE TABLE", "", ""}}};
  Plan plan;

  Planned() {
    for (const auto& one : catalog.tables) {
      plan.targets.emplace_back();
      plan.targets.back().name = {one.schema, one.name};
      plan.targets.back().members = {&one};
    }
    plan.findings = {{Code::kConfRuleUnused, FileLine{"c.conf", 7}, {"2", "why"}},
                     {Code::kSeveralRules, Object{"d", "a"}, {"2", "1"}},
                     {Code::kSeveralRules, Object{"d", "b"}, {"2", "1"}},
                     {Code::kServerSkipped, Object{"d", "v"}, {"view"}},
                     {Code::kServerSkipped, Object{"d", "it's"}, {"view"}},
                     {Code::kServerNoColumns, Object{"d", "n"}, {}}};
  }
  void keep(const std::vector<std::string>& names, NamedBy named_by = NamedBy::kOption) {
    keep_only(names, named_by, catalog, matcher, plan);
  }
  std::string refusal(const std::string& name, NamedBy named_by = NamedBy::kOption) {
    try {
      keep({name}, named_by);
    } catch (const Error& error) {
      return render(error.diagnostic(), false);
    }
    return "";
  }
};

TEST(KeepOnly, LeavesTheNamedTargetAndItsFindings) {
  Planned planned;
  planned.keep({"d.a"});
  ASSERT_EQ(planned.plan.targets.size(), 1u);
  EXPECT_EQ(table_name_text(planned.plan.targets[0].name), "d.a");
  EXPECT_EQ(codes(planned.plan.findings), "P007");
  EXPECT_FALSE(has_error(planned.plan.findings));  // only d.n has an error
}

TEST(KeepOnly, TakesATableAloneWhereOneIsMeant) {
  Planned planned;
  planned.keep({"a"});
  ASSERT_EQ(planned.plan.targets.size(), 1u);
  EXPECT_EQ(table_name_text(planned.plan.targets[0].name), "d.a");

  Planned two;
  two.plan.targets[1].name = {"e", "a"};
  EXPECT_EQ(two.refusal("a"), "error: a: 2 databases have a table with this name [C026]\n  hint: write d.a or e.a\n");
}

TEST(KeepOnly, TakesNoPatternsAndNoLists) {
  for (const std::string pattern : {"d.*", "d.film.*", "%", "*", "^d$.^a$", "d.a|b"})
    EXPECT_EQ(
        Planned{}.refusal(pattern),
        "error: " + pattern +
            ": patterns are not accepted here [C026]\n"
            "  hint: name each table; to select tables by a pattern, write the pattern into a rule of the conf\n");
  EXPECT_EQ(Planned{}.refusal("d.a, d.b"),
            "error: d.a, d.b: this is a list; a table has one name [C026]\n"
            "  hint: name each table on its own: --only d.a --only d.b\n");
  EXPECT_EQ(Planned{}.refusal("d.a,d.b", NamedBy::kArguments),
            "error: d.a,d.b: this is a list; a table has one name [C026]\n"
            "  hint: name each table on its own: d.a d.b\n");
}

TEST(KeepOnly, SaysWhyATableHasNoTarget) {
  EXPECT_EQ(Planned{}.refusal("d.v"), "error: d.v: a view, omitted: the tool syncs only tables [C026]\n");
  EXPECT_EQ(Planned{}.refusal("d.old"),
            "error: d.old: excluded by [ignore.1] [C026]\n  hint: change [ignore.1] (c.conf:4)\n");
  EXPECT_EQ(Planned{}.refusal("other.x"),
            "error: other.x: no rule matches this table [C026]\n"
            "  hint: write a rule whose 'database' matches other and whose 'table' matches x\n");
}

TEST(KeepOnly, SaysWhatANameIsInstead) {
  EXPECT_EQ(Planned{}.refusal("d"),
            "error: d: a database, not a table; the rules own 2 tables of it [C026]\n"
            "  hint: name its tables, for example --only d.a\n");
  EXPECT_EQ(Planned{}.refusal("`d`.", NamedBy::kArguments),
            "error: `d`.: a database, not a table; the rules own 2 tables of it [C026]\n"
            "  hint: name its tables, for example d.a\n");
  EXPECT_EQ(Planned{}.refusal("other"), "error: other: a database, not a table; no rule owns a table of it [C026]\n");
}

TEST(KeepOnly, TakesADatabaseWithAFindingForADatabase) {
  Planned planned;
  planned.plan.findings.push_back({Code::kNameDatabase, Object{"d"}, {"e", "why"}});
  planned.plan.findings.push_back({Code::kServerSkipped, RunPart{"server"}, {"view"}});
  planned.plan.findings.push_back({Code::kServerSkipped, FileLine{"a.sql"}, {"view"}});
  EXPECT_EQ(planned.refusal("d"),
            "error: d: a database, not a table; the rules own 2 tables of it [C026]\n"
            "  hint: name its tables, for example --only d.a\n");
  EXPECT_EQ(planned.refusal("server"), "error: server: no table that a rule owns has this name [C026]\n");
  EXPECT_EQ(planned.refusal("a.sql"), "error: a.sql: there is no database a, or it shows no table [C026]\n");
}

TEST(KeepOnly, TakesNamesInQuotes) {
  for (const std::string name : {"`d`.`a`", "'d.a'", "\"d\".\"a\"", "`a`"}) {
    Planned planned;
    planned.keep({name});
    ASSERT_EQ(planned.plan.targets.size(), 1u) << name;
    EXPECT_EQ(table_name_text(planned.plan.targets[0].name), "d.a");
  }
  EXPECT_EQ(Planned{}.refusal("`d`.`v`"), "error: `d`.`v`: a view, omitted: the tool syncs only tables [C026]\n");
  EXPECT_EQ(Planned{}.refusal("`d`.`old`"),
            "error: `d`.`old`: excluded by [ignore.1] [C026]\n  hint: change [ignore.1] (c.conf:4)\n");
  EXPECT_EQ(Planned{}.refusal("d.it's"), "error: d.it's: a view, omitted: the tool syncs only tables [C026]\n");
  Planned quote;
  quote.plan.targets[1].name = {"d", "it's b"};
  quote.keep({"d.it's b"});
  EXPECT_EQ(quote.plan.targets.size(), 1u);
}

TEST(KeepOnly, KnowsThatNamesMayHoldCharactersOfPatterns) {
  Planned planned;
  planned.plan.targets[1].name = {"d", "sales$b|2"};
  EXPECT_EQ(planned.refusal("d.sales$c|2"),
            "error: d.sales$c|2: the database d shows no table with this name [C026]\n"
            "  hint: did you mean 'd.sales$b|2'?\n");
  EXPECT_EQ(planned.refusal("d.sales$.*"),
            "error: d.sales$.*: patterns are not accepted here [C026]\n"
            "  hint: name each table; to select tables by a pattern, write the pattern into a rule of the conf\n");
}

TEST(KeepOnly, ProposesTheNearestTarget) {
  EXPECT_EQ(Planned{}.refusal("d.c"),
            "error: d.c: the database d shows no table with this name [C026]\n  hint: did you mean 'd.a'?\n");
  Planned orders;
  orders.plan.targets[1].name = {"d", "orders"};
  EXPECT_EQ(orders.refusal("oders"),
            "error: oders: no table that a rule owns has this name [C026]\n  hint: did you mean 'd.orders'?\n");
  EXPECT_EQ(orders.refusal("`d`.`oders`"),
            "error: `d`.`oders`: the database d shows no table with this name [C026]\n"
            "  hint: did you mean 'd.orders'?\n");
  EXPECT_EQ(orders.refusal("d/orders"),
            "error: d/orders: no table that a rule owns has this name [C026]\n  hint: did you mean 'd.orders'?\n");
  EXPECT_EQ(orders.refusal("elsewhere.orders"),
            "error: elsewhere.orders: there is no database elsewhere, or it shows no table [C026]\n"
            "  hint: did you mean 'd.orders'?\n");
  EXPECT_EQ(Planned{}.refusal("elsewhere.x"),
            "error: elsewhere.x: there is no database elsewhere, or it shows no table [C026]\n");
}

TEST(KeepOnly, WithoutNamesChangesNothing) {
  Planned planned;
  planned.keep({});
  EXPECT_EQ(planned.plan.targets.size(), 2u);
  EXPECT_EQ(planned.plan.findings.size(), 6u);
}

}  // namespace
}  // namespace smt::test
