// --from-dump with a server of this machine that runs only for the dump.
#include <gmock/gmock.h>

#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>
#include <tuple>

#include "cli_fixture.hpp"
#include "tools/needs.hpp"

namespace smt::test {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view kHead =
    "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n-- Host: localhost    Database: shop\n"
    "-- ------------------------------------------------------\n";
constexpr std::string_view kTable = "CREATE TABLE `orders` (\n  `id` bigint NOT NULL,\n  PRIMARY KEY (`id`)\n);\n";

class FromDump : public Cli {
 protected:
  void SetUp() override {
    conf(
        "[other]\nbe_num = 3\n[flink]\nloader = none\n[table-rule.1]\ndatabase = ^shop$\ntable = .*\nbucket_num = 4\n");
    std::filesystem::create_directory(folder() / "tmp");
    SMT_NEEDS_PROGRAM(why_no_mariadbd());
  }

  Outcome load(const std::string& dump, Program how = {}) const {
    how.environment["TMPDIR"] = (folder() / "tmp").string();
    return tool({"-c", "a.conf", "--from-dump", dump, "--stdout", "starrocks"}, std::move(how));
  }
  Outcome load_text(std::string_view text) const {
    write_file(folder() / "a.sql", text);
    const auto outcome = load("a.sql");
    EXPECT_TRUE(nothing_left());
    return outcome;
  }
  static void expect_orders(const Outcome& outcome) {
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("CREATE TABLE IF NOT EXISTS `shop`.`orders` (\n  `id` BIGINT NOT NULL\n)"));
  }
  bool nothing_left() const { return std::filesystem::is_empty(folder() / "tmp"); }

  /// Returns what remains of a run that gets the signal this long after the file of the stage was created; "" if
  /// nothing remains.
  std::string left_after(int signal, const char* stage, std::chrono::microseconds moment = {}) const {
    std::filesystem::remove_all(folder() / "tmp");  // of an earlier run that failed
    std::filesystem::create_directory(folder() / "tmp");
    Program how;
    how.signal = TimedSignal{signal, moment, [&] {
                               for (const auto& entry : std::filesystem::directory_iterator{folder() / "tmp"}) {
                                 if (std::filesystem::exists(entry.path() / stage)) return true;
                               }
                               return false;
                             }};
    const auto outcome = load("a.sql", how);
    EXPECT_EQ(outcome.signal, signal) << stage << outcome.err;
    for (int i = 0; i < 1500 && (server_runs() || !nothing_left()); ++i)  // a busy disk needs time
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
    std::string left = server_runs() ? "a process\n" : "";
    for (const auto& entry : std::filesystem::directory_iterator{folder() / "tmp"})
      left += entry.path().string() + "\n";
    return left;
  }

  /// Returns true if a process is alive that names the test's temporary folder or works in it.
  bool server_runs() const {
    for (const auto& entry : std::filesystem::directory_iterator{"/proc"}) {
      std::ostringstream words;
      std::error_code gone;
      words << std::ifstream{entry.path() / "cmdline"}.rdbuf();  // empty if the entry is not a process
      words << std::filesystem::read_symlink(entry.path() / "cwd", gone).string();
      if (words.str().find((folder() / "tmp").string()) != std::string::npos) return true;
    }
    return false;
  }
};

TEST_F(FromDump, ADumpOfOneDatabaseTakesItsNameFromTheHead) {
  const auto outcome = load_text(std::string{kHead} + std::string{kTable});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("CREATE TABLE IF NOT EXISTS `shop`.`orders` (\n  `id` BIGINT NOT NULL\n)"));
}

TEST_F(FromDump, StdinIsADumpToo) {
  Program how;
  how.input = std::string{kHead} + std::string{kTable};
  const auto outcome = load("-", how);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("CREATE TABLE IF NOT EXISTS `shop`.`orders`"));
  EXPECT_THAT(outcome.err, HasSubstr("S048 note    dump of another server version: stdin\n"));
}

