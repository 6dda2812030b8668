#include "check/starrocks_tables.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

constexpr const char* kColumns =
    "CREATE TABLE `orders` (\n  `id` bigint(20) NOT NULL COMMENT \"\",\n  `note` varchar(80) NULL DEFAULT \"-\" "
    "COMMENT "
    "\"what\"\n) ENGINE=OLAP \n";
constexpr const char* kClauses =
    "PRIMARY KEY(`id`)\nCOMMENT \"all\"\nDISTRIBUTED BY HASH(`id`) BUCKETS 4 \nPROPERTIES (\n"
    "\"compression\" = \"LZ4\",\n\"enable_persistent_index\" = \"true\",\n\"fast_schema_evolution\" = \"true\",\n"
    "\"replicated_storage\" = \"true\",\n\"replication_num\" = \"3\"\n);";

TargetColumn column(std::string name, const StarRocksType& type, bool nullable) {
  TargetColumn made;
  made.name = std::move(name);
  made.mapping.starrocks = type;
  made.nullable = nullable;
  return made;
}

TargetTable orders() {
  TargetTable target;
  target.name = {"shop", "orders"};
  target.comment = "all";
  target.key = {"id"};
  target.columns = {column("id", {StarRocksKind::kBigint, 0, 0, 0}, false),
                    column("note", {StarRocksKind::kVarchar, 80, 0, 0}, true)};
  target.columns[1].comment = "what";
  target.columns[1].default_value = TargetDefault{TargetDefault::Kind::kLiteral, "-"};
  target.distribution = {DistributionKind::kHash, {"id"}, 8};
  target.properties = {{"replication_num", "3"}};
  return target;
}

constexpr StarRocksTarget kConf{{4, 1, 0}, RunMode::kSharedNothing};

class ComparedTable : public testing::Test {
 protected:
  ComparedTable() { facts.state.value.emplace(); }

  ShownTable& there() { return facts.state.value->tables[{"shop", "orders"}]; }
  /// Compares with SHOW CREATE TABLE in which the first `from` is `to`.
  NeededTable compared(const std::string& from = "", const std::string& to = "") {
    auto text = std::string{kColumns} + kClauses;
    if (!from.empty()) text.replace(text.find(from), from.size(), to);
    there().type = "BASE TABLE";
    there().create = text;
    return compared_table(orders(), &facts, kConf);
  }

  StarRocksFacts facts;
};

TEST_F(ComparedTable, ThatDoesNotExist) {
  const auto table = compared_table(orders(), &facts, kConf);
  EXPECT_FALSE(table.exists);
  EXPECT_EQ(table.replicas, 3U);
}

TEST_F(ComparedTable, ThatFits) {
  const auto expect_fit = [](const NeededTable& table) {
    EXPECT_TRUE(table.exists);
    EXPECT_EQ(table.fails, "");
    EXPECT_EQ(table.kept, "");
    EXPECT_EQ(table.unclear, "");
    EXPECT_EQ(table.fix, "");
  };
  expect_fit(compared());
  expect_fit(compared("varchar(80)", "varchar(100)"));
  expect_fit(compared("BUCKETS 4 ", "BUCKETS 16 "));
  expect_fit(compared("\n) ENGINE", ",\n  `own` int(11) NULL COMMENT \"\"\n) ENGINE"));
  expect_fit(compared("\n) ENGINE", ",\n  `own` int(11) NOT NULL DEFAULT \"0\" COMMENT \"\"\n) ENGINE"));
  expect_fit(compared("\n) ENGINE", ",\n  INDEX i (`note`) USING BITMAP\n) ENGINE"));
}

