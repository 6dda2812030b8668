#include <gtest/gtest.h>

#include "smt/diagnostic.hpp"

namespace smt::test {
namespace {

const Diagnostic kUnknown{Code::kConfUnknownKey,
                          FileLine{"conf/config_prod.conf", 23},
                          {"table-rule.1", "flink.starrock.load-url", "flink.starrocks.load-url"}};

TEST(Render, ReadsLikeACompiler) {
  EXPECT_EQ(
      render(kUnknown, false),
      "conf/config_prod.conf:23: warning: [table-rule.1] unknown key 'flink.starrock.load-url' is ignored [C006]\n"
      "  hint: did you mean 'flink.starrocks.load-url'?\n");
}

TEST(Render, LeavesAHintAwayWhoseArgumentIsEmpty) {
  auto diagnostic = kUnknown;
  diagnostic.arguments[2].clear();
  EXPECT_EQ(hint(diagnostic), "");
}

TEST(Render, KeepsAHintWithBracesOfItsOwn) {
  EXPECT_EQ(hint({Code::kPasswordInUrl, {}, {}}),
            "omit it: init reads the password from the environment variable MYSQL_PASSWORD or from ~/.my.cnf, or asks "
            "for it; the conf then has ${MYSQL_PASSWORD}, no password line or ${prompt}");
}

TEST(Render, ShowsControlCharactersOfNames) {
  const Diagnostic diagnostic{Code::kColumnGenerated, Object{"db", "t", "\x1b[31mred"}, {}};
  EXPECT_EQ(
      render(diagnostic, false),
      "db.t.\\x1B[31mred: note: becomes a regular column in StarRocks; its values arrive through the binlog [D006]\n");
}

TEST(Render, EscapesInJsonWhatATerminalWouldObey) {
  const auto json = render_json({Code::kColumnGenerated, Object{"db", "t", "a\x1b[31m\x7f\u0085\u00a0é"}, {}});
  EXPECT_NE(json.find(R"("place":"db.t.a\u001b[31m\u007f\u0085)"
                      "\u00a0é\""),
            std::string::npos)
      << json;
}

TEST(Render, ShortensLongArguments) {
  auto diagnostic = kUnknown;
  diagnostic.arguments[1] = std::string(1500, 'x');
  EXPECT_EQ(message(diagnostic), "[table-rule.1] unknown key '" + std::string(1500, 'x') + "' is ignored");
  diagnostic.arguments[1] = std::string(65536, 'x') + "end";
  EXPECT_EQ(message(diagnostic), "[table-rule.1] unknown key '" + std::string(400, 'x') + " … (65539 bytes) … " +
                                     std::string(197, 'x') + "end' is ignored");
  diagnostic.arguments[2] = "a";
  for (int i = 0; i < 1000; ++i) diagnostic.arguments[2] += "水";  // of three bytes
  std::string begin = "a", end;
  for (int i = 0; i < 133; ++i) begin += "水";
  for (int i = 0; i < 66; ++i) end += "水";
  EXPECT_EQ(hint(diagnostic), "did you mean '" + begin + " … (3001 bytes) … " + end + "'?");
}

TEST(Render, KeepsTheStatementsOfACheckWhole) {
  std::string grants;
  for (int i = 0; i < 100; ++i) grants += "GRANT SELECT ON `shop`.`t` TO 'flink'@'%';\n";
  EXPECT_EQ(hint({Code::kReadySelect, {}, {"'flink'@'%'", "100 tables", grants}}), grants);
}

TEST(Render, WritesOneLineOfJson) {
  EXPECT_EQ(render_json(kUnknown),
            "{\"schema_version\":1,\"code\":\"C006\",\"severity\":\"warning\",\"place\":\"conf/"
            "config_prod.conf\",\"line\":23,"
            "\"message\":\"[table-rule.1] unknown key 'flink.starrock.load-url' is ignored\","
            "\"hint\":\"did you mean 'flink.starrocks.load-url'?\"}\n");
}

TEST(Render, ShowsBytesThatAreNotUtf8AsJsonDoes) {
  const Diagnostic diagnostic{Code::kColumnGenerated, Object{"db", "t", "\xE9t\xC3\xA9\""}, {}};
  EXPECT_EQ(
      render(diagnostic, false),
      "db.t.\\xE9té\": note: becomes a regular column in StarRocks; its values arrive through the binlog [D006]\n");
  EXPECT_EQ(render_json(diagnostic),
            "{\"schema_version\":1,\"code\":\"D006\",\"severity\":\"note\",\"place\":\"db.t.\\\\xE9té\\\"\","
            "\"message\":\"becomes a regular column in StarRocks; its values arrive through the binlog\"}\n");
}

TEST(SortByPlace, PutsConfLinesFirst) {
  Findings findings{{Code::kColumnGenerated, Object{"a", "b", "c"}, {}},
                    {Code::kConfNoRules, FileLine{"z.conf", 10}, {}},
                    {Code::kConfNoRules, FileLine{"z.conf", 9}, {}}};
  sort_by_place(findings);
  EXPECT_EQ(place_text(findings[0].place), "z.conf:9");
  EXPECT_EQ(place_text(findings[1].place), "z.conf:10");
  EXPECT_EQ(place_text(findings[2].place), "a.b.c");
}

TEST(Places, AreEqualAsValues) {
  EXPECT_EQ(Place(FileLine{"a.conf", 3}), Place(FileLine{"a.conf", 3}));
  EXPECT_NE(Place(FileLine{"a.conf", 3}), Place(FileLine{"b.conf", 3}));
  EXPECT_NE(Place(Object{"a.b", "c"}), Place(Object{"a", "b.c"}));
  EXPECT_EQ(place_text(Object{"a.b", "c"}), place_text(Object{"a", "b.c"}));
}

TEST(Places, RepeatedInTwoFilesAreTwoFindings) {
  Findings findings{{Code::kConfNoRules, FileLine{"a.conf", 3}, {}},
                    {Code::kConfNoRules, FileLine{"b.conf", 3}, {}},
                    {Code::kConfNoRules, FileLine{"a.conf", 3}, {}}};
  drop_repetitions(findings);
  EXPECT_EQ(findings.size(), 2U);
}

/// Returns the findings of three tables about one line; the second has another hint.
Findings unknown_columns() {
  const FileLine line{"a.conf", 18};
  return {{Code::kConfColumnUnknown, line, {"partition_key", "day", "shop.a", ""}},
          {Code::kConfColumnUnknown, line, {"partition_key", "day", "shop.b", "days"}},
          {Code::kConfColumnUnknown, line, {"partition_key", "month", "shop.b", ""}},
          {Code::kConfColumnUnknown, line, {"partition_key", "day", "shop.c", ""}}};
}

TEST(DropRepetitions, TellsOnceOfALineThatFitsNoTable) {
  auto findings = unknown_columns();
  drop_repetitions(findings);
  std::string out;
  for (const auto& finding : findings) out += render(finding, false);
  EXPECT_EQ(out,
            "a.conf:18: error: partition_key names the column 'day', which shop.a does not have; the same holds for 2 "
            "more: shop.b, shop.c [K010]\n"
            "a.conf:18: error: partition_key names the column 'month', which shop.b does not have [K010]\n");
  EXPECT_EQ(message(findings[0], Language::kChinese),
            "partition_key 指定了列 'day'，而 shop.a 没有这一列；另有 2 个也是如此：shop.b、shop.c");
  const auto once = findings;
  drop_repetitions(findings);
  EXPECT_EQ(findings, once);
}

TEST(DropRepetitions, CountsATableOnceAndAddsWhatWasJoinedBefore) {
  auto findings = unknown_columns(), more = unknown_columns();
  drop_repetitions(findings);
  more.back().arguments[2] = "shop.d";
  findings.insert(findings.end(), more.begin() + 3, more.end());
  findings.insert(findings.end(), more.begin() + 3, more.end());
  drop_repetitions(findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].also, (std::vector<std::string>{"shop.b", "shop.c", "shop.d"}));
}

TEST(DropRepetitions, KeepsWhatEachTableHas) {
  Findings findings{{Code::kConfColumnUnknown, Object{"shop", "a"}, {"k", "day", "shop.a", ""}},
                    {Code::kConfColumnUnknown, Object{"shop", "b"}, {"k", "day", "shop.b", ""}}};
  drop_repetitions(findings);
  EXPECT_EQ(findings.size(), 2U);
}

TEST(About, GoesByTheLetterUnlessTheRowSaysOtherwise) {
  EXPECT_EQ(about(Code::kConfUnknownKey), About::kSource);
  EXPECT_EQ(about(Code::kServerOld), About::kSource);
  EXPECT_EQ(about(Code::kKeyless), About::kTables);
  EXPECT_EQ(about(Code::kShardsMerged), About::kTables);
  EXPECT_EQ(about(Code::kFlinkLostCommits), About::kFlink);
  EXPECT_EQ(about(Code::kConfNoSink), About::kFlink);
  EXPECT_EQ(about(Code::kConfBeNumDefault), About::kTables);
  EXPECT_EQ(about(Code::kKeyDebezium), About::kFlink);
}

TEST(Nearest, FindsTypingMistakesOnly) {
  EXPECT_EQ(nearest("pasword", {"user", "password", "port"}), "password");
  EXPECT_EQ(nearest("hots", {"host", "port"}), "host");
  EXPECT_EQ(nearest("", {"host", "port"}), "");
  EXPECT_EQ(nearest("b", {"a", "c"}), "");
  EXPECT_EQ(nearest("idd", {"id", "name"}), "id");
  EXPECT_EQ(nearest("flavour", {"user", "password", "port"}), "");
}

// Arguments must fill every template: a stray brace or a skipped number would throw an exception in front of the user.
TEST(Codes, EveryTextAndHintFormats) {
  for (const auto* row : all_code_rows()) {
    const Diagnostic diagnostic{row->code, {}, {"a", "b", "c", "d", "e", "f"}};
    EXPECT_NE(message(diagnostic), "") << row->id;
    EXPECT_NO_THROW(hint(diagnostic)) << row->id;
  }
}

}  // namespace
}  // namespace smt::test
