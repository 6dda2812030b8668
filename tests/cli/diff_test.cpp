// diff against a stand-in for an FE: the conf and MySQL change, the printed SQL is executed, and nothing is left.

#include <gmock/gmock.h>

#include <filesystem>
#include <memory>

#include "cli_fixture.hpp"
#include "tools/json_schema.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view kSnapshot =
    "starrocks-migrate-tool snapshot 2\n"
    "server\t9.7.1\tMySQL Community Server - GPL\t+00:00\tUTC\t0\t0\t0\n"
    "scope\tshop\n"
    "table\tshop\torders\tBASE TABLE\tInnoDB\torders\n"
    "column\tshop\torders\tid\t1\t\\N\t0\tint\t\\N\t\\N\t\t\t\t\n"
    "column\tshop\torders\tn\t2\t\\N\t1\tint\t\\N\t\\N\t\t\t\t\n"
    "column\tshop\torders\tnote\t3\t\\N\t1\tvarchar(20)\t20\t80\tutf8mb4\t\t\t\n"
    "key\tshop\torders\tPRIMARY\t1\t1\tid\t0\n"
    "size\tshop\torders\t16384\n"
    "end\n";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

class Diff : public Cli, public ::testing::WithParamInterface<std::string> {
 protected:
  void SetUp() override {
    fe_ = std::make_unique<PretendFe>(PretendFe::Options{.version = GetParam(), .user = "smt", .password = "pw"});
    write_file(folder() / "my.smt", kSnapshot);
    rule("");
  }

  void rule(const std::string& more) const {
    conf("[db]\nhost = db\nuser = u\npassword = p\n[starrocks]\nhost = 127.0.0.1\nport = " +
         std::to_string(fe_->port()) + "\nuser = smt\npassword = pw\nversion = " + GetParam() +
         "\n[table-rule.1]\ndatabase = ^shop$\ntable = .*\nproperties.replication_num = 1\n" + more);
  }
  void mysql_changes(std::string_view from, std::string_view to) const {
    write_file(folder() / "my.smt", replaced(read_file(folder() / "my.smt"), from, to));
  }

  Outcome diff(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-c", "a.conf", "--from-snapshot", "my.smt", "diff"});
    return tool(std::move(arguments));
  }

  /// Executes what a client would, and returns the statements. Lets each job end.
  std::string pipe(const std::string& text) const {
    std::string all, statement;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = text.find('\n', at);
      const auto line = text.substr(at, end - at);
      at = end + 1;
      if (line.empty() || line.starts_with("--")) continue;
      statement += line + "\n";
      if (!line.ends_with(';')) continue;
      fe_->execute(statement.substr(0, statement.size() - 2));
      fe_->advance(600);
      all += statement;
      statement.clear();
    }
    return all;
  }
  std::string carry_out(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.end(), {"--format", "sql"});
    return pipe(diff(arguments).out);
  }
  void nothing_is_left(std::vector<std::string> arguments = {}) const {
    arguments.push_back("--exit-code");
    const auto left = diff(arguments);
    EXPECT_EQ(left.exit_code, 0) << left.out << left.err;
    EXPECT_THAT(left.out, HasSubstr("1 table compared: 1 the same"));
  }

  std::unique_ptr<PretendFe> fe_;
};

INSTANTIATE_TEST_SUITE_P(Releases, Diff, ::testing::Values("3.3", "4.1"));

TEST_P(Diff, CreatesWhatIsMissing) {
  const auto first = diff({"--exit-code"});
  EXPECT_EQ(first.exit_code, 1) << first.err;
  EXPECT_THAT(first.out, HasSubstr("1 table compared: 0 the same, 1 missing"));
  EXPECT_EQ(diff({}).exit_code, 0);
  EXPECT_THAT(carry_out(),
              HasSubstr("CREATE DATABASE IF NOT EXISTS `shop`;\nCREATE TABLE IF NOT EXISTS `shop`.`orders`"));
  nothing_is_left({"--strict"});
}

