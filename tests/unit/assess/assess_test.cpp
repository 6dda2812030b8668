#include "smt/assess.hpp"

#include <gmock/gmock.h>

namespace smt::test {
namespace {

/// A plan of one target with one table, and the possible results of map_table.
struct Fixture {
  TableRule rule = [] {
    TableRule made;
    made.id = "1";
    return made;
  }();
  Table table = [] {
    Table made;
    made.schema = "shop";
    made.name = "orders";
    made.data_length = 5000;
    made.columns.resize(3);
    return made;
  }();
  PlannedTarget planned = [this] {
    PlannedTarget made;
    made.rule = &rule;
    made.name = {"shop", "orders"};
    made.members = {&table};
    return made;
  }();
  TargetTable target = [this] {
    TargetTable made;
    made.name = planned.name;
    made.rule_id = "1";
    made.distribution.buckets = 6;
    made.properties = {{"replication_num", "3"}};
    return made;
  }();

  AssessedTarget assessed(Findings findings, const std::vector<Acceptance>& accepted = {}) {
    target.findings = std::move(findings);
    return assess_target(planned, target, accepted);
  }
  Assessment whole(Findings findings, Findings run = {}, const Config& config = {}) {
    return make_assessment({assessed(std::move(findings), config.accepted)}, std::move(run), config, {});
  }
};

Diagnostic keyless() { return {Code::kKeyless, Object{"shop", "orders"}, {}}; }
Diagnostic hex() { return {Code::kTypeHex, Object{"shop", "orders", "raw"}, {"VARBINARY(16)"}}; }
Diagnostic unknown() { return {Code::kTypeUnknown, Object{"shop", "orders", "v"}, {"VECTOR"}}; }

TEST(AssessTarget, IsAsBadAsItsWorstFinding) {
  Fixture fixture;
  EXPECT_EQ(letter(fixture.assessed({}).grade), 'A');
  EXPECT_EQ(letter(fixture.assessed({hex()}).grade), 'B');
  EXPECT_EQ(letter(fixture.assessed({hex(), keyless()}).grade), 'C');
  EXPECT_EQ(letter(fixture.assessed({unknown(), hex()}).grade), 'D');
}

TEST(AssessTarget, TakesADecisionForMadeWhereItIsAccepted) {
  Fixture fixture;
  const std::vector<Acceptance> accepted{{Code::kKeyless, FileLine{"a.conf", 3}, "grows only"}};
  const auto target = fixture.assessed({keyless(), hex()}, accepted);
  EXPECT_EQ(letter(target.grade), 'B');
  EXPECT_EQ(letter(target.open_grade), 'B');
  EXPECT_EQ(target.findings[0].accepted, &accepted[0]);
  EXPECT_EQ(target.findings[1].accepted, nullptr);
}

TEST(AssessTarget, StaysOutWhateverIsAccepted) {
  Fixture fixture;
  const std::vector<Acceptance> accepted{{Code::kTypeUnknown, FileLine{"a.conf", 3}, ""}};
  const auto target = fixture.assessed({unknown()}, accepted);
  EXPECT_EQ(letter(target.grade), 'D');
  EXPECT_EQ(letter(target.open_grade), 'A');
  EXPECT_EQ(target.tablets.count(), 0U);
}

TEST(AssessTarget, PrefersTheAcceptanceOfItsRule) {
  Fixture fixture;
  fixture.rule.accepted = {{Code::kKeyless, FileLine{"a.conf", 9}, "of the rule"}};
  const auto target = fixture.assessed({keyless()}, {{Code::kKeyless, FileLine{"a.conf", 3}, "of all"}});
  EXPECT_EQ(target.findings[0].accepted->reason, "of the rule");
}

TEST(AssessTarget, CountsItsTablets) {
  Fixture fixture;
  EXPECT_EQ(fixture.assessed({}).tablets.count(), 18U);
  fixture.target.partition =
      Partition{{"d"}, R"(RANGE(`d`) (START ("2024-01-01") END ("2025-01-01") EVERY (INTERVAL 1 MONTH)))"};
  EXPECT_EQ(fixture.assessed({}).tablets.count(), 216U);
  EXPECT_FALSE(fixture.assessed({}).tablets.partitions_grow);
  fixture.target.partition = Partition{{"d"}, "date_trunc('day', `d`)"};
  EXPECT_EQ(fixture.assessed({}).tablets.count(), 18U);
  EXPECT_TRUE(fixture.assessed({}).tablets.partitions_grow);
  fixture.target.properties.push_back({"partition_live_number", "30"});
  EXPECT_EQ(fixture.assessed({}).tablets.count(), 540U);
  EXPECT_FALSE(fixture.assessed({}).tablets.partitions_grow);
}

TEST(AssessTarget, CountsAColumnThatMayBeCutOnce) {
  Fixture fixture;
  const auto target = fixture.assessed(
      {{Code::kTypeCapped, Object{"shop", "orders", "note"}, {"LONGTEXT", "4294967295", "1,048,576"}},
       {Code::kTypeRuleNarrow, Object{"shop", "orders", "note"}, {"[types] x", "a", "b"}},
       {Code::kTypeCapped, Object{"shop", "orders", "body"}, {"LONGTEXT", "4294967295", "1,048,576"}}});
  EXPECT_EQ(target.cut_columns, 2U);
}

Diagnostic of_key(Code code) { return {code, Object{"shop", "orders"}, {"id", "300", "100"}}; }
Diagnostic cut(std::string column) {
  return {Code::kTypeCapped, Object{"shop", "orders", std::move(column)}, {"LONGTEXT", "4294967295", "1,048,576"}};
}

TEST(MakeAssessment, TellsKeysThatPassTheLimitFromThoseThatMay) {
  Fixture fixture;
  const auto wide = [&](Findings findings) {
    const auto all = fixture.whole(std::move(findings)).all;
    return std::pair{all.wide_keys, all.maybe_wide_keys};
  };
  EXPECT_EQ(wide({}), std::pair(0UL, 0UL));
  EXPECT_EQ(wide({of_key(Code::kKeyLong)}), std::pair(1UL, 0UL));
  EXPECT_EQ(wide({of_key(Code::kKeyMayBeLong)}), std::pair(0UL, 1UL));
  EXPECT_EQ(wide({of_key(Code::kProbeLongKey)}), std::pair(1UL, 0UL));
}

TEST(MakeAssessment, CountsWhatIsLeftToTheData) {
  Fixture fixture;
  auto assessment = fixture.whole({of_key(Code::kKeyMayBeLong), cut("note"), cut("body"), keyless()});
  ASSERT_EQ(assessment.left_to_data.size(), 2U);
  EXPECT_EQ(assessment.left_to_data[0].code, Code::kTypeCapped);
  EXPECT_EQ(assessment.left_to_data[0].findings, 2U);
  EXPECT_EQ(assessment.left_to_data[1].code, Code::kKeyMayBeLong);
  const std::string line = "  --probe asks the data about 3 findings: 2 T002, 1 K071\n";
  EXPECT_NE(assessment_text(assessment, false, false).find(line), std::string::npos);
  assessment.probed = true;
  EXPECT_EQ(assessment_text(assessment, false, false).find("--probe"), std::string::npos);
}

TEST(MakeAssessment, LeavesNothingToTheDataThatIsAcceptedOrNotAsked) {
  Fixture fixture;
  Config config;
  config.accepted = {{Code::kTypeCapped, FileLine{"a.conf", 3}, ""}};
  EXPECT_TRUE(fixture.whole({cut("note")}, {}, config).left_to_data.empty());
  EXPECT_TRUE(fixture.whole({cut("note"), unknown()}).left_to_data.empty());
}

TEST(MakeAssessment, GivesATableThatHasNoTargetOne) {
  Fixture fixture;
  const auto assessment = fixture.whole({}, {{Code::kTargetNameTaken, Object{"shop", "log"}, {"shop.log", "2"}},
                                             {Code::kConfNoSink, FileLine{"a.conf", 1}, {"the conf"}},
                                             {Code::kServerSkipped, Object{"shop", "v"}, {"VIEW"}}});
  ASSERT_EQ(assessment.targets.size(), 2U);
  EXPECT_EQ(table_name_text(assessment.targets[0].name), "shop.log");
  EXPECT_EQ(letter(assessment.targets[0].grade), 'D');
  EXPECT_EQ(assessment.run.size(), 2U);
  EXPECT_EQ(assessment.all.tables, 2U);
  EXPECT_THAT(assessment.all.grades, testing::ElementsAre(1, 0, 0, 1));
}

TEST(MakeAssessment, TellsWhatAcceptsNothing) {
  Fixture fixture;
  Config config;
  config.accepted = {{Code::kKeyless, FileLine{"a.conf", 3}, ""}, {Code::kTypeHex, FileLine{"a.conf", 3}, ""}};
  config.rules = {fixture.rule};
  config.rules[0].accepted = {{Code::kTypeCapped, FileLine{"a.conf", 9}, ""}};
  const auto assessment = fixture.whole({keyless()}, {}, config);
  ASSERT_EQ(assessment.run.size(), 2U);
  EXPECT_EQ(render(assessment.run[0].finding, false),
            "a.conf:3: note: [accept] accepts T003, which no finding of this run has [C071]\n"
            "  hint: remove it from the line\n");
  EXPECT_EQ(message(assessment.run[1].finding), "[table-rule.1] accepts T002, which no finding of this run has");
}

TEST(MakeAssessment, SortsTargetsAndSchemasFromTheWorstOn) {
  Fixture good, bad;
  good.table.schema = "a";
  bad.table.schema = "z";
  good.target.name = {"a", "orders"};
  bad.target.name = {"z", "orders"};
  const auto assessment = make_assessment({good.assessed({}), bad.assessed({keyless()})}, {}, {}, {});
  EXPECT_EQ(table_name_text(assessment.targets[0].name), "z.orders");
  EXPECT_EQ(assessment.schemas[0].first, "z");
  EXPECT_EQ(assessment.schemas[0].second.bytes, 5000U);
}

TEST(Fails, OnWhatIsNotAcceptedOnly) {
  Fixture fixture;
  Config config;
  const FailOn warning{Severity::kWarning, {}}, error{Severity::kError, {}}, c{{}, Grade::kC}, d{{}, Grade::kD};
  const auto open = fixture.whole({keyless()});
  EXPECT_TRUE(fails(open, warning));
  EXPECT_FALSE(fails(open, error));
  EXPECT_TRUE(fails(open, c));
  EXPECT_FALSE(fails(open, d));
  EXPECT_FALSE(fails(open, {}));
  config.accepted = {{Code::kKeyless, FileLine{"a.conf", 3}, ""}};
  const auto accepted = fixture.whole({keyless()}, {}, config);
  EXPECT_FALSE(fails(accepted, warning));
  EXPECT_FALSE(fails(accepted, c));
}

TEST(Fails, OnFindingsOfTheRunToo) {
  Fixture fixture;
  const auto assessment = fixture.whole({}, {{Code::kFlinkTimeZone, RunPart{"server"}, {"CEST"}}});
  EXPECT_TRUE(fails(assessment, {Severity::kError, {}}));
  EXPECT_FALSE(fails(assessment, {{}, Grade::kD}));
}

TEST(Html, HidesNothingInAScript) {
  Fixture fixture;
  fixture.target.name.table = "</script><script>alert(1)</script><!--";
  fixture.table.name = fixture.target.name.table;
  const auto page = html(fixture.whole({keyless()}), Language::kEnglish, "2026-11-30");
  EXPECT_EQ(page.find("</script><script>alert"), std::string::npos);
  EXPECT_EQ(page.find("<!--"), std::string::npos);
  EXPECT_NE(page.find("\\u003c/script>\\u003cscript>alert(1)"), std::string::npos);
  EXPECT_NE(page.find("<html lang=\"en\">"), std::string::npos);
  EXPECT_NE(html(fixture.whole({}), Language::kChinese, "").find("<html lang=\"zh-CN\">"), std::string::npos);
}

TEST(Html, HasTheDateThatItIsGiven) {
  Fixture fixture;
  const auto assessment = fixture.whole({keyless()});
  EXPECT_NE(html(assessment, Language::kEnglish, "2026-11-30").find("\"date\":\"2026-11-30\""), std::string::npos);
  EXPECT_NE(html(assessment, Language::kEnglish, "").find("\"date\":\"\""), std::string::npos);
}

TEST(Html, LoadsNothing) {
  Fixture fixture;
  const auto page = html(fixture.whole({keyless()}), Language::kEnglish, "2026-11-30");
  for (const auto* outside : {"http://", "https://", "src=", "@import", "url("})
    EXPECT_EQ(page.find(outside), std::string::npos) << outside;
}

}  // namespace
}  // namespace smt::test
