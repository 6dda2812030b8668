#include "config/connector_options.hpp"

#include <gtest/gtest.h>

namespace smt {
namespace {

const OptionRow& option(std::string_view key) {
  const auto* group = find_group(key);
  return *find_option(*group, key.substr(group->prefix.size()));
}

TEST(ConnectorOptions, TakeWhatTheirConnectorTakes) {
  const auto& interval = option("flink.starrocks.sink.buffer-flush.interval-ms");
  EXPECT_EQ(expected_value(interval), "a number from 1000 to 3600000");
  for (const auto* good : {"1000", "15000", "3600000"}) EXPECT_TRUE(takes(interval, good)) << good;
  for (const auto* bad : {"", "999", "3600001", "15s", "-1", "1e3", " 2000", "99999999999999999999"})
    EXPECT_FALSE(takes(interval, bad)) << bad;

  const auto& mode = option("flink.cdc.scan.startup.mode");
  for (const auto* good : {"initial", "latest-offset", "SNAPSHOT", "timestamp"}) EXPECT_TRUE(takes(mode, good)) << good;
  for (const auto* bad : {"", "latest", "initial, latest-offset", "or"}) EXPECT_FALSE(takes(mode, bad)) << bad;

  EXPECT_TRUE(takes(option("flink.cdc.scan.incremental.snapshot.enabled"), "FALSE"));
  EXPECT_FALSE(takes(option("flink.cdc.scan.incremental.snapshot.enabled"), "no"));
  EXPECT_TRUE(takes(option("flink.starrocks.sink.properties.format"), "anything"));
}

TEST(ConnectorOptions, HaveRangesThatHoldSomething) {
  for (const auto& group : option_groups()) {
    for (const auto& row : group.known) {
      if (row.form == "number") {
        EXPECT_LT(row.least, row.most) << row.name;
      }
    }
  }
}

}  // namespace
}  // namespace smt
