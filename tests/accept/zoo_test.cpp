// The zoo (tests/server/zoo*.sql) on real servers, written for each release of StarRocks: that release and all later
// ones take every statement, and nothing is lost in silence.

#include "accept/accept_fixture.hpp"

namespace smt::test {
namespace {

class Zoo : public AcceptTest {};
SMT_ON_EVERY_SERVER(Zoo);

std::string zoo_file(const std::string& name) { return read_file(SMT_SOURCE_DIR "/tests/server/" + name); }

TEST_P(Zoo, IsAcceptedByEveryReleaseAndNothingIsLostInSilence) {
  const auto own = zoo_file(is_mariadb() ? "zoo_mariadb.sql" : "zoo_mysql9.sql");
  EXPECT_EQ(load(zoo_file("zoo.sql") + own, "_zoo"), "");
  for (const auto release : {Release::k2_5, Release::k3_1, Release::k3_3, Release::k4_0, Release::k4_1}) {
    const auto verdict = judge("_zoo", {}, release);
    EXPECT_GT(verdict.tables, 150U);
    EXPECT_GT(verdict.written + 5, verdict.tables) << "for StarRocks " << text(release);
    for (const auto& complaint : verdict.complaints)
      ADD_FAILURE() << "written for StarRocks " << text(release) << ": " << complaint;
  }
}

}  // namespace
}  // namespace smt::test