/// The rules are in another order than the names of the tables.
TEST_P(Diff, CreatesADatabaseBeforeTheFirstOfItsTables) {
  mysql_changes("column\t",
                "table\tshop\tads\tBASE TABLE\tInnoDB\t\n"
                "column\tshop\tads\tid\t1\t\\N\t0\tint\t\\N\t\\N\t\t\t\t\n"
                "key\tshop\tads\tPRIMARY\t1\t1\tid\t0\ncolumn\t");
  rule("[table-rule.2]\ndatabase = ^shop$\ntable = ^ads$\n");
  EXPECT_THAT(carry_out(), HasSubstr("CREATE DATABASE IF NOT EXISTS `shop`;\nCREATE TABLE IF NOT EXISTS `shop`.`ads`"));
  EXPECT_THAT(diff({}).out, HasSubstr("2 tables compared: 2 the same"));
}

TEST_P(Diff, FollowsMysqlAndTheConf) {
  carry_out();
  mysql_changes("varchar(20)\t20\t80", "varchar(40)\t40\t160");
  mysql_changes("\tn\t2\t\\N\t1\tint", "\tn\t2\t\\N\t1\tbigint");
  mysql_changes("key\t", "column\tshop\torders\tadded\t4\t\\N\t1\tdate\t\\N\t\\N\t\t\tnew\t\nkey\t");
  mysql_changes("InnoDB\torders", "InnoDB\tall orders");
  rule("rename.note = remark\nproperties.write_quorum = ALL\n");
  EXPECT_EQ(
      carry_out(),
      "ALTER TABLE `shop`.`orders` RENAME COLUMN `note` TO `remark`;\n"
      "ALTER TABLE `shop`.`orders` ADD COLUMN `added` DATE NULL COMMENT \"new\" AFTER `remark`, MODIFY COLUMN `n` "
      "BIGINT NULL, MODIFY COLUMN `remark` VARCHAR(160) NULL;\n"
      "ALTER TABLE `shop`.`orders` COMMENT = \"all orders\";\n"
      "ALTER TABLE `shop`.`orders` SET (\"write_quorum\" = \"ALL\");\n");
  nothing_is_left();
}

TEST_P(Diff, DropsOnlyWithTheWord) {
  carry_out();
  mysql_changes("column\tshop\torders\tnote\t3\t\\N\t1\tvarchar(20)\t20\t80\tutf8mb4\t\t\t\n", "");
  EXPECT_THAT(diff({}).out, HasSubstr("kept  column note"));
  EXPECT_EQ(carry_out(), "");
  nothing_is_left();
  EXPECT_EQ(diff({"--strict", "--exit-code"}).exit_code, 1);
  EXPECT_EQ(carry_out({"--strict"}), "");
  EXPECT_EQ(carry_out({"--strict", "--allow", "drop-column"}), "ALTER TABLE `shop`.`orders` DROP COLUMN `note`;\n");
  nothing_is_left({"--strict"});
}

TEST_P(Diff, WaitsForAJob) {
  carry_out();
  fe_->execute("ALTER TABLE shop.orders MODIFY COLUMN n VARCHAR(20)");
  const auto changing = diff({"--exit-code"});
  EXPECT_EQ(changing.exit_code, 1);
  EXPECT_THAT(changing.out, HasSubstr("shop.orders (rule 1)\n  changing: job "));
  EXPECT_THAT(diff({"--format", "sql"}).out, HasSubstr("-- shop.orders is changing: job "));
}

TEST_P(Diff, NamesWhatOnlyStarRocksHasAndWhatItCannotCompare) {
  fe_->execute("CREATE DATABASE shop");
  fe_->execute(
      "CREATE TABLE mine (a INT) DUPLICATE KEY (a) DISTRIBUTED BY HASH (a) PROPERTIES ('replication_num' = '1')",
      "shop");
  const auto both = diff({});
  EXPECT_THAT(both.out, HasSubstr("shop.mine\n  only StarRocks has it; the tool never drops a table\n"));
  EXPECT_THAT(diff({"shop.orders"}).out, Not(HasSubstr("mine")));
}

