// The Flink jobs that the built executable names, with the snapshot of a golden case.

#include <gmock/gmock.h>

#include <filesystem>

#include "cli_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Jobs : public Cli {
 protected:
  Outcome on_jobs(std::vector<std::string> arguments) const {
    const std::filesystem::path from{SMT_SOURCE_DIR "/tests/golden/flink"};
    std::filesystem::copy_file(from / "jobs.conf", folder() / "a.conf",
                               std::filesystem::copy_options::overwrite_existing);
    arguments.insert(arguments.end(), {"-c", "a.conf", "--from-snapshot", from / "catalog.snapshot"});
    return tool(std::move(arguments));
  }
};

TEST_F(Jobs, OfOneTableAreThoseOfTheWholeRun) {
  EXPECT_THAT(on_jobs({"explain", "shop.files"}).out,
              HasSubstr("  Flink job     MySQL to StarRocks, job 3 of 4 (flink-create.all.sql)\n"
                        "  Flink job     MySQL to StarRocks, rule 1, job 1 of 2 (flink-create.1.sql)\n"));
}

TEST_F(Jobs, OfOnlyAreTheTablesOwn) {
  const auto outcome = on_jobs({"--only", "shop.files", "--only", "shop.sizes", "--stdout", "flink"});
  EXPECT_THAT(outcome.out, HasSubstr("SET 'pipeline.name' = 'shop.files'\n;\n"));
  EXPECT_THAT(outcome.out, HasSubstr("SET 'pipeline.name' = 'shop.sizes'\n;\n"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("STATEMENT SET")));
}

TEST_F(Jobs, AreListedInTheSummaryWhereTablesShareThem) {
  EXPECT_THAT(on_jobs({"--dry-run"}).err, HasSubstr("4 Flink jobs with 9 binlog readers\n"
                                                    "  MySQL to StarRocks, job 1 of 4: 2 tables\n"));
}

}  // namespace
}  // namespace smt::test