TEST_F(FromDump, AFolderOfMydumperHasItsDatabasesInItsNames) {
  write_file(folder() / "d/metadata", "Started dump at: 2024-01-01 00:00:00\n");
  write_file(folder() / "d/shop-schema-create.sql", "CREATE DATABASE `shop`;\n");
  write_file(folder() / "d/shop.orders-schema.sql", "/*!40101 SET NAMES binary*/;\n" + std::string{kTable});
  write_file(folder() / "d/shop.v-schema.sql", "CREATE TABLE `v`(`a` int)ENGINE=MyISAM;\n");
  write_file(folder() / "d/shop.v-schema-view.sql", "nonsense");
  write_file(folder() / "d/shop.orders.00000.sql", "nonsense");
  const auto outcome = load("d");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("`shop`.`orders`"));
  EXPECT_THAT(outcome.out, ::testing::Not(HasSubstr("`v`")));
}

TEST_F(FromDump, AStatementInAFileOfMydumperIsToldWithThatFilesLine) {
  write_file(folder() / "d/shop.a-schema.sql", kTable);
  write_file(folder() / "d/shop.b-schema.sql", "-- one\nCREATE TABLE b (a nosuchtype);");
  write_file(folder() / "d/shop.c-schema.sql", kTable);
  const auto outcome = load("d");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("d/shop.b-schema.sql:2: error: the private server, MariaDB "));
}

TEST_F(FromDump, ABrokenStatementIsToldInTheServersWords) {
  const auto outcome = load_text(std::string{kHead} + std::string{kTable} + "CREATE TABLE b (\n  a nosuchtype\n);\n");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, HasSubstr("a.sql:9: error: the private server, MariaDB "));
  EXPECT_THAT(outcome.err, HasSubstr(" refuses the statement: Unknown data type: 'nosuchtype' [S043]\n"));
}

TEST_F(FromDump, ADumpThatEndsWithinAStatementIsIncomplete) {
  const auto expected = HasSubstr(
      "a.sql:9: error: cannot read the dump: it ends within a statement: it is incomplete [S040]\n"
      "  hint: make the dump again\n");
  const auto whole = std::string{kHead} + std::string{kTable};
  for (const auto* rest : {"CREATE TABLE `b` (\n  `id` bigint NOT NULL,\n", "CREATE TABLE `b` (\n  `id` ",
                           "CREATE TABLE `b` (\n  `id` int COMMENT 'nu", "INSERT INTO `orders` VALUES ('a"}) {
    const auto outcome = load_text(whole + rest);
    EXPECT_EQ(outcome.exit_code, 2) << rest;
    EXPECT_THAT(outcome.err, expected) << rest;
  }
  expect_orders(load_text(whole + "-- Dump comp"));
}

TEST_F(FromDump, ADumpThatEndsWithinAWordSaysThatItIsProbablyIncomplete) {
  const auto outcome = load_text(std::string{kHead} + std::string{kTable} + "CREATE TABLE `b` (\n  `name` varch");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, StartsWith("a.sql:9: error: the private server, MariaDB "));
  EXPECT_THAT(outcome.err,
              EndsWith(" [S043]\n  hint: the dump ends within this statement, so it is probably incomplete: "
                       "make it again\n"));
}

TEST_F(FromDump, DumpsOfOtherProductsAreNamedByTheirWords) {
  const auto outcome = load_text("CREATE TABLE \"SHOP\".\"ORDERS\" (\n  \"ID\" NUMBER(19,0) NOT NULL ENABLE\n);\n");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, StartsWith("a.sql:1: error: the private server, MariaDB "));
  EXPECT_THAT(outcome.err,
              EndsWith(" [S043]\n  hint: it looks like a dump of Oracle, because it contains 'NUMBER(': the "
                       "tool reads only dumps of MySQL and MariaDB\n"));
  const auto postgres =
      load_text("CREATE TABLE orders (\n  id integer NOT NULL,\n  made timestamp without time zone\n);\n");
  EXPECT_EQ(
      postgres.err,
      "a.sql:1: error: cannot read the dump: it looks like a dump of PostgreSQL, because it contains 'TIMESTAMP "
      "WITHOUT TIME ZONE' [S040]\n"
      "  hint: the tool reads only dumps of MySQL and MariaDB; if it is one, name its database with --database\n");
  expect_orders(load_text(std::string{kHead} + "-- NUMBER(1), VARCHAR2(2)\n" + std::string{kTable}));
}

