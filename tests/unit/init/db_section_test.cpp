#include "init/db_section.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

SourceUrl url_of(std::string_view text) { return std::get<SourceUrl>(parse_source_url(text)); }

std::string section(std::string_view url, PasswordFrom password) { return db_section(url_of(url), password); }

TEST(DbSection, NeverHoldsAPassword) {
  EXPECT_EQ(section("mysql://me:s3cret@h:3307", PasswordFrom::kVariable),
            "[db]\ntype = mysql\nhost = h\nport = 3307\nuser = me\npassword = ${MYSQL_PASSWORD}\n");
  EXPECT_EQ(section("mysql://${a}:@h", PasswordFrom::kEmpty),
            "[db]\ntype = mysql\nhost = h\nport = 3306\nuser = $${a}\npassword =\n");
  EXPECT_EQ(section("mysql://me@h", PasswordFrom::kClientVariable),
            "[db]\ntype = mysql\nhost = h\nport = 3306\nuser = me\npassword = ${MYSQL_PWD}\n");
  EXPECT_EQ(
      section("mysql://me@h", PasswordFrom::kPrompt),
      "[db]\ntype = mysql\nhost = h\nport = 3306\nuser = me\n"
      "# the tool asks for it at the terminal; in scripts use the variable ${MYSQL_PASSWORD}\npassword = ${prompt}\n");
}

TEST(DbSection, LeavesToOptionFilesWhatTheyTell) {
  EXPECT_EQ(section("mysql://h", PasswordFrom::kOptionFiles),
            "[db]\ntype = mysql\nhost = h\nport = 3306\n"
            "# user and password come from [client] in ~/.my.cnf, which MySQL's clients read too\n");
  EXPECT_EQ(section("mysql://me@h", PasswordFrom::kHomeFile),
            "[db]\ntype = mysql\nhost = h\nport = 3306\nuser = me\n"
            "# the password comes from [client] in this file\ndefaults_file = ${HOME}/.my.cnf\n");
}

TEST(DbSection, HasTheSocketInPlaceOfTheHost) {
  EXPECT_EQ(section("mysql://me:@h?socket=/run/${x}.sock&ssl_mode=Required", PasswordFrom::kEmpty),
            "[db]\ntype = mysql\nsocket = /run/$${x}.sock\nssl_mode = required\nuser = me\npassword =\n");
}

TEST(GivenToInit, IsTheUrlOrTheOptionFiles) {
  const auto words = [](std::string_view url, bool from_url, PasswordFrom password) {
    std::string out;
    for (const auto& [key, given] : given_to_init(url_of(url), from_url, password)) {
      EXPECT_EQ(given.place, FileLine{});
      out += key + ": " + given.words + "\n";
    }
    return out;
  };
  EXPECT_EQ(words("mysql://me:p@h:1", true, PasswordFrom::kVariable),
            "host: the host of --from\npassword: the password of --from\nport: the port of --from\n"
            "socket: the socket of --from\nuser: the user of --from\n");
  EXPECT_EQ(words("mysql://me@h", true, PasswordFrom::kVariable),
            "host: the host of --from\npassword: the environment variable MYSQL_PASSWORD\n"
            "port: the port (not set: 3306, the default)\nsocket: the socket of --from\nuser: the user of --from\n");
  EXPECT_EQ(words("mysql://h:1", false, PasswordFrom::kOptionFiles),
            "host: the host of ~/.my.cnf and the other option files\n"
            "password: the password of ~/.my.cnf and the other option files\n"
            "port: the port of ~/.my.cnf and the other option files\n"
            "socket: the socket of ~/.my.cnf and the other option files\n"
            "user: the user of ~/.my.cnf and the other option files\n");
}

OptionFile file(std::optional<std::string> user, bool has_password) {
  OptionFile file;
  file.user = std::move(user);
  file.has_password = has_password;
  return file;
}

/// Returns an environment in which only `names` are set.
Environment with(std::vector<std::string> names) {
  Environment environment;
  environment.variable = [names = std::move(names)](const std::string& name) {
    return std::find(names.begin(), names.end(), name) == names.end() ? std::nullopt : std::optional<std::string>{"x"};
  };
  return environment;
}

TEST(PasswordFrom, GoesTheWayOfMysqlsClients) {
  using enum PasswordFrom;
  const auto nothing = file({}, false), other = file("other", true), own = file("me", true), any = file({}, true);
  const auto me = url_of("mysql://me@h");
  const auto both = with({"MYSQL_PASSWORD", "MYSQL_PWD"}), pwd = with({"MYSQL_PWD"}), none = with({});
  EXPECT_EQ(password_from(url_of("mysql://me:p@h"), own, own, both), kVariable);
  EXPECT_EQ(password_from(url_of("mysql://me:@h"), own, own, both), kEmpty);
  EXPECT_EQ(password_from(me, own, own, both), kVariable);
  EXPECT_EQ(password_from(me, own, own, pwd), kOptionFiles);
  EXPECT_EQ(password_from(me, any, any, pwd), kHomeFile);
  EXPECT_EQ(password_from(me, any, nothing, pwd), kClientVariable);  // of /etc/my.cnf: a conf cannot name it
  EXPECT_EQ(password_from(me, other, other, pwd), kClientVariable);
  EXPECT_EQ(password_from(me, other, other, none), kPrompt);
  EXPECT_EQ(password_from(me, other, any, none), kPrompt);
  EXPECT_EQ(password_from(me, nothing, nothing, none), kPrompt);
  EXPECT_EQ(password_from(url_of("mysql://h"), nothing, nothing, both), kOptionFiles);
}

std::string server(const OptionFile& usual) {
  const auto url = url_from(usual);
  return url.user.value_or("-") + "@" + url.host + ":" + (url.port ? std::to_string(*url.port) : "-") + " " +
         url.socket.value_or("-");
}

TEST(UrlFrom, TakesWhatOptionFilesTell) {
  OptionFile usual;
  EXPECT_EQ(server(usual), "-@127.0.0.1:- -");
  usual.port = std::uint16_t{3307};
  EXPECT_EQ(server(usual), "-@127.0.0.1:3307 -");
  usual.socket = "/s";
  EXPECT_EQ(server(usual), "-@127.0.0.1:3307 /s");
  usual.host = "localhost";
  EXPECT_EQ(server(usual), "-@localhost:3307 /s");
  usual.host = "db1";
  EXPECT_EQ(server(usual), "-@db1:3307 -");
  usual.user = "me";
  EXPECT_EQ(server(usual), "me@db1:3307 -");  // the user whose password is needed
  usual.has_password = true;
  EXPECT_EQ(server(usual), "-@db1:3307 -");
}

}  // namespace
}  // namespace smt::test
