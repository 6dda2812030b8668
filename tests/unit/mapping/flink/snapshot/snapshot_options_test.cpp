#include "mapping/flink/snapshot/snapshot_options.hpp"

#include <gtest/gtest.h>

#include "smt/mapping.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

const FlinkVersions kOldest{{1, 14, 0}, {2, 2, 1}, {1, 2, 3}}, kCdc31{{1, 18, 0}, {3, 1, 1}, {1, 2, 9}},
    kCdc34{{1, 20, 0}, {3, 4, 0}, {1, 2, 10}}, kCdc35{{1, 20, 0}, {3, 5, 0}, {1, 2, 10}},
    kCdc36{{1, 20, 0}, {3, 6, 0}, {1, 2, 12}};

/// One table, planned by one rule that tests may change.
struct Fixture {
  Table table;
  TableRule rule = {};
  FlinkVersions versions = kCdc35;

  TargetTable map() {
    rule.id = "1";
    for (const char* key : {"jdbc-url", "load-url", "username", "password"}) rule.sink[key] = {key, {"c", 1}};
    Config config;
    config.db = {"h", 3306, "u", Secret{"p"}};
    config.flink.versions = versions;
    Server server;
    server.time_zone = "+08:00";
    PlannedTarget planned;
    planned.rule = &rule;
    planned.name = {table.schema, table.name};
    planned.members = {&table};
    planned.source = {{{{table.schema}, {table.name}}}, {10000, 10063}};
    return map_table(planned, {config, server, {}});
  }
  Fixture& with(std::string_view key, std::string value) {
    rule.source[std::string{key}] = {std::move(value), {"c", 7}};
    return *this;
  }
};

/// Returns the codes that begin with F, and K007 and K070.
std::string reported(const Findings& findings) {
  std::string out;
  for (const auto& finding : findings) {
    const auto id = row_of(finding.code).id;
    const bool ours = id.starts_with("F") || id == "K007" || id == "K070";
    if (ours) out += (out.empty() ? "" : " ") + std::string{id};
  }
  return out;
}

/// Returns "findings | the rest of scan.incremental.snapshot. in the options".
std::string reads(Fixture fixture) {
  const auto target = fixture.map();
  auto out = reported(target.findings) + " |";
  if (!target.flink) return out + " no Flink SQL";
  for (const auto& [key, value] : target.flink->source_options) {
    constexpr std::string_view kBegin = "scan.incremental.snapshot.";
    if (key.starts_with(kBegin)) out += " " + key.substr(kBegin.size()) + "=" + value;
  }
  return out;
}

/// Returns the last finding, in its words.
std::string last(Fixture fixture) {
  const auto finding = fixture.map().findings.back();
  return message(finding) + " [" + std::string{row_of(finding.code).id} + "]";
}

std::string read_with(const FlinkVersions& versions, Table table) { return reads({std::move(table), {}, versions}); }

Column needed(std::string name, std::string_view type) { return not_null(column(std::move(name), type)); }

Table keyed(std::string_view type, std::vector<Column> others = {}, std::vector<Key> keys = {}) {
  others.insert(others.begin(), needed("k", type));
  keys.insert(keys.begin(), key("PRIMARY", {"k"}));
  return table("d", "t", std::move(others), std::move(keys));
}

Table with_first_unique(Table table, std::string name) {
  table.first_unique = std::move(name);
  return table;
}

TEST(Snapshot, OfKeysInJavasOrderNeedsNothing) {
  for (const auto* type : {"tinyint(4)", "tinyint(3) unsigned", "smallint(6)", "mediumint(9)", "int(11)", "bigint(20)",
                           "int(10) unsigned", "decimal(10,2)"}) {
    for (const auto& versions : {kOldest, kCdc31, kCdc35}) EXPECT_EQ(read_with(versions, keyed(type)), " |") << type;
  }
}