TEST_F(FromDump, WordsOfOtherProductsCountOnlyInTheRefusedStatement) {
  const auto hint = EndsWith(
      " [S043]\n  hint: a server of the same kind and version as the dump may accept it; see "
      "docs/dump.md\n");
  const std::string table = std::string{kHead} +
                            "CREATE TABLE a (id int, number2 int COMMENT 'a NUMBER(3), or VARCHAR2(4)');\n"
                            "CREATE TABLE ` NUMBER(` (id int);\n",
                    refused =
                        "CREATE TABLE b (\n  id int COMMENT 'the phone NUMBER, with prefix',\n  c nosuchtype\n);\n";
  EXPECT_THAT(load_text(table + refused).err, hint);
  EXPECT_THAT(load_text(std::string{kHead} + refused + "CREATE TABLE c (id NUMBER(3));\n").err, hint);
  EXPECT_THAT(load_text(table + "CREATE TABLE b (\n  id int,\n  c NUMBER(3)\n);\n").err, HasSubstr("a dump of Oracle"));
}

TEST_F(FromDump, FilesThatAreNoSqlAreNamed) {
  const std::string make = "make a dump with 'mysqldump --no-data --databases shop'";
  const std::tuple<std::string, std::string, std::string> files[] = {
      {"+----+\n| id |\n", "it is a table that the client mysql printed", make},
      {"id,name\n1,a\n", "it looks like CSV, which has no types of columns", make},
      {"<?xml version=\"1.0\"?>\n<mysqldump>\n", "it is XML", make},
      {std::string("\x89PNG\r\n\x1a\n\0", 9), "it is a PNG image", make},
      {std::string("PK\x03\x04\0", 5), "it is compressed with zip", "decompress it first: unzip -p FILE >dump.sql"}};
  for (const auto& [text, what, hint] : files) {
    const auto outcome = load_text(text);
    EXPECT_EQ(outcome.exit_code, 2) << what;
    EXPECT_EQ(outcome.err, "a.sql: error: cannot read the dump: " + what + " [S040]\n  hint: " + hint + "\n");
  }
  const auto endless = load("/dev/zero");
  EXPECT_EQ(endless.err, "/dev/zero: error: cannot read the dump: it is a binary file [S040]\n  hint: " + make + "\n");
}

TEST_F(FromDump, ADamagedLineIsAnError) {
  const auto outcome = load_text(std::string{kHead} + std::string{kTable} + std::string(20, '\0') + "\n");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.err,
            "a.sql:9: error: cannot read the dump: the line contains a NUL byte: the file is damaged [S040]\n"
            "  hint: make the dump again\n");
}

TEST_F(FromDump, TheTemporaryFolderMayHaveAnyName) {
  write_file(folder() / "a.sql", std::string{kHead} + std::string{kTable});
  const auto odd = folder() / "tmp/x y'$z";
  std::filesystem::create_directory(odd);
  Program how;
  how.environment["TMPDIR"] = odd.string();
  expect_orders(tool({"-c", "a.conf", "--from-dump", "a.sql", "--stdout", "starrocks"}, how));
  EXPECT_TRUE(std::filesystem::is_empty(odd));
}

TEST_F(FromDump, ARunThatEndsWithAnErrorSaysNothingElseOfTheDump) {
  conf("[other]\nbe_num = 3\n[flink]\nloader = none\n[table-rule.1]\ndatabase = ^shop$\ntable = .*\n");
  const auto none = load_text(std::string{kHead} + "SELECT 1;\n");
  EXPECT_EQ(none.err,
            "a.sql: error: no statement of the dump creates a table [S045]\n"
            "  hint: make the dump with 'mysqldump --no-data --databases shop'\n");
  const auto other = load_text("USE forum;\n" + std::string{kTable});
  EXPECT_THAT(other.err, StartsWith("a.conf:6: error: no rule matches a table."));
  EXPECT_THAT(other.err, Not(HasSubstr("S046")));
}

