#include "diff/present_digest.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

StarRocksState state_with(const std::string& create) {
  StarRocksState state;
  state.tables[{"d", "t"}].create = create;
  state.tables[{"d", "other"}].create = "CREATE TABLE `other`";
  return state;
}

/// As `printf '`d`.`t`\0CREATE TABLE `t`\0' | sha256sum` prints it.
TEST(PresentDigest, IsSha256OfNamesAndStatements) {
  EXPECT_EQ(present_digest(state_with("CREATE TABLE `t`"), {{"d", "t"}}),
            "b26a7b133fe58b4a57b9e5f888e98f3cac0c89bce12c79f740d60c5635127eb7");
  EXPECT_EQ(present_digest({}, {}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(PresentDigest, ChangesWithTheTablesOnly) {
  auto state = state_with("CREATE TABLE `t`");
  const auto digest = present_digest(state, {{"d", "t"}});
  state.time = "2026-12-01T00:00:00Z", state.tables[{"d", "other"}].create = "changed";
  state.tables[{"d", "t"}].bytes = 7;
  EXPECT_EQ(present_digest(state, {{"d", "t"}}), digest);
  EXPECT_NE(present_digest(state_with("CREATE TABLE `t` ()"), {{"d", "t"}}), digest);
  state.tables.erase({"d", "t"});
  EXPECT_NE(present_digest(state, {{"d", "t"}}), digest);
  EXPECT_NE(present_digest(state, {{"d", "t"}, {"d", "new"}}), present_digest(state, {{"d", "t"}}));
}

}  // namespace
}  // namespace smt::test