TEST_P(Diff, TakesASavedStarRocks) {
  carry_out();
  EXPECT_EQ(tool({"-c", "a.conf", "--from-snapshot", "my.smt", "snapshot", "--starrocks", "-o", "sr.smt"}).exit_code,
            0);
  fe_.reset();
  nothing_is_left({"--against", "sr.smt"});
  EXPECT_EQ(diff({}).exit_code, 3);
}

TEST_P(Diff, PrintsJsonThatFitsItsSchema) {
  carry_out();
  mysql_changes("\tn\t2\t\\N\t1\tint", "\tn\t2\t\\N\t1\tbigint");
  const auto json = Json::parse(diff({"--format", "json"}).out);
  const auto schema = Json::parse(read_file(SMT_SOURCE_DIR "/docs/diff.schema.json"));
  EXPECT_EQ(SchemaValidator{schema}.problem(json, schema, "diff"), "");
  EXPECT_EQ(json["starrocks"][0]["tables"][0]["changes"][0]["part"], "column_type");
}

/// The proposed line, put into the conf as it stands, makes a rename of the two columns; afterwards it can go.
TEST_P(Diff, TakesTheLineThatItProposes) {
  carry_out();
  mysql_changes("\tnote\t3\t", "\tmy:note\t3\t");
  const auto proposed =
      Json::parse(diff({"--format", "json"}).out)["starrocks"][0]["tables"][0]["likely_renames"][0]["conf_line"];
  EXPECT_EQ(proposed, "renamed.\"my:note\" = note");
  rule(proposed.get<std::string>() + "\n");
  EXPECT_EQ(carry_out(), "ALTER TABLE `shop`.`orders` RENAME COLUMN `note` TO `my:note`;\n");
  const auto done = diff({"--exit-code"});
  EXPECT_EQ(done.exit_code, 0);
  EXPECT_THAT(done.err,
              HasSubstr("note: renamed.my:note = note is done: StarRocks has the column under its new name [R087]"));
}