TEST_F(FromDump, TheDatabaseOfTheCommandLineIsOneThatCanBeSynced) {
  const auto refused = [&](const std::string& name) {
    return tool({"-c", "a.conf", "--from-dump", "a.sql", "--database", name}).err;
  };
  const std::string hint = " [O003]\n  hint: run starrocks-migrate-tool --help\n";
  for (const std::string name : {"mysql", "sys", "information_schema", "performance_schema"})
    EXPECT_EQ(refused(name), "error: --database: '" + name + "': the tool syncs no tables of a system database" + hint);
  EXPECT_EQ(refused(""), "error: --database: the value is empty; expected NAME" + hint);
  EXPECT_EQ(refused("😀"),
            "error: --database: '😀' cannot be the name of a database: it contains a character above U+FFFF" + hint);
}

TEST_F(FromDump, AMessageOfMysqldumpIsNotSql) {
  const auto outcome = load_text(
      "mysqldump: [Warning] Using a password on the command line interface can be insecure.\n" + std::string{kTable});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("cannot read the dump: its first line is a message of a client program, not SQL [S040]\n"
                        "  hint: remove that line; write only stdout into the file\n"));
}

TEST_F(FromDump, AStatementMayContainTheWordError) {
  const auto outcome =
      load_text(std::string{kHead} + "CREATE TABLE a (b nosuchtype COMMENT 'ERROR 7 at line 1: x');\n");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, StartsWith("a.sql:5: error: the private server, MariaDB "));
  EXPECT_THAT(outcome.err, HasSubstr(" refuses the statement: Unknown data type: 'nosuchtype' [S043]\n"));
}

TEST_F(FromDump, TextThatIsNotUtf8IsAnErrorAtItsLine) {
  const std::string table =
      "CREATE TABLE `orders` (\n  `id` bigint NOT NULL COMMENT '\xb6\xa9\xb5\xa5',\n  PRIMARY KEY (`id`)\n);\n";
  const auto outcome = load_text(std::string{kHead} + table);
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("a.sql:6: error: cannot read the dump: the line is not UTF-8 [S040]\n"
                                     "  hint: convert the dump, for example: iconv -f GBK -t UTF-8 FILE >dump.sql\n"));
  const auto named = load_text(std::string{kHead} + "/*!40101 SET NAMES gbk */;\n" + table);
  EXPECT_THAT(named.out, HasSubstr("`id` BIGINT NOT NULL COMMENT \"订单\"\n"));
  expect_orders(load_text(std::string{kHead} + "-- \xb6\xa9\n" + std::string{kTable}));
}

TEST_F(FromDump, TablesWithoutADatabaseAreAnErrorWhoseHintIsTheWayOut) {
  const auto outcome = load_text(kTable);
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("a.sql:1: error: the dump names no database for its tables [S044]\n"
                        "  hint: name it with --database, for example: --from-dump FILE --database shop\n"));
  expect_orders(tool({"-c", "a.conf", "--from-dump", "a.sql", "--database", "shop", "--stdout", "starrocks"}));
}

TEST_F(FromDump, UseMakesTheDatabase) { expect_orders(load_text("USE `shop`;\n" + std::string{kTable})); }

TEST_F(FromDump, TheNameOfATableMakesItsDatabase) {
  expect_orders(load_text("create table if not exists shop.orders (id bigint not null primary key);"));
}

TEST_F(FromDump, HeadsOfOtherToolsNameTheDatabase) {
  for (const std::string head : {"/*\n Navicat Premium Dump SQL\n\n Source Schema         : shop\n*/\n",
                                 "-- phpMyAdmin SQL Dump\n--\n-- 数据库： `shop`\n--\n",
                                 "# Sequel Ace SQL dump\n# Host: h (MySQL 8.0.28)\n# Database: shop\n"})
    expect_orders(load_text(head + "DROP TABLE IF EXISTS `orders`;\n" + std::string{kTable}));
}