TEST(Snapshot, OfKeysInAnotherOrderIsReadWithoutBackfill) {
  for (const auto* type : {"tinyint(1)", "date", "datetime(3)", "timestamp", "char(9)", "varchar(9)", "binary(4)",
                           "varbinary(4)", "enum('b','a')", "decimal(50,2)"}) {
    EXPECT_EQ(read_with(kCdc35, keyed(type)), "F050 | backfill.skip=true") << type;
    EXPECT_EQ(read_with(kCdc34, keyed(type)), "F051 |") << type;
    EXPECT_EQ(read_with(kCdc31, keyed(type)), "F051 |") << type;
  }
  EXPECT_EQ(read_with(kCdc35, keyed("time")), "F008 F050 | backfill.skip=true");
}

TEST(Snapshot, OfKeysThatOldReleasesDoNotKnowIsReadByOneReader) {
  for (const auto* type : {"enum('b','a')", "set('a')", "mediumtext", "decimal(9,2) unsigned", "decimal(50,2)",
                           "int(10) unsigned zerofill"})
    EXPECT_EQ(read_with(kOldest, keyed(type, {needed("n", "int")})), "F012 | enabled=false") << type;
  EXPECT_EQ(read_with({{1, 16, 0}, {2, 4, 2}, {1, 2, 9}}, keyed("enum('b')", {needed("n", "int")})),
            "F012 | enabled=false");
  EXPECT_EQ(read_with({{1, 16, 0}, {2, 4, 2}, {1, 2, 9}}, keyed("decimal(9,2) unsigned")), " |");
}

TEST(Snapshot, SaysWhatTheOrderCosts) {
  EXPECT_EQ(last(Fixture{keyed("date"), {}, kCdc35}),
            "Flink CDC compares values of k (date) in another order than MySQL: it skips the backfill of the snapshot, "
            "so that no change is lost [F050]");
  EXPECT_EQ(last(Fixture{keyed("date"), {}, kCdc34}),
            "Flink CDC 3.4.0 compares values of k (date) in another order than MySQL: changes made during the snapshot "
            "phase may not reach StarRocks [F051]");
}

TEST(Snapshot, IsSplitByAnotherColumnWhereThatIsTheOnlyWayOut) {
  const auto pair = [](std::vector<Key> more) {
    more.insert(more.begin(), key("PRIMARY", {"k", "n"}));
    return table("d", "t", {needed("k", "date"), needed("n", "int"), needed("m", "int")}, std::move(more));
  };
  EXPECT_EQ(read_with(kCdc31, pair({key("by_n", {"n"}, false)})), "F006 | chunk.key-column=n");
  EXPECT_EQ(read_with(kCdc35, pair({key("by_n", {"n"}, false)})), "F050 | backfill.skip=true");
  EXPECT_EQ(read_with(kCdc31, pair({})), "F051 |");                           // every chunk would read the table
  EXPECT_EQ(read_with(kCdc31, pair({key("by_m", {"m"}, false)})), "F051 |");  // accepts only columns of the key
  EXPECT_EQ(read_with(kCdc34, pair({key("by_m", {"m"}, false)})), "F006 | chunk.key-column=m");
  EXPECT_EQ(read_with(kOldest, pair({key("by_n", {"n"}, false)})), "F051 |");  // accepts no other column
}

TEST(Snapshot, OfNumbersFrom2To63OnIsOneChunk) {
  const auto huge = keyed("bigint(20) unsigned");
  EXPECT_EQ(read_with(kOldest, huge), "F052 | chunk.size=8388608");
  EXPECT_EQ(read_with(kCdc31, huge), "F052 | backfill.skip=true chunk.size=8388608");
  EXPECT_EQ(read_with(kCdc35, huge), "F052 | backfill.skip=true chunk.size=8388608");
  EXPECT_EQ(read_with(kCdc36, huge), " |");
  EXPECT_EQ(last(Fixture{huge}),
            "Flink CDC 3.5.0 reads no rows of a table that it splits at values of k (BIGINT UNSIGNED) from 2^63 on: "
            "the table must be one chunk, and scan.incremental.snapshot.chunk.size is 8388608 [F052]");
}