TEST_P(Diff, RefusesAnotherWord) {
  const auto wrong = diff({"--allow", "drop-column,drop-colum"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("did you mean 'drop-column'?"));
}

/// Reads a file of ./result; "" if it is not there.
std::string result_file(const std::filesystem::path& folder, const std::string& name) {
  const auto path = folder / "result" / name;
  return std::filesystem::exists(path) ? read_file(path) : "";
}

TEST_P(Diff, WritesThePlanBesideTheOtherFiles) {
  EXPECT_EQ(tool({"-c", "a.conf", "--from-snapshot", "my.smt"}).exit_code, 0);
  const auto dry = diff({"--write", "--dry-run"});
  EXPECT_THAT(dry.err, HasSubstr("new      ./result/starrocks-alter.1.sql  +"));
  EXPECT_EQ(result_file(folder(), "starrocks-alter.1.sql"), "");
  const auto first = diff({"--write"});
  EXPECT_EQ(first.exit_code, 0);
  EXPECT_EQ(first.out, dry.out.substr(0, first.out.find("read 20")) + first.out.substr(first.out.find("read 20")));
  EXPECT_THAT(first.err,
              HasSubstr("new      ./result/starrocks-alter.1.sql\nnew      ./result/starrocks-alter.all.sql\n"));
  EXPECT_THAT(first.err, Not(HasSubstr("starrocks-create")));
  const auto text = result_file(folder(), "starrocks-alter.1.sql");
  EXPECT_THAT(
      text,
      HasSubstr("-- Conf: ../a.conf\n-- For [table-rule.1], written by starrocks-migrate-tool 0.1.0.\n-- SHA-256 of "
                "the SHOW CREATE TABLE of these tables: "));
  EXPECT_THAT(text, HasSubstr("\n-- Run: mysql -h FE_HOST -P 9030 -u root < starrocks-alter.1.sql\n\n-- StarRocks "));
  EXPECT_THAT(text, Not(HasSubstr("pw")));
  pipe(result_file(folder(), "starrocks-alter.all.sql"));
  const auto last = diff({"--write"});
  EXPECT_THAT(last.err,
              HasSubstr("removed  ./result/starrocks-alter.1.sql\nremoved  ./result/starrocks-alter.all.sql\n"));
  EXPECT_EQ(result_file(folder(), "starrocks-alter.all.sql"), "");
  EXPECT_NE(result_file(folder(), "starrocks-create.all.sql"), "");
  EXPECT_THAT(diff({"--write"}).err, HasSubstr("nothing to write: no starrocks-alter.*.sql\n"));
}

TEST_P(Diff, WritesThePlanOfTheNamedTables) {
  diff({"--write"});
  const auto whole = result_file(folder(), "starrocks-alter.1.sql");
  EXPECT_EQ(diff({"shop.orders", "--write"}).exit_code, 0);
  EXPECT_THAT(result_file(folder(), "starrocks-alter.1.sql"), HasSubstr("\n-- Only: shop.orders\n"));
  EXPECT_EQ(diff({"--write", "--output-dir", "other"}).exit_code, 0);
  EXPECT_TRUE(std::filesystem::exists(folder() / "other" / "starrocks-alter.1.sql"));
  EXPECT_THAT(diff({"--dry-run"}).err, HasSubstr("--dry-run needs --write"));
}

TEST_P(Diff, ARunRemovesThePlanOfAnEarlierOne) {
  diff({"--write"});
  const auto run = tool({"-c", "a.conf", "--from-snapshot", "my.smt"});
  EXPECT_THAT(run.err, HasSubstr("removed  ./result/starrocks-alter.1.sql\n"));
  EXPECT_THAT(run.err, HasSubstr("the plan of an earlier diff --write may be out of date; run diff --write again\n"));
  EXPECT_EQ(result_file(folder(), "starrocks-alter.all.sql"), "");
}

TEST_P(Diff, LeavesThePlanOfAnotherConf) {
  diff({"--write"});
  std::filesystem::copy_file(folder() / "a.conf", folder() / "b.conf");
  const auto other = tool({"-c", "b.conf", "--from-snapshot", "my.smt", "diff", "--write"});
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_THAT(other.err, HasSubstr("[O010]"));
  EXPECT_EQ(tool({"-c", "b.conf", "--from-snapshot", "my.smt", "diff", "--write", "--force"}).exit_code, 0);
}

/// Two clusters: each table is compared with its own, and nothing that goes to one client has statements for both.
TEST_P(Diff, AsksEachClusterForItsTables) {
  const PretendFe second{PretendFe::Options{.version = GetParam(), .user = "smt", .password = "pw"}};
  const auto of = [](const PretendFe& fe, const std::string& table, const std::string& n) {
    return "[table-rule." + n + "]\ndatabase = ^shop$\ntable = ^" + table +
           "$\nproperties.replication_num = 1\nflink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:" +
           std::to_string(fe.port()) +
           "\nflink.starrocks.load-url = 127.0.0.1:8030\nflink.starrocks.username = smt\nflink.starrocks.password = "
           "pw\n";
  };
  mysql_changes(
      "key\t",
      "table\tshop\titems\tBASE TABLE\tInnoDB\t\ncolumn\tshop\titems\tid\t1\t\\N\t0\tint\t\\N\t\\N\t\t\t\t\nkey\t");
  conf("[db]\nhost = db\nuser = u\npassword = p\n" + of(*fe_, "orders", "1") + of(second, "items", "2"));
  const auto both = diff({"--write"});
  EXPECT_THAT(both.out, HasSubstr(":" + std::to_string(fe_->port()) + ", read "));
  EXPECT_THAT(both.out, HasSubstr(":" + std::to_string(second.port()) + ", read "));
  EXPECT_THAT(both.err, HasSubstr("no starrocks-alter.all.sql: the rules have 2 StarRocks clusters\n"));
  EXPECT_THAT(result_file(folder(), "starrocks-alter.1.sql"), Not(HasSubstr("items")));
  EXPECT_THAT(result_file(folder(), "starrocks-alter.2.sql"), HasSubstr("CREATE DATABASE IF NOT EXISTS `shop`;"));
  const auto sql = diff({"--format", "sql"});
  EXPECT_EQ(sql.exit_code, 2);
  EXPECT_EQ(sql.out, "");
  EXPECT_THAT(sql.err, HasSubstr("and --format sql is for one [S054]"));
  EXPECT_THAT(diff({"--format", "sql", "shop.items"}).out, HasSubstr("CREATE TABLE IF NOT EXISTS `shop`.`items`"));
  EXPECT_EQ(tool({"-c", "a.conf", "--from-snapshot", "my.smt", "snapshot", "--starrocks", "-o", "sr.smt"}).exit_code,
            2);
}

TEST_P(Diff, ATableWithoutStarRocksIsNotCompared) {
  mysql_changes(
      "key\t",
      "table\tshop\titems\tBASE TABLE\tInnoDB\t\ncolumn\tshop\titems\tid\t1\t\\N\t0\tint\t\\N\t\\N\t\t\t\t\nkey\t");
  conf(
      "[db]\nhost = db\nuser = u\npassword = p\n[table-rule.1]\ndatabase = ^shop$\ntable = ^orders$\n"
      "flink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:" +
      std::to_string(fe_->port()) +
      "\nflink.starrocks.load-url = 127.0.0.1:8030\nflink.starrocks.username = smt\nflink.starrocks.password = pw\n"
      "[table-rule.2]\ndatabase = ^shop$\ntable = ^items$\n");
  const auto outcome = diff({});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.out, HasSubstr("1 table compared: 0 the same, 1 missing"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("items")));
  EXPECT_THAT(outcome.err, HasSubstr("error: [table-rule.2] names no StarRocks to ask [S053]"));
}

