#pragma once
// What a team has to know before it migrates: a grade for each table, and totals over all tables. Text, JSON and HTML
// print the same values.

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
  const Acceptance* accepted = nullptr;  // points into the Config; null if the finding is open
};

/// The tablets of a new target.
struct Tablets {
  std::uint32_t buckets = 1;     // of one partition
  std::uint64_t partitions = 1;  // known at creation
  bool partitions_grow = false;  // more partitions appear as rows arrive
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
  std::vector<Member> members;   // sorted; empty if several tables claim the name
  Grade grade = Grade::kA;       // the worst of its findings; an accepted kC counts as kB: the decision was made
  Grade open_grade = Grade::kA;  // the worst of the findings that are not accepted
  std::size_t columns = 0;       // in MySQL, of one member
  bool keyless = false;          // no key, so the target only appends rows
  std::uint64_t key_bytes = 0;   // of the longest encoded primary key
  bool wide_key = false;         // a full key exceeds kLongestPrimaryKey, whatever its characters
  bool maybe_wide_key = false;   // a full key exceeds it only with characters outside ASCII
  std::size_t cut_columns = 0;   // columns that may contain values too long for the target
  Tablets tablets;               // count() is 0 for a target with an error
  std::size_t readers = 0;       // mysql-cdc tables
  Job job;                       // of Flink SQL in the file of all rules; without a name if there is none
  bool loaded_by_pipeline = false;
  std::vector<AssessedFinding> findings;
};

/// Totals of one MySQL schema or of all schemas.
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
  bool partitions_grow = false;  // true if any target gets more tablets later
  std::size_t jobs = 0, readers = 0;
  std::uint64_t server_ids = 0;
  std::vector<CodeCount> codes;         // worst grade first, then by code
  std::vector<CodeCount> left_to_data;  // codes that --probe can settle; the most open findings first
  std::vector<AssessedTarget> targets;  // worst first, then by name
  std::vector<AssessedFinding> run;     // findings that belong to no target
  bool probed = false;                  // --probe queried the data
};

/// Assesses one target. `accepted` contains the acceptances of [accept]; the function adds those of the target's rule.
/// Pure.
AssessedTarget assess_target(const PlannedTarget& planned, TargetTable target, const std::vector<Acceptance>& accepted);

/// Assembles the assessment. `run` contains the findings of the conf, the server and the plan. An error about a table
/// without a target adds a target without members. An acceptance that matches no finding becomes a finding itself.
/// Pure.
Assessment make_assessment(std::vector<AssessedTarget> targets, Findings run, const Config& config,
                           const Server& server);

/// The limits of an assessment: it fails if it has a finding of this severity or a table of this grade, or worse ones,
/// that is not accepted.
struct FailOn {
  std::optional<Severity> severity;
  std::optional<Grade> grade;
};
bool fails(const Assessment& assessment, const FailOn& fail_on);

char letter(Grade grade);               // 'A'
std::string_view meaning(Grade grade);  // "runs as is"

/// Returns the number of partitions that a PARTITION BY clause creates. It expands ranges with EVERY and counts lists
/// and single ranges. Returns nullopt if StarRocks creates the partitions as rows arrive.
std::optional<std::uint64_t> partition_count(std::string_view clause);

/// Returns text for a terminal: the totals and the worst tables and codes on one screen, or with `all` every table with
/// its findings.
std::string assessment_text(const Assessment& assessment, bool all, bool color);
/// Returns one HTML page that loads nothing, for a browser, a phone and print. `date` is the day that it shows; ""
/// shows none.
std::string html(const Assessment& assessment, Language language, std::string_view date);
/// Returns one JSON object with line breaks, as docs/assess.schema.json describes it.
std::string json(const Assessment& assessment);

}  // namespace smt::assess
