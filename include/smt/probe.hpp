#pragma once
// What the schema leaves open, asked of the data: `--probe`. Pure but for `ask`, which sends bounded SELECTs through a
// Source (docs/probe.md has each of them). Nothing but counts, lengths and one key for each finding leaves the server.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "smt/source.hpp"
#include "smt/target.hpp"

namespace smt {

struct ProbeLimits {
  std::uint64_t rows = 100'000;          // of one table; of a longer one a sample of so many
  std::chrono::milliseconds time{2000};  // of one statement
  std::size_t members = 20;              // of one target: so many shards are asked
};

/// One thing that the data can tell of a table. SQL stands for itself: names in it are quoted.
struct Doubt {
  std::optional<Diagnostic> may;  // the finding that it settles; nothing: told only where it occurs
  Code does;                      // told in its place where the data has it
  Place place;
  std::vector<std::string> words;  // arguments of `does` between the amount and the example, and the maxima

  std::string condition;              // holds for rows that have it; empty: there is nothing to have
  std::vector<std::string> maxima;    // the greatest of these is told
  std::string index;                  // of MySQL, that finds such rows; empty: none
  std::string range;                  // the condition as that index can tell it
  bool range_is_all = false;          // no other rows have it
  std::vector<std::string> repeated;  // instead of a condition: rows that have these values together more than once
};

/// What is to be asked of one MySQL table. Shards of one target have the same doubts in the same order.
struct Question {
  const Table* table = nullptr;
  std::vector<Doubt> doubts;
};

/// What was seen of one doubt.
struct Sight {
  enum class Extent { kNothing, kSample, kWhole, kIndex };  // kIndex: the whole table, by an index
  Extent extent = Extent::kNothing;
  std::uint64_t rows = 0;  // that were looked at; 0 for kIndex
  std::uint64_t hits = 0;  // among them
  bool at_least = false;   // there may be more hits in these rows
  std::vector<std::uint64_t> maxima;
  std::string example;  // "id = 7"; empty: none, or no key
};

struct Answer {
  const Table* table = nullptr;
  std::vector<Sight> sights;  // by doubt
  bool empty = false;         // the table has no rows
  std::string reason;         // why the table was not looked at, or not all of it; empty: it was
};

/// Whether shards have equal ids. Asked of the least and the greatest id, then of one pair whose ids overlap.
struct SharedIds {
  enum class Seen { kNothing, kApart, kOverlap, kShared };
  Seen seen = Seen::kNothing;
  TableName first, second;  // of kOverlap and kShared
  std::uint64_t rows = 0;   // in both
  bool at_least = false;    // there may be more of them
  std::string example;
  std::string reason;  // of kNothing
};

/// At most `limits.members` questions; none where the schema leaves nothing open. `target` is of `planned`, whose
/// tables must outlive the questions.
std::vector<Question> questions(const PlannedTarget& planned, const TargetTable& target, const ProbeLimits& limits);

/// Sends the statements of one question. Throws only where the connection is lost.
Answer ask(Source& source, const Question& question, const ProbeLimits& limits);
SharedIds ask_shared_ids(Source& source, const PlannedTarget& planned, const ProbeLimits& limits);

/// Puts what was seen in the place of the findings that left it open.
void settle(const PlannedTarget& planned, const std::vector<Question>& questions, const std::vector<Answer>& answers,
            TargetTable& target);
void settle(const PlannedTarget& planned, const SharedIds& shared, TargetTable& target);

/// All of it for one target: questions, answers, findings. Nothing is asked of a target with an error. A source answers
/// one question at a time.
void probe(Source& source, const PlannedTarget& planned, const ProbeLimits& limits, TargetTable& target);

}  // namespace smt
