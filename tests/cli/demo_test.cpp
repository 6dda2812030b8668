// The part of a run that scripts/demo.sh shows: one screen.
#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <sstream>

#include "cli_fixture.hpp"
#include "tools/needs.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

constexpr std::size_t kScreenLines = 45, kScreenColumns = 96;

class Demo : public Cli {
 protected:
  /// Runs demo_tour on demo/demo.conf, with demo/ read as a dump; `more` adds lines to the conf. A dump has no time
  /// zone, which Flink SQL needs.
  Outcome tour(const std::string& more) const {
    write_file(folder() / "build/demo.conf", read_file(SMT_SOURCE_DIR "/demo/demo.conf") + more);
    Program program;
    program.command = {"bash",
                       "-euo",
                       "pipefail",
                       "-c",
                       ". \"$1/scripts/demo_tour.sh\" && demo_tour \"$2\" build/demo.conf --from-dump \"$1/demo\"",
                       "bash",
                       SMT_SOURCE_DIR,
                       SMT_TOOL};
    program.folder = folder();
    return run(program);
  }
};

TEST_F(Demo, ShowsOneScreen) {
  SMT_NEEDS_PROGRAM(why_no_mariadbd());
  const auto outcome = tour("\n[flink]\nserver_time_zone = +08:00\n");
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_THAT(outcome.out, HasSubstr("\n1 rule, 7 tables → 4 targets (4 shards merged into 1), "));
  EXPECT_THAT(outcome.out, HasSubstr(R"(four shards become one
-- 4 shards in one table:
--   edu_db_1.course_1
--   edu_db_1.course_2
--   edu_db_2.course_1
--   edu_db_2.course_2
CREATE TABLE IF NOT EXISTS `edu_db__auto_shard`.`course__auto_shard` (
  `course_id` BIGINT NOT NULL,
  `title` VARCHAR(400) NOT NULL,
  `starts_on` DATE NULL
) ENGINE=olap
PRIMARY KEY(`course_id`)
DISTRIBUTED BY HASH(`course_id`) BUCKETS 1
PROPERTIES (
  "replication_num" = "3"
);

)"));
  EXPECT_THAT(outcome.out,
              HasSubstr("\nINSERT INTO `default_catalog`.`edu_db__auto_shard`.`course__auto_shard_sink` (\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\nFROM `default_catalog`.`edu_db__auto_shard`.`course__auto_shard_src`\n;\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\ndemo.page_views: warning: "));
  EXPECT_THAT(outcome.out, HasSubstr("[K002]\n  hint: "));
  EXPECT_THAT(outcome.out,
              HasSubstr("\n      ./starrocks-migrate-tool -c build/demo.conf --from-snapshot build/demo.smt.gz\n"));
  EXPECT_LE(std::count(outcome.out.begin(), outcome.out.end(), '\n'), kScreenLines);
  std::istringstream lines{outcome.out};
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), kScreenColumns) << line;
}

/// README shows what the tool prints for the demo's conf and snapshot, except the seconds.
TEST_F(Demo, PrintsWhatTheReadmeShows) {
  SMT_NEEDS_PROGRAM(why_no_mariadbd());
  write_file(folder() / "build/demo.conf",
             read_file(SMT_SOURCE_DIR "/demo/demo.conf") + "\n[flink]\nserver_time_zone = +08:00\n");
  ASSERT_EQ(tool({"snapshot", "-c", "build/demo.conf", "--from-dump", SMT_SOURCE_DIR "/demo", "-o", "s.gz"}).exit_code,
            0);
  const std::vector<std::string> again{"-c", "build/demo.conf", "--from-snapshot", "s.gz"};
  ASSERT_EQ(tool(again).exit_code, 0);
  const std::regex seconds{R"(, \d+\.\d\d s\n)"};
  const auto readme = std::regex_replace(read_file(SMT_SOURCE_DIR "/README.md"), seconds, ", 0.00 s\n");
  EXPECT_THAT(readme, HasSubstr("```text\n" + std::regex_replace(tool(again).err, seconds, ", 0.00 s\n") + "```\n"));
}

TEST_F(Demo, ShowsAllThatTheToolPrintsWhenItFails) {
  SMT_NEEDS_PROGRAM(why_no_mariadbd());
  const auto outcome = tour("");
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("[S049]"));
}

}  // namespace
}  // namespace smt::test
