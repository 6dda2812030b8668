// Compares docs/check.schema.json with what `check --format json` prints.

#include <gtest/gtest.h>

#include "check/result.hpp"
#include "tools/generated_docs.hpp"
#include "tools/json_schema.hpp"

namespace smt::test {
namespace {

std::string printed() {
  return json({{"MySQL",
                "db:3306 as smt",
                {passed(Code::kReadyLogBin, "log_bin is ON"), wrong(Code::kReadyTimeout, "wait_timeout is 9", {"9"}),
                 wrong(Code::kReadyVersion, "MySQL 5.5", {"MySQL 5.5", "3.5.0", "it is old", ""}),
                 skipped(Code::kReadyGtid, "not here")}},
               {"Flink", "", {}}});
}

TEST(CheckSchema, IsWhatCheckPrints) {
  const auto schema = Json::parse(read_source_file("docs/check.schema.json"));
  EXPECT_EQ(SchemaValidator{schema}.problem(Json::parse(printed()), schema, "check"), "");
}

TEST(CheckSchema, RefusesWhatIsOtherwise) {
  const auto schema = Json::parse(read_source_file("docs/check.schema.json"));
  auto other = Json::parse(printed());
  other["servers"][0]["checks"][1]["fix"] = 1;
  EXPECT_EQ(SchemaValidator{schema}.problem(other, schema, "check"),
            "check.servers[].checks[].fix is no [\"string\",\"null\"]");
  other = Json::parse(printed());
  other["counts"].erase("failed");
  EXPECT_EQ(SchemaValidator{schema}.problem(other, schema, "check"), "check.counts has no \"failed\"");
}

}  // namespace
}  // namespace smt::test
