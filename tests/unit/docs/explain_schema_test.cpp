// Compares docs/explain.schema.json with what `explain --format json` prints in the golden cases.

#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "tools/generated_docs.hpp"
#include "tools/json_schema.hpp"

namespace smt::test {
namespace {

TEST(ExplainSchema, IsWhatExplainPrints) {
  const auto schema = Json::parse(read_source_file("docs/explain.schema.json"));
  const SchemaValidator validator{schema};
  const std::map<std::string, std::size_t> files{
      {"demo", 3}, {"shape/columns", 3}, {"shape/external", 6}, {"pipelines/json_as_text", 3}, {"shape/wrong", 9}};
  for (const auto& [name, targets] : files) {
    std::istringstream lines{read_source_file("tests/golden/" + name + "/explain.jsonl")};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count)
      EXPECT_EQ(validator.problem(Json::parse(line), schema, "target"), "") << line;
    EXPECT_EQ(count, targets) << name;
  }
}

TEST(ExplainSchema, HoldsForATargetThatEndedInAnError) {
  std::istringstream lines{read_source_file("tests/golden/shape/wrong/explain.jsonl")};
  std::string line;
  bool found = false;
  while (std::getline(lines, line)) {
    const auto target = Json::parse(line);
    if (target["target"]["table"] != "orders") continue;
    found = true;
    EXPECT_EQ(target["model"], nullptr);
    EXPECT_EQ(target["key"], Json::array());
    EXPECT_EQ(target["columns"], Json::array());
    EXPECT_EQ(target["findings"][0]["severity"], "error");
  }
  EXPECT_TRUE(found);
}

TEST(ExplainSchema, RefusesWhatIsOtherwise) {
  const auto schema = Json::parse(read_source_file("docs/explain.schema.json"));
  const SchemaValidator validator{schema};
  std::istringstream lines{read_source_file("tests/golden/demo/explain.jsonl")};
  std::string line;
  std::getline(lines, line);
  auto target = Json::parse(line);
  target["columns"][0]["key"] = "yes";
  EXPECT_EQ(validator.problem(target, schema, "target"), "target.columns[].key is no \"boolean\"");
  target = Json::parse(line);
  target.erase("model");
  EXPECT_EQ(validator.problem(target, schema, "target"), "target has no \"model\"");
  target = Json::parse(line);
  target["new"] = 1;
  EXPECT_EQ(validator.problem(target, schema, "target"), "target.new is not in the schema");
}

}  // namespace
}  // namespace smt::test