TEST(Snapshot, InOneChunkHasRoomForAllRows) {
  auto huge = keyed("bigint(20) unsigned");
  huge.data_length = 16384;
  EXPECT_EQ(read_with(kCdc35, huge), "F052 | backfill.skip=true chunk.size=1048576");
  huge.data_length = 650'000'000;
  EXPECT_EQ(read_with(kCdc35, huge), "F052 | backfill.skip=true chunk.size=67108864");
  EXPECT_EQ(reads(Fixture{huge}.with(kChunkSize, "67108864")), " | chunk.size=67108864");
  EXPECT_EQ(reads(Fixture{huge}.with(kChunkSize, "67108863")), "F052 | chunk.size=67108863");
  huge.data_length = 1'000'000'000'000;
  EXPECT_EQ(read_with(kCdc35, huge), "F052 | backfill.skip=true chunk.size=1073741824");
}

TEST(Snapshot, OfNumbersFrom2To63OnIsSplitByAnotherColumn) {
  const auto huge = keyed("bigint(20) unsigned", {needed("n", "int")}, {key("by_n", {"n"}, false)});
  EXPECT_EQ(read_with(kCdc35, huge), "F006 | chunk.key-column=n");
  EXPECT_EQ(read_with(kCdc31, huge), "F052 | backfill.skip=true chunk.size=8388608");
  const auto two = keyed("bigint(20) unsigned", {needed("n", "bigint(20) unsigned")}, {key("by_n", {"n"}, false)});
  EXPECT_EQ(read_with(kCdc35, two), "F052 | backfill.skip=true chunk.size=8388608");
}

TEST(Snapshot, OfAutoIncrementIsSplitAsEver) {
  auto counted = keyed("bigint(20) unsigned");
  counted.columns[0].auto_increment = true;
  EXPECT_EQ(read_with(kCdc35, counted), " |");
  EXPECT_EQ(Fixture{counted}.map().flink->huge_chunk_key, "k");
  EXPECT_EQ((Fixture{counted, {}, kCdc36}.map().flink->huge_chunk_key), "");
  EXPECT_EQ(Fixture{keyed("bigint(20)")}.map().flink->huge_chunk_key, "");
}

TEST(Snapshot, OfTablesThatCountRowsTwice) {
  const auto log = table("d", "t", {needed("at", "datetime"), column("line", "text")}, {key("by_at", {"at"}, false)});
  EXPECT_EQ(read_with(kCdc35, log), "F004 F050 F054 | backfill.skip=true chunk.key-column=at");
  EXPECT_EQ(read_with(kCdc34, log), "F004 F051 | chunk.key-column=at");
  Fixture unique{keyed("varchar(9)")};
  unique.rule.shape.model = {Model::kUnique, {"c", 3}};
  EXPECT_EQ(reads(unique), "F050 | backfill.skip=true");
  Fixture sums{keyed("varchar(9)", {needed("n", "int")})};
  sums.rule.shape.model = {Model::kAggregate, {"c", 3}};
  sums.rule.shape.aggregate["n"] = {Aggregation::kSum, {"c", 4}};
  EXPECT_EQ(reads(sums), "F050 F054 | backfill.skip=true");
  sums.table.keys.push_back(key("by_n", {"n"}, false));
  EXPECT_EQ(reads(sums), "F006 | chunk.key-column=n");
  EXPECT_EQ(last(Fixture{log}),
            "Flink CDC skips the backfill of the snapshot: a row that is added or changed during the snapshot phase "
            "arrives twice, and this table counts it twice [F054]");
}

