#include "apply/refusals.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "smt/apply.hpp"
#include "text/ascii.hpp"

namespace smt::apply {
namespace {

/// `words`: a part of the message, without case. Recorded from the FEs of docs/facts/starrocks-alter.md unless the
/// comment says otherwise.
struct RefusalRow {
  std::string_view words;
  std::string_view meaning;
};

// clang-format off
constexpr std::array kBusy = std::to_array<std::string_view>({
    "is in progress on the table",   // ALTER while a schema change runs
    "is currently in state ",        // OPTIMIZE, ROLLUP, …
    "'s state(",                     // is not NORMAL: FE source before 3.0
});

constexpr std::array kRefusals = std::to_array<RefusalRow>({
    {"already exists in column id",
     "some column had this name before a RENAME COLUMN, and StarRocks keeps a column's first name inside: choose another name "
     "with rename.* in the rule, or drop the column that once had it"},
    {"already exists in physical column",
     "some column had this name before a RENAME COLUMN, and StarRocks keeps a column's first name inside: choose another name "
     "with rename.* in the rule, or drop the column that once had it"},
    {"is in progress on the table", "another job rewrites the table: run apply again when it has ended"},
    {"is currently in state ", "another job rewrites the table: run apply again when it has ended"},
    {"number of available be nodes",  // FE source: replication_num of CREATE TABLE
     "StarRocks has fewer BE nodes alive than replicas are wanted: start them, or set properties.replication_num in the rule"},
    {"no alive nodes",  // FE source: automatic buckets
     "no BE node of StarRocks is alive: start them"},
    {"failed to find enough host", "StarRocks has fewer BE nodes alive than replicas are wanted: start them, or set "
     "properties.replication_num in the rule"},
    {"must have same bucket num",
     "the other tables of the colocation group have another number of buckets: set the same bucket_num for all of them"},
    {"colocate tables must have same", "the other tables of the colocation group differ from this one in what StarRocks names"},
    {"user cancelled", "somebody sent CANCEL ALTER TABLE: run apply again to begin a new job"},
    {"access denied", "grant the user of [starrocks] CREATE TABLE, ALTER and INSERT on the database (docs/apply.md)"},
    {"unknown database", "the database is missing, and StarRocks did not create it"},
    {"timeout", "StarRocks did not finish in its own time limit; its fe.log says which"},
});
// clang-format on

bool has_words(std::string_view text, std::string_view words) { return contains_ignoring_case(text, words); }

}  // namespace

bool is_busy(std::string_view words) {
  return std::any_of(kBusy.begin(), kBusy.end(), [&](std::string_view one) { return has_words(words, one); });
}

std::string explained(std::string_view words) {
  const auto found = std::find_if(kRefusals.begin(), kRefusals.end(),
                                  [&](const RefusalRow& row) { return has_words(words, row.words); });
  return found == kRefusals.end() ? "" : std::string{found->meaning};
}

}  // namespace smt::apply
