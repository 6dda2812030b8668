#include "source/mysql/refusal.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

std::string hint(unsigned int code, const std::string& message, const std::string& password = "x") {
  Db db;
  db.user = "smt";
  db.password = Secret{password};
  return refusal_hint(code, message, db);
}

TEST(RefusalHint, DiffersByCause) {
  EXPECT_EQ(hint(2003, "Can't connect to server on '127.0.0.1' (111)"),
            "nothing listens there: check that the server is running, and 'host' and 'port' in [db]");
  EXPECT_EQ(hint(2003, "Can't connect to MySQL server on '10.0.0.9:3306' (110)"),
            "no answer: check 'host' in [db], and that no firewall blocks the connection");
  EXPECT_EQ(hint(2002, "Can't connect to server on '127.0.0.1' (115)"),
            "check that the server is running, 'host' and 'port' in [db], and that no firewall blocks the connection");
  EXPECT_EQ(hint(2002, "Can't connect to local server through socket '/x' (2)"),
            "the socket does not exist: check 'socket' in [db]");
  EXPECT_EQ(hint(2005, "Unknown server host 'mysql.internl' (-2)"),
            "DNS does not know this name: check 'host' in [db]");
  EXPECT_EQ(
      hint(2013, "Lost connection to server at 'handshake: reading initial communication packet', system error: 11"),
      "what listens there does not use the MySQL protocol: check 'port' in [db]");
  EXPECT_EQ(hint(1130, "Host '10.0.0.2' is not allowed to connect"),
            "the server accepts no user from this machine: CREATE USER 'smt'@'%' …, or this machine's address for %");
  EXPECT_EQ(hint(1040, "Too many connections"),
            "the server has no free connection: raise max_connections, or close other connections");
  EXPECT_EQ(hint(2059, "Authentication plugin cannot be loaded"), "check host, port, user and password in [db]");
}

TEST(RefusalHint, SeesQuotesAroundThePasswordAndDoesNotShowIt) {
  const std::string denied = "Access denied for user 'smt'@'localhost' (using password: YES)";
  EXPECT_EQ(
      hint(1045, denied),
      "check user and password in [db]; a MySQL user may be limited to some hosts: SELECT user, host FROM mysql.user");
  for (const auto* password : {"'secret'", "\"secret\"", "“secret”"})
    EXPECT_EQ(hint(1045, denied, password), "the quotes around 'password' in [db] are part of it; remove them");
}

TEST(RefusalHint, SeesWhatIsOddAboutThePasswordAndDoesNotShowIt) {
  const std::string denied = "Access denied for user 'smt'@'localhost' (using password: YES)";
  const std::string comment = "the comment behind 'password' in [db] is part of it; a comment needs a line of its own";
  const std::string variable = "'password' in [db] is not read from a variable; write ${NAME}";
  for (const auto& [password, expected] : std::vector<std::pair<std::string, std::string>>{
           {"secret # ours", comment},
           {"secret ; ours", comment},
           {"secret;", "the ';' at the end of 'password' in [db] is part of it; remove it"},
           {"$MYSQL_PASSWORD", variable},
           {"%MYSQL_PASSWORD%", variable},
           {"${FILE:/x}", "'password' in [db] is not read from a file; write ${file:PATH}"}})
    EXPECT_EQ(hint(1045, denied, password), expected) << password;
  EXPECT_EQ(hint(1045, "Access denied for user 'smt'@'localhost' (using password: NO)", ""),
            "the tool sent no password: set 'password' in [db], or check 'user' if that user has none");
}

TEST(RefusalHint, SeesWhatIsOddAboutTheUser) {
  for (const auto& [user, expected] : std::vector<std::pair<std::string, std::string>>{
           {"smt@localhost", "write 'user' in [db] without '@' and the host behind it"},
           {"smt;", "the ';' at the end of 'user' in [db] is part of it; remove it"},
           {"$MYSQL_USER", "'user' in [db] is not read from a variable; write ${NAME}"},
           {"USER", "'user' in [db] is a placeholder; write the name of a MySQL user"}}) {
    Db db;
    db.user = user;
    EXPECT_EQ(refusal_hint(1045, "Access denied", db), expected) << user;
  }
}

}  // namespace
}  // namespace smt::test
