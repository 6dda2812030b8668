#pragma once
// A real server, databases of the test's own on it, a user that has only SELECT there, and the built tool.

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tools/run_tool.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {

/// One server that scripts/test.sh starts, named by the variable that contains its HOST:PORT.
struct ServerKind {
  std::string name, variable;
};
inline void PrintTo(const ServerKind& kind, std::ostream* out) { *out << kind.name; }

struct Rule {
  std::string database, table, more;  // `more`: further lines of the rule
};

/// Locked while a test has a server to itself: tests that change it take turns.
class Turn {
 public:
  explicit Turn(std::uint16_t port);
  ~Turn();
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  int file_;
};

class ServerTest : public ::testing::TestWithParam<ServerKind> {
 protected:
  void SetUp() override;
  void TearDown() override;

  /// The two halves of SetUp. The first sends nothing to the server; after it the test may be skipped or have failed.
  void find_server();
  void create_user();

  /// Returns a database name of this test's own, without digits so that it never looks like a shard.
  std::string database(std::string_view suffix = "") const { return prefix_ + std::string{suffix}; }
  void drop(std::string_view suffix) const { sql("DROP DATABASE `" + database(suffix) + "`;"); }
  /// Runs SQL as the administrator; `{db}` is replaced with database().
  void sql(std::string text) const;
  /// Runs the administrator's client with `text` as its input, and returns its outcome, even if it fails.
  Outcome client(const std::string& text, const std::vector<std::string>& options = {}) const;
  /// Creates database(suffix), grants the reader SELECT on it, and runs `tables` in it.
  void create(std::string_view tables, std::string_view suffix = "");

  /// Returns the [db] and [other] lines for the reader; `port` 0: the server's own.
  std::string db_conf(std::uint16_t port = 0) const;
  /// Writes a.conf: db_conf() and the rules, numbered from 1, each with a StarRocks sink.
  void conf(const std::vector<Rule>& rules, std::uint16_t port = 0) const;
  /// Writes `conf` for all tables of database().
  void conf_for_all(std::uint16_t port = 0) const { conf({{"^" + database() + "$", ".*", ""}}, port); }

  Outcome tool(std::vector<std::string> arguments = {}, Program how = {}) const;
  const std::filesystem::path& folder() const { return folder_.path(); }
  std::filesystem::path result() const { return folder() / "result"; }
  std::map<std::string, std::string> results() const { return files_in(result()); }
  std::uint16_t port() const { return port_; }
  /// The reader's password; the reader's name is database().
  static std::string reader_password();
  bool is_mariadb() const { return GetParam().name == "MariaDb"; }
  /// Asks the server for its version and returns 50722 for 5.7.22.
  int version() const;

 private:
  TempFolder folder_;
  std::string host_, prefix_;
  std::uint16_t port_ = 0;
  std::vector<std::string> databases_;
};

/// Runs the tests of one suite on every server.
#define SMT_ON_EVERY_SERVER(suite)                                                                             \
  INSTANTIATE_TEST_SUITE_P(                                                                                    \
      On, suite,                                                                                               \
      ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB"}, ServerKind{"Mysql9", "SMT_TEST_MYSQL9"},    \
                        ServerKind{"Mysql80", "SMT_TEST_MYSQL80"}, ServerKind{"Mysql57", "SMT_TEST_MYSQL57"}), \
      [](const auto& server) { return server.param.name; })

}  // namespace smt::test
