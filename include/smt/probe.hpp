#pragma once
// `--probe`: queries the data to settle what the schema leaves open. Pure except for `ask`, which sends bounded SELECTs
// through a Source (docs/probe.md lists them). Only counts, lengths and one key for each finding leave the server.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "smt/mapping.hpp"
#include "smt/source.hpp"
#include "smt/stages.hpp"

namespace smt::probe {

struct ProbeLimits {
  std::uint64_t rows = 100'000;          // of one table; the sample size for longer tables
  std::chrono::milliseconds time{2000};  // of one statement
  std::size_t members = 20;              // shards of one target that are probed
};

/// One open point about a table that the data can settle. SQL is complete: names in it are quoted.
struct Doubt {
  std::optional<Diagnostic> may;  // the finding that it settles; no value if it is reported only when found in the data
  Code does;                      // replaces that finding if found in the data
  Place place;
  std::vector<std::string> words;  // arguments of `does` between the amount and the example, and the maxima

  std::string condition;              // true for rows that have it; empty if only `maxima` are queried
  std::vector<std::string> maxima;    // expressions whose maximum is reported
  std::string index;                  // the MySQL index that finds such rows, if any
  std::string range;                  // the condition as that index can evaluate it
  bool range_is_all = false;          // `range` finds all rows of `condition`
  std::vector<std::string> repeated;  // instead of a condition: finds rows that share all these values with another row
};

/// The open points of one MySQL table. Shards of one target have the same doubts in the same order.
struct Question {
  const Table* table = nullptr;
  std::vector<Doubt> doubts;
};

/// What the data showed about one doubt.
struct Sight {
  enum class Extent { kNothing, kSample, kWhole, kIndex };  // kIndex: the whole table, by an index
  Extent extent = Extent::kNothing;
  std::uint64_t rows = 0;  // number of rows read; 0 for kIndex
  std::uint64_t hits = 0;  // number of these with a hit
  bool at_least = false;   // there may be more hits in these rows
  std::vector<std::uint64_t> maxima;
  std::string example;  // "id = 7"; empty if there is no hit or no key
};

struct Answer {
  const Table* table = nullptr;
  std::vector<Sight> sights;  // by doubt
  bool empty = false;         // the table has no rows
  std::string reason;         // why the table was not read, or not completely; empty if it was read
};

/// The result of a search for equal ids in shards. It compares the smallest and largest id of each shard, then the rows
/// of a pair that overlaps.
struct SharedIds {
  enum class Seen { kNothing, kApart, kOverlap, kShared };
  Seen seen = Seen::kNothing;
  TableName first, second;  // of kOverlap and kShared
  std::uint64_t rows = 0;   // in both
  bool at_least = false;    // there may be more of them
  std::string example;
  std::string reason;  // of kNothing
};

/// Returns at most `limits.members` questions, or an empty list if the schema leaves nothing open. `target` was made
/// from `planned`, whose tables must outlive the questions.
std::vector<Question> questions(const PlannedTarget& planned, const TargetTable& target, const ProbeLimits& limits);

/// Sends the statements of one question. Throws only if the connection is lost.
Answer ask(Source& source, const Question& question, const ProbeLimits& limits);
SharedIds ask_shared_ids(Source& source, const PlannedTarget& planned, const ProbeLimits& limits);

/// Replaces the open findings with the results from the data.
void settle(const PlannedTarget& planned, const std::vector<Question>& questions, const std::vector<Answer>& answers,
            TargetTable& target);
void settle(const PlannedTarget& planned, const SharedIds& shared, TargetTable& target);

/// Runs all steps for one target: questions, answers, findings. Skips a target with an error. A source answers one
/// question at a time.
void probe_target(Source& source, const PlannedTarget& planned, const ProbeLimits& limits, TargetTable& target);

}  // namespace smt::probe