TEST_F(FromDump, RowsAreNotLoaded) {
  expect_orders(load_text(std::string{kHead} + "LOCK TABLES `none` WRITE;\nINSERT INTO `none` VALUES (1,'a;b');\n" +
                          std::string{kTable} + "insert into orders\n values ('it''s; no number');\n" +
                          "LOAD DATA LOCAL INFILE 'a.conf' INTO TABLE orders;\nUNLOCK TABLES;\n"));
}

TEST_F(FromDump, AFolderOfMigrationsIsReadInItsOrder) {
  write_file(folder() / "d/V2__orders.sql", "USE shop;\n" + std::string{kTable});
  write_file(folder() / "d/V10__more.sql", "ALTER TABLE orders ADD more INT;\n");
  write_file(folder() / "d/U10__more.sql", "ALTER TABLE orders DROP more;\n");
  const auto outcome = load("d");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("`shop`.`orders` (\n  `id` BIGINT NOT NULL,\n  `more` INT NULL\n)"));
}

TEST_F(FromDump, CollationsThatTheServerLacksAreReplacedWithANote) {
  const auto outcome = load_text(std::string{kHead} +
                                 "CREATE TABLE orders (id varchar(9) NOT NULL PRIMARY KEY, b text "
                                 "COLLATE utf8mb4_0900_bin) COLLATE=utf8mb4_0900_ai_ci;\n");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("`shop`.`orders`"));
  EXPECT_THAT(outcome.err, HasSubstr("  S051 note    collations of a dump replaced: a.sql\n"));
}

TEST_F(FromDump, AnIndexOnAnExpressionIsToldWithItsLine) {
  const auto outcome =
      load_text(std::string{kHead} + "CREATE TABLE a (\n  b int,\n\n  KEY k ((b + 1))\n);\n" + std::string{kTable});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("a.sql:8: error: the private server, MariaDB "));
  EXPECT_THAT(outcome.err, HasSubstr(" refuses the statement: it has no index on an expression: You have an error in"));
}

TEST_F(FromDump, DumpsOfOtherProductsAreNamed) {
  const auto outcome = load_text("SET statement_timeout = 0;\nCREATE TABLE public.orders (id bigint);\n");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, StartsWith("a.sql: error: cannot read the dump: it is a dump of PostgreSQL [S040]\n"
                                      "  hint: the tool reads only dumps of MySQL and MariaDB\n"));
}

TEST_F(FromDump, AFileThatTakesInAnotherIsToldAtThatLine) {
  const auto outcome = load_text(std::string{kHead} + "source rows.dump ;\n" + std::string{kTable});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("a.sql:5: error: cannot read the dump: it includes another file: source rows.dump [S040]\n"));
}

TEST_F(FromDump, TheDatabaseOfTheCommandLineGoesBeforeThatOfComments) {
  write_file(folder() / "a.sql", "-- Host: localhost    Database: other\n" + std::string{kTable});
  expect_orders(tool({"-c", "a.conf", "--from-dump", "a.sql", "--database", "shop", "--stdout", "starrocks"}));
}

TEST_F(FromDump, ADatabaseIsOnlyTakenWithADump) {
  for (const auto& command : {std::vector<std::string>{"--database", "shop"}, {"assess", "--database", "shop"}}) {
    const auto outcome = tool(command);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, StartsWith("error: --database needs --from-dump [O003]\n"));
  }
}

TEST_F(FromDump, AnEmptyDumpIsAnError) {
  const auto comment = load_text("-- nothing\n");
  EXPECT_EQ(comment.exit_code, 2);
  EXPECT_THAT(comment.err, StartsWith("a.sql: error: no statement of the dump creates a table [S045]\n"));
  const auto empty = load_text("");
  EXPECT_EQ(empty.exit_code, 2);
  EXPECT_EQ(empty.err,
            "a.sql: error: cannot read the dump: it is empty [S040]\n"
            "  hint: read what mysqldump printed when it made the file, then make the dump again\n");
}

TEST_F(FromDump, AFileThatCannotBeReadIsAnError) {
  const auto outcome = load("none.sql");
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, StartsWith("none.sql: error: cannot read the dump: No such file or directory [S040]\n"
                                      "  hint: give the file or the folder of the dump; - is stdin\n"));
}

