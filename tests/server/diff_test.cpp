// The life of a sync: MySQL and the conf change, a MySQL client sends the statements of `diff` to a stand-in for an FE,
// and a second `diff` says what is left.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>

#include "server_fixture.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kTables =
    "CREATE TABLE orders (id INT PRIMARY KEY, note VARCHAR(20), amount DECIMAL(10,2), quantity INT, gone DATE,"
    " phone VARCHAR(30) COMMENT 'of the customer', secret VARCHAR(10)) COMMENT 'orders';"
    "CREATE TABLE items (id INT PRIMARY KEY, name VARCHAR(40), price DECIMAL(10,2), sold_at DATETIME NOT NULL);"
    "CREATE TABLE days (id INT, day DATE NOT NULL, total BIGINT, PRIMARY KEY (id, day));"
    "CREATE TABLE log (at DATETIME NOT NULL, line VARCHAR(200));";
constexpr std::string_view kRules =
    "[table-rule.2]\ndatabase = ^{db}$\ntable = ^days$\npartition_key = day\n"
    "partitions = START (\"2026-01-01\") END (\"2026-03-01\") EVERY (INTERVAL 1 MONTH)\n";

constexpr std::string_view kChangesOfMysql =
    "USE {db};"
    "ALTER TABLE orders ADD COLUMN country CHAR(2) DEFAULT 'CN' COMMENT 'ISO 3166' AFTER note, DROP COLUMN gone,"
    " MODIFY quantity BIGINT, MODIFY amount DECIMAL(18,4), MODIFY note VARCHAR(80),"
    " CHANGE phone telephone VARCHAR(30) COMMENT 'of the customer', COMMENT 'all orders';"
    "ALTER TABLE log COMMENT 'lines';"
    "CREATE TABLE refunds (id INT PRIMARY KEY, reason VARCHAR(200));";
constexpr std::string_view kChangedRules =
    "[table-rule.2]\ndatabase = ^{db}$\ntable = ^days$\npartition_key = day\n"
    "partitions = START (\"2026-01-01\") END (\"2026-04-01\") EVERY (INTERVAL 1 MONTH)\n"
    "[table-rule.3]\ndatabase = ^{db}$\ntable = ^orders$\nrename.note = remark\n"
    "[table-rule.4]\ndatabase = ^{db}$\ntable = ^items$\norder_by = sold_at, id\nproperties.write_quorum = ALL\n"
    "[type-rule.1]\ntable = ^items$\ncolumn = ^name$\nstarrocks = VARCHAR(500)\n"
    "[ignore.1]\ntable = ^orders$\ncolumn = ^secret$\n";

void replace_each(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

class DiffOnServer : public ServerTest {
 protected:
  void use(const PretendFe& fe) { fe_ = &fe; }

  /// Writes a.conf: a rule for all tables, and `more`.
  void rules(std::string more) const {
    more = db_conf() + "[starrocks]\nhost = 127.0.0.1\nport = " + std::to_string(fe_->port()) +
           "\nuser = smt\npassword = pw\n[flink]\nserver_time_zone = UTC\n"
           "[table-rule]\nproperties.replication_num = 1\nflink.starrocks.jdbc-url = jdbc:mysql://fe:9030\n"
           "flink.starrocks.load-url = fe:8030\nflink.starrocks.username = root\nflink.starrocks.password = p\n"
           "[table-rule.1]\ndatabase = ^{db}$\ntable = .*\n" +
           more;
    replace_each(more, "{db}", database());
    write_file(folder() / "a.conf", more);
  }

  /// Sends statements with a MySQL client, which stops at the first error.
  void send(const std::string& sql) const {
    Program program;
    program.command = {"mariadb", "--no-defaults", "-h", "127.0.0.1", "-P", std::to_string(fe_->port()), "-u", "smt"};
    program.environment = {{"MYSQL_PWD", "pw"}};
    program.input = sql;
    const auto outcome = run(program);
    EXPECT_EQ(outcome.exit_code, 0) << how_it_ended(outcome) << "\n" << sql;
  }
  /// Sends the statements of `diff`. Lets the jobs end where the file says that they must have ended.
  void carry_out(const std::string& sql) const {
    for (std::size_t at = 0; at < sql.size();) {
      const auto end = std::min(sql.find("-- Wait until ", at + 1), sql.size());
      send(sql.substr(at, end - at));
      fe_->advance(3600);
      at = end;
    }
  }
  /// Creates the tables in StarRocks from the files that the tool writes.
  void create_in_starrocks() const {
    const auto outcome = quiet({});
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    send(results().at("starrocks-create.all.sql"));
  }

  /// Runs the tool at the same time as always.
  Outcome quiet(std::vector<std::string> arguments) const {
    arguments.emplace_back("-q");
    Program how;
    how.environment = {{"SOURCE_DATE_EPOCH", "1800000000"}};
    return tool(std::move(arguments), how);
  }
  void save(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"snapshot", "--force"});
    const auto outcome = quiet(std::move(arguments));
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  }
  Outcome diff(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), "diff");
    return quiet(std::move(arguments));
  }
  /// Returns the output of `diff` behind its first line, with "shop" as the database.
  std::string body_of(std::string text) const {
    EXPECT_THAT(text, HasSubstr("127.0.0.1:" + std::to_string(fe_->port()) + ", read 2027-01-15T08:00:00Z\n"));
    text.erase(0, text.find('\n') + 1);
    replace_each(text, database(), "shop");
    return text;
  }
  std::string body(const std::vector<std::string>& arguments = {}) const { return body_of(diff(arguments).out); }

 private:
  const PretendFe* fe_ = nullptr;
};

