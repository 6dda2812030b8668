#include "config/checks/set_options.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

LoadedConfig with(const std::string& line) { return load(kDb, "[flink]\n" + line + "\n", kRule, kSink); }

TEST(SetOptions, ThatTheToolWritesAreDropped) {
  for (const std::string key : {"parallelism.default", "table.exec.resource.default-parallelism", "table.sql-dialect",
                                "execution.runtime-mode"}) {
    const auto [config, findings] = with("set." + key + " = x");
    EXPECT_EQ(rendered(findings),
              "c.conf:8: warning: [flink] the tool generates 'set." + key + "' itself; this line is ignored [C016]\n");
    EXPECT_TRUE(config.flink.settings.empty()) << key;
  }
}

TEST(SetOptions, AreCheckedAsFlinkReadsThem) {
  EXPECT_EQ(
      rendered(with("set.execution.checkpointing.interval = often").findings),
      "c.conf:8: error: [flink] set.execution.checkpointing.interval = 'often': expected a duration of at least 10 "
      "ms, such as 30s; a number alone is milliseconds [C010]\n");
  EXPECT_EQ(rendered(with("set.table.local-time-zone = CST").findings),
            "c.conf:8: error: [flink] set.table.local-time-zone = 'CST': expected a time zone that Java knows, such as "
            "Asia/Shanghai, UTC or +08:00 [C010]\n");
  EXPECT_EQ(rendered(with("set.execution.checkpointing.interval = 30s").findings), "");
  EXPECT_EQ(rendered(with("set.state.backend.type = rocksdb").findings), "");
}

TEST(SetOptions, NeedAValue) {
  EXPECT_EQ(rendered(with("set.pipeline.name =").findings),
            "c.conf:8: error: [flink] set.pipeline.name = '': expected a value; without the line, Flink uses its "
            "default [C010]\n");
  EXPECT_EQ(rendered(with("set.execution.checkpointing.mode = EXACTLY_ONE").findings),
            "c.conf:8: error: [flink] set.execution.checkpointing.mode = 'EXACTLY_ONE': expected EXACTLY_ONCE or "
            "AT_LEAST_ONCE [C010]\n  hint: did you mean 'EXACTLY_ONCE'?\n");
}

TEST(SetOptions, ThatLoseRowsAreWarnedOf) {
  EXPECT_EQ(rendered(with("set.table.exec.sink.not-null-enforcer = drop").findings),
            "c.conf:8: warning: [flink] set.table.exec.sink.not-null-enforcer = 'drop' is passed on: the sink drops "
            "rows with a NULL that it does not accept [C081]\n"
            "  hint: remove the line, unless that is what you want\n");
  EXPECT_NE(rendered(with("set.table.exec.state.ttl = 1 d").findings), "");
  EXPECT_EQ(rendered(with("set.table.exec.state.ttl = 0").findings), "");
}

}  // namespace
}  // namespace smt::test
