#include <gtest/gtest.h>

#include <functional>

#include "mapping/column/column_names.hpp"
#include "smt/emit.hpp"
#include "smt/mapping.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// One table, planned by one rule that tests may change.
struct Fixture {
  TableRule rule;
  Table table;
  PlannedTarget planned;
  Config config;
  Server server;
  std::size_t sources = 0;

  explicit Fixture(Table t) : table{std::move(t)} {
    rule.id = "1";
    config.db = {"h", 3306, "u", Secret{"p"}};
    server.time_zone = "+08:00";
  }
  Fixture& with_sink() {
    for (const char* key : {"jdbc-url", "load-url", "username", "password"}) rule.sink[key] = {key, {"c", 1}};
    return *this;
  }
  TargetTable map() {
    planned.rule = &rule;
    planned.name = {table.schema, table.name};
    planned.members = {&table};
    planned.source = {{{{table.schema}, {table.name}}}, {10000, 10063}};
    return map_table(planned, {config, server, {}, sources});
  }
};

Column number(std::string name) { return not_null(column(std::move(name), "int")); }

std::string column_names(const TargetTable& target) {
  std::string out;
  for (const auto& one : target.columns) out += (out.empty() ? "" : " ") + one.name;
  return out;
}

std::string option(const std::vector<Option>& options, std::string_view key) {
  for (const auto& one : options) {
    if (one.key == key) return one.value;
  }
  return "(none)";
}