INSTANTIATE_TEST_SUITE_P(On, DiffOnServer,
                         ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB"},
                                           ServerKind{"Mysql9", "SMT_TEST_MYSQL9"}),
                         [](const auto& server) { return server.param.name; });

struct Release {
  const char *version, *plan;
};

/// StarRocks 3.3 rewrites a table whose VARCHAR becomes longer, so it needs a round more than 4.1.
constexpr std::array kPlans = std::to_array<Release>({
    {"3.3", R"(
-- shop.orders
-- Flink: stop the job with a savepoint before these statements; start it with its new file after them.
-- StarRocks may refuse it.
ALTER TABLE `shop`.`orders` RENAME COLUMN `note` TO `remark`;
ALTER TABLE `shop`.`orders` ADD COLUMN `country` CHAR(8) NULL DEFAULT "CN" COMMENT "ISO 3166" AFTER `remark`, ADD COLUMN `telephone` VARCHAR(120) NULL COMMENT "of the customer" AFTER `secret`, MODIFY COLUMN `remark` VARCHAR(320) NULL, MODIFY COLUMN `amount` DECIMAL(18, 4) NULL, MODIFY COLUMN `quantity` BIGINT NULL;

-- shop.items
ALTER TABLE `shop`.`items` MODIFY COLUMN `name` VARCHAR(500) NULL;

-- shop.days
ALTER TABLE `shop`.`days` ADD PARTITION `p202603` VALUES [("2026-03-01"), ("2026-04-01"));

-- shop.refunds
CREATE TABLE IF NOT EXISTS `shop`.`refunds` (
  `id` INT NOT NULL,
  `reason` VARCHAR(800) NULL
) ENGINE=olap
PRIMARY KEY(`id`)
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES (
  "replication_num" = "1"
);

-- shop.log
ALTER TABLE `shop`.`log` COMMENT = "lines";

-- Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):
-- StarRocks refuses the next statements before. Or run diff again then.

-- shop.orders
ALTER TABLE `shop`.`orders` COMMENT = "all orders";
-- Needs --allow drop-column.
-- ALTER TABLE `shop`.`orders` DROP COLUMN `gone`;
-- ALTER TABLE `shop`.`orders` DROP COLUMN `phone`;
-- ALTER TABLE `shop`.`orders` DROP COLUMN `secret`;

-- shop.items
ALTER TABLE `shop`.`items` ORDER BY (`sold_at`, `id`);

-- Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):
-- StarRocks refuses the next statements before. Or run diff again then.

-- shop.items
ALTER TABLE `shop`.`items` SET ("write_quorum" = "ALL");
)"},
    {"4.1", R"(
-- shop.orders
-- Flink: stop the job with a savepoint before these statements; start it with its new file after them.
ALTER TABLE `shop`.`orders` RENAME COLUMN `note` TO `remark`;
ALTER TABLE `shop`.`orders` ADD COLUMN `country` CHAR(8) NULL DEFAULT "CN" COMMENT "ISO 3166" AFTER `remark`, ADD COLUMN `telephone` VARCHAR(120) NULL COMMENT "of the customer" AFTER `secret`, MODIFY COLUMN `remark` VARCHAR(320) NULL, MODIFY COLUMN `amount` DECIMAL(18, 4) NULL, MODIFY COLUMN `quantity` BIGINT NULL;

-- shop.days
ALTER TABLE `shop`.`days` ADD PARTITION `p202603` VALUES [("2026-03-01"), ("2026-04-01"));

-- shop.items
ALTER TABLE `shop`.`items` MODIFY COLUMN `name` VARCHAR(500) NULL;
ALTER TABLE `shop`.`items` ORDER BY (`sold_at`, `id`);

-- shop.refunds
CREATE TABLE IF NOT EXISTS `shop`.`refunds` (
  `id` INT NOT NULL,
  `reason` VARCHAR(800) NULL
) ENGINE=olap
PRIMARY KEY(`id`)
DISTRIBUTED BY HASH(`id`) BUCKETS 1
PROPERTIES (
  "replication_num" = "1"
);

-- shop.log
ALTER TABLE `shop`.`log` COMMENT = "lines";

-- Wait until the jobs of these tables have ended (SHOW ALTER TABLE COLUMN, SHOW ALTER TABLE OPTIMIZE):
-- StarRocks refuses the next statements before. Or run diff again then.

-- shop.orders
ALTER TABLE `shop`.`orders` COMMENT = "all orders";
-- Needs --allow drop-column.
-- ALTER TABLE `shop`.`orders` DROP COLUMN `gone`;
-- ALTER TABLE `shop`.`orders` DROP COLUMN `phone`;
-- ALTER TABLE `shop`.`orders` DROP COLUMN `secret`;

-- shop.items
ALTER TABLE `shop`.`items` SET ("write_quorum" = "ALL");
)"},
});

