// Recorded answers of real FEs (recorded/): the checker's rules agree with them.

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "accept/checker_cases.hpp"

namespace smt::test {
namespace {

std::vector<std::vector<std::string>> rows_of(const std::string& file) {
  std::ifstream in{std::string{SMT_SOURCE_DIR "/tests/accept/recorded/"} + file};
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#')) continue;
    auto& row = rows.emplace_back();
    std::istringstream fields{line};
    for (std::string field; std::getline(fields, field, '\t');) row.push_back(field);
  }
  EXPECT_FALSE(rows.empty()) << file;
  return rows;
}

Release release_of(const std::string& version) { return version == "4.1" ? Release::k4_1 : Release::k3_3; }

/// For any FE: the tool omits for all FEs a default that one of them cannot show.
TEST(Recorded, DefaultsThatSomeFeCannotShow) {
  for (const auto& row : rows_of("show_defaults.tsv")) {
    const auto problems =
        check_starrocks(column("`a` VARCHAR(20) NULL DEFAULT " + row[1]), release_of(row[0])).problems;
    const bool refused = !problems.empty() && problems[0].rule == "default-escape";
    EXPECT_EQ(refused, row[1].find("\\\\u") != std::string::npos) << row[1];
    EXPECT_TRUE(row[0] != "4.1" || refused == (row[2] != "same")) << row[1];
  }
}

TEST(Recorded, BucketsOfAColocationGroup) {
  const auto clause = [](const std::string& buckets) { return buckets == "automatic" ? "" : " BUCKETS " + buckets; };
  for (const auto& row : rows_of("colocation.tsv")) {
    const auto problems = check_starrocks(colocated(clause(row[1]), clause(row[2])), release_of(row[0])).problems;
    EXPECT_EQ(text(problems).find("Colocate tables must have same bucket num") == std::string::npos,
              row[3] == "accepted")
        << text(problems);
  }
}

}  // namespace
}  // namespace smt::test
