#pragma once
// What a team has to know before it moves: a grade for each table, and the sums of all. Text, JSON and HTML print the
// same values.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "smt/diagnostic.hpp"
#include "smt/mapping.hpp"
#include "smt/stages.hpp"

namespace smt::assess {

struct AssessedFinding {
  Diagnostic finding;
  const Acceptance* accepted = nullptr;  // of the Config; null: it is open
};

/// The tablets of a target when it is created.
struct Tablets {
  std::uint32_t buckets = 1;     // of a partition
  std::uint64_t partitions = 1;  // that are known from the start
  bool partitions_grow = false;  // with the rows
  std::uint32_t replicas = 1;
  std::uint64_t count() const { return buckets * partitions * replicas; }
};

/// A target and its tables.
struct AssessedTarget {
  TableName name;  // in StarRocks
  std::string rule_id;
  struct Member {
    TableName name;                 // in MySQL
    std::uint64_t data_length = 0;  // bytes
  };
  std::vector<Member> members;   // sorted; empty if several tables would have the name
  Grade grade = Grade::kA;       // the worst of its findings; an accepted kC is kB, as the decision was made
  Grade open_grade = Grade::kA;  // the same of those that are not accepted
  std::size_t columns = 0;       // in MySQL, of one member
  bool keyless = false;          // so its model only appends rows
  std::uint64_t key_bytes = 0;   // of the longest encoded primary key
  bool wide_key = false;         // a full key exceeds kLongestPrimaryKey whatever its characters
  bool maybe_wide_key = false;   // a full key exceeds it only with characters outside ASCII
  std::size_t cut_columns = 0;   // that may hold values which do not fit into the target
  Tablets tablets;               // none in a target with an error: count() is 0 then
  std::size_t readers = 0;       // mysql-cdc tables
  Job job;                       // of Flink SQL in the file of all rules; no name: none
  bool loaded_by_pipeline = false;
  std::vector<AssessedFinding> findings;
};

/// Sums of a schema of MySQL, or of all.
struct Totals {
  std::size_t tables = 0, columns = 0, merged = 0, keyless = 0, cut_columns = 0;
  std::size_t wide_keys = 0, maybe_wide_keys = 0;
  std::uint64_t bytes = 0;
  std::array<std::size_t, 4> grades{};  // tables by Grade
};

struct CodeCount {
  Code code;
  std::size_t findings = 0, accepted = 0, targets = 0;
};

struct Assessment {
  std::string conf, server, starrocks, flink, cdc;  // "MySQL 9.7.0", "3.1", "1.20", "3.5.0"
  std::uint32_t be_num = 0;
  Totals all;
  std::vector<std::pair<std::string, Totals>> schemas;  // worst first, then by name
  std::size_t groups = 0;                               // targets of several tables
  std::uint64_t tablets = 0;
  bool partitions_grow = false;  // of some target: there will be more tablets
  std::size_t jobs = 0, readers = 0;
  std::uint64_t server_ids = 0;
  std::vector<CodeCount> codes;         // worst grade first, then by code
  std::vector<CodeCount> left_to_data;  // those that --probe can settle, the most open findings first
  std::vector<AssessedTarget> targets;  // worst first, then by name
  std::vector<AssessedFinding> run;     // findings that belong to no target
  bool probed = false;                  // the data was asked
};

/// Pure. `accepted` are the lines of [accept]; the function adds those of the target's rule.
AssessedTarget assess_target(const PlannedTarget& planned, TargetTable target, const std::vector<Acceptance>& accepted);

/// Pure. `run` are the findings of the conf, the server and the plan. An error about a table without a target adds a
/// target without members for it. An acceptance that no finding has becomes a finding itself.
Assessment make_assessment(std::vector<AssessedTarget> targets, Findings run, const Config& config,
                           const Server& server);

/// When an assessment fails: at a finding of this severity or a table of this grade, unless it is accepted.
struct FailOn {
  std::optional<Severity> severity;
  std::optional<Grade> grade;
};
bool fails(const Assessment& assessment, const FailOn& fail_on);

char letter(Grade grade);               // 'A'
std::string_view meaning(Grade grade);  // "runs as is"

/// How many partitions a PARTITION BY clause makes: ranges with EVERY are expanded, lists and single ranges counted.
/// Returns nullopt if StarRocks makes the partitions as rows arrive.
std::optional<std::uint64_t> partition_count(std::string_view clause);

/// For a terminal: the sums and the worst tables and codes on one screen, or with `all` every table with its findings.
std::string assessment_text(const Assessment& assessment, bool all, bool color);
/// One HTML page for a browser, paper and phone, which loads nothing. `date` is the day that it shows; "": none.
std::string html(const Assessment& assessment, Language language, std::string_view date);
/// One JSON object, as docs/assess.schema.json describes it, with line breaks.
std::string json(const Assessment& assessment);

}  // namespace smt::assess
