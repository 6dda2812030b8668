// `diff` of schemas of real projects from the folder SMT_CORPUS: no difference after the tool's own files, and after
// random ALTERs in MySQL its statements leave only what it names.

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "accept/accept_fixture.hpp"
#include "accept/dice.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

/// A column outside all keys, as information_schema has it.
struct FreeColumn {
  std::string table, name, type;
};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> out;
  std::istringstream in{line};
  for (std::string field; std::getline(in, field, '\t');) out.push_back(field);
  return out;
}

/// Returns a wider type; the type itself if there is none.
std::string wider(const std::string& type) {
  if (type.starts_with("varchar(")) return "varchar(" + std::to_string(std::stoi(type.substr(8)) * 2) + ")";
  if (type == "int" || (type.starts_with("int(") && type.ends_with(")"))) return "bigint";
  if (type.starts_with("decimal(1")) return "decimal(38,10)";
  return type;
}

class DiffOfCorpus : public AcceptTest {
 protected:
  void TearDown() override {
    fe_.reset();
    AcceptTest::TearDown();
  }

  /// Loads the schema into MySQL, and what the tool writes for it into a new StarRocks.
  void begin(const fs::path& file, const std::string& version) {
    fe_ = std::make_unique<PretendFe>(PretendFe::Options{.version = version, .user = "smt", .password = "pw"});
    write_file(folder() / "a.conf", db_conf() + "[starrocks]\nhost = 127.0.0.1\nport = " + std::to_string(fe_->port()) +
                                        "\nuser = smt\npassword = pw\nversion = " + version +
                                        "\n[table-rule.1]\ndatabase = ^" + database("_" + file.stem().string()) +
                                        "$\ntable = .*\nproperties.replication_num = 1\n");
    tool({"-q"});  // ends with 1 if a table has no key that StarRocks takes
    execute(results().at("starrocks-create.all.sql"));
  }

  /// Executes the statements, and lets jobs end where the file says that they must have ended.
  void execute(const std::string& sql) const {
    std::istringstream lines{sql};
    std::string statement;
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("-- Wait until ")) fe_->advance(3600);
      if (statement.empty() && (line.empty() || line.starts_with("--"))) continue;
      statement += line + "\n";
      if (!line.ends_with(';')) continue;
      fe_->execute(statement.substr(0, statement.size() - 2));
      statement.clear();
    }
    fe_->advance(3600);
  }
  Outcome diff(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "diff");
    arguments.emplace_back("-q");
    return tool(std::move(arguments));
  }

  std::vector<FreeColumn> free_columns(const std::string& schema) const {
    std::istringstream rows{query()(
        "SELECT table_name, column_name, column_type FROM information_schema.columns WHERE table_schema = '" + schema +
        "' AND column_key = '' AND extra = '' AND IFNULL(column_default, 'NULL') = 'NULL' AND is_nullable = 'YES'"
        " ORDER BY 1, ordinal_position;")};
    std::vector<FreeColumn> out;
    for (std::string line; std::getline(rows, line);) {
      const auto fields = fields_of(line);
      out.push_back({"`" + fields[0] + "`", "`" + fields[1] + "`", fields[2]});
    }
    return out;
  }

  /// Returns an ALTER of the table of the column.
  static std::string random_alter(Dice& dice, const FreeColumn& column, std::size_t number) {
    const auto fresh = "`smt " + std::to_string(number) + "`";
    const auto new_type = dice.one_of({"INT", "VARCHAR(30) DEFAULT 'x;y' COMMENT 'it''s new'", "DATETIME NOT NULL",
                                       "DECIMAL(12,3) DEFAULT 1.5", "LONGTEXT", "BIGINT UNSIGNED", "DATE"});
    switch (dice.below(6)) {
      case 0: return "ADD COLUMN " + fresh + " " + new_type + " AFTER " + column.name;
      case 1: return "ADD COLUMN " + fresh + " " + new_type;
      case 2: return "DROP COLUMN " + column.name;
      case 3: return "CHANGE " + column.name + " " + fresh + " " + column.type;
      case 4: return "COMMENT 'changed " + std::to_string(number) + "'";
      default: return "MODIFY " + column.name + " " + wider(column.type) + " COMMENT 'wider'";
    }
  }

  /// Changes about one table in two. The server refuses some of the statements.
  void change_mysql(Dice& dice, const std::string& schema) const {
    std::string sql = "SET sql_mode = '', foreign_key_checks = 0; USE `" + schema + "`;\n";
    std::size_t number = 0;
    for (const auto& column : free_columns(schema)) {
      if (!dice.percent(12)) continue;
      ++number;
      sql += "ALTER TABLE " + column.table + " " + random_alter(dice, column, number) + ";\n";
    }
    client(sql + "CREATE TABLE smt_new (id INT PRIMARY KEY, v VARCHAR(20) COMMENT 'new');\n", {"--force"});
  }

  std::unique_ptr<PretendFe> fe_;
};

INSTANTIATE_TEST_SUITE_P(On, DiffOfCorpus,
                         ::testing::Values(ServerKind{"MariaDb", "SMT_TEST_MARIADB"},
                                           ServerKind{"Mysql9", "SMT_TEST_MYSQL9"}),
                         [](const auto& server) { return server.param.name; });

/// Checks that no statement is left to execute, and that each difference has a reason.
void expect_only_reasons(const std::string& json) {
  for (const auto& table : nlohmann::json::parse(json)["tables"]) {
    const auto name = table["table"].get<std::string>();
    EXPECT_EQ(table["state"], "differs") << name;
    for (const auto& change : table["changes"]) {
      EXPECT_TRUE(!change["counts"] || (change["safety"] == "refused" && change["reason"].is_string()))
          << name << " " << change.dump();
    }
    for (const auto& statement : table["statements"]) EXPECT_FALSE(statement["enabled"]) << name << " " << statement;
  }
}

std::vector<fs::path> corpus() {
  const char* folder = std::getenv("SMT_CORPUS");
  std::vector<fs::path> out;
  if (folder == nullptr) return out;
  for (const auto& entry : fs::directory_iterator{folder}) {
    if (entry.path().extension() == ".sql") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// MySQL takes one schema in four, MariaDB the others.
TEST_P(DiffOfCorpus, FollowsRandomChanges) {
  const auto files = corpus();
  if (files.empty()) GTEST_SKIP() << "SMT_CORPUS names no folder with .sql files";
  Dice dice{1};
  std::size_t schemas = 0, alters = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (is_mariadb() == (i % 4 == 3)) continue;
    const std::string version = ++schemas % 2 == 0 ? "3.3" : "4.1";
    SCOPED_TRACE(files[i].string() + " in StarRocks " + version);
    const auto suffix = "_" + files[i].stem().string();
    load(read_file(files[i]), suffix);
    begin(files[i], version);
    const auto first = diff({"--strict", "--buckets"});
    EXPECT_THAT(first.out, HasSubstr(" 0 missing, 0 differ, 0 changing, 0 not compared")) << first.err;
    change_mysql(dice, database(suffix));
    const auto sql = diff({"--format", "sql"}).out;
    EXPECT_THAT(sql, HasSubstr("`smt_new`"));
    for (auto at = sql.find("\nALTER "); at != std::string::npos; at = sql.find("\nALTER ", at + 1)) ++alters;
    execute(sql);
    expect_only_reasons(diff({"--format", "json"}).out);
    drop(suffix);
  }
  EXPECT_GT(alters, 5 * schemas);
}

}  // namespace
}  // namespace smt::test
