#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

/// Returns the findings about lines after a correct conf of 13 lines.
std::string said(std::string_view lines) { return rendered(load(kDb, kRule, kSink, lines).findings); }

TEST(TypeRulesConf, AreReadInTheOrderOfTheirNumbersAndTypesFirst) {
  const auto [config, findings] =
      load(kDb, kRule, kSink,
           "[type-rule.10]\nstarrocks=BIGINT\n[type-rule.9]\ndatabase=^d$\ntable=t\ncolumn=c\ntype=^int\nkey=no\n"
           "unsigned=yes\nif_nullable=true\nif_default=^0$\nflink=bigint\nflink_source=string\nselect=1\ndefault=\n"
           "nullable=false\nbinary=BASE64\n[types]\njson = string\n");
  EXPECT_EQ(rendered(findings), "");
  ASSERT_EQ(config.type_rules.size(), 3U);
  EXPECT_EQ(rule_text(config.type_rules[0]), "[types]");
  ASSERT_EQ(config.type_rules[0].choices.size(), 1U);
  EXPECT_EQ(choice_text(config.type_rules[0].choices[0].value), "json = string");
  const auto& rule = config.type_rules[1];
  EXPECT_EQ(rule_text(rule), "[type-rule.9]");
  EXPECT_TRUE(rule.database && rule.table && rule.column && rule.type && rule.if_default);
  EXPECT_EQ(rule.key, false);
  EXPECT_EQ(rule.is_unsigned, true);
  EXPECT_EQ(rule.if_nullable, true);
  EXPECT_EQ(flink_type_text(rule.flink->value), "BIGINT");
  EXPECT_EQ(flink_type_text(rule.flink_source->value), "STRING");
  EXPECT_EQ(rule.select->value, "1");
  EXPECT_EQ(rule.default_value->value, "");
  EXPECT_FALSE(rule.nullable->value);
  EXPECT_EQ(choice_text(rule.choices.at(0).value), "binary = base64");
  EXPECT_EQ(starrocks_type_text(config.type_rules[2].starrocks->value), "BIGINT");
}

TEST(TypeRulesConf, BadValuesAreNamedWithWhatIsExpected) {
  EXPECT_EQ(said("[types]\ntime = text\ntimes = varchar\n"),
            "c.conf:15: error: [types] time = 'text': expected varchar or bigint [C010]\n"
            "c.conf:16: warning: [types] unknown key 'times' is ignored [C006]\n  hint: did you mean 'time'?\n");
  EXPECT_EQ(said("[type-rule.1]\nstarrocks = TIMESTAMP\n"),
            "c.conf:15: error: [type-rule.1] starrocks = 'TIMESTAMP': expected a type of StarRocks, such as BIGINT, "
            "DECIMAL(20, 4) or VARCHAR(100) [C010]\n");
  EXPECT_EQ(said("[type-rule.1]\nflink = VARCHAR(5)\n"),
            "c.conf:15: error: [type-rule.1] flink = 'VARCHAR(5)': expected a type of Flink, such as BIGINT, "
            "DECIMAL(20, 4), TIMESTAMP(3) or STRING [C010]\n");
  EXPECT_EQ(said("[type-rule.1]\ntype = (int\nstarrocks = INT\n"),
            "c.conf:15: error: [type-rule.1] type = '(int': a '(' has no ')' in '(int' [C011]\n"
            "  hint: patterns are RE2 regular expressions (no look-ahead, no back-references)\n");
  EXPECT_EQ(said("[type-rule.1]\nkey = maybe\nstarrocks = INT\n"),
            "c.conf:15: error: [type-rule.1] key = 'maybe': expected true or false [C010]\n");
}

TEST(TypeRulesConf, ARuleSaysWhatToDoAndItsIdIsItsOwn) {
  EXPECT_EQ(said("[type-rule.1]\ntype = int\n"),
            "c.conf:14: error: [type-rule.1] has conditions, but no setting [C036]\n"
            "  hint: add a line such as 'starrocks = BIGINT' or 'default = drop'\n");
  EXPECT_EQ(said("[type-rule.]\n"),
            "c.conf:14: error: [type-rule.]: '' cannot be the number of a rule [C015]\n"
            "  hint: use a number, as in [type-rule.1]\n");
  EXPECT_EQ(said("[type-rule.1]\ndefault=drop\n[type-rule.01]\ndefault=drop\n"),
            "c.conf:16: error: [type-rule.01] is already defined at c.conf:14 [C014]\n"
            "  hint: give each rule its own number\n");
  EXPECT_EQ(said("[type-rules.3]\n"),
            "c.conf:14: warning: unknown section [type-rules.3]; its keys are ignored [C005]\n"
            "  hint: did you mean [type-rule.3]?\n");
}

TEST(TypeRulesConf, SourceSinkAndVersionAreCheckedAtTheLine) {
  EXPECT_EQ(said("[type-rule.1]\nstarrocks = BIGINT\nflink = STRING\n"),
            "c.conf:16: error: [type-rule.1] flink = STRING: Flink's StarRocks sink does not accept this type for "
            "BIGINT [T024]\n"
            "  hint: write flink = BIGINT, or remove the line\n");
  EXPECT_EQ(said("[type-rule.1]\nstarrocks = DECIMAL(65, 30)\n"),
            "c.conf:15: error: starrocks = DECIMAL(65, 30) needs StarRocks 4.0 or later; [starrocks] version is 3.1 "
            "[C034]\n  hint: choose another type; or, if your StarRocks is 4.0 or later, set 'version = 4.0' in "
            "[starrocks]\n");
  EXPECT_EQ(said("[starrocks]\nversion = 2.5\n[type-rule.1]\nstarrocks = VARBINARY\n"),
            "c.conf:17: error: starrocks = VARBINARY needs StarRocks 3.0 or later; [starrocks] version is 2.5 [C034]\n"
            "  hint: choose another type; or, if your StarRocks is 3.0 or later, set 'version = 3.0' in [starrocks]\n");
  EXPECT_EQ(said("[starrocks]\nversion = 4.0\n[type-rule.1]\nstarrocks = DECIMAL(65, 30)\n"), "");
}

TEST(TypeRulesConf, ASelectIsOneWholeExpression) {
  const auto problem = [](std::string_view select) {
    const auto findings = load(kDb, kRule, kSink, "[type-rule.1]\nselect = ", select, "\n").findings;
    return findings.empty() ? "" : message(findings[0]);
  };
  EXPECT_EQ(problem("CONCAT({column}, ';--')"), "");
  EXPECT_EQ(problem("UPPER({column}"), "[type-rule.1] select = UPPER({column}: a ( without its )");
  EXPECT_EQ(problem("1; DROP TABLE x"), "[type-rule.1] select = 1; DROP TABLE x: a ; outside of quotes");
  EXPECT_EQ(problem("{colum}"), "[type-rule.1] select = {colum}: {} may contain only {column}");
  EXPECT_EQ(problem("CONCAT({column}, '\t')"),
            "[type-rule.1] select = CONCAT({column}, '\t'): a tab or another control character; write a space, or "
            "U&'\\0009' inside quotes");
  EXPECT_EQ(problem("'a"), "[type-rule.1] select = 'a: a quote that is not closed");
}

}  // namespace
}  // namespace smt::test
