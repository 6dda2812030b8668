#include "source/mysql/refusal.hpp"

#include <gtest/gtest.h>

#include <cerrno>

namespace smt::test {
namespace {

/// Lines 2 to 5 of a conf: host, port, user and password.
Db db_with_lines() {
  Db db;
  db.host = "h", db.user = "smt", db.password = Secret{"x"};
  db.place = {"a.conf", 1};
  db.given = {{"host", {{"a.conf", 2}, "'host' (a.conf:2)"}},
              {"port", {{"a.conf", 3}, "'port' (a.conf:3)"}},
              {"user", {{"a.conf", 4}, "'user' (a.conf:4)"}},
              {"password", {{"a.conf", 5}, "'password' (a.conf:5, from ${PW})"}}};
  return db;
}

std::string explained(const FailedConnection& failed, const Db& db = db_with_lines()) {
  const auto [cause, hint, place] = refusal_of(failed, db);
  return place_text(place) + ": " + cause + " | " + hint;
}

TEST(Refusal, NamesTheCauseAndTheLineOfTheKey) {
  const std::string closed = "Can't connect to server on 'h' (115)";
  EXPECT_EQ(explained({2002, closed, ECONNREFUSED}),
            "a.conf:3: nothing listens there | check that the server is running, and 'port' (a.conf:3) and 'host' "
            "(a.conf:2)");
  EXPECT_EQ(explained({2003, closed, ETIMEDOUT}),
            "a.conf:2: no answer | check 'host' (a.conf:2) and 'port' (a.conf:3), and that no firewall blocks the "
            "connection");
  EXPECT_EQ(explained({2002, closed, EHOSTUNREACH}),
            "a.conf:2: there is no route to this host | check 'host' (a.conf:2), and that no firewall blocks the "
            "connection");
  EXPECT_EQ(explained({2002, closed, ENETUNREACH}),
            "a.conf:2: there is no route to this network | check 'host' (a.conf:2), and that no firewall blocks the "
            "connection");
  EXPECT_EQ(explained({2002, closed, EACCES}),
            "a.conf:2: Permission denied | check that the server is running, and 'host' (a.conf:2) and 'port' "
            "(a.conf:3)");
  EXPECT_EQ(explained({2005, "Unknown server host 'mysql.internl' (-2)", 0}),
            "a.conf:2: the name cannot be resolved | check 'host' (a.conf:2)");
  EXPECT_EQ(explained({2013,
                       "Lost connection to server at 'handshake: reading initial communication packet', system error: "
                       "11",
                       0}),
            "a.conf:3: what listens there does not use the MySQL protocol | check 'port' (a.conf:3)");
  EXPECT_EQ(explained({2013, "Lost connection to server at 'handshake: …', system error: 110", ETIMEDOUT}),
            "a.conf:3: the connection was accepted, but no greeting of a MySQL server came | check 'port' (a.conf:3), "
            "and whether the server is overloaded");
  EXPECT_EQ(explained({1130, "Host '10.0.0.2' is not allowed to connect", 0}),
            "a.conf:4: Host '10.0.0.2' is not allowed to connect | the server accepts no user from this machine: "
            "CREATE USER 'smt'@'%' …, or this machine's address for %");
  EXPECT_EQ(explained({1040, "Too many connections", 0}),
            "a.conf:1: Too many connections | the server has no free connection: raise max_connections, or close "
            "other connections");
  EXPECT_EQ(explained({2059, "Authentication plugin cannot be loaded", 0}),
            "a.conf:1: Authentication plugin cannot be loaded | check 'host' (a.conf:2) and 'port' (a.conf:3) and "
            "'user' (a.conf:4) and 'password' (a.conf:5, from ${PW})");
}

TEST(Refusal, ShowsNoNumberOfTheSystem) {
  for (const auto* message : {"Can't connect to server on 'h' (115)", "Can't connect to server on 'h' (115 \"x\")"})
    EXPECT_EQ(explained({2002, message, EINPROGRESS}),
              "a.conf:2: Can't connect to server on 'h' | check that the server is running, and 'host' (a.conf:2) and "
              "'port' (a.conf:3)");
}

TEST(Refusal, OfASocketIsAboutTheSocket) {
  Db db;
  db.socket = "/x";
  db.given = {{"socket", {{"a.conf", 2}, "'socket' (a.conf:2)"}}};
  const auto of = [&](int error) { return explained({2002, "Can't connect … through socket '/x' (2)", error}, db); };
  EXPECT_EQ(of(ENOENT),
            "a.conf:2: there is no such socket | check that the server is running, and 'socket' (a.conf:2)");
  EXPECT_EQ(of(ECONNREFUSED),
            "a.conf:2: nothing listens there | check that the server is running, and 'socket' (a.conf:2)");
  EXPECT_EQ(of(EACCES),
            "a.conf:2: your user may not use this socket | check 'socket' (a.conf:2) and the rights of its folder");
  EXPECT_EQ(explained({2002, "Can't connect to local server through socket '/x' (2)", ENOENT}, Db{}),
            ": there is no such socket | check that the server is running, and 'socket' in [db]");
  EXPECT_EQ(of(ENOTSOCK), "a.conf:2: it is not a socket | check 'socket' (a.conf:2)");
}

TEST(Refusal, NamesADefaultAndWhatIsNotInTheConf) {
  auto db = db_with_lines();
  db.given["port"] = {{}, "'port' (not set: 3306, the default)"};
  EXPECT_EQ(explained({2002, "", ECONNREFUSED}, db),
            "a.conf:2: nothing listens there | check that the server is running, and 'port' (not set: 3306, the "
            "default) and 'host' (a.conf:2)");
  db.given["host"] = db.given["port"] = {{"a.conf", 9}, "'flink.starrocks.jdbc-url' (a.conf:9)"};
  EXPECT_EQ(explained({2002, "", ECONNREFUSED}, db),
            "a.conf:9: nothing listens there | check that the server is running, and 'flink.starrocks.jdbc-url' "
            "(a.conf:9)");
  db.place = {}, db.given.clear();
  EXPECT_EQ(explained({2005, "", 0}, db), ": the name cannot be resolved | check 'host' in [db]");
}

TEST(Refusal, FindsTheErrorOfTheSystem) {
  EXPECT_EQ(system_error_in("Can't connect to server on '127.0.0.1' (111)"), 111);
  EXPECT_EQ(system_error_in("Can't connect to local server through socket '/x' (2 \"No such file\")"), 2);
  EXPECT_EQ(system_error_in("Lost connection at 'handshake', system error: 115"), 115);
  EXPECT_EQ(system_error_in("Unknown server host 'x' (-2)"), 0);
  EXPECT_EQ(system_error_in("Access denied (using password: YES)"), 0);
}

const FailedConnection kDenied{1045, "Access denied for user 'smt'@'localhost' (using password: YES)", 0};

/// Returns place and hint of a refused login.
std::string denied(const Db& db) {
  const auto refusal = refusal_of(kDenied, db);
  EXPECT_EQ(refusal.cause, kDenied.message);
  return place_text(refusal.place) + ": " + refusal.hint;
}

TEST(RefusedLogin, IsAboutUserAndPassword) {
  EXPECT_EQ(denied(db_with_lines()),
            "a.conf:4: check 'user' (a.conf:4) and 'password' (a.conf:5, from ${PW}); a user may be limited to some "
            "hosts, in MySQL: SELECT user, host FROM mysql.user");
  auto db = db_with_lines();
  db.password = Secret{""};
  EXPECT_EQ(explained({1045, "Access denied for user 'smt'@'localhost' (using password: NO)", 0}, db),
            "a.conf:5: Access denied for user 'smt'@'localhost' (using password: NO) | the tool sent no password: set "
            "'password' (a.conf:5, from ${PW}), or check 'user' (a.conf:4) if that user has none");
}

TEST(RefusedLogin, SeesWhatIsOddAboutThePasswordAndDoesNotShowIt) {
  const std::string comment = "the comment behind 'password' in [db] is part of it; a comment needs a line of its own";
  const std::string variable = "'password' in [db] is not read from a variable; write ${NAME}";
  const std::string quotes = "the quotes around 'password' in [db] are part of it; remove them";
  for (const auto& [password, expected] : std::vector<std::pair<std::string, std::string>>{
           {"'secret'", quotes},
           {"\"secret\"", quotes},
           {"“secret”", quotes},
           {"secret # ours", comment},
           {"secret ; ours", comment},
           {"secret;", "the ';' at the end of 'password' in [db] is part of it; remove it"},
           {"$MYSQL_PASSWORD", variable},
           {"%MYSQL_PASSWORD%", variable},
           {"${FILE:/x}", "'password' in [db] is not read from a file; write ${file:PATH}"}}) {
    Db db;
    db.password = Secret{password};
    EXPECT_EQ(denied(db), ": " + expected) << password;
  }
}

TEST(RefusedLogin, SeesWhatIsOddAboutTheUser) {
  for (const auto& [user, expected] : std::vector<std::pair<std::string, std::string>>{
           {"smt@localhost", "write 'user' in [db] without '@' and the host behind it"},
           {"smt;", "the ';' at the end of 'user' in [db] is part of it; remove it"},
           {"$MYSQL_USER", "'user' in [db] is not read from a variable; write ${NAME}"},
           {"USER", "'user' in [db] is a placeholder; write the name of a MySQL user"}}) {
    Db db;
    db.user = user;
    EXPECT_EQ(denied(db), ": " + expected) << user;
  }
}

}  // namespace
}  // namespace smt::test