TEST(Snapshot, ByAColumnThatMayBeNullIsOneChunk) {
  const auto views = table("d", "t", {column("id", "int"), column("url", "text")}, {});
  EXPECT_EQ(read_with(kCdc35, views), "F053 | chunk.key-column=id chunk.size=8388608");
  EXPECT_EQ(reads(Fixture{views}.with("scan.incremental.snapshot.chunk.size", "100")),
            "K007 | chunk.key-column=id chunk.size=100");
  EXPECT_EQ(last(Fixture{views}),
            "id, by which Flink CDC splits the snapshot, may be NULL: the snapshot is one chunk of up to 8388608 rows, "
            "because no other chunk would contain the rows with NULL [F053]");
}

TEST(Snapshot, OfAUniqueKeyWithNullIsReadWithoutBackfill) {
  const auto visits = with_first_unique(
      table("d", "t", {column("day", "date"), column("page", "int"), needed("n", "int")}, {key("u", {"day", "page"})}),
      "u");
  EXPECT_EQ(read_with(kCdc35, visits), "F004 F054 K070 | backfill.skip=true chunk.key-column=n");
  EXPECT_EQ(last(Fixture{visits}),
            "Flink CDC uses UNIQUE u as the key, whose day, page may be NULL: NULL arrives there as 0, '' or "
            "1970-01-01 [K070]");
  EXPECT_EQ(last(Fixture{visits, {}, kOldest}),
            "Flink CDC uses UNIQUE u as the key, whose day, page may be NULL: NULL arrives there as 0, '' or "
            "1970-01-01 [K070]");  // one reader, which deduplicates nothing
  EXPECT_EQ(last(Fixture{visits}.with(kSkipBackfill, "false")),
            "Flink CDC uses UNIQUE u as the key, whose day, page may be NULL: NULL arrives there as 0, '' or "
            "1970-01-01; of snapshot rows whose keys differ only in NULL, one arrives [K070]");
}

TEST(Snapshot, OfATableWhoseKeyFlinkCdcPassesOver) {
  const auto vouchers = with_first_unique(
      table("d", "t", {column("old", "int"), needed("code", "int")}, {key("code", {"code"}), key("old", {"old"})}),
      "old");
  EXPECT_EQ(read_with(kCdc35, vouchers), "K070 | backfill.skip=true chunk.key-column=code");
}

TEST(Snapshot, TheLinesOfTheConfStay) {
  const auto text = keyed("varchar(9)");
  EXPECT_EQ(reads(Fixture{text}.with(kSkipBackfill, "true")), " | backfill.skip=true");
  EXPECT_EQ(reads(Fixture{text}.with(kSkipBackfill, "false")), "F051 | backfill.skip=false");
  EXPECT_EQ(reads(Fixture{text}.with(kChunkSize, "8388608")), " | chunk.size=8388608");
  EXPECT_EQ(reads(Fixture{text}.with(kChunkSize, "50")), "F050 | backfill.skip=true chunk.size=50");
  EXPECT_EQ(reads(Fixture{text, {}, kCdc34}.with(kSkipBackfill, "true")), "F051 | backfill.skip=true");
  EXPECT_EQ(reads(Fixture{text}.with("scan.incremental.snapshot.enabled", "false")), " | enabled=false");
  EXPECT_EQ(reads(Fixture{text}.with("scan.startup.mode", "latest-offset")), " |");
  EXPECT_EQ(reads(Fixture{text}.with("scan.startup.mode", "initial")), "F050 | backfill.skip=true");
  const auto huge = keyed("bigint(20) unsigned", {needed("n", "int")}, {key("by_n", {"n"}, false)});
  EXPECT_EQ(reads(Fixture{huge}.with("scan.incremental.snapshot.chunk.key-column", "K")),
            "F052 | backfill.skip=true chunk.key-column=k chunk.size=8388608");
  EXPECT_EQ(reads(Fixture{keyed("bigint(20) unsigned")}.with(kChunkSize, "50")), "F052 | chunk.size=50");
  EXPECT_EQ(reads(Fixture{keyed("date", {needed("n", "int")})}.with("scan.incremental.snapshot.chunk.key-column", "n")),
            " | chunk.key-column=n");
}

}  // namespace
}  // namespace smt::test
