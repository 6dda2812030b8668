// The pairs of tables in plans-V.jsonl: the plan takes the steps that the FE accepted, or others for a reason.

#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "unit/diff/plan_text.hpp"
#include "unit/diff/sql_shape.hpp"

namespace smt::test {
namespace {

struct RecordedPlan {
  std::string name, old_table, wanted, steps;  // the accepted steps, a shape in each line
};

std::string with_name(std::string text) {
  for (auto at = text.find("{t}"); at != std::string::npos; at = text.find("{t}", at)) text.replace(at, 3, "t");
  return text;
}

std::vector<RecordedPlan> recorded_plans(const std::string& release) {
  std::ifstream file{SMT_SOURCE_DIR "/tests/starrocks/recordings/plans-" + release + ".jsonl"};
  std::string line;
  std::getline(file, line);  // the source
  std::vector<RecordedPlan> out;
  while (std::getline(file, line)) {
    const auto row = nlohmann::json::parse(line);
    RecordedPlan plan{row["name"], with_name(row["old"]), with_name(row["wanted"]), ""};
    for (const auto& step : row["steps"]) {
      if (step["accepted"].get<bool>()) plan.steps += sql_shape(with_name(step["sql"])) + "\n";
    }
    out.push_back(std::move(plan));
  }
  return out;
}

std::string our_steps(const RecordedPlan& recorded, const StarRocksTarget& starrocks) {
  DiffOptions options;
  options.allowed = {Allow::kDropColumn, Allow::kDropPartition};
  options.buckets_chosen = true;
  options.strict = recorded.name.starts_with("reorder");
  if (recorded.name.starts_with("rename")) options.renamed = {{"a", "a2"}};
  const auto plan = plan_changes(table_of(recorded.wanted), shown_table(recorded.old_table), starrocks, options);
  std::string out;
  for (const auto& statement : plan.statements) {
    if (statement.enabled) out += sql_shape(statement.sql) + "\n";
  }
  return out;
}

/// Plans with other steps than the recorded ones, and why.
std::map<std::string, std::string> other_steps(bool in_33) {
  const std::string order = "alter table t order by(a,id)\n",
                    buckets = "alter table t distributed by hash(id)buckets 6\n";
  std::map<std::string, std::string> out{
      // A new column gets its place, as ADD takes AFTER without a job.
      {"add column at the end instead of in its place", "alter table t add column n int after id\n"},
      // A move has an ALTER of its own, so that it never meets a column that the same ALTER has touched.
      {"reorder value columns (duplicate)",
       "alter table t modify column a bigint\nalter table t modify column c int after id\n"},
      // The properties in the order of their names.
      {"properties: bloom filter, persistent index, write quorum, replication of new partitions",
       "alter table t set('bloom_filter_columns'='a')\nalter table t set('enable_persistent_index'='false')\n"
       "alter table t set('replication_num'='3')\nalter table t set('write_quorum'='all')\n"},
      // replication_num does the same for a table without partitions.
      {"replication of an unpartitioned table by default.replication_num",
       "alter table t set('replication_num'='3')\n"},
      // Bounds instead of LESS THAN.
      {"replication of a range table: default then every partition",
       "alter table t set('default.replication_num'='3')\nalter table t modify partition(*)set('replication_num'='3')\n"
       "alter table t add partition p3 values[('2025-01-01'),('2026-01-01'))\n"},
      // Each partition by its bounds; the drops come first, and 4.1 and RANGE need no FORCE.
      {"partitions by a batch: START END EVERY, one more year",
       "alter table t drop partition p202401\nalter table t add partition p202404 "
       "values[('2024-04-01'),('2024-05-01'))\n"
       "alter table t add partition p202405 values[('2024-05-01'),('2024-06-01'))\n"},
      // The alterable part; the defaults need a new table.
      {"not null to null, a default added; a default dropped",
       "alter table t modify column a int,modify column c varchar(40)\n"},
      // Its values would be lost: a rebuild converts them.
      {"drop and add again with another type (a refused conversion)", ""},
      // The order of the names.
      {"dynamic partition changed", "alter table t set('dynamic_partition.end'='2','dynamic_partition.start'='-5')\n"},
      // Only with the word rebuild.
      {"a new table swapped in", "alter table t comment='c'\n"},
  };
  if (in_33) {
    // The comment needs the whole definition.
    out["rename a column, change its comment and the default of another"] =
        "alter table t rename column a to a2\nalter table t modify column a2 int comment 'y'\n";
  }
  return out;
}

void compare_plans(const std::string& release, const StarRocksTarget& starrocks) {
  const auto plans = recorded_plans(release);
  EXPECT_EQ(plans.size(), 18);
  const auto others = other_steps(release == "3.3");
  for (const auto& recorded : plans) {
    const auto other = others.find(recorded.name);
    EXPECT_EQ(our_steps(recorded, starrocks), other == others.end() ? recorded.steps : other->second) << recorded.name;
  }
}

TEST(RecordedPlans, OfFe33) { compare_plans("3.3", kFe33); }

TEST(RecordedPlans, OfFe41) { compare_plans("4.1", kFe41); }

}  // namespace
}  // namespace smt::test
