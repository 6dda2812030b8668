// Confs in several files: places in two files differ, even if their line numbers are equal.
#include <gmock/gmock.h>

#include "cli_fixture.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kSink =
    "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
    "flink.starrocks.username = u\nflink.starrocks.password = p\n";

class IncludedRules : public Cli {
 protected:
  void SetUp() override {
    conf(
        "include = one.conf\ninclude = two.conf\n[db]\nhost = h\nport = 3306\nuser = u\npassword = p\ntype = mysql\n"
        "[other]\nbe_num = 3\n");
    rule("one.conf", "1", "orders", "7001-7010");
    rule("two.conf", "2", "customers", "7101-7120");
  }

  /// The rule's server-id is on line 4 of each file.
  void rule(const std::string& file, const std::string& id, const std::string& table, const std::string& ids) const {
    write_file(folder() / file, "[table-rule." + id + "]\ndatabase = ^demo$\ntable = ^" + table +
                                    "$\nflink.cdc.server-id = " + ids + "\n" + std::string{kSink});
  }

  Outcome on_demo(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(),
                     {"-c", "a.conf", "--from-snapshot", SMT_SOURCE_DIR "/tests/golden/demo/catalog.snapshot"});
    return tool(std::move(arguments));
  }
};

TEST_F(IncludedRules, HaveServerIdsOfTheirOwn) {
  const auto outcome = on_demo({"--stdout", "flink"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("'server-id' = '7001-7010'"));
  EXPECT_THAT(outcome.out, HasSubstr("'server-id' = '7101-7120'"));
}

TEST_F(IncludedRules, AreNamedByTheirFiles) {
  const auto outcome = on_demo({"explain"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("one.conf:1"));
  EXPECT_THAT(outcome.out, HasSubstr("two.conf:1"));
}

}  // namespace
}  // namespace smt::test
