// A dump gives the same result as its server.
#include <gmock/gmock.h>

#include "server_fixture.hpp"

namespace smt::test {
namespace {

class FromDump : public ServerTest {};
// The private server uses the machine's programs, which scripts/test.sh also starts here.
INSTANTIATE_TEST_SUITE_P(On, FromDump, ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB"}),
                         [](const auto& server) { return server.param.name; });

/// Returns the head in mysqldump's format.
std::string head(const std::string& database) {
  return "/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB, for "
         "debian-linux-gnu (x86_64)\n--\n-- Host: localhost    Database: " +
         database +
         "\n-- ------------------------------------------------------\n\n/*!40101 SET NAMES utf8mb4 */;\n"
         "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n";
}

TEST_P(FromDump, GivesTheFilesOfTheLiveServer) {
  create(
      "SET sql_mode = '';"
      "CREATE TABLE orders (id BIGINT UNSIGNED PRIMARY KEY AUTO_INCREMENT, note VARCHAR(40) DEFAULT 'a;b -- ''c' "
      "COMMENT "
      "'Größe; \\\\n 日本 ''x''', j JSON, at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, d DATE DEFAULT "
      "'0000-00-00', "
      "g INT AS (id + 1) VIRTUAL, e ENUM('a','b''c') CHARACTER SET latin1);"
      "CREATE TABLE log (at DATETIME NOT NULL, line LONGTEXT, UNIQUE KEY u (at));"
      "CREATE TABLE child (id INT PRIMARY KEY, parent BIGINT UNSIGNED, FOREIGN KEY (parent) REFERENCES orders (id));");
  auto dump = head(database());
  for (const auto* table : {"child", "log", "orders"}) {  // the child before its parent
    const auto shown = client("SHOW CREATE TABLE `" + database() + "`." + table + ";", {"-N", "-B", "-r"}).out;
    dump += "DROP TABLE IF EXISTS `" + std::string{table} + "`;\n" + shown.substr(shown.find('\t') + 1) + ";\n";
  }
  conf_for_all();
  write_file(folder() / "a.conf", read_file(folder() / "a.conf") + "[flink]\nserver_time_zone = UTC\n");
  write_file(folder() / "a.sql", dump);
  const auto live = tool({"--output-dir", "live"});
  const auto dumped = tool({"--output-dir", "dumped", "--from-dump", "a.sql"});
  EXPECT_EQ(live.exit_code, 0) << live.err;
  EXPECT_EQ(dumped.exit_code, 0) << dumped.err;
  EXPECT_EQ(files_in(folder() / "live").size(), 4U);
  EXPECT_EQ(files_in(folder() / "live"), files_in(folder() / "dumped"));
}

}  // namespace
}  // namespace smt::test
