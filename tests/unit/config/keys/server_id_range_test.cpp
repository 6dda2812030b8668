#include "config/keys/server_id_range.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

std::string parsed(std::string_view value) {
  const auto ids = parse_server_id_range(value);
  if (!ids) return "none";
  return std::to_string(ids->first) + (ids->is_range ? "-" : " ") + std::to_string(ids->last);
}

TEST(ServerIdRange, IsANumberOrTwo) {
  EXPECT_EQ(parsed("5400"), "5400 5400");
  EXPECT_EQ(parsed("5400-5400"), "5400-5400");
  EXPECT_EQ(parsed("1-2147483647"), "1-2147483647");
  for (const auto* bad : {"", "54oo", "5400-", "-5400", "9-5", "0", "5400 - 5409", "2147483648", "1-2-3"}) {
    EXPECT_EQ(parsed(bad), "none") << bad;
  }
}

TEST(ServerIdRange, IsCheckedBeforeAServerIsAsked) {
  EXPECT_EQ(rendered(load(kDb, kRule, kSink, "flink.cdc.server-id = 54oo\n").findings),
            "c.conf:14: error: [table-rule.1] flink.cdc.server-id = '54oo': expected a server id (5400) or a range of "
            "them (5400-5463), up to 2147483647 [C010]\n");
}

}  // namespace
}  // namespace smt::test
