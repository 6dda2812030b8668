// Compares docs/assess.schema.json with what `assess --format json` prints in the golden cases.

#include <gtest/gtest.h>

#include "tools/generated_docs.hpp"
#include "tools/json_schema.hpp"

namespace smt::test {
namespace {

TEST(AssessSchema, IsWhatAssessPrints) {
  const auto schema = Json::parse(read_source_file("docs/assess.schema.json"));
  const SchemaValidator validator{schema};
  for (const std::string name : {"demo", "zoo_mysql9", "edu_shards", "keyless", "accept"}) {
    const auto assessment = Json::parse(read_source_file("tests/golden/" + name + "/assess.json"));
    EXPECT_EQ(validator.problem(assessment, schema, name), "");
    EXPECT_FALSE(assessment["tables"].empty()) << name;
    EXPECT_FALSE(assessment["codes"].empty()) << name;
  }
}

TEST(AssessSchema, RefusesWhatIsOtherwise) {
  const auto schema = Json::parse(read_source_file("docs/assess.schema.json"));
  const SchemaValidator validator{schema};
  auto assessment = Json::parse(read_source_file("tests/golden/demo/assess.json"));
  assessment["totals"]["grades"].erase("A");
  EXPECT_EQ(validator.problem(assessment, schema, "assessment"), "assessment.totals.grades has no \"A\"");
  assessment = Json::parse(read_source_file("tests/golden/demo/assess.json"));
  assessment["tables"][0]["grade"] = 1;
  EXPECT_EQ(validator.problem(assessment, schema, "assessment"), "assessment.tables[].grade is no \"string\"");
}

}  // namespace
}  // namespace smt::test
