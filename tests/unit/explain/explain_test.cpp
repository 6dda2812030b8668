// Which lines and rows explain names, from the conf to the text.

#include "smt/explain.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tools/schema.hpp"

namespace smt::test {
namespace {

/// Returns "rename.a:12, select.a:13".
std::string words(const std::vector<NamedLine>& lines) {
  std::string out;
  for (const auto& line : lines) out += fmt::format("{}{}:{}", out.empty() ? "" : ", ", line.name, line.place.line);
  return out;
}

/// The tables d.t_1 and d.t_2 with the key `id`, explained by a conf. Its lines begin at line 10, in [table-rule.1].
class Explain : public testing::Test {
 protected:
  Explanation explained(std::string_view lines, std::vector<Column> columns, std::size_t tables = 1) {
    const std::string conf =
        "[db]\nhost=h\nuser=u\npassword=p\n[other]\nbe_num=3\n[table-rule.1]\ndatabase=d\ntable=t\n";
    loaded_ = parse_config("c", conf + std::string{lines});
    loaded_.config.starrocks.version = {3, 3, 0};
    auto findings = loaded_.findings;
    const Matcher matcher{loaded_.config.rules, loaded_.config.ignore_rules, findings};
    for (const auto& finding : findings) EXPECT_FALSE(has_error({finding})) << render(finding, false);
    columns.insert(columns.begin(), not_null(column("id", "int")));
    for (const auto* name : {"t_1", "t_2"}) {
      if (catalog_.tables.size() < tables)
        catalog_.tables.push_back(table("d", name, columns, {key("PRIMARY", {"id"})}));
    }
    const auto plan = make_plan(loaded_.config, catalog_, matcher);
    Server server;
    server.time_zone = "+08:00";
    const auto target = map_table(plan.targets.front(), {loaded_.config, server, {}});
    return explain_target(plan.targets.front(), target, 3, {&loaded_.config.rules[0]});
  }

  /// Returns "type of the row, when | lines" of the last column.
  std::string why(std::string_view lines, Column column) {
    const auto last = explained(lines, {std::move(column)}).columns.back();
    catalog_.tables.clear();
    const auto row = last.type_row ? fmt::format("{}, {}", last.type_row->mysql, last.type_row->when) : "-";
    return row + " | " + words(last.decided_by);
  }

  std::string set_by(std::string_view lines, std::string_view field, std::size_t tables = 1) {
    const auto reported = explained(lines, {column("a", "varchar(9)"), column("at", "datetime")}, tables);
    catalog_.tables.clear();
    const auto found = reported.set_by.find(field);
    return found == reported.set_by.end() ? "" : words(found->second);
  }

