// Shards with different structures, as each server describes their columns.
#include <gmock/gmock.h>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

class Shards : public ServerTest {
 protected:
  void make_widest(const std::string& tables) {
    create(tables);
    conf({{database(), ".*", "shard_merge = widest"}});
  }
};
SMT_ON_EVERY_SERVER(Shards);

TEST_P(Shards, WidestHasTheColumnsOfAllWithTheWiderTypes) {
  make_widest(
      "CREATE TABLE log_00 (id INT NOT NULL PRIMARY KEY, n INT UNSIGNED NOT NULL DEFAULT 7, v VARCHAR(20), d "
      "DECIMAL(6,2));"
      "CREATE TABLE log_0a (id BIGINT NOT NULL PRIMARY KEY, n INT NOT NULL DEFAULT 7, extra CHAR(2) NOT NULL, v TEXT, "
      "d "
      "DECIMAL(8,4));"
      "CREATE TABLE log_1f (id INT NOT NULL PRIMARY KEY, n INT UNSIGNED NOT NULL DEFAULT 7, v VARCHAR(20));");
  const auto outcome = tool({"-v"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(results().at("starrocks-create.1.sql"), HasSubstr("`log__auto_shard` (\n"
                                                                "  `id` BIGINT NOT NULL,\n"
                                                                "  `n` BIGINT NOT NULL DEFAULT \"7\",\n"
                                                                "  `extra` CHAR(8) NULL,\n"
                                                                "  `v` VARCHAR(65535) NULL,\n"
                                                                "  `d` DECIMAL(8, 4) NULL\n)"));
  EXPECT_THAT(outcome.err, HasSubstr("no such column in " + database() + ".log_00 and 1 more"));
}

TEST_P(Shards, WidestNamesWhatNoTypeHolds) {
  make_widest(
      "CREATE TABLE log_1 (id INT NOT NULL PRIMARY KEY, v VARCHAR(20), w DATE);"
      "CREATE TABLE log_2 (id INT NOT NULL PRIMARY KEY, v VARCHAR(20), w DATETIME);");
  const auto outcome = tool({"-v"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr(database() + ".log_2: warning: "));
  EXPECT_THAT(outcome.err, HasSubstr("cannot merge it: column 'w' is datetime, and no type also holds date [P022]"));
}

}  // namespace
}  // namespace smt::test