TEST_F(FromDump, ProceduresAndGtidsAreNoObstacle) {
  const auto outcome = load_text(
      std::string{kHead} +
      "SET @@GLOBAL.GTID_PURGED=/*!80000 '+'*/ '3e11fa47-71ca-11e1-9e33-c80aa9429562:1-5,\n"
      "4e11fa47-71ca-11e1-9e33-c80aa9429562:1-77';\n" +
      std::string{kTable} + "DELIMITER ;;\r\nCREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END ;;\r\nDELIMITER ;\r\n");
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
}

TEST_F(FromDump, NothingInADumpReachesBeyondTheServer) {
  for (const std::string& text :
       std::vector<std::string>{"\\! touch pwned\n", "system touch pwned\n", "\\o pwned\n", "source a.conf\n",
                                "tee pwned\n", "SELECT 'x' INTO OUTFILE '" + (folder() / "pwned").string() + "';\n"}) {
    const auto outcome = load_text(std::string{kHead} + text + std::string{kTable});
    EXPECT_EQ(outcome.exit_code, 2) << text << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("a.sql:5: error: ")) << text;
    EXPECT_FALSE(std::filesystem::exists(folder() / "pwned")) << text;
  }
}

TEST_F(FromDump, SignalsLeaveNoFolderAndNoProcess) {
  write_file(folder() / "a.sql", std::string{kHead} + "SELECT SLEEP(60);\n" + std::string{kTable});
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGKILL}) {
    for (const auto* stage : {"log", "sock", "client.log"}) {  // creating the data, starting, loading
      EXPECT_EQ(left_after(signal, stage), "") << signal << stage;
    }
  }
}

// Kills at each moment between creating the folder and starting the program that fills it.
TEST_F(FromDump, AKillLeavesNothingAtAnyMoment) {
  write_file(folder() / "a.sql", std::string{kHead} + std::string{kTable});
  for (int i = 0; i < 20; ++i) {
    const auto moment = std::chrono::microseconds{100 * i};
    EXPECT_EQ(left_after(SIGKILL, "log", moment), "") << moment.count();
  }
}

TEST_F(FromDump, SaysWhatADumpDoesNotTell) {
  conf(
      "[db]\nhost = h\nuser = u\npassword = p\n[other]\nbe_num = 3\n[table-rule.1]\ndatabase = ^shop$\ntable = .*\n"
      "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
      "flink.starrocks.username = root\nflink.starrocks.password =\n");
  const auto text = std::string{kHead} + "-- Server version\t8.0.36\n" + std::string{kTable};
  const auto without_flink = load_text(text);
  EXPECT_EQ(without_flink.exit_code, 0);
  EXPECT_THAT(without_flink.err, Not(HasSubstr("time zone")));
  const auto outcome = tool({"-c", "a.conf", "--from-dump", "a.sql", "--stdout", "flink"});
  EXPECT_EQ(outcome.exit_code, 1);  // no Flink SQL without a time zone
  EXPECT_THAT(outcome.err, HasSubstr("  S046 warning dump without sizes: a.sql\n"
                                     "  S047 warning dump of another kind of server: a.sql\n"));
  EXPECT_THAT(outcome.err, HasSubstr("dump: error: a dump does not contain the time zone of its server: a table gets "
                                     "Flink SQL only if its rule sets the time zone [S049]\n"
                                     "  hint: add the line 'server_time_zone = Asia/Shanghai' (or your zone) to "
                                     "[flink]\n"));
  EXPECT_THAT(outcome.err, Not(HasSubstr("F001")));
}

TEST_F(FromDump, InitHasNoUseForIt) {
  const auto outcome = tool({"init", "--from-dump", "a.sql"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, StartsWith("error: init connects to a server: --from-dump does not apply [O003]\n"));
}

TEST_F(FromDump, ExplainTakesIt) {
  write_file(folder() / "a.sql", std::string{kHead} + std::string{kTable});
  const auto outcome = tool({"explain", "-c", "a.conf", "--from-dump", "a.sql"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("shop.orders"));
}

}  // namespace
}  // namespace smt::test