constexpr std::string_view kLeft = R"(
shop.orders (rule 3)
  kept  column gone: DATE in StarRocks, not wanted
      only StarRocks has it, so it stays
  kept  column phone: VARCHAR(120) in StarRocks, not wanted
      only StarRocks has it, so it stays
  kept  column secret: VARCHAR(40) in StarRocks, not wanted
      only StarRocks has it, so it stays
    -- Needs --allow drop-column:
    -- ALTER TABLE `shop`.`orders` DROP COLUMN `gone`;
    -- ALTER TABLE `shop`.`orders` DROP COLUMN `phone`;
    -- ALTER TABLE `shop`.`orders` DROP COLUMN `secret`;
  Flink: no job restarts

5 tables compared: 5 the same, 0 missing, 0 differ, 0 changing, 0 not compared; 0 instant statements, 0 jobs, 0 rebuilds; 3 statements only shown
)";

TEST_P(DiffOnServer, FollowsMysqlAndTheConf) {
  for (const auto& [version, plan] : kPlans) {
    SCOPED_TRACE(version);
    const PretendFe fe{{.version = version, .user = "smt", .password = "pw"}};
    use(fe);
    create(kTables);
    rules(std::string{kRules});
    create_in_starrocks();
    EXPECT_EQ(diff({"--strict", "--exit-code"}).exit_code, 0);
    save({"--starrocks", "-o", "sr.smt"});

    sql(std::string{kChangesOfMysql});
    rules(std::string{kChangedRules});
    EXPECT_EQ(diff({"--exit-code"}).exit_code, 1);
    EXPECT_EQ(body({"--format", "sql"}), plan);
    save({"-o", "my.smt"});
    EXPECT_EQ(body({"--format", "sql", "--from-snapshot", "my.smt", "--against", "sr.smt"}), plan);
    carry_out(diff({"--format", "sql"}).out);
    EXPECT_EQ(diff({"--exit-code"}).exit_code, 0);
    EXPECT_EQ(body(), kLeft);

    const std::vector<std::string> drop_columns{"--strict", "--allow", "drop-column", "--format", "sql"};
    EXPECT_EQ(body(drop_columns),
              "\n-- shop.orders\n"
              "-- Flink: restart the job with its new file before these statements.\n"
              "ALTER TABLE `shop`.`orders` DROP COLUMN `gone`, DROP COLUMN `phone`, DROP COLUMN `secret`;\n");
    carry_out(diff(drop_columns).out);
    EXPECT_EQ(diff({"--strict", "--exit-code"}).exit_code, 0);
    EXPECT_EQ(body({"--strict"}), "\n5 tables compared: 5 the same, 0 missing, 0 differ, 0 changing, 0 not compared\n");
    save({"--starrocks", "-o", "sr.smt"});
    EXPECT_EQ(diff({"--strict", "--exit-code", "--from-snapshot", "my.smt", "--against", "sr.smt"}).exit_code, 0);
    drop("");
  }
}

