#include "source/refusal.hpp"

#include <gtest/gtest.h>

namespace smt {
namespace {

std::string hint(unsigned int code, const std::string& message, const std::string& password = "x") {
  Db db;
  db.user = "smt";
  db.password = Secret{password};
  return refusal_hint(code, message, db);
}

TEST(RefusalHint, DiffersByCause) {
  EXPECT_EQ(hint(2003, "Can't connect to server on '127.0.0.1' (111)"),
            "nothing listens there: check that the server runs, and 'host' and 'port' in [db]");
  EXPECT_EQ(hint(2003, "Can't connect to MySQL server on '10.0.0.9:3306' (110)"),
            "no answer came: check 'host' in [db], and that no firewall stands between");
  EXPECT_EQ(hint(2002, "Can't connect to server on '127.0.0.1' (115)"),
            "check that the server runs, 'host' and 'port' in [db], and that no firewall stands between");
  EXPECT_EQ(hint(2002, "Can't connect to local server through socket '/x' (2)"),
            "there is no such socket: check 'socket' in [db]");
  EXPECT_EQ(hint(2005, "Unknown server host 'mysql.internl' (-2)"),
            "no name server knows this name: check 'host' in [db]");
  EXPECT_EQ(
      hint(2013, "Lost connection to server at 'handshake: reading initial communication packet', system error: 11"),
      "what listens there does not speak as MySQL does: check 'port' in [db]");
  EXPECT_EQ(hint(1130, "Host '10.0.0.2' is not allowed to connect"),
            "the server takes no user from this machine: CREATE USER 'smt'@'%' …, or this machine's address for %");
  EXPECT_EQ(hint(1040, "Too many connections"),
            "the server has no connection left: raise max_connections, or end others");
  EXPECT_EQ(hint(2059, "Authentication plugin cannot be loaded"), "check host, port, user and password in [db]");
}

TEST(RefusalHint, SeesQuotesAroundThePasswordAndDoesNotShowIt) {
  const std::string denied = "Access denied for user 'smt'@'localhost' (using password: YES)";
  EXPECT_EQ(hint(1045, denied),
            "check user and password in [db]; a user of MySQL counts for some hosts only: SELECT "
            "user, host FROM mysql.user");
  for (const auto* password : {"'secret'", "\"secret\"", "“secret”"})
    EXPECT_EQ(hint(1045, denied, password), "the quotes around 'password' in [db] are part of it; leave them out");
}

}  // namespace
}  // namespace smt