TEST_F(ComparedTable, ThatTheFilesCannotLoad) {
  EXPECT_EQ(compared("PRIMARY", "UNIQUE").fails, "it is a UNIQUE KEY table and not PRIMARY KEY");
  EXPECT_EQ(compared("bigint(20)", "int(11)").fails, "its column id is INT and not BIGINT");
  EXPECT_EQ(compared("varchar(80)", "varchar(79)").fails, "its column note is VARCHAR(79) and not VARCHAR(80)");
  EXPECT_EQ(compared("80) NULL", "80) NOT NULL").fails, "its column note does not accept NULL");
  const auto extra = compared("\n) ENGINE", ",\n  `own` int(11) NOT NULL COMMENT \"\"\n) ENGINE");
  EXPECT_EQ(extra.fails, "its column own is NOT NULL without a default, and the files do not fill it");
  EXPECT_EQ(extra.fix, "ALTER TABLE `shop`.`orders` MODIFY COLUMN `own` INT NULL;");
  EXPECT_EQ(compared("bigint(20)", "int(11)").fix,
            "DROP TABLE `shop`.`orders`; -- only if you can lose its rows; the files create it again");
  EXPECT_EQ(
      compared("DISTRIBUTED", "PARTITION BY RANGE(`id`)\n(PARTITION p1 VALUES [(\"0\"), (\"9\")))\nDISTRIBUTED").fails,
      "it has the PARTITION BY RANGE(id), and none is wanted");
}

TEST_F(ComparedTable, WithoutAColumn) {
  const auto table = compared(",\n  `note` varchar(80) NULL DEFAULT \"-\" COMMENT \"what\"", "");
  EXPECT_EQ(table.fails, "it has no column note");
  EXPECT_EQ(table.fix,
            "ALTER TABLE `shop`.`orders` ADD COLUMN `note` VARCHAR(80) NULL DEFAULT \"-\" COMMENT \"what\";");
}

TEST_F(ComparedTable, ThatDiffersInDetails) {
  EXPECT_EQ(compared("\"what\"", "\"\"").kept, "it has no comment of column note, but 'what' is wanted");
  EXPECT_EQ(compared("\"all\"", "\"some\"").kept, "its comment is 'some' and not 'all'");
  EXPECT_EQ(compared("DEFAULT \"-\" ", "").kept, "it has no default of column note, but \"-\" is wanted");
  EXPECT_EQ(compared("\"replication_num\" = \"3\"", "\"replication_num\" = \"1\"").kept,
            "its property replication_num is 1 and not 3");
  EXPECT_EQ(compared("PROPERTIES", "ORDER BY(`note`)\nPROPERTIES").kept,
            "it has the sort key note, and none is wanted");
  EXPECT_EQ(compared("\"all\"", "\"some\"").fails, "");
}

TEST_F(ComparedTable, ThatTheToolDoesNotUnderstand) {
  EXPECT_EQ(compared("bigint(20)", "wurst").unclear,
            "the tool does not understand line 2 of its SHOW CREATE TABLE: the type 'wurst' is not known");
  there() = {"VIEW", std::nullopt, "", {}, std::nullopt};
  const auto again = [&] { return compared_table(orders(), &facts, kConf).unclear; };
  EXPECT_EQ(again(), "it is a view and not a table");
  there() = {"BASE TABLE", std::nullopt, "Unable to parse unicode value: sers", {{"v", "C:\\users", ""}}, std::nullopt};
  EXPECT_EQ(again(),
            "SHOW CREATE TABLE fails: Unable to parse unicode value: sers; the default of its column v contains \\u, "
            "which StarRocks cannot show");
}

TEST_F(ComparedTable, OfAnOldReleaseNeedsItsColumns) {
  compared();
  facts.version = "3.3.0";
  const auto old = [&] { return compared_table(orders(), &facts, kConf); };
  EXPECT_EQ(old().unclear,
            "the tool does not understand line 1 of its SHOW CREATE TABLE: texts are not escaped, so SHOW FULL COLUMNS "
            "is needed");
  there().columns = {{"id", std::nullopt, ""}, {"note", "-", "what"}};
  EXPECT_EQ(old().unclear, "");
  EXPECT_EQ(old().fails, "");
}

}  // namespace
}  // namespace smt::test
