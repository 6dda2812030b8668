#include <gtest/gtest.h>

#include "smt/catalog.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kStatement =
    "CREATE TABLE `t` (\n"
    "  `id` int NOT NULL,\n"
    "  `a``, b` enum('x,(','y') DEFAULT 'x,(' COMMENT 'KEY `no` (`c`)',\n"
    "  `c` int GENERATED ALWAYS AS (coalesce(`id`,(1))) VIRTUAL /*!80023 INVISIBLE */,\n"
    "  PRIMARY KEY (`id`),\n"
    "  CONSTRAINT `d` CHECK ((`id` > 0))\n"
    ") ENGINE=InnoDB COMMENT='(`e` int)'";

TEST(CreatedColumns, TellATableThatIsShownInPart) {
  const auto is_partly_shown = [](std::vector<std::string> names) {
    Table shown = table("d", "t", {}, {});
    for (auto& name : names) shown.columns.push_back(column(std::move(name), "int"));
    apply_create_columns(shown, kStatement);
    return shown.partly_shown;
  };
  EXPECT_FALSE(is_partly_shown({"id", "a`, b", "c"}));
  EXPECT_TRUE(is_partly_shown({"id", "a`, b"}));
  EXPECT_TRUE(is_partly_shown({"id", "c"}));
}

TEST(CreatedColumns, AnEmptyStatementProvesNothingWrong) {
  Table shown = table("d", "t", {column("id", "int")}, {});
  apply_create_columns(shown, "");
  EXPECT_FALSE(shown.partly_shown);
}

std::string digits(const std::string& definition) {
  const auto rows = byte_defaults("d", "t", "CREATE TABLE `t` (\n  `c` " + definition + ",\n  KEY `k` (`c`)\n)");
  return rows.empty() ? "none" : rows.front().digits;
}

TEST(ByteDefaults, AreReadAsServersPrintThem) {
  EXPECT_EQ(digits("varbinary(4) DEFAULT '\\0\xff\x10'"), "00ff10");  // MySQL 5.7 and 8.0
  EXPECT_EQ(digits("binary(4) NOT NULL DEFAULT 'a\\0b\\0' COMMENT 'x'"), "61006200");
  EXPECT_EQ(digits("varbinary(9) DEFAULT 'it''s\\\\\\n\\r'"), "697427735c0a0d");
  EXPECT_EQ(digits("varbinary(4) DEFAULT 0x00FF10"), "00ff10");
  EXPECT_EQ(digits("varbinary(4) DEFAULT _binary 'a\\0'"), "6100");
  EXPECT_EQ(digits("varbinary(4) DEFAULT ''"), "");
}

TEST(ByteDefaults, AreOfLiteralsAndBytesOnly) {
  EXPECT_EQ(digits("varbinary(4) DEFAULT NULL"), "none");
  EXPECT_EQ(digits("varbinary(4) COMMENT 'DEFAULT 0x61'"), "none");
  EXPECT_EQ(digits("binary(16) DEFAULT (uuid_to_bin(uuid()))"), "none");
  EXPECT_EQ(digits("varchar(4) DEFAULT 'abc'"), "none");
  EXPECT_EQ(digits("binary(1) GENERATED ALWAYS AS (coalesce(`DEFAULT`,_utf8mb4'DEFAULT 1')) VIRTUAL"), "none");
}

TEST(ByteDefaults, TakeThePlaceOfThoseThatMayBeCut) {
  Catalog catalog;
  auto cut = with_default(column("c", "varbinary(4)"), ColumnDefault::Kind::kHex, "61");
  auto whole = cut;
  whole.name = "w";
  auto value = *cut.default_value;
  value.may_be_cut = true;
  cut.default_value = value;
  catalog.tables = {table("d", "t", {cut, whole}, {})};
  const auto scope = cut_scope(catalog);
  EXPECT_TRUE(holds(scope, "d", "t"));
  apply_defaults(catalog, {{"d", "t", "c", "610062"}, {"d", "t", "w", "ff"}, {"d", "gone", "c", "ff"}});
  EXPECT_EQ(*catalog.tables[0].columns[0].default_value, (ColumnDefault{ColumnDefault::Kind::kHex, "610062"}));
  EXPECT_EQ(catalog.tables[0].columns[1].default_value->text, "61");
  EXPECT_TRUE(cut_scope(catalog).schemas.empty());
}

ColumnDefault parsed(const std::string& version, const std::string& type, std::uint64_t octets, std::string text) {
  ColumnRow row;
  row.type = type, row.octet_length = octets, row.default_text = std::move(text);
  return parse_column_default(row, parse_column_type(type).kind, build_server({version, "", "", "", "0", "1", "0"}));
}

TEST(ByteDefaults, MayBeCutWhereBytesMayFollow) {
  EXPECT_TRUE(parsed("8.0.36", "varbinary(4)", 4, "0x61").may_be_cut);
  EXPECT_TRUE(parsed("8.0.36", "varbinary(4)", 4, "0x").may_be_cut);
  EXPECT_FALSE(parsed("8.0.36", "varbinary(4)", 4, "").may_be_cut);
  EXPECT_FALSE(parsed("8.0.36", "binary(2)", 2, "0x6162").may_be_cut);
  EXPECT_FALSE(parsed("8.0.36", "varchar(4)", 16, "a").may_be_cut);
  EXPECT_TRUE(parsed("5.7.22", "varbinary(4)", 4, "").may_be_cut);
  EXPECT_TRUE(parsed("5.7.22", "binary(2)", 2, "a?").may_be_cut);
  EXPECT_FALSE(parsed("5.7.22", "binary(2)", 2, "ab").may_be_cut);
  EXPECT_FALSE(parsed("10.11.6-MariaDB", "binary(2)", 2, "'a\\0'").may_be_cut);
}

TEST(BuildCatalog, KnowsTablesWhoseColumnsNothingProves) {
  Rows rows;
  rows.server.version = "8.0.36";
  for (const auto* name : {"refused", "some", "whole"}) {
    rows.tables.push_back({"d", name, "BASE TABLE", "InnoDB", ""});
    ColumnRow id;
    id.schema = "d", id.table = name, id.name = "id", id.ordinal = 1, id.type = "int";
    rows.columns.push_back(id);
  }
  rows.refused = {{"d", "refused"}};
  rows.creates = {{"d", "some", "CREATE TABLE `some` (`id` int, `v` int)"},
                  {"d", "whole", "CREATE TABLE `whole` (`id` int)"}};
  const auto catalog = build_catalog(rows);
  const auto states = [&](const Table& one) {
    return std::string{one.unproven ? "unproven" : ""} + (one.partly_shown ? "partly shown" : "");
  };
  EXPECT_EQ(states(catalog.tables[0]), "unproven");
  EXPECT_EQ(states(catalog.tables[1]), "partly shown");
  EXPECT_EQ(states(catalog.tables[2]), "");
  const auto scope = proof_scope(catalog);
  EXPECT_FALSE(holds(scope, "d", "some"));
  EXPECT_TRUE(holds(scope, "d", "whole"));
}

}  // namespace
}  // namespace smt::test
