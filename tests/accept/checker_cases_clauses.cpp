#include "accept/checker_cases.hpp"

namespace smt::test {

using enum Release;

const std::vector<Case>& partitions() {
  static const std::vector<Case> cases{
      {"partition-unknown", {partitioned("date_trunc('day', `at`)")}, {partitioned("date_trunc('day', `At`)")}},
      {"partition-type", {partitioned("date_trunc('day', `n`)")}, {partitioned("RANGE(`n`) ()")}},
      {"partition-not-key",
       {with("`id` INT, `at` DATE",
             "PRIMARY KEY(`id`) PARTITION BY date_trunc('day', `at`) DISTRIBUTED BY HASH(`id`)")},
       {with("`id` INT, `at` DATE",
             "DUPLICATE KEY(`id`) PARTITION BY date_trunc('day', `at`) DISTRIBUTED BY HASH(`id`)")}},
      {"partition-function",
       {partitioned("date_trunc('week', `At`)"), k3_3},
       {partitioned("date_trunc('week', `At`)"), k4_0}},
      {"partition-function",
       {partitioned("date_trunc('hour', `At`)", "DATE")},
       {partitioned("date_trunc('hour', `At`)")}},
      {"partition-release",
       {partitioned("date_trunc('day', `At`)"), k2_5},
       {partitioned("date_trunc('day', `At`)"), k3_0}},
      {"partition-release", {partitioned("(`At`, `n`)"), k3_0}, {partitioned("(`At`, `n`)"), k3_1}},
      {"partition-name",
       {partitioned("RANGE(`At`) (PARTITION `2024` VALUES LESS THAN (\"2025-01-01\"))")},
       {partitioned("RANGE(`At`) (PARTITION p2024 VALUES LESS THAN (\"2025-01-01\"), PARTITION r VALUES LESS THAN "
                    "(MAXVALUE))")}},
      {"partition-name",
       {partitioned("RANGE(`n`) (PARTITION p VALUES LESS THAN (\"1\"), PARTITION P VALUES LESS THAN (\"2\"))")},
       {partitioned("RANGE(`n`) (PARTITION p VALUES [(\"1\"), (\"2\")))")}},
      {"partition-bound",
       {partitioned("RANGE(`At`) (PARTITION p VALUES LESS THAN (\"20250101\"))")},
       {partitioned("RANGE(`At`) (PARTITION p VALUES LESS THAN (\"2025-01-01 00:00:00\"))")}},
      {"partition-bound",
       {partitioned("RANGE(`At`) (START(\"2025-01-01\") END(\"2024-01-01\") EVERY(INTERVAL 1 DAY))")},
       {partitioned("RANGE(`At`) (START(\"2024-01-01\") END(\"2025-01-01\") EVERY(INTERVAL 1 DAY))")}},
      {"partition-bound",
       {partitioned("RANGE(`n`) (START(\"1\") END(\"9\") EVERY(INTERVAL 1 DAY))")},
       {partitioned("RANGE(`n`) (START(\"1\") END(\"9\") EVERY(1))")}},
      {"partition-count",
       {partitioned("RANGE(`At`) (START(\"2000-01-01\") END(\"2025-01-01\") EVERY(INTERVAL 1 DAY))")},
       {partitioned("RANGE(`At`) (START(\"2000-01-01\") END(\"2025-01-01\") EVERY(INTERVAL 1 MONTH))")}},
  };
  return cases;
}

const std::vector<Case>& property_cases() {
  static const std::vector<Case> cases{
      {"property", {properties("\"no_such\" = \"1\"")}, {properties("\"compression\" = \"LZ4\"")}},
      {"property", {properties("\"replication_num\" = \"0\"")}, {properties("\"replication_num\" = \"3\"")}},
      {"property", {properties("\"replication_num\" = \"4\"")}, {properties("\"replication_num\" = \"1\"")}},
      {"property",
       {properties("\"replication_num\" = \"1\", \"replication_num\" = \"2\"")},
       {properties("\"replication_num\" = \"1\", \"in_memory\" = \"false\"")}},
      {"property", {properties("\"storage_medium\" = \"NVME\"")}, {properties("\"storage_medium\" = \"SSD\"")}},
      {"property",
       {properties("\"fast_schema_evolution\" = \"true\""), k3_1},
       {properties("\"fast_schema_evolution\" = \"true\""), k3_3}},
      {"property",
       {properties("\"bloom_filter_columns\" = \"v, w\"")},
       {properties("\"bloom_filter_columns\" = \"v, id\"")}},
      {"property",
       {properties("\"enable_persistent_index\" = \"false\""), k4_0},
       {properties("\"enable_persistent_index\" = \"false\""), k3_3}},
      {"property",
       {properties("\"dynamic_partition.enable\" = \"true\"")},
       {with("`id` DATE",
             "PRIMARY KEY(`id`) PARTITION BY RANGE(`id`) () DISTRIBUTED BY HASH(`id`) "
             "PROPERTIES(\"dynamic_partition.enable\" = \"true\")")}},
      {"colocation", {colocated(" BUCKETS 4", " BUCKETS 8")}, {colocated(" BUCKETS 4", " BUCKETS 4")}},
      {"colocation", {colocated("", " BUCKETS 8"), k3_3}, {colocated("", ""), k3_3}},
      {"colocation", {colocated(" BUCKETS 8", ""), k4_1}, {colocated(" BUCKETS 8", "", "h"), k4_1}},
  };
  return cases;
}

}  // namespace smt::test
