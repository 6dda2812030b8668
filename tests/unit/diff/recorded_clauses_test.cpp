// Each statement that a plan writes, among those that the FEs accepted, with the cost that they showed.

#include <gmock/gmock.h>

#include <array>
#include <map>
#include <string>
#include <utility>

#include "unit/diff/plan_text.hpp"
#include "unit/diff/recorded_rows.hpp"
#include "unit/diff/sql_shape.hpp"

namespace smt::test {
namespace {

/// Returns `text` with each `what` replaced.
std::string replaced(std::string text, const std::string& what, const std::string& instead) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + instead.size())) {
    text.replace(at, what.size(), instead);
  }
  return text;
}

/// What the FE of a release answered to a statement on a table of a model: "instant", "job" or "refused". A statement
/// that was accepted once is accepted.
using Answers = std::map<std::pair<std::string, std::string>, std::string>;

const Answers& answers_of(const std::string& release) {
  static std::map<std::string, Answers> all;
  auto& out = all[release];
  if (!out.empty()) return out;
  for (const auto& row : recorded_file("clauses-" + release + ".tsv").rows) {
    auto& answer = out[{row[3], sql_shape(row[5])}];
    if (row[6] == "1") answer = row[8].starts_with("async") ? "job" : "instant";
    if (answer.empty()) answer = "refused";
  }
  return out;
}

/// The table of most recorded rows, and one with RANGE partitions. `@` stands for the aggregate function.
const std::string kTable =
    "CREATE TABLE {t} (k BIGINT NOT NULL COMMENT 'kc', k2 VARCHAR(20) NOT NULL, a INT@ DEFAULT '5' COMMENT 'ac', "
    "b VARCHAR(20)@ NOT NULL DEFAULT 'x' COMMENT 'bc', c DATETIME@, d INT@, e DECIMAL(10,2)@ NOT NULL DEFAULT '0') "
    "% KEY(k, k2) COMMENT 'tc' DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES('replication_num'='1')";
const std::string kRangeTable =
    "CREATE TABLE {t} (k BIGINT NOT NULL, k2 DATE NOT NULL, a INT@, b VARCHAR(20)@) % KEY(k, k2) PARTITION BY RANGE(k2)"
    "(PARTITION p1 VALUES LESS THAN ('2024-01-01'), PARTITION p2 VALUES LESS THAN ('2025-01-01')) "
    "DISTRIBUTED BY HASH(k) BUCKETS 2 PROPERTIES('replication_num'='1')";

/// A change of the wanted table.
struct Edit {
  const std::string& table;
  std::string what, instead;
  std::string strictly_or_renamed = {};
};

const std::vector<Edit>& edits() {
  static const std::vector<Edit> kEdits{
      {kTable, "'ac',", "'ac', n INT@,"},
      {kTable, "k2 VARCHAR(20) NOT NULL,", "k2 VARCHAR(20) NOT NULL, n INT@,"},
      {kTable, "DEFAULT '0')", "DEFAULT '0', n INT@)"},
      {kTable, "d INT@, ", ""},
      {kTable, "a INT@", "a BIGINT@"},
      {kTable, "a INT@ DEFAULT '5' COMMENT 'ac',", "a BIGINT@ DEFAULT '5' COMMENT 'ac', n INT@,"},
      {kTable, "a INT@ DEFAULT '5' COMMENT 'ac'", "a BIGINT@ DEFAULT '5' COMMENT 'other'"},
      {kTable, "b VARCHAR(20)", "b VARCHAR(30)"},
      {kTable, "b VARCHAR(20)@ NOT NULL DEFAULT 'x' COMMENT 'bc'",
       "b VARCHAR(30)@ NOT NULL DEFAULT 'x' COMMENT 'other'"},
      {kTable, "b VARCHAR(20)@ NOT NULL", "b VARCHAR(20)@ NULL"},
      {kTable, "e DECIMAL(10,2)", "e DECIMAL(12,2)"},
      {kTable, "k2 VARCHAR(20)", "k2 VARCHAR(30)"},
      {kTable, "COMMENT 'tc'", "COMMENT 'new'"},
      {kTable, "COMMENT 'tc'", "COMMENT ''"},
      {kTable, "PROPERTIES", "ORDER BY(k2, k) PROPERTIES"},
      {kTable, "PROPERTIES", "ORDER BY(a, k) PROPERTIES"},
      {kTable, "BUCKETS 2", "BUCKETS 4"},
      {kTable, "BUCKETS 2", ""},
      {kTable, "HASH(k)", "HASH(k2)"},
      {kTable, "HASH(k)", "HASH(k,k2)"},
      {kTable, "HASH(k) BUCKETS 2", "RANDOM BUCKETS 4"},
      {kTable, "'replication_num'='1'", "'replication_num'='3'"},
      {kTable, "='1')", "='1', 'bloom_filter_columns'='b')"},
      {kTable, "='1')", "='1', 'write_quorum'='ALL')"},
      {kTable, "='1')", "='1', 'replicated_storage'='false')"},
      {kTable, "='1')", "='1', 'colocate_with'='am_grp_{t}')"},
      {kTable, "='1')", "='1', 'storage_cooldown_ttl'='1 DAY')"},
      {kTable, "='1')", "='1', 'mutable_bucket_num'='5')"},
      {kTable, "='1')", "='1', 'unique_constraints'='k,k2')"},
      {kTable, "='1')", "='1', 'flat_json.enable'='true')"},
      {kTable, "='1')", "='1', 'binlog_enable'='true')"},
      {kTable, "='1')", "='1', 'primary_index_cache_expire_sec'='20')"},
      {kTable, "='1')", "='1', 'enable_load_profile'='true')"},
      {kTable, "='1')", "='1', 'enable_statistic_collect_on_first_load'='false')"},
      {kTable, "='1')", "='1', 'datacache.partition_duration'='1 MONTH')"},
      {kTable, "='1')", "='1', 'compression'='ZSTD')"},
      {kTable, "='1')", "='1', 'storage_medium'='SSD')"},
      {kTable, "DEFAULT '0')", "DEFAULT '0', INDEX ix (k2) USING BITMAP COMMENT 'ci')"},
      {kTable, "a INT@", "aa INT@", "a"},
      {kTable, "k2", "kk", "k2"},
      {kTable, "k2 VARCHAR(20) NOT NULL,", "k2 VARCHAR(20) NOT NULL, d INT@,", "strictly"},
      {kRangeTable, "('2025-01-01'))", "('2025-01-01'), PARTITION p3 VALUES [('2026-01-01'),('2027-01-01')))"},
      {kRangeTable, "PARTITION p1 VALUES LESS THAN ('2024-01-01'), PARTITION p2 VALUES LESS THAN ('2025-01-01')",
       "PARTITION p2 VALUES [('2024-01-01'),('2025-01-01'))"},
      {kRangeTable, "'replication_num'='1'", "'replication_num'='3'"},
      {kRangeTable, "='1')", "='1', 'partition_live_number'='3')"},
      {kRangeTable, "='1')", "='1', 'partition_ttl'='1 MONTH')"},
      {kRangeTable, "='1')", "='1', 'storage_cooldown_ttl'='1 DAY')"},
  };
  return kEdits;
}

