// Compares the schemas of docs/json.md with the tool's output; explain, assess and check have tests of their own.

#include <gtest/gtest.h>

#include <filesystem>

#include "reporting/summary_json.hpp"
#include "smt/schema_version.hpp"
#include "smt/types.hpp"
#include "tools/generated_docs.hpp"
#include "tools/json_schema.hpp"

namespace smt::test {
namespace {

std::string problem(const std::string& text, const std::string& schema_file) {
  const auto schema = Json::parse(read_source_file("docs/" + schema_file));
  return SchemaValidator{schema}.problem(Json::parse(text), schema, "document");
}

std::string whole_summary() {
  RunSummary summary{"a.conf", "result", true, {}, {}, {}};
  summary.counts.rules = 2;
  summary.files = {{"starrocks-create.10.sql", Change::kNew, 3, 0},
                   {"starrocks-create.2.sql", Change::kOther, 0, 0, "b"}};
  summary.findings = {{Code::kKeyless, Object{"d", "t"}, {}},
                      {Code::kKeyless, Object{"d", "u\xFF"}, {}},
                      {Code::kConfBeNumDefault, FileLine{"a.conf", 3}, {}}};
  Timings timings{[now = Timings::Clock::time_point{}]() mutable { return now += std::chrono::milliseconds{250}; }};
  timings.end("conf");
  return summary_json(summary, timings, Exit::kLeftOut, 0.5);
}

TEST(RunSchema, IsWhatARunPrints) {
  EXPECT_EQ(problem(whole_summary(), "run.schema.json"), "");
  EXPECT_EQ(problem(summary_json({}, Timings{}, Exit::kUsage, 0), "run.schema.json"), "");
}

TEST(RunSchema, RefusesWhatIsOtherwise) {
  auto other = Json::parse(whole_summary());
  other["files"][0]["change"] = 1;
  EXPECT_EQ(problem(other.dump(), "run.schema.json"), "document.files[].change is no \"string\"");
  other = Json::parse(whole_summary());
  other.erase("schema_version");
  EXPECT_EQ(problem(other.dump(), "run.schema.json"), "document has no \"schema_version\"");
}

TEST(SummaryJson, HasFilesInNaturalOrderAndFindingsByCode) {
  const auto summary = Json::parse(whole_summary());
  EXPECT_EQ(summary["schema_version"], kSchemaVersion);
  EXPECT_EQ(summary["exit_code"], 1);
  EXPECT_EQ(summary["seconds"], 0.5);
  EXPECT_EQ(summary["rules"], 2);
  EXPECT_EQ(summary["stages"], Json::parse(R"([{"name": "conf", "seconds": 0.25}])"));
  EXPECT_EQ(summary["files"], Json::parse(R"([
      {"path": "result/starrocks-create.2.sql", "change": "left", "added_lines": 0, "removed_lines": 0, "other_conf": "b"},
      {"path": "result/starrocks-create.10.sql", "change": "new", "added_lines": 3, "removed_lines": 0, "other_conf": null}
      ])"));
  ASSERT_EQ(summary["codes"].size(), 2U);
  EXPECT_EQ(summary["codes"][1]["code"], "K002");
  EXPECT_EQ(summary["codes"][1]["findings"], 2);
  ASSERT_EQ(summary["findings"].size(), 3U);
  EXPECT_EQ(summary["findings"][1]["place"], "d.u\\xFF");
  EXPECT_EQ(summary["findings"][2]["line"], 3);
}

TEST(FindingsSchema, IsWhatFindingsJsonPrints) {
  for (const auto& place :
       {Place{}, Place{FileLine{"a.conf", 3}}, Place{Object{"d", "t", "c"}}, Place{RunPart{"server"}}})
    EXPECT_EQ(problem(render_json({Code::kKeyless, place, {}}), "findings.schema.json"), "");
  EXPECT_EQ(problem("{\"code\": \"K002\"}", "findings.schema.json"), "document has no \"schema_version\"");
}

TEST(TypesSchema, IsWhatPrintTypesPrints) {
  EXPECT_EQ(problem(types_json(), "types.schema.json"), "");
  const auto types = Json::parse(types_json());
  EXPECT_EQ(types["schema_version"], kSchemaVersion);
  EXPECT_GT(types["types"].size(), 50U);
}

TEST(JsonPage, NamesEverySchema) {
  const auto page = read_source_file("docs/json.md");
  std::size_t schemas = 0;
  for (const auto& entry : std::filesystem::directory_iterator{SMT_SOURCE_DIR "/docs"}) {
    const auto name = entry.path().filename().string();
    if (!name.ends_with(".schema.json")) continue;
    ++schemas;
    EXPECT_NE(page.find("](" + name + ")"), std::string::npos) << name;
  }
  EXPECT_EQ(schemas, 8U);
}

}  // namespace
}  // namespace smt::test
