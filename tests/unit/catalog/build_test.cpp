#include <gtest/gtest.h>

#include "smt/catalog.hpp"

namespace smt::test {
namespace {

ColumnRow column(std::string schema, std::string table, std::string name, std::uint32_t ordinal,
                 std::string type = "int") {
  ColumnRow row;
  row.schema = std::move(schema);
  row.table = std::move(table);
  row.name = std::move(name);
  row.ordinal = ordinal;
  row.type = std::move(type);
  return row;
}

KeyRow key(std::string table, std::string index, std::uint32_t position, std::string column_name) {
  return {"s", std::move(table), std::move(index), true, position, std::move(column_name), false};
}

TEST(BuildCatalog, PutsRowsOfAnyOrderInOrder) {
  Rows rows;
  rows.tables = {{"s", "b", "BASE TABLE", "InnoDB", "it's b"}, {"s", "a", "SYSTEM VERSIONED", "InnoDB", ""}};
  rows.columns = {column("s", "b", "y", 2), column("s", "a", "n", 1), column("s", "b", "x", 1),
                  column("s", "gone", "n", 1)};
  rows.keys = {key("b", "uk", 2, "y"), key("b", "PRIMARY", 1, "y"), key("b", "uk", 1, "x"), key("gone", "uk", 1, "n"),
               key("b", "PRIMARY", 2, "x")};
  rows.sizes = {{"s", "b", 16384}, {"s", "gone", 1}};
  const auto catalog = build_catalog(rows);
  ASSERT_EQ(catalog.tables.size(), 2U);
  const auto& [a, b] = std::tie(catalog.tables[0], catalog.tables[1]);
  EXPECT_EQ(a.name, "a");
  EXPECT_TRUE(a.system_versioned);
  EXPECT_EQ(a.data_length, 0U);
  EXPECT_EQ(b.comment, "it's b");
  EXPECT_EQ(b.engine, "InnoDB");
  EXPECT_EQ(b.data_length, 16384U);
  ASSERT_EQ(b.columns.size(), 2U);
  EXPECT_EQ(b.columns[0].name, "x");
  EXPECT_EQ(b.columns[1].name, "y");
  const std::vector<Key> expected{{"PRIMARY", true, true, {{"y", false, false}, {"x", false, false}}},
                                  {"uk", false, true, {{"x", false, false}, {"y", false, false}}}};
  EXPECT_EQ(b.keys, expected);
}

TEST(BuildCatalog, TellsTablesWithHiddenColumns) {
  const auto is_partly_shown = [](std::vector<std::uint32_t> ordinals, const std::string& key_column,
                                  const std::string& version = "10.11.19-MariaDB") {
    Rows rows;
    rows.server.version = version;
    rows.tables = {{"s", "t", "BASE TABLE", "InnoDB", ""}};
    for (const auto ordinal : ordinals)
      rows.columns.push_back(column("s", "t", "c" + std::to_string(ordinal), ordinal));
    if (!key_column.empty()) rows.keys = {key("t", "PRIMARY", 1, key_column)};
    return build_catalog(rows).tables.at(0).partly_shown;
  };
  EXPECT_FALSE(is_partly_shown({1, 2, 3}, "c2"));
  EXPECT_FALSE(is_partly_shown({3, 1, 2}, ""));
  EXPECT_TRUE(is_partly_shown({2, 3}, ""));
  EXPECT_TRUE(is_partly_shown({1, 3}, "c1"));
  EXPECT_TRUE(is_partly_shown({1, 2}, "c3"));
  EXPECT_FALSE(is_partly_shown({2, 3}, "", "8.0.30"));  // MySQL's own key
  EXPECT_TRUE(is_partly_shown({2, 3}, "", "8.0.29"));
  EXPECT_TRUE(is_partly_shown({2, 3}, "c2", "8.0.30"));
  EXPECT_TRUE(is_partly_shown({2, 4}, "", "8.0.30"));
}

TEST(BuildCatalog, TellsTablesWithAKeyThatMysqlHid) {
  const auto is_hidden = [](std::uint32_t first, const std::string& version) {
    Rows rows;
    rows.server.version = version;
    rows.tables = {{"s", "t", "BASE TABLE", "InnoDB", ""}};
    rows.columns = {column("s", "t", "c", first)};
    return build_catalog(rows).tables.at(0).key_hidden;
  };
  EXPECT_TRUE(is_hidden(2, "8.0.30"));
  EXPECT_FALSE(is_hidden(1, "8.0.30"));
  EXPECT_FALSE(is_hidden(2, "8.0.29"));
  EXPECT_FALSE(is_hidden(2, "10.11.19-MariaDB"));
}

TEST(BuildCatalog, TellsTablesFromOthers) {
  Rows rows;
  rows.tables = {{"s", "v", "VIEW", "", "VIEW"},
                 {"s", "q", "SEQUENCE", "InnoDB", ""},
                 {"s", "t", "BASE TABLE", "InnoDB", ""},
                 {"s", "unread", "BASE TABLE", "InnoDB", ""}};
  rows.columns = {column("s", "v", "id", 1), column("s", "q", "id", 1), column("s", "t", "id", 1)};
  const auto catalog = build_catalog(rows);
  ASSERT_EQ(catalog.tables.size(), 1U);
  EXPECT_EQ(catalog.tables[0].name, "t");
  std::vector<std::string> others;
  for (const auto& other : catalog.others) others.push_back(other.name);
  EXPECT_EQ(others, (std::vector<std::string>{"q", "unread", "v"}));
}

TEST(BuildCatalog, KeepsNamesApartThatDifferInCase) {
  Rows rows;
  rows.tables = {{"s", "t", "BASE TABLE", "", ""}, {"s", "T", "BASE TABLE", "", ""}, {"S", "t", "BASE TABLE", "", ""}};
  rows.columns = {column("s", "t", "small", 1), column("S", "t", "other", 1), column("s", "T", "big", 1)};
  const auto catalog = build_catalog(rows);
  ASSERT_EQ(catalog.tables.size(), 3U);
  EXPECT_EQ(catalog.tables[0].columns[0].name, "other");
  EXPECT_EQ(catalog.tables[1].columns[0].name, "big");
  EXPECT_EQ(catalog.tables[2].columns[0].name, "small");
}

TEST(BuildCatalog, ReadsExtra) {
  Rows rows;
  rows.tables = {{"s", "t", "BASE TABLE", "", ""}};
  const std::vector<std::string> extras{"auto_increment", "STORED GENERATED, INVISIBLE",
                                        "DEFAULT_GENERATED on update CURRENT_TIMESTAMP", "PERSISTENT",
                                        "DEFAULT_GENERATED"};
  for (std::uint32_t i = 0; i < extras.size(); ++i) {
    rows.columns.push_back(column("s", "t", "c", i + 1));
    rows.columns.back().extra = extras[i];
  }
  rows.columns.push_back(column("s", "t", "row_start", 6));
  rows.columns.back().generation_expression = "ROW START";
  const auto catalog = build_catalog(rows);
  const auto flags = [&](std::size_t i) {
    const auto& c = catalog.tables.at(0).columns.at(i);
    return std::vector<bool>{c.auto_increment, c.generated, c.invisible, c.on_update};
  };
  EXPECT_EQ(flags(0), (std::vector<bool>{true, false, false, false}));
  EXPECT_EQ(flags(1), (std::vector<bool>{false, true, true, false}));
  EXPECT_EQ(flags(2), (std::vector<bool>{false, false, false, true}));
  EXPECT_EQ(flags(3), (std::vector<bool>{false, true, false, false}));
  EXPECT_EQ(flags(4), (std::vector<bool>{false, false, false, false}));
  EXPECT_EQ(flags(5), (std::vector<bool>{false, true, false, false}));
}

TEST(BuildCatalog, CarriesTheFactsOfAColumn) {
  Rows rows;
  rows.server.version = "10.11.19-MariaDB";
  rows.tables = {{"s", "t", "BASE TABLE", "", ""}};
  auto row = column("s", "t", "名", 1, "varchar(20)");
  row.nullable = true;
  row.default_text = "'x'";
  row.character_length = 20;
  row.octet_length = 80;
  row.charset = "utf8mb4";
  row.comment = "说明";
  rows.columns = {row};
  const auto c = build_catalog(rows).tables.at(0).columns.at(0);
  EXPECT_EQ(c.name, "名");
  EXPECT_EQ(c.type, parse_column_type("varchar(20)"));
  EXPECT_TRUE(c.nullable);
  EXPECT_EQ(c.default_value, (ColumnDefault{ColumnDefault::Kind::kLiteral, "x", 0}));
  EXPECT_EQ(c.character_length, 20U);
  EXPECT_EQ(c.octet_length, 80U);
  EXPECT_EQ(c.charset, "utf8mb4");
  EXPECT_EQ(c.comment, "说明");
}

TEST(BuildCatalog, MarksPrefixAndExpressionParts) {
  Rows rows;
  rows.tables = {{"s", "t", "BASE TABLE", "", ""}};
  rows.columns = {column("s", "t", "c", 1)};
  rows.keys = {{"s", "t", "k", false, 1, "c", true}, {"s", "t", "k", false, 2, std::nullopt, false}};
  const std::vector<Key> expected{{"k", false, false, {{"c", true, false}, {"", false, true}}}};
  EXPECT_EQ(build_catalog(rows).tables.at(0).keys, expected);
}

TEST(BuildCatalog, KnowsTheFirstUniqueKeyWhereItCan) {
  Rows rows;
  for (const char* name : {"none", "one", "primary", "several", "told"}) {
    rows.tables.push_back({"s", name, "BASE TABLE", "", ""});
    rows.columns.push_back(column("s", name, "id", 1));
  }
  rows.keys = {key("one", "uk", 1, "id"),    key("primary", "PRIMARY", 1, "id"), key("primary", "uk", 1, "id"),
               key("several", "a", 1, "id"), key("several", "b", 1, "id"),       key("told", "a", 1, "id"),
               key("told", "b", 1, "id")};
  rows.creates = {
      {"s", "told", "CREATE TABLE `told` (\n  `id` int,\n  UNIQUE KEY `b` (`id`),\n  UNIQUE KEY `a` (`id`)\n)"}};
  std::vector<std::string> first;
  for (const auto& table : build_catalog(rows).tables) first.push_back(table.first_unique);
  EXPECT_EQ(first, (std::vector<std::string>{"", "uk", "", "", "b"}));
}

TEST(BuildCatalog, OfNothingIsEmpty) {
  const auto catalog = build_catalog({});
  EXPECT_TRUE(catalog.tables.empty());
  EXPECT_TRUE(catalog.others.empty());
}

Server server_of(std::string version, std::string comment = "") {
  ServerRow row;
  row.version = std::move(version);
  row.version_comment = std::move(comment);
  return build_server(row);
}

TEST(BuildServer, TellsFlavourAndVersion) {
  EXPECT_EQ(server_of("10.11.19-MariaDB-0+deb12u1").flavour, Flavour::kMariadb);
  EXPECT_EQ(server_of("10.11.19-MariaDB-0+deb12u1").version, (Version{10, 11, 19}));
  EXPECT_EQ(server_of("5.5.5-10.4.2-MariaDB-log").version, (Version{10, 4, 2}));
  EXPECT_EQ(server_of("11.4.2", "MariaDB Server").flavour, Flavour::kMariadb);
  EXPECT_EQ(server_of("9.7.4-2", "(Debian)").flavour, Flavour::kMysql);
  EXPECT_EQ(server_of("9.7.4-2").version, (Version{9, 7, 4}));
  EXPECT_EQ(server_of("8.0.mysql_aurora.3.04.0").version, (Version{8, 0, 0}));
  EXPECT_EQ(server_of("nonsense").version, (Version{0, 0, 0}));
}

TEST(BuildServer, ReadsTheNumbers) {
  const auto server = build_server({"9.7.4-2", "", "SYSTEM", "CST", "-18000", "4294967295", "1"});
  EXPECT_EQ(server.version_text, "9.7.4-2");
  EXPECT_EQ(server.time_zone, "SYSTEM");
  EXPECT_EQ(server.system_time_zone, "CST");
  EXPECT_EQ(server.utc_offset_seconds, -18000);
  EXPECT_EQ(server.server_id, 4294967295U);
  EXPECT_EQ(server.lower_case_table_names, 1);
}

}  // namespace
}  // namespace smt::test
