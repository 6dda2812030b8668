#include "source/mysql/look.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

using std::chrono::milliseconds;

Server server(Flavour flavour, Version version) {
  Server server;
  server.flavour = flavour;
  server.version = version;
  return server;
}

TEST(Look, EachServerKeepsTheLimitItself) {
  EXPECT_EQ(within(server(Flavour::kMysql, {8, 0, 15}), "SELECT 1", milliseconds{2000}),
            "SELECT /*+ MAX_EXECUTION_TIME(2000) */ 1");
  EXPECT_EQ(within(server(Flavour::kMariadb, {10, 11, 2}), "SELECT 1", milliseconds{1050}),
            "SET STATEMENT max_statement_time=1.050 FOR SELECT 1");
  EXPECT_EQ(within(server(Flavour::kMysql, {5, 7, 7}), "SELECT 1", milliseconds{2000}), std::nullopt);
  EXPECT_EQ(within(server(Flavour::kMariadb, {10, 1, 1}), "SELECT 1", milliseconds{2000}), std::nullopt);
}

TEST(Look, ErrorsAreTheirNumbers) {
  EXPECT_EQ(unanswered(3024, milliseconds{2000}).reason, "it took more than 2 s");
  EXPECT_TRUE(unanswered(1969, milliseconds{1500}).too_long);
  EXPECT_EQ(unanswered(1969, milliseconds{1500}).reason, "it took more than 1500 ms");
  EXPECT_EQ(unanswered(1142, milliseconds{2000}).reason, "the user cannot read it (SELECT)");
  EXPECT_EQ(unanswered(1146, milliseconds{2000}).reason, "it no longer exists");
  EXPECT_EQ(unanswered(1205, milliseconds{2000}).reason, "it is locked");
  EXPECT_EQ(unanswered(3854, milliseconds{2000}).reason, "the server answered with error 3854");
  EXPECT_FALSE(unanswered(3854, milliseconds{2000}).too_long);
}

}  // namespace
}  // namespace smt::test