 private:
  LoadedConfig loaded_;
  Catalog catalog_;
};

TEST_F(Explain, SaysHowRowsAreDistributed) {
  const auto distributed = [&](std::string_view lines) {
    const auto reported = explained(lines, {});
    return reported.distribution + ": " + reported.buckets_because + " | " + words(reported.set_by.at("distribution"));
  };
  EXPECT_EQ(distributed("distribution = range\n[starrocks]\nversion = 4.1\nrun_mode = shared_data\n"),
            "RANGE: StarRocks splits and merges the tablets itself | distribution:10");
  EXPECT_EQ(distributed("distribution = hash\nbucket_num = 4\n"),
            "HASH(`id`) BUCKETS 4: bucket_num = 4 | distribution:10, bucket_num:11");
}

TEST_F(Explain, NamesTheRowOfTheTypeTable) {
  EXPECT_EQ(why("", column("c", "decimal(10,2)")), "decimal, up to 38 digits | ");
  EXPECT_EQ(why("", column("c", "varchar(9)")), "varchar,  | ");
}

TEST_F(Explain, NamesAChoiceOnlyWhereItChangesTheColumn) {
  const auto* const lines = "[types]\ntime = bigint\njson = string\nbinary = base64\n";
  EXPECT_EQ(why(lines, column("c", "time")), "time, time = bigint | [types] time:11");
  EXPECT_EQ(why(lines, column("c", "json")), "json, json = string | [types] json:12");
  EXPECT_EQ(why(lines, column("c", "int")), "int,  | ");
  EXPECT_EQ(why("[types]\ntime = varchar\n", column("c", "time")), "time,  | ");  // the default gives the same
}

TEST_F(Explain, NamesTheLastOfSeveralLinesForAChoice) {
  const auto* const back = "[types]\ntime = bigint\n[type-rule.1]\ncolumn = c\ntime = varchar\n";
  EXPECT_EQ(why(back, column("c", "time")), "time,  | [type-rule.1] time:14");
  const auto* const twice = "[types]\ntime = bigint\n[type-rule.1]\ncolumn = c\ntime = bigint\n";
  EXPECT_EQ(why(twice, column("c", "time")), "time, time = bigint | [type-rule.1] time:14");
}

TEST_F(Explain, NamesNoChoiceThatARuleOverrules) {
  const auto* const lines =
      "[types]\ntime = bigint\n[type-rule.1]\ncolumn = c\nstarrocks = VARCHAR(20)\nselect = 'x'\n";
  EXPECT_EQ(why(lines, column("c", "time")), "- | [type-rule.1] starrocks:14, [type-rule.1] select:15");
}

TEST_F(Explain, NamesAChoiceOfWhichARuleLeavesSomething) {
  const auto* const time = "[types]\ntime = bigint\n[type-rule.1]\ncolumn = c\nstarrocks = VARCHAR(20)\n";
  EXPECT_EQ(why(time, column("c", "time")), "- | [types] time:11, [type-rule.1] starrocks:14");  // the expression
  const auto* const length = "[types]\njson = string\n[type-rule.1]\ncolumn = c\nstarrocks = VARCHAR\n";
  EXPECT_EQ(why(length, column("c", "json")), "- | [type-rule.1] starrocks:14");  // equally long either way
  const auto* const mode = "[types]\nbinary = base64\n[type-rule.1]\ncolumn = c\nstarrocks = VARCHAR(99)\n";
  EXPECT_EQ(why(mode, column("c", "binary(4)")), "- | [types] binary:11, [type-rule.1] starrocks:14");
  const auto* const bytes =
      "[types]\nbinary = base64\n[type-rule.1]\ncolumn = c\nstarrocks = VARBINARY\nflink_source = BYTES\n";
  EXPECT_EQ(why(bytes, column("c", "binary(4)")), "- | [type-rule.1] starrocks:14, [type-rule.1] flink_source:15");
}

TEST_F(Explain, NamesTheLinesForTypesBeforeThoseForDefaultAndNullability) {
  const auto zero = with_default(column("c", "date"), ColumnDefault::Kind::kLiteral, "0000-00-00");
  const auto* const lines =
      "[types]\nzero_date = epoch\n[type-rule.1]\ncolumn = c\ndefault = drop\nnullable = false\n[type-rule.2]\ncolumn "
      "= "
      "c\nstarrocks = DATETIME\ndefault = keep\n";
  EXPECT_EQ(
      why(lines, zero),
      "- | [types] zero_date:11, [type-rule.2] starrocks:18, [type-rule.2] default:19, [type-rule.1] nullable:15");
}

TEST_F(Explain, NamesOnlyTheLinesOfARuleThatDecided) {
  const auto* const lines =
      "[type-rule.1]\ncolumn = c\nstarrocks = INT\n[type-rule.2]\ncolumn = c\nstarrocks = BIGINT\ndefault = drop\n";
  EXPECT_EQ(why(lines, column("c", "int")), "- | [type-rule.2] starrocks:15");
  EXPECT_EQ(why(lines, with_default(column("c", "int"), ColumnDefault::Kind::kLiteral, "7")),
            "- | [type-rule.2] starrocks:15, [type-rule.2] default:16");
}

TEST_F(Explain, NamesNullableWhereMySQLHasItOtherwise) {
  const auto* const lines = "[type-rule.1]\ncolumn = .\nnullable = false\n";
  EXPECT_EQ(why(lines, column("c", "int")), "int,  | [type-rule.1] nullable:12");
  EXPECT_EQ(why(lines, not_null(column("c", "int"))), "int,  | ");
}

TEST_F(Explain, NamesZeroDateOnlyAtZeroDates) {
  const auto zero = with_default(not_null(column("c", "date")), ColumnDefault::Kind::kLiteral, "0000-00-00");
  EXPECT_EQ(why("[types]\nzero_date = epoch\n", zero), "date,  | [types] zero_date:11");
  EXPECT_EQ(why("[types]\nzero_date = drop\n", zero), "date,  | ");
  EXPECT_EQ(why("[types]\nzero_date = epoch\n", column("c", "date")), "date,  | ");
}

TEST_F(Explain, NamesTheLinesOfTheRuleForAColumn) {
  EXPECT_EQ(why("rename.C = d\nselect.c = UPPER({column})\n", column("c", "varchar(9)")),
            "varchar,  | rename.C:10, select.c:11");
  EXPECT_EQ(why("add.x = INT AS 1\nrename.x = y\n", column("c", "int")), "- | add.x:10, rename.x:11");
}

TEST_F(Explain, NamesShardColumns) {
  const auto reported = explained("shard_columns = db, tbl\n", {}, 2);
  ASSERT_EQ(reported.members.size(), 2U);
  EXPECT_EQ(words(reported.columns[0].decided_by), "shard_columns:10");
  EXPECT_EQ(words(reported.columns[1].decided_by), "shard_columns:10");
  EXPECT_EQ(words(reported.columns[2].decided_by), "");
  EXPECT_EQ(words(reported.set_by.at("key")), "shard_columns:10");
}

TEST_F(Explain, NamesTheLinesOfTheRuleForTheTarget) {
  EXPECT_EQ(set_by("target_database = x\ntarget_table = y\n", "target"), "target_database:10, target_table:11");
  EXPECT_EQ(set_by("model = unique\nprimary_key = id\n", "key"), "model:10, primary_key:11");
  EXPECT_EQ(set_by("order_by = a\n", "sort_key"), "order_by:10");
  EXPECT_EQ(set_by("primary_key = id, at\npartition_by = date_trunc('day', at)\n", "partition"), "partition_by:11");
  EXPECT_EQ(set_by("bucket_num = 3\ndistributed_by = id\n", "distribution"), "distributed_by:11, bucket_num:10");
  EXPECT_EQ(set_by("colocate_with = g\nproperties.compression = ZSTD\n", "properties"),
            "colocate_with:10, properties.compression:11");
  EXPECT_EQ(set_by("columns = id, a\n", "columns"), "columns:10");
  EXPECT_EQ(set_by("shard_merge = never\n", "members", 2), "shard_merge:10");
  EXPECT_EQ(set_by("external_tables = mysql\nexternal.properties.host = x\n", "external"),
            "external_tables:10, external.properties.host:11");
}

TEST_F(Explain, NamesNoLineWithoutEffect) {
  EXPECT_EQ(set_by("duplicate_keys = a\n", "key"), "");
  EXPECT_EQ(set_by("model = duplicate\nprimary_key = id\n", "key"), "model:10");
  EXPECT_EQ(set_by("shard_name = all\nshard_columns = a1, a2\n", "target"), "");
  EXPECT_EQ(set_by("shard_merge = auto\n", "members", 2), "");
  EXPECT_EQ(set_by("where = a = 'x'\n", "where"), "");  // Flink loads nothing
}

TEST_F(Explain, NamesWhatFlinkIsTold) {
  const std::string sink =
      "flink.starrocks.jdbc-url=jdbc:mysql://"
      "fe:9030\nflink.starrocks.load-url=fe:8030\nflink.starrocks.username=u\nflink.starrocks.password="
      "p\n";
  EXPECT_EQ(set_by(sink, "flink_sink"),
            "flink.starrocks.jdbc-url:10, flink.starrocks.load-url:11, flink.starrocks.password:13, "
            "flink.starrocks.username:12");
  EXPECT_EQ(set_by(sink + "flink.cdc.chunk-meta.group.size = 7\n", "flink_sources"),
            "flink.cdc.chunk-meta.group.size:14");
  EXPECT_EQ(set_by(sink + "where = a = 'x'\n", "where"), "where:14");
  EXPECT_EQ(set_by(sink + "flink.starrocks.sink.properties.column_separator = |\n", "flink_sink"),
            set_by(sink, "flink_sink"));  // JSON has no flink_sink
  const auto with_format = set_by(sink + "sink_format = json\n", "flink_sink");
  EXPECT_TRUE(with_format.ends_with("flink.starrocks.username:12, sink_format:14")) << with_format;
}

TEST_F(Explain, PrintsThePlaces) {
  const auto reported = explained("target_table = y\nselect.c = {column} + 1\nbucket_num = 2\n", {column("c", "int")});
  EXPECT_EQ(explanation_text(reported),
            "d.y\n"
            "                by target_table (c:10)\n"
            "  from          d.t_1\n"
            "  rule          [table-rule.1] (c:7)\n"
            "  key           PRIMARY KEY(id): PRIMARY KEY in MySQL\n"
            "  partitions    none\n"
            "  distributed   HASH(`id`) BUCKETS 2: bucket_num = 2\n"
            "                by bucket_num (c:12)\n"
            "  properties    replication_num = 3\n"
            "  columns       (* key)\n"
            "  * id  int  INT  NOT NULL\n"
            "      by type table: int\n"
            "    c   int  INT  NULL\n"
            "      by type table: int; select.c (c:11)\n");
}

TEST_F(Explain, PrintsControlCharactersOfNamesAsTheyAre) {
  const auto reported = explained("", {column("c\u009b", "int")});
  EXPECT_EQ(explanation_text(reported).find('\x9b'), std::string::npos);
  EXPECT_NE(explanation_text(reported).find("    c\\xC2\\x9B  int"), std::string::npos) << explanation_text(reported);
}

}  // namespace
}  // namespace smt::test
