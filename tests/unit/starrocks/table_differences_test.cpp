#include <gtest/gtest.h>

#include <string>

#include "unit/starrocks/recordings.hpp"

namespace smt::test {
namespace {

constexpr StarRocksTarget k33{Version{3, 3, 0}, RunMode::kSharedNothing},
    k41{Version{4, 1, 0}, RunMode::kSharedNothing};

PresentTable read(std::string_view statement) {
  const auto read = parse_present(statement, StatementForm::kWritten);
  EXPECT_EQ(complaint(read), "ok") << statement;
  return complaint(read) == "ok" ? std::get<PresentTable>(read) : PresentTable{};
}

/// Compares two statements; fast_schema_evolution is shown as true.
std::string differences(std::string_view wanted, std::string_view present, const StarRocksTarget& starrocks = k41) {
  auto there = read(present);
  there.properties.emplace("fast_schema_evolution", "true");
  return lines(table_differences(read(wanted), there, starrocks));
}

/// Compares a table with these properties with one that shows those.
std::string property_differences(const std::string& wanted, const std::string& present,
                                 const StarRocksTarget& starrocks = k41, const std::string& key = "DUPLICATE KEY(k)") {
  const std::string start = "CREATE TABLE d.t (k INT NOT NULL, v INT) " + key + " DISTRIBUTED BY HASH(k) BUCKETS 1";
  const auto with = [&](const std::string& list) { return start + (list.empty() ? "" : " PROPERTIES (" + list + ")"); };
  return differences(with(wanted), with(present), starrocks);
}

TEST(TableDifferences, EachPartIsNamed) {
  EXPECT_EQ(
      differences(
          "CREATE TABLE t (k INT NOT NULL, a BIGINT DEFAULT '1', b INT COMMENT 'x', c INT, n DATE) PRIMARY KEY(k) "
          "COMMENT 'new' DISTRIBUTED BY HASH(k) BUCKETS 2 ORDER BY(a) PROPERTIES ('replication_num'='3')",
          "CREATE TABLE t (k INT NOT NULL, B INT NOT NULL, a INT, o INT, C INT) PRIMARY KEY(k) "
          "COMMENT 'old' DISTRIBUTED BY HASH(k) PROPERTIES ('replication_num'='1')"),
      "comment: new | old\n"
      "buckets: 2 | automatic\n"
      "order by: a | \n"
      "type a: BIGINT | INT\n"
      "default a: \"1\" | \n"
      "column name b: b | B\n"
      "null b: NULL | NOT NULL\n"
      "column comment b: x | \n"
      "column name c: c | C\n"
      "column n: DATE | \n"
      "column o:  | INT\n"
      "column order: k, a, B, C | k, B, a, C\n"
      "property replication_num: 3 | 1\n");
}

TEST(TableDifferences, ModelKeyAndDistribution) {
  EXPECT_EQ(differences("CREATE TABLE t (a INT, b INT) DUPLICATE KEY(a) DISTRIBUTED BY RANDOM",
                        "CREATE TABLE u (a INT, b INT) UNIQUE KEY(a, b) DISTRIBUTED BY HASH(b)"),
            "name: t | u\nmodel: DUPLICATE | UNIQUE\nkey: a | a, b\ndistribution: RANDOM | HASH(b)\n");
}

TEST(TableDifferences, PartitionsAndIndexes) {
  EXPECT_EQ(
      differences("CREATE TABLE t (d INT, INDEX i (d) COMMENT 'x', INDEX j (d)) DUPLICATE KEY(d) PARTITION BY RANGE(d)"
                  "(PARTITION a VALUES LESS THAN ('1'), PARTITION b VALUES LESS THAN ('2'))",
                  "CREATE TABLE t (d INT, INDEX i (d)) DUPLICATE KEY(d) PARTITION BY RANGE(d)"
                  "(PARTITION a VALUES LESS THAN ('0'), PARTITION c VALUES LESS THAN ('2'))"),
      "index i: (d) BITMAP COMMENT \"x\" | (d) BITMAP\n"
      "index j: (d) BITMAP | \n"
      "partition a: [(-2147483648), (1)) | [(-2147483648), (0))\n"
      "partition b: [(1), (2)) | \n"
      "partition c:  | [(0), (2))\n");
  EXPECT_EQ(differences("CREATE TABLE t (d DATE) PARTITION BY date_trunc('day', d)", "CREATE TABLE t (d DATE)"),
            "partition by: date_trunc('day', `d`) | \n");
}

TEST(TableDifferences, ThePartitionsOfADynamicTableAreOfStarRocks) {
  const std::string table = "CREATE TABLE t (d DATE) DUPLICATE KEY(d) PARTITION BY RANGE(d)(";
  const std::string is = ") PROPERTIES ('dynamic_partition.enable'='";
  const std::string one = "PARTITION a VALUES [('2024-01-01'), ('2024-01-02'))";
  EXPECT_EQ(differences(table + is + "true')", table + one + is + "true')"), "");
  EXPECT_EQ(differences(table + is + "false')", table + one + is + "false')"),
            "partition a:  | [(2024-01-01), (2024-01-02))\n");
}

TEST(TableDifferences, APartitionMayStateWhatTheTableHas) {
  const std::string table =
      "CREATE TABLE t (d INT) DUPLICATE KEY(d) PARTITION BY RANGE(d)(PARTITION a VALUES LESS THAN ('1')";
  EXPECT_EQ(differences(table + " ('replication_num'='1')) PROPERTIES ('replication_num'='1')",
                        table + ") PROPERTIES ('replication_num'='1')"),
            "");
  EXPECT_EQ(differences(table + " ('replication_num'='2')) PROPERTIES ('replication_num'='1')",
                        table + ") PROPERTIES ('replication_num'='1')"),
            "partition a: [(-2147483648), (1)) \"replication_num\" = \"2\" | [(-2147483648), (1))\n");
}

TEST(TableDifferences, StarRocksChoosesKeyAndDistribution) {
  EXPECT_EQ(differences("CREATE TABLE t (a INT, b INT)",
                        "CREATE TABLE t (a INT, b INT) DUPLICATE KEY(a) DISTRIBUTED BY RANDOM"),
            "");
  EXPECT_EQ(differences("CREATE TABLE t (a INT, b INT)",
                        "CREATE TABLE t (a INT, b INT) DUPLICATE KEY(a) DISTRIBUTED BY HASH(a)"),
            "distribution: RANDOM | HASH(a)\n");
  EXPECT_EQ(
      differences("CREATE TABLE t (a INT, b INT)", "CREATE TABLE t (a INT, b INT) UNIQUE KEY(a) DISTRIBUTED BY RANDOM"),
      "model: DUPLICATE | UNIQUE\nkey:  | a\n");
  EXPECT_EQ(differences("CREATE TABLE t (a INT NOT NULL, b INT) PRIMARY KEY(a)",
                        "CREATE TABLE t (a INT NOT NULL, b INT) PRIMARY KEY(a) DISTRIBUTED BY HASH(a)"),
            "");
  // Shared-data clusters of 4.1 give range distribution.
  const auto shown = parse_present(
      "CREATE TABLE `t` (\n  `a` int(11) NULL COMMENT \"\"\n) ENGINE=OLAP \nDUPLICATE KEY(`a`)", StatementForm::kShown);
  EXPECT_EQ(lines(table_differences(read("CREATE TABLE t (a INT)"), std::get<PresentTable>(shown),
                                    {Version{4, 1, 0}, RunMode::kSharedData})),
            "");
}

TEST(TableDifferences, AnOrderByOfTheKeySaysNothing) {
  const std::string table = "CREATE TABLE t (a INT, b INT) DUPLICATE KEY(a, b)";
  EXPECT_EQ(differences(table, table + " ORDER BY(a, b)"), "");
  EXPECT_EQ(differences(table, table + " ORDER BY(b, a)"), "order by:  | b, a\n");
}

TEST(TableDifferences, AColocationGroupHasANumberOfBuckets) {
  const std::string table = "CREATE TABLE t (a INT) DUPLICATE KEY(a) DISTRIBUTED BY HASH(a)";
  const std::string group = " PROPERTIES ('colocate_with'='g')";
  EXPECT_EQ(differences(table + group, table + " BUCKETS 4" + group), "");
  EXPECT_EQ(differences(table + " BUCKETS 2" + group, table + " BUCKETS 4" + group), "buckets: 2 | 4\n");
  EXPECT_EQ(differences(table, table + " BUCKETS 4"), "buckets: automatic | 4\n");
}

TEST(TableDifferences, ImplicitPropertiesAreNoDifference) {
  const std::string primary = "PRIMARY KEY(k)";
  EXPECT_EQ(property_differences("", "'compression'='LZ4', 'replicated_storage'='true', 'replication_num'='3'"), "");
  EXPECT_EQ(property_differences("", "'enable_persistent_index'='true'", k41, primary), "");
  EXPECT_EQ(property_differences("", "'enable_persistent_index'='false', 'in_memory'='false'", k33), "");
  EXPECT_EQ(property_differences("", "'flat_json.enable'='false', 'partition_live_number'='-1'"), "");
  EXPECT_EQ(property_differences("'bucket_size'='1073741824', 'compression'='lz4', 'write_quorum'='majority'", ""), "");
  EXPECT_EQ(property_differences("", "'bucket_size'='4294967296'", k33), "");
}

TEST(TableDifferences, OtherValuesOfTheSamePropertiesAreDifferences) {
  EXPECT_EQ(property_differences("", "'compression'='ZSTD'"), "property compression:  | ZSTD\n");
  EXPECT_EQ(property_differences("", "'enable_persistent_index'='false'", k41, "PRIMARY KEY(k)"),
            "property enable_persistent_index:  | false\n");
  EXPECT_EQ(property_differences("", "'bucket_size'='4294967296'"), "property bucket_size:  | 4294967296\n");
  EXPECT_EQ(property_differences("'replication_num'='3'", "'replication_num'='1'"),
            "property replication_num: 3 | 1\n");
  EXPECT_EQ(property_differences("'replication_num'='3'", ""), "property replication_num: 3 | \n");
}

TEST(TableDifferences, PropertiesHaveOtherSpellings) {
  EXPECT_EQ(property_differences("'bloom_filter_columns'=' v ,K', 'bloom_filter_fpp'='0.01'",
                                 "'bloom_filter_columns'='k, v'"),
            "");
  EXPECT_EQ(property_differences("'compression'='zstd(9)'", "'compression'='ZSTD(9)'"), "");
  EXPECT_EQ(property_differences("'storage_cooldown_ttl'='1 DAY'", "'storage_cooldown_ttl'='1 days'"), "");
  EXPECT_EQ(property_differences("'unique_constraints'='k'", "'unique_constraints'='default_catalog.d.t.k'"), "");
  EXPECT_EQ(property_differences("'foreign_key_constraints'='(v) REFERENCES p(k)'",
                                 "'foreign_key_constraints'='(v) REFERENCES default_catalog.d.p(k)'"),
            "");
  EXPECT_EQ(property_differences("'bloom_filter_columns'='v'", "'bloom_filter_columns'='k, v'"),
            "property bloom_filter_columns: v | k,v\n");
  EXPECT_EQ(
      property_differences("'dynamic_partition.time_zone'='Asia/Shanghai'", "'dynamic_partition.time_zone'='Etc/UTC'"),
      "property dynamic_partition.time_zone: Asia/Shanghai | Etc/UTC\n");
}

TEST(TableDifferences, FastSchemaEvolutionIsFalseWithoutItsLine) {
  const auto table = read("CREATE TABLE t (k INT) DUPLICATE KEY(k)");
  auto off = table;
  off.properties.emplace("fast_schema_evolution", "false");
  EXPECT_EQ(lines(table_differences(off, table, k33)), "");
  EXPECT_EQ(lines(table_differences(off, off, k41)), "");
  EXPECT_EQ(lines(table_differences(table, table, k33)), "property fast_schema_evolution:  | false\n");
  EXPECT_EQ(lines(table_differences(table, table, {Version{3, 1, 0}, {}})), "");
}

TEST(TableDifferences, WhatTheClusterIgnoresIsNotShown) {
  EXPECT_EQ(property_differences("'storage_volume'='v'", ""), "");
  EXPECT_EQ(property_differences("'storage_volume'='v'", "'storage_volume'='w'"), "property storage_volume: v | w\n");
  EXPECT_EQ(property_differences("'storage_medium'='SSD'", ""), "property storage_medium: SSD | \n");
}

TEST(TableDifferences, BooleanDefaultsHaveTwoSpellings) {
  EXPECT_EQ(
      differences("CREATE TABLE t (k DECIMAL(9, 2) DEFAULT '1.50')", "CREATE TABLE t (k DECIMAL(9, 2) DEFAULT '1.5')"),
      "");
  EXPECT_EQ(
      differences("CREATE TABLE t (k DECIMAL(9, 2) DEFAULT '0.00')", "CREATE TABLE t (k DECIMAL(9, 2) DEFAULT '0')"),
      "");
  EXPECT_NE(
      differences("CREATE TABLE t (k DECIMAL(9, 2) DEFAULT '100')", "CREATE TABLE t (k DECIMAL(9, 2) DEFAULT '1')"),
      "");
  EXPECT_EQ(differences("CREATE TABLE t (k BOOLEAN DEFAULT 'TRUE')", "CREATE TABLE t (k BOOLEAN DEFAULT '1')"), "");
  EXPECT_EQ(differences("CREATE TABLE t (k BOOLEAN DEFAULT 'true')", "CREATE TABLE t (k BOOLEAN DEFAULT '0')"),
            "default k: \"true\" | \"0\"\n");
  EXPECT_EQ(differences("CREATE TABLE t (k INT DEFAULT '5')", "CREATE TABLE t (k INT DEFAULT '05')"),
            "default k: \"5\" | \"05\"\n");
}

// SET and CREATE accept it there, and it never comes back.
TEST(TableDifferences, ThePersistentIndexMeansNothingToOtherModels) {
  EXPECT_EQ(property_differences("'enable_persistent_index' = 'true'", ""), "");
  EXPECT_EQ(property_differences("'enable_persistent_index' = 'true'", "'enable_persistent_index' = 'false'", k33), "");
  EXPECT_EQ(property_differences("", "'enable_persistent_index' = 'true'"),
            "property enable_persistent_index:  | true\n");
}

}  // namespace
}  // namespace smt::test