TEST_P(Diff, SnapshotsKeepFilesOfTheOtherKindAndTheMode) {
  const auto mine = folder() / "my.smt";
  const auto refused = tool({"-c", "a.conf", "snapshot", "--starrocks", "--from-snapshot", "my.smt", "-o", "my.smt"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(
      refused.err,
      HasSubstr("the file exists and is not a file that 'snapshot --starrocks' wrote; it stays unchanged [O011]"));
  EXPECT_EQ(tool({"-c", "a.conf", "assess", "--from-snapshot", "my.smt", "-o", "my.smt"}).exit_code, 2);
  EXPECT_EQ(read_file(mine), kSnapshot);
  const std::vector<std::string> save{"-c",     "a.conf", "snapshot", "--starrocks", "--from-snapshot",
                                      "my.smt", "-o",     "sr.smt"};
  EXPECT_EQ(tool(save).exit_code, 0);
  std::filesystem::permissions(folder() / "sr.smt",
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  EXPECT_EQ(tool(save).exit_code, 0);
  EXPECT_EQ(std::filesystem::status(folder() / "sr.smt").permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_P(Diff, RefusesASavedVersionThatNoStarRocksHas) {
  write_file(folder() / "sr.smt",
             "starrocks-migrate-tool starrocks 1\ncluster\tfe1:9030\t2026-11-30T10:34:29Z\tnew\t\ndatabase\tshop\t1\n"
             "table\tshop\torders\tBASE TABLE\t\\N\ncreate\tshop\torders\tCREATE TABLE `orders` ()\nend\n");
  const auto outcome = diff({"--against", "sr.smt"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err, HasSubstr("its 'cluster' line has 'new', which is not a version of StarRocks [S009]"));
}

/// Only SHOW, SELECT and SET reach StarRocks.
TEST_P(Diff, ChangesNothing) {
  carry_out();
  fe_->forget();
  diff({"--allow", "drop-column,drop-partition,rebuild,reload", "--strict"});
  for (const auto& sql : fe_->statements())
    EXPECT_TRUE(sql.starts_with("SHOW ") || sql.starts_with("SELECT ") || sql.starts_with("SET ")) << sql;
  EXPECT_THAT(fe_->statements(), Not(IsEmpty()));
}

}  // namespace
}  // namespace smt::test
