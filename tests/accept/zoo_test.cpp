// The zoo (tests/server/zoo*.sql) on real servers, written for each release of StarRocks: that release and all later
// ones accept every statement, and nothing is lost without a finding.

#include <regex>

#include "accept/accept_fixture.hpp"

namespace smt::test {
namespace {

class Zoo : public AcceptTest {};
SMT_ON_EVERY_SERVER(Zoo);

std::string zoo_file(const std::string& name) { return read_file(SMT_SOURCE_DIR "/tests/server/" + name); }

/// Returns the part of the zoo that this server supports: `DEFAULT (expression)` came with MySQL 8.0.13.
std::string zoo_for(bool mariadb, int version) {
  static const std::regex expression_default{R"( DEFAULT \((?:[^()]|\([^()]*\))*\))"};
  const auto common = zoo_file("zoo.sql");
  if (mariadb) return common + zoo_file("zoo_mariadb.sql");
  if (version >= 90000) return common + zoo_file("zoo_mysql9.sql");
  return version >= 80013 ? common : std::regex_replace(common, expression_default, "");
}

TEST_P(Zoo, IsAcceptedByEveryReleaseAndNothingIsLostInSilence) {
  EXPECT_EQ(load(zoo_for(is_mariadb(), version()), "_zoo"), "");
  for (const auto release : {Release::k2_5, Release::k3_1, Release::k3_3, Release::k4_0, Release::k4_1}) {
    const auto verdict = judge("_zoo", {}, {release});
    EXPECT_GT(verdict.tables, 140U);
    EXPECT_GT(verdict.written + 5, verdict.tables) << "for StarRocks " << text(release);
    for (const auto& complaint : verdict.complaints)
      ADD_FAILURE() << "written for StarRocks " << text(release) << ": " << in_words(complaint);
  }
}

}  // namespace
}  // namespace smt::test