constexpr std::string_view kReasons = R"(
shop.orders (rule 1)
  rebuild  key: id in StarRocks, id, shop wanted
      StarRocks cannot change the key of a table
  rebuild  distribution: HASH(id) in StarRocks, HASH(id, shop) wanted
      column shop is not in the key, so it cannot distribute the rows
  rebuild  default of column state: "new" in StarRocks, "open" wanted
      StarRocks cannot change the default of a column
  rebuild  column n: BIGINT in StarRocks, INT wanted
      StarRocks cannot change BIGINT to INT
  kept  NULL of column total: NULL in StarRocks, NOT NULL wanted
      StarRocks accepts more than is needed
)";

/// What no ALTER changes stays, with the reason and the word that allows a rebuild.
TEST_P(DiffOnServer, SaysWhatRemainsAndWhy) {
  for (const auto* version : {"3.3", "4.1"}) {
    SCOPED_TRACE(version);
    const PretendFe fe{{.version = version, .user = "smt", .password = "pw"}};
    use(fe);
    create(
        "CREATE TABLE orders (id INT, shop INT NOT NULL, state VARCHAR(10) DEFAULT 'new', n BIGINT, PRIMARY KEY "
        "(id));");
    rules("");
    create_in_starrocks();
    sql("USE {db}; ALTER TABLE orders DROP PRIMARY KEY, ADD PRIMARY KEY (id, shop), MODIFY state VARCHAR(20) DEFAULT"
        " 'open', MODIFY n INT, ADD COLUMN total INT NOT NULL;");
    EXPECT_EQ(diff({"--exit-code"}).exit_code, 1);
    carry_out(diff({"--format", "sql"}).out);
    EXPECT_EQ(diff({"--exit-code"}).exit_code, 1);
    const auto left = body();
    EXPECT_EQ(left.substr(0, left.find("    -- ")), kReasons);
    EXPECT_THAT(left, HasSubstr("0 the same, 0 missing, 1 differ, 0 changing, 0 not compared; 0 instant statements"));
    drop("");
  }
}

class DiffFromDump : public DiffOnServer {};
// The private server uses the machine's programs, which scripts/test.sh also starts here.
INSTANTIATE_TEST_SUITE_P(On, DiffFromDump, ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB"}),
                         [](const auto& server) { return server.param.name; });

TEST_P(DiffFromDump, IsTheDiffOfItsServer) {
  const PretendFe fe{{.user = "smt", .password = "pw"}};
  use(fe);
  create(kTables);
  rules(std::string{kRules});
  create_in_starrocks();
  sql(std::string{kChangesOfMysql});
  rules(std::string{kChangedRules});
  std::string dump;
  for (const auto* table : {"days", "items", "log", "orders", "refunds"}) {
    const auto shown = client("SHOW CREATE TABLE `" + database() + "`." + table + ";", {"-N", "-B", "-r"}).out;
    dump += shown.substr(shown.find('\t') + 1) + ";\n";
  }
  write_file(folder() / "my.sql", dump);
  const std::vector<std::string> from_dump{"--from-dump", "my.sql", "--database", database(), "--exit-code"};
  auto as_sql = from_dump;
  as_sql.insert(as_sql.end(), {"--format", "sql"});
  const auto before = diff(as_sql);
  EXPECT_EQ(before.exit_code, 1) << before.err;
  EXPECT_EQ(body_of(before.out), kPlans.back().plan);
  carry_out(before.out);
  const auto after = diff(from_dump);
  EXPECT_EQ(after.exit_code, 0) << after.err;
  EXPECT_EQ(body_of(after.out), kLeft);
}

}  // namespace
}  // namespace smt::test