std::string statement_for(std::string text, const std::string& model) {
  text = replaced(std::move(text), "@", model == "AGGREGATE" ? " REPLACE" : "");
  text = replaced(std::move(text), "{t}", "t");
  return replaced(std::move(text), "%", model);
}

std::string wanted_of(const Edit& edit) {
  auto text = edit.table;
  if (edit.strictly_or_renamed == "strictly") text = replaced(std::move(text), "d INT@, ", "");
  if (edit.strictly_or_renamed == "k2") return replaced(std::move(text), edit.what, edit.instead);
  const auto at = text.find(edit.what);
  EXPECT_NE(at, std::string::npos) << edit.what;
  return text.replace(at, edit.what.size(), edit.instead);
}

TablePlan plan_of_edit(const Edit& edit, const std::string& model, const StarRocksTarget& starrocks) {
  DiffOptions options;
  options.allowed = {Allow::kDropColumn, Allow::kDropPartition};
  options.buckets_chosen = true;
  options.strict = edit.strictly_or_renamed == "strictly";
  if (edit.strictly_or_renamed == "a") options.renamed = {{"a", "aa"}};
  if (edit.strictly_or_renamed == "k2") options.renamed = {{"k2", "kk"}};
  return plan_changes(table_of(statement_for(wanted_of(edit), model)), shown_table(statement_for(edit.table, model)),
                      starrocks, options);
}

/// Returns the statement with the recorded name of the table.
std::string recorded_shape(const Statement& statement) {
  return replaced(replaced(sql_shape(statement.sql), "alter table t ", "alter table {t} "), "am_grp_t", "am_grp_{t}");
}

/// Returns how many statements were found.
int expect_recorded(const TablePlan& plan, const std::string& release, const std::string& model, const Edit& edit) {
  int found = 0;
  const auto& answers = answers_of(release);
  for (const auto& statement : plan.statements) {
    if (!statement.enabled) continue;
    const auto answer = answers.find({model, recorded_shape(statement)});
    EXPECT_NE(answer, answers.end()) << release << " " << model << ": " << recorded_shape(statement);
    if (answer == answers.end()) continue;
    EXPECT_EQ(answer->second, cost_word(statement.cost))
        << release << " " << model << ": " << statement.sql << edit.what;
    ++found;
  }
  return found;
}

TEST(RecordedClauses, HaveEachStatementOfAPlan) {
  int found = 0;
  for (const std::string release : {"3.3", "4.1"}) {
    for (const std::string model : {"PRIMARY", "DUPLICATE", "UNIQUE", "AGGREGATE"}) {
      for (const auto& edit : edits()) {
        const auto plan = plan_of_edit(edit, model, release == "3.3" ? kFe33 : kFe41);
        found += expect_recorded(plan, release, model, edit);
      }
    }
  }
  EXPECT_GT(found, 300);
}

}  // namespace
}  // namespace smt::test
