// What `check` reports about targets before it asks a server. The conf names no server, so it asks none.

#include "commands/check_servers.hpp"

#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

Table table_with_key(std::string name, std::string_view type) {
  return table("d", std::move(name), {not_null(column("id", type))}, {key("PRIMARY", {"id"})});
}

/// The exit code and the stderr of a check of a.id INT and b.id BIGINT.
struct Checked {
  Exit exit;
  std::string err;
};

Checked check(const std::string& lines) {
  const auto loaded = parse_config(
      "c", "[db]\nhost=h\nuser=u\npassword=p\n[other]\nbe_num=3\n[table-rule.1]\ndatabase=.\ntable=.\n" + lines);
  Findings findings;
  const Matcher matcher{loaded.config.rules, loaded.config.ignore_rules, findings};
  Catalog catalog;
  catalog.tables = {table_with_key("a", "int"), table_with_key("b", "bigint")};
  const auto plan = make_plan(loaded.config, catalog, matcher);
  Console console{Verbosity::kNormal, ColorMode::kNever};
  Timings timings;
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const auto exit = check_servers(CommandLine{}, loaded.config, catalog, plan, console, timings);
  testing::internal::GetCapturedStdout();
  return {exit, testing::internal::GetCapturedStderr()};
}

TEST(CheckServers, TellsWhatOnlyTheColocationGroupRefusesAsARunDoes) {
  const auto [exit, err] = check("colocate_with=g\nbucket_num=4\n");
  EXPECT_EQ(exit, Exit::kLeftOut);
  EXPECT_EQ(err,
            "d.b: error: colocate_with = g: the table differs from d.a, the first of the group, in the types of the "
            "bucket columns (INT and BIGINT); StarRocks would refuse it [K050]\n"
            "  hint: give all tables of the group the same 'bucket_num', 'distributed_by' columns of equal types and "
            "the same replication_num; or remove the table from the group\n");
}

TEST(CheckServers, TellsNothingOfTargetsThatFit) {
  const auto [exit, err] = check("bucket_num=4\n");
  EXPECT_EQ(exit, Exit::kDone);
  EXPECT_EQ(err, "");
}

}  // namespace
}  // namespace smt::test
