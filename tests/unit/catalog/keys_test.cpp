#include <gtest/gtest.h>

#include "smt/catalog.hpp"

namespace smt::test {
namespace {

Column column(std::string name, bool nullable) {
  Column out;
  out.name = std::move(name);
  out.nullable = nullable;
  return out;
}

Key unique_key(std::string name, std::vector<KeyPart> parts) {
  return {std::move(name), false, true, std::move(parts)};
}
KeyPart whole(std::string name) { return {std::move(name), false, false}; }

Table table_with(std::vector<Key> keys) {
  Table table;
  table.columns = {column("id", false), column("note", true), column("Code", false)};
  table.keys = std::move(keys);
  return table;
}

std::vector<std::string> names(const Table& table) {
  std::vector<std::string> out;
  for (const auto& key : table.keys) out.push_back(key.name);
  return out;
}

TEST(NaturalKey, IsThePrimaryKeyEvenWithAPrefix) {
  const auto table = table_with({{"PRIMARY", true, true, {{"Code", true, false}}}, unique_key("a", {whole("id")})});
  EXPECT_EQ(natural_key(table)->name, "PRIMARY");
}

TEST(NaturalKey, IsTheFirstUniqueOfWholeNotNullColumns) {
  const auto table = table_with({{"plain", false, false, {whole("id")}},
                                 unique_key("null", {whole("id"), whole("note")}),
                                 unique_key("prefix", {{"Code", true, false}}),
                                 unique_key("expression", {{"", false, true}}),
                                 unique_key("good", {whole("id"), whole("code")}),
                                 unique_key("later", {whole("id")})});
  ASSERT_NE(natural_key(table), nullptr);
  EXPECT_EQ(natural_key(table)->name, "good");
}

TEST(NaturalKey, MayBeAbsent) {
  EXPECT_EQ(natural_key(table_with({})), nullptr);
  EXPECT_EQ(natural_key(table_with({unique_key("null", {whole("note")}), unique_key("gone", {whole("hidden")})})),
            nullptr);
}

TEST(NeedsCreateStatement, OnlyWithSeveralUniqueKeysAndNoPrimary) {
  EXPECT_FALSE(needs_create_statement(table_with({})));
  EXPECT_FALSE(
      needs_create_statement(table_with({unique_key("a", {whole("note")}), {"b", false, false, {whole("id")}}})));
  EXPECT_TRUE(needs_create_statement(table_with({unique_key("a", {whole("id")}), unique_key("b", {whole("note")})})));
  EXPECT_FALSE(needs_create_statement(table_with(
      {{"PRIMARY", true, true, {whole("id")}}, unique_key("a", {whole("id")}), unique_key("b", {whole("id")})})));
}

// As MySQL 9.7 printed it, with a hostile comment added.
constexpr std::string_view kStatement =
    "CREATE TABLE `t(k` (\n"
    "  `id` int NOT NULL DEFAULT '5' COMMENT 'a, UNIQUE KEY `fake` (`x`), it''s \\', UNIQUE KEY `fake2` (`x`)',\n"
    "  `UNIQUE` enum('),','UNIQUE KEY `fake3`') DEFAULT NULL,\n"
    "  `g` int GENERATED ALWAYS AS (concat(`id`,_utf8mb4'), UNIQUE KEY `fake4` (')) VIRTUAL,\n"
    "  UNIQUE KEY `uk we``ird` (`b`,`e`),\n"
    "  UNIQUE KEY `uk_prefix` (`c`(10)) USING BTREE COMMENT 'x, KEY `fake5`',\n"
    "  UNIQUE KEY `ufx` ((lower(cast(`id` as char charset utf8mb4)))),\n"
    "  SPATIAL KEY `sk` (`k`),\n"
    "  FULLTEXT KEY `ft` (`d`) /*!50100 WITH PARSER `ngram` */ ,\n"
    "  KEY `iv` (`v`) /*!80000 INVISIBLE */,\n"
    "  CONSTRAINT `fk` FOREIGN KEY (`v`) REFERENCES `o` (`id`)\n"
    ") ENGINE=InnoDB COMMENT=', UNIQUE KEY `fake6` ('";

TEST(ApplyCreateStatement, OrdersKeysAsPrinted) {
  auto table = table_with({unique_key("aaa_gone", {}),
                           {"ft", false, false, {}},
                           {"iv", false, false, {}},
                           {"sk", false, false, {}},
                           unique_key("ufx", {}),
                           unique_key("uk we`ird", {}),
                           unique_key("uk_prefix", {})});
  apply_create_statement(table, kStatement);
  const std::vector<std::string> expected{"uk we`ird", "uk_prefix", "ufx", "sk", "ft", "iv", "aaa_gone"};
  EXPECT_EQ(names(table), expected);
  EXPECT_EQ(table.first_unique, "uk we`ird");
}

TEST(ApplyCreateStatement, LeavesPrimaryFirst) {
  auto table = table_with({{"PRIMARY", true, true, {whole("id")}}, unique_key("b", {}), unique_key("a", {})});
  apply_create_statement(
      table, "CREATE TABLE `t` (`id` int, UNIQUE KEY `a` (`id`), UNIQUE KEY `b` (`id`), PRIMARY KEY (`id`))");
  EXPECT_EQ(names(table), (std::vector<std::string>{"PRIMARY", "a", "b"}));
  EXPECT_EQ(table.first_unique, "");
}

TEST(ApplyCreateStatement, SurvivesNonsense) {
  for (const std::string statement :
       {"", "CREATE TABLE", "CREATE TABLE `t` (", "(((", "(`a", "('a", "(UNIQUE KEY `a", ")", "(,,,"}) {
    auto table = table_with({unique_key("b", {}), unique_key("a", {})});
    apply_create_statement(table, statement);
    EXPECT_EQ(names(table), (std::vector<std::string>{"b", "a"})) << statement;
    EXPECT_EQ(table.first_unique, "") << statement;
  }
}

TEST(FindColumn, PrefersTheExactCase) {
  Table table;
  table.columns = {column("ID", false), column("id", true)};
  EXPECT_EQ(find_column(table, "id"), &table.columns[1]);
  EXPECT_EQ(find_column(table, "Id"), &table.columns[0]);
  EXPECT_EQ(find_column(table, "i"), nullptr);
}

}  // namespace
}  // namespace smt::test
