// can_modify against all rows of the matrices that two FEs answered.

#include <gmock/gmock.h>

#include <array>
#include <map>
#include <string>

#include "smt/diff.hpp"
#include "unit/diff/recorded_rows.hpp"

namespace smt::test {
namespace {

PresentType type_of(const std::string& text) {
  const auto read = parse_present("CREATE TABLE t (c " + text + ")", StatementForm::kWritten);
  return std::get<PresentTable>(read).columns.front().type;
}

const PresentType& cached_type(const std::string& text) {
  static std::map<std::string, PresentType> types;
  const auto found = types.find(text);
  return found != types.end() ? found->second : types.emplace(text, type_of(text)).first->second;
}

ColumnRole role_of_word(const std::string& word) {
  using Partition = ColumnRole::Partition;
  static const std::map<std::string, ColumnRole> kRoles{
      {"value", {}},
      {"value_notnull", {}},
      {"key", {true, false, false, Partition::kNone}},
      {"sort_key", {true, true, false, Partition::kNone}},
      {"sort_value", {false, true, false, Partition::kNone}},
      {"distribution", {true, false, true, Partition::kNone}},
      {"distribution_value", {false, false, true, Partition::kNone}},
      {"partition_range", {true, false, false, Partition::kRange}},
      {"partition_range_value", {false, false, false, Partition::kRange}},
      {"partition_expr", {true, false, false, Partition::kRange}},
      {"partition_expr_value", {false, false, false, Partition::kRange}},
      {"partition_list", {true, false, false, Partition::kList}},
      {"partition_list_value", {false, false, false, Partition::kList}},
  };
  return kRoles.at(word);
}

Model model_of_word(const std::string& word) {
  if (word == "PRIMARY") return Model::kPrimary;
  if (word == "UNIQUE") return Model::kUnique;
  return word == "AGGREGATE" ? Model::kAggregate : Model::kDuplicate;
}

/// The beginning of an error, or a part of it, and the reason that stands for it.
struct ErrorWords {
  std::string_view words;
  Why why;
};
constexpr std::array kErrors = std::to_array<ErrorWords>({
    {"Nothing is changed", Why::kNothingChanged},
    {"Cannot shorten string length", Why::kShorter},
    {"JSON needs minimum length", Why::kJsonNeedsLength},
    {"Invalid data type of key column", Why::kNoKeyType},
    {"Cannot specify aggregate function 'REPLACE' for key column", Why::kKeyOfPrimary},  // 3.3, for the word KEY
    {"Can not modify key column", Why::kKeyOfPrimary},
    {"Can not modify sort column", Why::kSortOfPrimary},
    {"Data type of first column cannot be", Why::kNoSortType},
    {"Can not modify distribution column", Why::kDistributionColumn},
    {"Can not modify partition column", Why::kPartitionColumn},
    {"Can not change", Why::kNoSuchChange},
});

Why why_of(const std::string& error) {
  for (const auto& row : kErrors) {
    if (error.find(row.words) != std::string::npos) return row.why;
  }
  ADD_FAILURE() << "an error that the test does not know: " << error;
  return Why::kNone;
}

/// Returns what the FE answered: "job", "instant", or "refused 7" with the number of the reason.
std::string recorded_answer(const Fields& row, const RecordedFile& file) {
  if (row[5] == "1") return row[6] == "job" ? "job" : "instant";
  return "refused " + std::to_string(static_cast<int>(why_of(file.texts.at("error " + row[7]))));
}

std::string our_answer(const ModifyAnswer& answer) {
  if (answer.safety == Safety::kRefused) {
    EXPECT_EQ(answer.cost, Cost::kRebuild);
    return "refused " + std::to_string(static_cast<int>(answer.reason.why));
  }
  return answer.cost == Cost::kJob ? "job" : "instant";
}

ModifyAnswer modify(const Fields& row, const Version& version) {
  return can_modify(cached_type(row[3]), cached_type(row[4]), role_of_word(row[2]), model_of_word(row[1]), version);
}

/// Rows whose answer is not that of the recording, and why.
struct Exceptions {
  int spoiled_list_partitions = 0;  // 3.3 accepts these; the plan does not use it
  int early_jobs = 0;               // a job that had ended at the first look
  int others = 0;
};

Exceptions compare(const std::string& release, const Version& version) {
  const auto file = recorded_file("matrix-" + release + ".tsv");
  EXPECT_EQ(file.rows.size(), 8508);
  Exceptions out;
  for (const auto& row : file.rows) {
    if (row[5] == "-") continue;
    const auto recorded = recorded_answer(row, file), ours = our_answer(modify(row, version));
    if (recorded == ours) continue;
    const bool list = row[2].starts_with("partition_list");
    if (release == "3.3" && list && recorded == "job" &&
        ours == "refused " + std::to_string(static_cast<int>(Why::kPartitionColumn))) {
      ++out.spoiled_list_partitions;
    } else if (row[6] == "traced" && ours == "job") {
      ++out.early_jobs;
    } else {
      ++out.others;
      ADD_FAILURE() << release << " " << testing::PrintToString(row) << " recorded: " << recorded << ", ours: " << ours;
      if (out.others > 20) break;
    }
  }
  return out;
}

TEST(CanModify, AnswersAsTheFeOf33) {
  const auto exceptions = compare("3.3", {3, 3, 0});
  EXPECT_EQ(exceptions.spoiled_list_partitions, 69);
  EXPECT_EQ(exceptions.early_jobs, 1);
  EXPECT_EQ(exceptions.others, 0);
}

TEST(CanModify, AnswersAsTheFeOf41) {
  const auto exceptions = compare("4.1", {4, 1, 0});
  EXPECT_EQ(exceptions.spoiled_list_partitions, 0);
  EXPECT_EQ(exceptions.early_jobs, 1);
  EXPECT_EQ(exceptions.others, 0);
}

/// Releases that were not recorded never allow more than the recordings next to them, and say that they were not seen.
TEST(CanModify, IsCarefulWithReleasesThatWereNotRecorded) {
  const auto file = recorded_file("matrix-4.1.tsv");
  for (const auto& row : file.rows) {
    const auto at = [&](Version version) { return modify(row, version); };
    const auto in_33 = at({3, 3, 0}), in_41 = at({4, 1, 0});
    for (const auto& version : {Version{3, 1, 0}, Version{3, 2, 0}}) {
      const bool allowed = at(version).safety != Safety::kRefused;
      ASSERT_FALSE(allowed && in_33.safety == Safety::kRefused) << testing::PrintToString(row);
    }
    for (const auto& version : {Version{3, 4, 0}, Version{3, 5, 0}, Version{4, 0, 0}}) {
      const auto answer = at(version);
      if (answer.safety == Safety::kRefused || row[3] == row[4]) continue;
      ASSERT_NE(in_33.safety, Safety::kRefused) << testing::PrintToString(row);
      ASSERT_NE(in_41.safety, Safety::kRefused) << testing::PrintToString(row);
      ASSERT_NE(answer.safety, Safety::kSafe) << testing::PrintToString(row);
      ASSERT_EQ(answer.cost, Cost::kJob);
    }
    const bool allowed = at({4, 2, 0}).safety != Safety::kRefused;
    ASSERT_FALSE(allowed && in_41.safety == Safety::kRefused) << testing::PrintToString(row);
  }
}

ModifyAnswer of_values(const std::string& from, const std::string& to, const Version& version) {
  return can_modify(type_of(from), type_of(to), {}, Model::kPrimary, version);
}

TEST(CanModify, NamesItsSource) {
  const ModifyAnswer expected{
      Cost::kJob, Safety::kMayBeRefused, {}, "matrix-3.3 and matrix-4.1, value columns; docs ALTER_TABLE, conversions"};
  EXPECT_EQ(of_values("INT", "BIGINT", {3, 1, 0}), expected);
  EXPECT_EQ(of_values("INT", "BIGINT", {4, 2, 0}), expected);
}

// No document says that integers become LARGEINT; between two recordings that have it, it is likely.
TEST(CanModify, RefusesWhatNoDocumentHas) {
  const ModifyAnswer refused{Cost::kRebuild, Safety::kRefused, {Why::kNotSeen, {"4.2"}}, ""};
  EXPECT_EQ(of_values("INT", "LARGEINT", {4, 2, 0}), refused);
  EXPECT_EQ(of_values("INT", "LARGEINT", {3, 5, 0}).safety, Safety::kMayBeRefused);
}

TEST(CanModify, KnowsWhatLosesValues) {
  const auto why = [](const std::string& from, const std::string& to) { return of_values(from, to, {4, 1, 0}).reason; };
  EXPECT_EQ(why("DATETIME", "DATE"), (Reason{Why::kLosesTime, {"DATETIME", "DATE"}}));
  EXPECT_EQ(why("BIGINT", "DOUBLE"), (Reason{Why::kLosesDigits, {"BIGINT", "DOUBLE"}}));
  EXPECT_EQ(why("VARCHAR(20)", "INT"), (Reason{Why::kMayNotParse, {"VARCHAR(20)", "INT"}}));
  EXPECT_EQ(why("INT", "VARCHAR(10)"), (Reason{Why::kMayNotFit, {"INT", "VARCHAR(10)"}}));
  EXPECT_EQ(why("INT", "VARCHAR(11)"), Reason{});
}

}  // namespace
}  // namespace smt::test
