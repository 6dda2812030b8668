#include <gtest/gtest.h>

#include "smt/diagnostic.hpp"

namespace smt {
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

TEST(Render, WritesOneLineOfJson) {
  EXPECT_EQ(render_json(kUnknown),
            "{\"schema_version\":1,\"code\":\"C006\",\"severity\":\"warning\",\"place\":\"conf/"
            "config_prod.conf\",\"line\":23,"
            "\"message\":\"[table-rule.1] unknown key 'flink.starrock.load-url' is ignored\","
            "\"hint\":\"did you mean 'flink.starrocks.load-url'?\"}\n");
}

TEST(Render, ShowsBytesThatAreNotUtf8AsJsonDoes) {
  const Diagnostic diagnostic{Code::kColumnGenerated, Object{"db", "t", "\xE9t\xC3\xA9\""}, {}};
  EXPECT_EQ(render(diagnostic, false),
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
  EXPECT_EQ(text(findings[0].place), "z.conf:9");
  EXPECT_EQ(text(findings[1].place), "z.conf:10");
  EXPECT_EQ(text(findings[2].place), "a.b.c");
}

TEST(Places, AreEqualAsValues) {
  EXPECT_EQ(Place(FileLine{"a.conf", 3}), Place(FileLine{"a.conf", 3}));
  EXPECT_NE(Place(FileLine{"a.conf", 3}), Place(FileLine{"b.conf", 3}));
  EXPECT_NE(Place(Object{"a.b", "c"}), Place(Object{"a", "b.c"}));
  EXPECT_EQ(text(Object{"a.b", "c"}), text(Object{"a", "b.c"}));
}

TEST(Places, RepeatedInTwoFilesAreTwoFindings) {
  Findings findings{{Code::kConfNoRules, FileLine{"a.conf", 3}, {}},
                    {Code::kConfNoRules, FileLine{"b.conf", 3}, {}},
                    {Code::kConfNoRules, FileLine{"a.conf", 3}, {}}};
  drop_repetitions(findings);
  EXPECT_EQ(findings.size(), 2U);
}

TEST(Nearest, FindsTypingMistakesOnly) {
  EXPECT_EQ(nearest("pasword", {"user", "password", "port"}), "password");
  EXPECT_EQ(nearest("hots", {"host", "port"}), "host");
  EXPECT_EQ(nearest("", {"host", "port"}), "");
  EXPECT_EQ(nearest("b", {"a", "c"}), "");
  EXPECT_EQ(nearest("idd", {"id", "name"}), "id");
  EXPECT_EQ(nearest("flavour", {"user", "password", "port"}), "");
}

// Every template must be filled by some arguments: a stray brace or a skipped number would throw in front of a user.
TEST(Codes, EveryTextAndHintFormats) {
  for (const auto* row : all_code_rows()) {
    const Diagnostic diagnostic{row->code, {}, {"a", "b", "c", "d", "e", "f"}};
    EXPECT_NE(message(diagnostic), "") << row->id;
    EXPECT_NO_THROW(hint(diagnostic)) << row->id;
  }
}

}  // namespace
}  // namespace smt