TEST(MapTable, KeyColumnsComeFirstInKeyOrder) {
  const auto target =
      Fixture{table("d", "t", {column("n", "varchar(20)"), number("b"), number("a")}, {key("PRIMARY", {"a", "b"})})}
          .map();
  EXPECT_EQ(column_names(target), "a b n");
  EXPECT_EQ(target.key, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(target.distribution.columns, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(codes(target.findings), "");
}

TEST(MapTable, ForeignKeysAreNeverKeys) {
  const auto target =
      Fixture{table("d", "t", {number("parent"), column("v", "int")}, {key("fk_parent", {"parent"}, false)})}.map();
  EXPECT_EQ(target.model, Model::kDuplicate);
  EXPECT_EQ(codes(target.findings), "K002");
}

TEST(MapTable, AUniqueKeyOfNotNullColumnsIsTheKey) {
  const auto target =
      Fixture{table("d", "t", {column("x", "int"), number("y")}, {key("a_null", {"x"}), key("uk", {"y"})})}.map();
  EXPECT_EQ(target.model, Model::kPrimary);
  EXPECT_EQ(column_names(target), "y x");
  EXPECT_EQ(codes(target.findings), "K001");
}

TEST(MapTable, TellsWhenFlinkCdcTakesAnotherKey) {
  auto one = table("d", "t", {column("x", "int"), number("y")}, {key("a_null", {"x"}), key("uk", {"y"})});
  one.first_unique = "a_null";
  const auto target = Fixture{one}.with_sink().map();
  EXPECT_EQ(codes(target.findings), "K001 K004 K070");
  EXPECT_EQ(option(target.flink->sink_options, "sink.ignore.update-before"), "false");
  EXPECT_EQ(option(target.flink->source_options, "scan.incremental.snapshot.chunk.key-column"), "y");
}

TEST(MapTable, AKeyStarRocksRefusesMakesADuplicateKeyTable) {
  const auto target =
      Fixture{table("d", "t", {not_null(column("x", "double")), number("y")}, {key("PRIMARY", {"x"})})}.map();
  EXPECT_EQ(target.model, Model::kDuplicate);
  EXPECT_EQ(column_names(target), "y x");
  EXPECT_EQ(codes(target.findings), "K003");
  EXPECT_TRUE(target.distribution.columns.empty());
}

TEST(MapTable, ATableOfUnkeyableColumnsIsSortedByTextOfTheFirst) {
  const auto target = Fixture{table("d", "t", {column("x", "double"), column("j", "json")}, {})}.map();
  EXPECT_EQ(codes(target.findings), "K002 K006 T008");
  EXPECT_EQ(message(target.findings[1]),
            "no column has a type that a StarRocks DUPLICATE KEY accepts (all are FLOAT, DOUBLE or JSON): x becomes "
            "text and is the sort key");
  EXPECT_EQ(target.key, std::vector<std::string>{"x"});
  EXPECT_EQ(starrocks_type_text(target.columns[0].mapping.starrocks), "VARCHAR(24)");
  EXPECT_EQ(target.columns[0].mapping.select, "CAST(`x` AS STRING)");
  EXPECT_EQ(starrocks_type_text(target.columns[1].mapping.starrocks), "JSON");
}

TEST(MapTable, LongKeysAreTold) {
  const auto target =
      Fixture{table("d", "t", {not_null(column("e", "varchar(255)")), number("n")}, {key("PRIMARY", {"e", "n"})})}
          .map();
  ASSERT_EQ(codes(target.findings), "K005");
  EXPECT_EQ(message(target.findings[0]),
            "the key (e, n) can be 1026 bytes long, and 261 in ASCII; StarRocks refuses rows whose encoded key is "
            "longer than 128 bytes");
}

/// Returns the findings of a table whose key is one column of this type, and a number.
std::string findings_of_key(const char* type) {
  return codes(Fixture{table("d", "t", {number("n"), not_null(column("e", type))}, {key("PRIMARY", {"n", "e"})})}
                   .map()
                   .findings);
}

TEST(MapTable, KeysThatFitInAsciiOnlyMayBeLong) {
  const auto target = Fixture{table("d", "t", {not_null(column("e", "varchar(64)"))}, {key("PRIMARY", {"e"})})}.map();
  ASSERT_EQ(codes(target.findings), "K071");
  EXPECT_EQ(message(target.findings[0]),
            "the key (e) fits if it is ASCII (64 bytes), but may be 256 bytes long with other characters; StarRocks "
            "refuses rows whose encoded key is longer than 128 bytes");
  EXPECT_EQ(target.key_bytes, 256U);
}

TEST(MapTable, TheLimitOfAKeyIs128BytesWhateverTheCharacters) {
  EXPECT_EQ(findings_of_key("varchar(31)"), "");  // a number takes 4 bytes
  EXPECT_EQ(findings_of_key("varchar(32)"), "K071");
  EXPECT_EQ(findings_of_key("varchar(124)"), "K071");
  EXPECT_EQ(findings_of_key("varchar(125)"), "K005");
  EXPECT_EQ(findings_of_key("char(124)"), "T013 K071");
}

TEST(MapTable, BytesHaveNoAscii) { EXPECT_EQ(findings_of_key("varbinary(100)"), "T003 K005"); }

TEST(MapTable, AColumnWithoutATypeLeavesTheTableOut) {
  const auto target = Fixture{table("d", "t", {number("id"), column("h", "hyperlog")}, {key("PRIMARY", {"id"})})}.map();
  ASSERT_EQ(codes(target.findings), "T001");
  EXPECT_EQ(render(target.findings[0], false),
            "d.t.h: error: hyperlog has no StarRocks type [T001]\n  hint: map it with a [type-rule.N] that sets "
            "'starrocks', or exclude the table with a narrower table pattern\n");
}

TEST(MapTable, RenamesWhatStarRocksRefuses) {
  EXPECT_EQ(starrocks_column_name("a=b<c>d!e*f`g"), "a_b_c_d_e_f_g");
  EXPECT_EQ(starrocks_column_name("__OP"), "_OP");
  EXPECT_EQ(starrocks_column_name("__starrocks_shadow_x"), "_starrocks_shadow_x");
  EXPECT_EQ(starrocks_column_name("金额 ."), "金额 .");
  const auto target =
      Fixture{table("d", "t", {number("a_b"), column("a=b", "int"), column("a!b", "int")}, {key("PRIMARY", {"a_b"})})}
          .map();
  EXPECT_EQ(column_names(target), "a_b a_b_2 a_b_3");
  EXPECT_EQ(codes(target.findings), "N003 N003");
}

TEST(MapTable, NumbersARenamedColumnThatMeetsAnotherWithoutCase) {
  const auto target = Fixture{table("d", "t",
                                    {number("\u00e4_b"), column("\u00c4=b", "int"), column("\u91d1_b", "int"),
                                     column("\u989d=b", "int")},
                                    {key("PRIMARY", {"\u00e4_b"})})}
                          .map();
  EXPECT_EQ(column_names(target), "\u00e4_b \u00c4_b_2 \u91d1_b \u989d_b");
}

TEST(BucketCount, FollowsTheSizeAlone) {
  constexpr std::uint64_t kGib = std::uint64_t{1} << 30;
  EXPECT_EQ(bucket_count(0, 3), 1u);
  EXPECT_EQ(bucket_count(kGib - 1, 3), 1u);
  EXPECT_EQ(bucket_count(kGib, 3), 1u);
  EXPECT_EQ(bucket_count(kGib + 1, 3), 2u);
  EXPECT_EQ(bucket_count(3 * kGib - 1, 3), 3u);
  EXPECT_EQ(bucket_count(3 * kGib, 3), 3u);
  EXPECT_EQ(bucket_count(3 * kGib + 1, 3), 6u);
  EXPECT_EQ(bucket_count(10 * kGib, 4), 12u);
  EXPECT_EQ(bucket_count(std::uint64_t{1} << 60, 3), 1024u);
  EXPECT_EQ(bucket_count(5 * kGib, 100000), 5u);
}

TEST(Distribution, BucketNumOverrides) {
  Fixture fixture{table("d", "t", {number("id")}, {key("PRIMARY", {"id"})})};
  fixture.rule.bucket_num = BucketNum{7, {"c", 1}};
  EXPECT_EQ(fixture.map().distribution.buckets, 7u);
  fixture.rule.bucket_num = BucketNum{0, {"c", 1}};
  EXPECT_EQ(fixture.map().distribution.buckets, std::nullopt);
}

TEST(Distribution, IsAHashBeforeStarRocksHasRandom) {
  Fixture fixture{table("d", "t", {column("x", "double"), number("a=b"), number("c")}, {})};
  EXPECT_EQ(fixture.map().distribution.kind, DistributionKind::kRandom);
  EXPECT_EQ(fixture.map().distribution.columns, (std::vector<std::string>{}));
  fixture.config.starrocks.version = {3, 0, 9};
  auto target = fixture.map();
  EXPECT_EQ(target.distribution.columns, (std::vector<std::string>{"a_b"}));  // the name in StarRocks
  ASSERT_EQ(codes(target.findings), "K002 N003 K008");
  EXPECT_EQ(render(target.findings[2], false),
            "d.t: note: StarRocks 3.0.9 has no RANDOM distribution: it distributes the rows by HASH(a_b) [K008]\n"
            "  hint: choose other columns with 'distributed_by = COLUMN, COLUMN'; StarRocks 3.1 introduced RANDOM\n");
  fixture.rule.distributed_by = ColumnList{{"c"}, {"c.conf", 1}};
  target = fixture.map();
  EXPECT_EQ(target.distribution.columns, (std::vector<std::string>{"c"}));
  EXPECT_EQ(codes(target.findings), "K002 N003");
}

TEST(Distribution, FollowsTheRule) {
  Fixture keyed{table("d", "t", {number("id"), number("n")}, {key("PRIMARY", {"id"})})};
  const auto chosen = [](Fixture& fixture, DistributionKind kind) {
    fixture.rule.shape.distribution = Placed<DistributionKind>{kind, {"c.conf", 7}};
    return fixture.map();
  };
  EXPECT_EQ(chosen(keyed, DistributionKind::kHash).distribution.columns, (std::vector<std::string>{"id"}));
  const auto by_range = chosen(keyed, DistributionKind::kRange);
  EXPECT_EQ(by_range.distribution.kind, DistributionKind::kRange);
  EXPECT_EQ(by_range.distribution.columns, (std::vector<std::string>{}));
  EXPECT_EQ(by_range.distribution.buckets, std::nullopt);
  const auto refused = chosen(keyed, DistributionKind::kRandom);
  ASSERT_EQ(codes(refused.findings), "K074");
  EXPECT_EQ(
      render(refused.findings[0], false),
      "c.conf:7: error: distribution = random: StarRocks distributes d.t, whose model is PRIMARY KEY, only by a hash "
      "or by ranges of its key [K074]\n"
      "  hint: write 'distribution = hash', or a separate rule for the tables without a key\n");
  Fixture keyless{table("d", "t", {number("a"), number("b")}, {})};
  EXPECT_EQ(chosen(keyless, DistributionKind::kHash).distribution.columns, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(chosen(keyless, DistributionKind::kRandom).distribution.kind, DistributionKind::kRandom);
  EXPECT_EQ(codes(keyless.map().findings), "K002");
}

TEST(Distribution, AtRandomHasNoColocationGroup) {
  Fixture fixture{table("d", "t", {number("a"), number("b")}, {})};
  fixture.rule.shape.colocate_with = Setting{"g", {"c.conf", 7}};
  auto target = fixture.map();
  ASSERT_EQ(codes(target.findings), "K002 K075");
  EXPECT_EQ(
      render(target.findings[1], false),
      "c.conf:7: error: colocate_with: d.t has no key, so its rows are distributed at random, and StarRocks accepts "
      "no such table in a colocation group [K075]\n"
      "  hint: write a separate rule for these tables, with 'distributed_by = COLUMN' or without the group\n");
  fixture.rule.shape.colocate_with.reset();
  fixture.rule.properties["colocate_with"] = Setting{"g", {"c.conf", 9}};
  EXPECT_EQ(codes(fixture.map().findings), "K002 K075");
  fixture.rule.distributed_by = ColumnList{{"a"}, {"c.conf", 8}};
  EXPECT_EQ(codes(fixture.map().findings), "K002");
}

TEST(Distribution, ByRangeSortsPrimaryKeyTablesByTheirKeyBefore42) {
  Fixture fixture{table("d", "t", {number("id"), not_null(number("n"))}, {key("PRIMARY", {"id"})})};
  fixture.config.starrocks = {{4, 1, 0}, RunMode::kSharedData};
  fixture.rule.shape.order_by = ColumnList{{"n"}, {"c.conf", 8}};
  EXPECT_EQ(codes(fixture.map().findings), "");
  fixture.rule.shape.distribution = Placed<DistributionKind>{DistributionKind::kRange, {"c.conf", 7}};
  const auto target = fixture.map();
  ASSERT_EQ(codes(target.findings), "K073");
  EXPECT_EQ(render(target.findings[0], false),
            "c.conf:8: error: order_by: with range distribution StarRocks before 4.2 sorts the PRIMARY KEY table d.t "
            "only by its key (id) [K073]\n"
            "  hint: remove order_by, or write 'distribution = hash'; or, if your StarRocks is 4.2 or later, set "
            "'version = 4.2' in [starrocks]\n");
  fixture.config.starrocks.version = {4, 2, 0};
  EXPECT_EQ(codes(fixture.map().findings), "");
}

TEST(Properties, OfSharedDataHaveOneReplica) {
  Fixture fixture{table("d", "t", {number("id")}, {key("PRIMARY", {"id"})})};
  fixture.config.be_num = 3;
  fixture.config.starrocks.run_mode = RunMode::kSharedData;
  EXPECT_EQ(fixture.map().properties, (std::vector<Option>{{"replication_num", "1"}}));
}

TEST(MapTable, DefaultsFollowTheVersion) {
  auto day = with_default(column("day", "date"), ColumnDefault::Kind::kExpression, "curdate()");
  Fixture fixture{table("d", "t", {number("id"), day}, {key("PRIMARY", {"id"})})};
  EXPECT_FALSE(fixture.map().columns[1].default_value);
  fixture.config.starrocks.version = {4, 0, 0};
  EXPECT_EQ(fixture.map().columns[1].default_value, (TargetDefault{TargetDefault::Kind::kCurrentTimestamp, ""}));
}

TEST(Properties, ReplicationNumIsMinOfBesAndThreeUnlessSet) {
  Fixture fixture{table("d", "t", {number("id")}, {key("PRIMARY", {"id"})})};
  fixture.config.be_num = 2;
  fixture.rule.properties["compression"] = {"ZSTD", {"c", 1}};
  EXPECT_EQ(fixture.map().properties, (std::vector<Option>{{"compression", "ZSTD"}, {"replication_num", "2"}}));
  fixture.rule.properties["replication_num"] = {"1", {"c", 1}};
  EXPECT_EQ(fixture.map().properties, (std::vector<Option>{{"compression", "ZSTD"}, {"replication_num", "1"}}));
}

/// Returns the findings of a table with key (id), a DATE `day` outside of it and `n`, under one conf line.
std::string conf_findings(const std::function<void(TableRule&)>& change, bool keyed = true) {
  Fixture fixture{table("d", "t", {number("id"), not_null(column("day", "date")), column("n", "double")},
                        keyed ? std::vector<Key>{key("PRIMARY", {"id"})} : std::vector<Key>{})};
  change(fixture.rule);
  std::string out;
  for (const auto& finding : fixture.map().findings) {
    if (finding.place.is_line()) out += render(finding, false);
  }
  return out;
}

TEST(ConfColumns, UnknownOnesAreErrorsAtTheirLine) {
  EXPECT_EQ(conf_findings([](TableRule& rule) {
              rule.distributed_by = ColumnList{{"ids"}, {"c.conf", 7}};
            }),
            "c.conf:7: error: distributed_by names the column 'ids', which d.t does not have [K010]\n"
            "  hint: did you mean 'id'?\n");
  EXPECT_EQ(conf_findings([](TableRule& rule) {
              rule.partition_key = Setting{"nope", {"c.conf", 7}};
            }),
            "c.conf:7: error: partition_key names the column 'nope', which d.t does not have [K010]\n");
}

TEST(ConfColumns, MustBeOfTheKey) {
  EXPECT_EQ(conf_findings([](TableRule& rule) {
              rule.distributed_by = ColumnList{{"day"}, {"c.conf", 7}};
            }),
            "c.conf:7: error: distributed_by: the column 'day' of d.t is not in its primary key (id) [K012]\n"
            "  hint: StarRocks accepts only key columns here: add the column to the key in MySQL, or remove it from "
            "the conf\n");
  EXPECT_EQ(conf_findings([](TableRule& rule) {
              rule.partition_key = Setting{"day", {"c.conf", 7}};
            }),
            "c.conf:7: error: partition_key: the column 'day' of d.t is not in its primary key (id) [K012]\n"
            "  hint: StarRocks accepts only key columns here: add the column to the key in MySQL, or remove it from "
            "the conf\n");
}

TEST(ConfColumns, MustBeOfAFittingType) {
  EXPECT_EQ(conf_findings(
                [](TableRule& rule) {
                  rule.duplicate_keys = ColumnList{{"n"}, {"c.conf", 7}};
                },
                false),
            "c.conf:7: error: duplicate_keys: the column 'n' of d.t is DOUBLE in StarRocks, which cannot be used here "
            "[K011]\n");
  EXPECT_EQ(
      conf_findings([](TableRule& rule) {
        rule.partition_key = Setting{"id", {"c.conf", 7}};
      }),
      "c.conf:7: error: partition_key: the column 'id' of d.t is INT in StarRocks, which cannot be used here [K011]\n");
}

TEST(Partitions, RangesAreCheckedBeforeTheyArePasted) {
  const auto code_of = [](std::string ranges) {
    return conf_findings(
        [&](TableRule& rule) {
          rule.partition_key = Setting{"day", {"c.conf", 6}};
          rule.partitions = Setting{std::move(ranges), {"c.conf", 7}};
        },
        false);
  };
  EXPECT_EQ(code_of("START (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)"), "");
  EXPECT_EQ(code_of("PARTITION p VALUES LESS THAN (\");\")"), "");
  for (const char* bad : {"START (\"2024", "START ((", "a)", "(); DROP TABLE x", "() -- x", "() /* x"}) {
    EXPECT_NE(code_of(bad).find("[K014]"), std::string::npos) << bad;
  }
}

TEST(Partitions, WithoutAKeyTheFirstDateColumnIsTaken) {
  const auto take = [](TableRule& rule) {
    rule.partitions = Setting{"START (\"1\") END (\"2\") EVERY (1)", {"c.conf", 7}};
  };
  EXPECT_EQ(conf_findings(take, false),
            "c.conf:7: note: partitions without partition_key: d.t is partitioned by 'day', its first DATE or DATETIME "
            "column [K016]\n");
  EXPECT_NE(conf_findings(take).find("[K015]"), std::string::npos);
}

/// Returns the findings of a table that MySQL partitions by `range_column`.
std::string reported_of_partitions(const std::string& range_column, std::vector<Key> keys,
                                   Version starrocks = {3, 1, 0}) {
  Fixture fixture{table("d", "t", {number("id"), not_null(column("day", "date"))}, std::move(keys))};
  fixture.table.range_column = range_column;
  fixture.config.starrocks.version = starrocks;
  std::string out;
  for (const auto& finding : fixture.map().findings) {
    if (finding.code == Code::kPartitionsOffered) out += render(finding, false);
  }
  return out;
}

TEST(Partitions, OfMysqlAreOffered) {
  const std::vector<Key> with_day{key("PRIMARY", {"id", "day"})};
  EXPECT_EQ(
      reported_of_partitions("day", with_day),
      "d.t: note: the table is not partitioned by day in StarRocks; it has RANGE partitions by this column in MySQL "
      "[K020]\n"
      "  hint: to partition it, add to the rule: 'partition_key = day', which creates a partition for each day\n");
  EXPECT_EQ(reported_of_partitions("day", with_day, {2, 5, 7}),
            "d.t: note: the table is not partitioned by day in StarRocks; it has RANGE partitions by this column in "
            "MySQL [K020]\n"
            "  hint: to partition it, add to the rule: 'partition_key = day' and 'partitions = START"
            " (\"2024-01-01\") END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)'\n");
  EXPECT_NE(reported_of_partitions("day", {}), "");
}

TEST(Partitions, OfMysqlAreNotOfferedWhereStarRocksRefusesThem) {
  EXPECT_EQ(reported_of_partitions("day", {key("PRIMARY", {"id"})}), "");
  EXPECT_EQ(reported_of_partitions("id", {key("PRIMARY", {"id"})}), "");
  EXPECT_EQ(reported_of_partitions("gone", {}), "");
  EXPECT_EQ(reported_of_partitions("", {}), "");
}

/// Returns the suggestion for a table of this many GiB.
std::string reported_of_large(std::uint64_t gib, Column day, std::vector<Key> keys, Version starrocks = {3, 1, 0}) {
  Fixture fixture{table("d", "t", {number("id"), std::move(day)}, std::move(keys))};
  fixture.planned.data_length = gib << 30;
  fixture.config.starrocks.version = starrocks;
  std::string out;
  for (const auto& finding : fixture.map().findings) {
    if (finding.code == Code::kPartitionsOffered) out += render(finding, false) + settling_lines(finding);
  }
  return out;
}

TEST(Partitions, OfMonthsAreOfferedForLargeTables) {
  const auto day = not_null(column("day", "date"));
  const std::vector<Key> with_day{key("PRIMARY", {"id", "day"})};
  EXPECT_EQ(reported_of_large(12, day, with_day),
            "d.t: note: the table is not partitioned by day in StarRocks; it has 12 GiB in MySQL [K020]\n"
            "  hint: to partition it, add to the rule: 'partition_by = date_trunc('month', `day`)', which creates a "
            "partition for each month\n");
  EXPECT_EQ(reported_of_large(12, day, with_day, {2, 5, 7}),
            "d.t: note: the table is not partitioned by day in StarRocks; it has 12 GiB in MySQL [K020]\n"
            "  hint: to partition it, add to the rule: 'partition_key = day' and 'partitions = START (\"2024-01-01\") "
            "END (\"2026-01-01\") EVERY (INTERVAL 1 MONTH)'\n");
  EXPECT_NE(reported_of_large(10, day, {}), "");
}

TEST(Partitions, OfMonthsAreByTheFirstDateWithoutNull) {
  Fixture fixture{table("d", "t", {column("seen", "datetime"), not_null(column("made", "datetime"))}, {})};
  fixture.planned.data_length = std::uint64_t{12} << 30;
  const auto findings = fixture.map().findings;
  const auto offered = std::find_if(findings.begin(), findings.end(),
                                    [](const Diagnostic& finding) { return finding.code == Code::kPartitionsOffered; });
  ASSERT_NE(offered, findings.end());
  EXPECT_EQ(offered->arguments[0], "made");
}

TEST(Partitions, AreNotOfferedForSmallTablesOrWhereNoDateCanHaveThem) {
  const auto day = not_null(column("day", "date"));
  EXPECT_EQ(reported_of_large(9, day, {}), "");
  EXPECT_EQ(reported_of_large(12, day, {key("PRIMARY", {"id"})}), "");
  EXPECT_EQ(reported_of_large(12, column("day", "date"), {}), "");
  EXPECT_EQ(reported_of_large(12, number("day"), {}), "");
}

TEST(Partitions, OfMysqlAreNotOfferedToARuleThatHasItsOwn) {
  Fixture fixture{table("d", "t", {number("id"), not_null(column("day", "date"))}, {key("PRIMARY", {"id", "day"})})};
  fixture.table.range_column = "day";
  fixture.rule.partition_key = Setting{"day", {"c.conf", 6}};
  EXPECT_EQ(codes(fixture.map().findings), "");
}

TEST(DuplicateKey, ListIsObeyedAndMovedToTheFront) {
  Fixture fixture{table("d", "t", {number("a"), number("b"), number("c")}, {})};
  fixture.rule.duplicate_keys = ColumnList{{"c", "a"}, {"c", 1}};
  EXPECT_EQ(column_names(fixture.map()), "c a b");
}

TEST(Flink, KeylessTablesNameAChunkKey) {
  auto one =
      table("d", "t", {column("n", "int"), not_null(column("s", "varchar(9)")), not_null(column("at", "datetime"))},
            {key("k", {"s"}, false)});
  const auto target = Fixture{one}.with_sink().map();
  EXPECT_EQ(option(target.flink->source_options, "scan.incremental.snapshot.chunk.key-column"), "s");
  EXPECT_EQ(codes(target.findings), "K002 F004 F050 F054");
}

/// Returns "finding codes | chunk key column" of a table with these columns and keys.
std::string split_by(std::vector<Column> columns, std::vector<Key> keys) {
  const auto target = Fixture{table("d", "t", std::move(columns), std::move(keys))}.with_sink().map();
  if (!target.flink) return codes(target.findings) + " | no Flink SQL";
  return codes(target.findings) + " | " +
         option(target.flink->source_options, "scan.incremental.snapshot.chunk.key-column");
}

TEST(Flink, SplitsSnapshotsByColumnsThatDoNotEndTheJob) {
  const auto bits = not_null(column("b", "bit(8)"));
  const auto year = not_null(column("y", "year"));
  const auto time = not_null(column("h", "time"));
  EXPECT_EQ(split_by({number("a"), bits}, {key("PRIMARY", {"a", "b"})}), " | (none)");
  EXPECT_EQ(split_by({number("a"), bits}, {key("PRIMARY", {"b", "a"})}), "F006 | a");
  EXPECT_EQ(split_by({year, number("n")}, {key("PRIMARY", {"y"})}), "T005 F006 | n");
  EXPECT_EQ(split_by({year, column("n", "int")}, {key("PRIMARY", {"y"})}), "T005 F007 | no Flink SQL");
  EXPECT_EQ(split_by({time, column("n", "int")}, {key("PRIMARY", {"h"})}), "T004 F008 F050 | (none)");
  EXPECT_EQ(split_by({time, number("n")}, {key("PRIMARY", {"h"})}), "T004 F006 | n");
}

TEST(Flink, LeavesOutKeysWhoseBytesComeInTwoOrders) {
  EXPECT_EQ(split_by({number("a"), not_null(column("b", "bit(9)"))}, {key("PRIMARY", {"a", "b"})}),
            "F009 | no Flink SQL");
  EXPECT_EQ(split_by({number("a"), not_null(column("b", "bit(9)"))}, {key("PRIMARY", {"a"})}), " | (none)");
}

TEST(Flink, SplitsSnapshotsOfKeylessTablesByTheBestColumn) {
  EXPECT_EQ(split_by({column("b", "text")}, {}), "K002 F053 | b");
  EXPECT_EQ(split_by({column("h", "time"), column("y", "year")}, {}), "K002 T004 T005 F008 F053 | h");
  EXPECT_EQ(split_by({column("y", "year")}, {}), "K002 T005 F007 | no Flink SQL");
}

TEST(Flink, AKeyThatStarRocksRefusesGivesTheChunkKey) {
  const auto ratio = not_null(column("x", "double"));
  const auto day = not_null(column("at", "date"));
  EXPECT_EQ(split_by({number("n"), ratio, day}, {key("PRIMARY", {"x"})}), "K003 F004 | x");
  EXPECT_EQ(split_by({number("n"), ratio, day}, {key("PRIMARY", {"x", "at"})}), "K003 F004 | x");
  EXPECT_EQ(split_by({number("n"), ratio, day}, {key("PRIMARY", {"at", "x"})}), "K003 F004 F050 F054 | at");
}

TEST(Flink, ModesFollowTheColumns) {
  const auto target =
      Fixture{table("d", "t", {number("id"), column("b", "blob"), column("w", "decimal(50,0)"), column("y", "date")},
                    {key("PRIMARY", {"id"})})}
          .with_sink()
          .map();
  const auto& options = target.flink->source_options;
  EXPECT_EQ(option(options, "debezium.binary.handling.mode"), "hex");
  EXPECT_EQ(option(options, "debezium.decimal.handling.mode"), "string");
  EXPECT_EQ(option(options, "debezium.enable.time.adjuster"), "false");
  EXPECT_EQ(option(options, "server-time-zone"), "+08:00");
  EXPECT_EQ(option(options, "server-id"), "10000-10063");
}

TEST(Flink, TheConfOverridesTheSource) {
  Fixture fixture{table("d", "t.1", {number("id")}, {key("PRIMARY", {"id"})})};
  fixture.with_sink().rule.source["hostname"] = {"replica", {"c", 1}};
  fixture.rule.source["scan.incremental.snapshot.enabled"] = {"false", {"c", 1}};
  const auto target = fixture.map();
  const auto& options = target.flink->source_options;
  EXPECT_EQ(option(options, "hostname"), "replica");
  EXPECT_EQ(option(options, "server-id"), "10000");
  EXPECT_EQ(option(options, "table-name"), "t[.]1");
}

TEST(Flink, TakesAChunkKeyInTheCaseOfItsColumn) {
  Fixture fixture{table("d", "t", {number("Id"), column("b", "blob"), column("y", "date")}, {key("PRIMARY", {"Id"})})};
  fixture.with_sink().rule.source["scan.incremental.snapshot.chunk.key-column"] = {"ID", {"c", 10}};
  const auto target = fixture.map();
  const auto& options = target.flink->source_options;
  EXPECT_EQ(option(options, "scan.incremental.snapshot.chunk.key-column"), "Id");
  EXPECT_EQ(codes(target.findings), "T003");
}

TEST(Flink, SinkIsJsonUnlessToldOtherwise) {
  Fixture fixture{table("d", "t", {number("id")}, {key("PRIMARY", {"id"})})};
  fixture.with_sink().rule.sink["sink.properties.column_separator"] = {"\\x01", {"c", 1}};
  auto target = fixture.map();
  EXPECT_EQ(option(target.flink->sink_options, "sink.properties.format"), "json");
  EXPECT_EQ(option(target.flink->sink_options, "sink.properties.strip_outer_array"), "true");
  EXPECT_EQ(option(target.flink->sink_options, "sink.properties.column_separator"), "(none)");
  fixture.rule.sink["sink.properties.format"] = {"JSON", {"c", 1}};
  target = fixture.map();
  EXPECT_EQ(option(target.flink->sink_options, "sink.properties.format"), "json");
  EXPECT_EQ(option(target.flink->sink_options, "sink.properties.strip_outer_array"), "true");
  fixture.rule.sink["sink.properties.format"] = {"csv", {"c", 1}};
  target = fixture.map();
  EXPECT_EQ(option(target.flink->sink_options, "sink.properties.strip_outer_array"), "(none)");
  EXPECT_EQ(option(target.flink->sink_options, "sink.properties.column_separator"), "\\x01");
}

TEST(Flink, NamesItCannotReadGetStarRocksSqlOnly) {
  const auto quoted = Fixture{table("d", "it's", {number("id")}, {key("PRIMARY", {"id"})})}.with_sink().map();
  EXPECT_FALSE(quoted.flink);
  EXPECT_EQ(codes(quoted.findings), "N004");
  const auto backtick =
      Fixture{table("d", "t", {number("id"), column("a`b", "int")}, {key("PRIMARY", {"id"})})}.with_sink().map();
  EXPECT_FALSE(backtick.flink);
  EXPECT_EQ(codes(backtick.findings), "N003 N005");
  const auto tab = Fixture{table("d", "t\tab", {number("id")}, {key("PRIMARY", {"id"})})}.with_sink().map();
  EXPECT_FALSE(tab.flink);
  EXPECT_EQ(message(tab.findings.at(0)),
            "Flink CDC cannot read a table whose name contains a control character: no Flink SQL is written for it");
  const auto lines =
      Fixture{table("d", "t", {number("id"), column("a\nb", "int")}, {key("PRIMARY", {"id"})})}.with_sink().map();
  EXPECT_FALSE(lines.flink);
  EXPECT_EQ(codes(lines.findings), "N005");
}

TEST(Flink, SystemVersionedTablesNeedTheRowEndInTheirKey) {
  auto hidden = table("d", "t", {number("id")}, {key("PRIMARY", {"id"})});
  hidden.system_versioned = true;
  const auto left_out = Fixture{hidden}.with_sink().map();
  EXPECT_FALSE(left_out.flink);
  EXPECT_EQ(codes(left_out.findings), "F005");
  auto declared = table("d", "t", {number("id"), not_null(column("valid_to", "timestamp(6)"))},
                        {key("PRIMARY", {"id", "valid_to"})});
  declared.system_versioned = declared.columns[1].generated = true;
  EXPECT_TRUE(Fixture{declared}.with_sink().map().flink);
}

TEST(TimeZone, IsTakenWhereItIsCertain) {
  const auto zone = [](std::string time_zone, std::string system, int offset) {
    Server server;
    server.time_zone = std::move(time_zone);
    server.system_time_zone = std::move(system);
    server.utc_offset_seconds = offset;
    return server_time_zone(server).value_or("(unknown)");
  };
  EXPECT_EQ(zone("SYSTEM", "UTC", 0), "UTC");
  EXPECT_EQ(zone("+00:00", "CST", 0), "UTC");
  EXPECT_EQ(zone("+05:30", "CST", 19800), "+05:30");
  EXPECT_EQ(zone("Europe/Paris", "CET", 3600), "Europe/Paris");
  EXPECT_EQ(zone("SYSTEM", "CST", 28800), "Asia/Shanghai");
  EXPECT_EQ(zone("SYSTEM", "CST", -21600), "(unknown)");
  EXPECT_EQ(zone("SYSTEM", "EST", -18000), "(unknown)");
}

TEST(Flink, DatesOfAKeyMayChange) {
  const std::vector<Column> columns{not_null(column("day", "date")), not_null(column("at", "datetime(3)")), number("n"),
                                    column("other", "date")};
  Fixture fixture{table("d", "t", columns, {key("PRIMARY", {"n", "at", "day"})})};
  const auto findings = fixture.with_sink().map().findings;
  ASSERT_EQ(codes(findings), "T041");
  EXPECT_EQ(render(findings[0], false),
            "d.t: note: rows whose keys differ only in zero dates, dates of the year 0000 or days from 1582-10-05 to "
            "1582-10-14 may become one row or two: at, day [T041]\n"
            "  hint: search MySQL for such values: WHERE column < '1582-10-15'\n");
  EXPECT_EQ(codes(Fixture{table("d", "t", columns, {key("PRIMARY", {"n"})})}.with_sink().map().findings), "");
}

TEST(Flink, AnUnknownZoneLeavesFlinkOut) {
  Fixture fixture{table("d", "t", {number("id")}, {key("PRIMARY", {"id"})})};
  fixture.with_sink().server.time_zone = "SYSTEM";
  fixture.server.system_time_zone = "EST";
  EXPECT_FALSE(fixture.map().flink);
  EXPECT_EQ(codes(server_findings(fixture.server, {}, ZoneMissing::kInAll)), "S005 F001");
  EXPECT_EQ(codes(server_findings(fixture.server, {}, ZoneMissing::kInSome)), "S005 F001 F040");
  auto dumped = fixture.server;
  dumped.time_zone = "unknown";
  EXPECT_EQ(codes(server_findings(dumped, {}, ZoneMissing::kInAll)), "S005 S049");
  EXPECT_EQ(codes(server_findings(dumped, {}, ZoneMissing::kInNone)),
            codes(server_findings(fixture.server, {}, ZoneMissing::kInNone)));
  fixture.rule.source["server-time-zone"] = {"America/New_York", {"c", 1}};
  EXPECT_TRUE(fixture.map().flink);
}

TEST(Flink, WritesOffsetsForOldReleasesAsNames) {
  Flink old;
  old.versions = versions_for({1, 14, 0});
  Server server;
  server.version = {8, 0, 15};
  const auto zone = [&](std::string name) {
    old.server_time_zone = std::move(name);
    return flink_time_zone(old, server).value_or("(none)");
  };
  EXPECT_EQ(zone("+08:00"), "Etc/GMT-8");
  EXPECT_EQ(zone("-12:00"), "Etc/GMT+12");
  EXPECT_EQ(zone("+05:30"), "(none)");
  EXPECT_EQ(codes(server_findings(server, old, ZoneMissing::kInAll)), "F018");
  EXPECT_EQ(zone("-13:00"), "(none)");
  EXPECT_EQ(zone("Asia/Shanghai"), "Asia/Shanghai");
  EXPECT_EQ(codes(server_findings(server, old, ZoneMissing::kInAll)), "F040");
  old.server_time_zone = "+05:30";
  old.versions = {};
  EXPECT_EQ(flink_time_zone(old, server), "+05:30");
}

TEST(Flink, IsLeftOutWhereALeftOutColumnWouldEndTheJob) {
  Fixture fixture{table("d", "t", {number("id"), column("u", "uuid")}, {key("PRIMARY", {"id"})})};
  const std::vector<IgnoreRule> ignored{{"1", {"c", 1}, {}, {}, Pattern{"^u$"}}};
  fixture.with_sink().config.ignore_rules = ignored;
  const auto target = fixture.map();
  EXPECT_EQ(target.columns.size(), 1u);
  EXPECT_FALSE(target.flink);
  EXPECT_EQ(codes(target.findings), "P010 F010");
}

TEST(Flink, AsksForAConnectionForEachSource) {
  Fixture fixture{table("d", "t", {number("id")}, {key("PRIMARY", {"id"})})};
  const auto size = [&](std::size_t sources) {
    fixture.sources = sources;
    const auto options = fixture.with_sink().map().flink->source_options;
    const auto found = std::find_if(options.begin(), options.end(),
                                    [](const Option& option) { return option.key == "connection.pool.size"; });
    return found == options.end() ? std::string{} : found->value;
  };
  EXPECT_EQ(size(16), "");
  EXPECT_EQ(size(17), "32");
  EXPECT_EQ(size(29), "64");
  EXPECT_EQ(size(100000), "1024");
}

TEST(ServerFindings, TellVersions) {
  Server server;
  server.version = {9, 7, 0};
  server.version_text = "9.7.0";
  EXPECT_EQ(codes(server_findings(server, {}, ZoneMissing::kInNone)), "F003 F040");
  server.version = {8, 0, 15};
  EXPECT_EQ(codes(server_findings(server, {}, ZoneMissing::kInNone)), "F040");
  server.flavour = Flavour::kMariadb;
  server.version = {10, 11, 19};
  EXPECT_EQ(codes(server_findings(server, {}, ZoneMissing::kInNone)), "F002 F040");
}

TEST(Flink, CommitsAreLostByConnectorsBefore1212) {
  Server server;
  server.version = {8, 0, 15};
  Flink flink;
  const auto said = [&] {
    std::string out;
    for (const auto& finding : server_findings(server, flink, ZoneMissing::kInNone)) out += render(finding, false);
    return out;
  };
  constexpr const char* kSql =
      "flink: warning: StarRocks connector 1.2.10 loses rows without an error if StarRocks restarts during a commit "
      "[F040]\n  hint: run StarRocks connector 1.2.12 or later, and set 'connector_version' in [flink]; the tests of "
      "this tool ran 1.2.10\n";
  const std::string pipelines =
      "flink: warning: the pipelines of Flink CDC 3.5.0 contain StarRocks connector 1.2.10, which loses rows "
      "without an error if StarRocks restarts during a commit [F041]\n  hint: compare the rows after StarRocks has "
      "restarted; or, on Flink 1, set loader = sql in [flink] and connector_version = 1.2.12\n";
  EXPECT_EQ(said(), kSql);
  flink.loader = Loader::kBoth;
  EXPECT_EQ(said(), kSql + pipelines);
  flink.loader = Loader::kPipeline;
  EXPECT_EQ(said(), kSql + pipelines);
  flink.loader = Loader::kSql;
  flink.versions.connector = {1, 2, 12};
  EXPECT_EQ(said(), "");
}

}  // namespace
}  // namespace smt::test
