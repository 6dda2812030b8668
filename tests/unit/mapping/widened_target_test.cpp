// Targets of shards with different structures: Flink's statements must be valid for each shard, not only for the
// target.
#include <gtest/gtest.h>

#include <algorithm>

#include "mapping/column/ignored_columns.hpp"
#include "plan/widen.hpp"
#include "smt/mapping.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Returns the target of two shards.
TargetTable target_of(const Table& one, const Table& two, TableRule rule = {}, Loader loader = Loader::kSql) {
  rule.id = "1";
  for (const char* key : {"jdbc-url", "load-url", "username", "password"}) rule.sink[key] = {key, {"c", 1}};
  Config config;
  config.db = {"h", 3306, "u", Secret{"p"}};
  config.flink.loader = loader;
  Server server;
  server.time_zone = "+08:00";
  PlannedTarget planned;
  planned.rule = &rule;
  planned.name = {"d", "t"};
  planned.members = {&one, &two};
  planned.source = {{{{"d"}, {one.name, two.name}}}, {10000, 10063}};
  planned.widened = one;
  EXPECT_EQ(widen(*planned.widened, two), std::nullopt);
  return map_table(planned, {config, server, {}});
}

std::string source_columns(const TargetTable& target) {
  std::string out;
  for (const auto& column : target.flink->source_columns)
    out += (out.empty() ? "" : ", ") + column.name + " " + column.type;
  return out;
}

std::string chunk_key(const TargetTable& target) {
  for (const auto& [key, value] : target.flink->source_options) {
    if (key == "scan.incremental.snapshot.chunk.key-column") return value;
  }
  return "";
}

bool tells(const TargetTable& target, Code code) {
  return std::any_of(target.findings.begin(), target.findings.end(),
                     [&](const Diagnostic& finding) { return finding.code == code; });
}

TEST(WidenedTarget, OneSourceDeclaresTheColumnsOfAll) {
  const auto target = target_of(
      table("d", "t_1", {not_null(column("id", "int")), column("v", "int unsigned")}, {key("PRIMARY", {"id"})}),
      table("d", "t_2", {not_null(column("id", "bigint")), not_null(column("w", "decimal(5,2)")), column("v", "int")},
            {key("PRIMARY", {"id"})}));
  EXPECT_EQ(source_columns(target), "id BIGINT NOT NULL, w DECIMAL(5, 2) NULL, v BIGINT NULL");
}

TEST(WidenedTarget, TheSnapshotIsSplitByAColumnOfAllShards) {
  const auto one = table("d", "t_1", {column("a", "int"), column("text", "varchar(9)")}, {});
  const auto two = table("d", "t_2", {column("text", "varchar(9)")}, {});
  EXPECT_EQ(chunk_key(target_of(one, one)), "a");
  EXPECT_EQ(chunk_key(target_of(one, two)), "text");
}

TEST(WidenedTarget, AnUnsignedKeyOfOneShardIsSeen) {
  const auto key_of = [](std::string name, const char* type) {
    return table("d", std::move(name), {not_null(column("id", type)), column("v", "int")}, {key("PRIMARY", {"id"})});
  };
  EXPECT_TRUE(tells(target_of(key_of("t_1", "int"), key_of("t_2", "bigint unsigned")), Code::kFlinkOneChunk));
  EXPECT_FALSE(tells(target_of(key_of("t_1", "int"), key_of("t_2", "bigint")), Code::kFlinkOneChunk));
}

TEST(WidenedTarget, NoPipelineLoadsIt) {
  const auto key_of = [](std::string name, const char* type) {
    return table("d", std::move(name), {not_null(column("id", type)), column("v", "int")}, {key("PRIMARY", {"id"})});
  };
  const auto target = target_of(key_of("t_1", "int"), key_of("t_2", "bigint"), {}, Loader::kPipeline);
  EXPECT_FALSE(target.pipeline);
  EXPECT_TRUE(target.flink);
  EXPECT_TRUE(tells(target, Code::kPipelineShaped));
}

TEST(WidenedTarget, AMemberThatFlinkCannotReadIsSeen) {
  const auto plain = table("d", "t_1", {not_null(column("id", "int")), column("v", "int")}, {key("PRIMARY", {"id"})});
  auto odd = table("d", "t_2", {not_null(column("id", "int")), column("v", "int"), column("u", "uuid")},
                   {key("PRIMARY", {"id"})});
  EXPECT_FALSE(target_of(plain, odd).flink);
  EXPECT_FALSE(target_of(odd, plain).flink);
}

TEST(WidenedTarget, AnIgnoredColumnMayBeMissing) {
  const auto one = table("d", "t_1", {not_null(column("id", "int")), column("v", "int"), column("x", "int")},
                         {key("PRIMARY", {"id"})});
  const auto two = table("d", "t_2", {not_null(column("id", "int")), column("v", "int")}, {key("PRIMARY", {"id"})});
  IgnoreRule ignore;
  ignore.table.emplace("^t_1$");
  ignore.column.emplace("^x$");
  const std::vector<IgnoreRule> rules{ignore};
  PlannedTarget planned;
  planned.members = {&one, &two};
  Findings findings;
  kept_columns(one, planned.members, rules, findings);
  EXPECT_EQ(codes(findings), "P010");
}

}  // namespace
}  // namespace smt::test
