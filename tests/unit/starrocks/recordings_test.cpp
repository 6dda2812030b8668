// The recordings of two FEs: what was written and what is shown are the same table, and a changed answer is another
// one.

#include <gmock/gmock.h>

#include <array>
#include <map>
#include <random>
#include <string>

#include "unit/starrocks/recordings.hpp"

namespace smt::test {
namespace {

PresentTable read_or_fail(std::string_view statement, StatementForm form, std::span<const ShownColumn> columns = {}) {
  auto read = parse_present(statement, form, columns);
  EXPECT_EQ(complaint(read), "ok") << statement;
  return complaint(read) == "ok" ? std::get<PresentTable>(std::move(read)) : PresentTable{};
}

/// Returns the differences of what was written and what is shown, or why one of them was not understood.
std::string outcome(const Recording& recording) {
  const auto wanted = parse_present(recording.create, StatementForm::kWritten);
  if (complaint(wanted) != "ok") return "written " + complaint(wanted) + "\n";
  if (recording.shown.empty()) return "SHOW CREATE TABLE failed\n";
  const auto present = parse_present(recording.shown, recording.form(), recording.columns);
  if (complaint(present) != "ok") return "shown " + complaint(present) + "\n";
  return lines(
      table_differences(std::get<PresentTable>(wanted), std::get<PresentTable>(present), recording.starrocks()));
}

/// The recordings whose outcome is not equality, and the section of docs/facts/starrocks-show.md that explains each.
const std::map<std::string, std::string> kListed{
    // #columns: an expression is printed in StarRocks' own spelling
    {"3.3 175_own_generated", "generated h: concat(cast(v as string), 'x') | concat(cast(v as varchar(65533)), 'x')\n"},
    {"4.1 175_own_generated", "generated h: concat(cast(v as string), 'x') | concat(cast(v as varchar(65533)), 'x')\n"},
    // #clauses: ROLLUP is never printed
    {"3.3 178_own_rollup", "written rol:1: SHOW CREATE TABLE does not show rollups, so they are not understood\n"},
    {"4.1 178_own_rollup", "written rol:1: SHOW CREATE TABLE does not show rollups, so they are not understood\n"},
    // #escapes: a default with a backslash before u makes SHOW CREATE TABLE fail
    {"4.1 odd default C:\\users", "SHOW CREATE TABLE failed\n"},
    // #escapes: of a view, SHOW CREATE TABLE prints CREATE VIEW
    {"3.3 odd view", "written o23:1: this is not an OLAP table but: view\n"},
    {"4.1 odd view", "written o23:1: this is not an OLAP table but: view\n"},
};

TEST(StarRocksRecordings, WhatIsShownMeansWhatWasWritten) {
  std::map<std::string, std::string> found;
  std::size_t count = 0;
  for (const auto& recording : all_recordings()) {
    ++count;
    const auto differs = outcome(recording);
    if (!differs.empty()) found[recording.version + " " + recording.name] = differs;
  }
  EXPECT_EQ(count, 384U);
  EXPECT_EQ(found, kListed);
}

TEST(StarRocksRecordings, The41FeNeedsNoRowsOfShowFullColumns) {
  std::map<std::string, std::string> found;
  for (const auto& recording : recordings("4.1")) {
    if (kListed.contains("4.1 " + recording.name)) continue;
    const auto alone = parse_present(recording.shown, StatementForm::kShown);
    const auto with_rows = parse_present(recording.shown, StatementForm::kShown, recording.columns);
    if (alone != with_rows) found[recording.name] = complaint(alone);
  }
  EXPECT_EQ(found,
            (std::map<std::string, std::string>{
                {"odd default \\u4e2d", "o1:3: a default has a backslash that escapes nothing (needs columns)"}}));
}

struct AlteredTable {
  std::string name, wanted, altered;
};

std::vector<AlteredTable> altered_tables() {
  std::ifstream file{SMT_SOURCE_DIR "/tests/starrocks/recordings/plans-4.1.jsonl"};
  std::string line;
  std::getline(file, line);
  std::vector<AlteredTable> out;
  while (std::getline(file, line)) {
    const auto row = nlohmann::json::parse(line);
    std::string wanted = row["wanted"];
    wanted.replace(wanted.find("{t}"), 3, "x");
    out.push_back({row["name"], wanted, row["altered"]});
  }
  return out;
}

// docs/facts/starrocks-show.md#differences-that-are-none
TEST(StarRocksRecordings, AnAlteredTableMeansTheWantedOne) {
  std::map<std::string, std::string> found;
  for (const auto& [name, wanted, altered] : altered_tables()) {
    const auto differences = table_differences(read_or_fail(wanted, StatementForm::kWritten),
                                               read_or_fail(altered, StatementForm::kShown), {Version{4, 1, 0}, {}});
    if (!differences.empty()) found[name] = lines(differences);
  }
  // No ALTER changes a default, and the pair of groups differed from the beginning.
  const std::map<std::string, std::string> expected{
      {"add column at the end instead of in its place", "column order: id, n, a, b | id, a, b, n\n"},
      {"not null to null, a default added; a default dropped",
       "null a: NULL | NOT NULL\ndefault a: \"7\" | \ndefault b:  | \"1\"\ntype c: VARCHAR(40) | VARCHAR(20)\n"
       "null c: NULL | NOT NULL\ndefault c: \"\" | \n"},
      {"rename a column of a table with a bloom filter on it, and colocate",
       "property colocate_with: am_pg_1 | am_pg_2\n"},
      {"rename a column, change its comment and the default of another", "default b: \"2\" | \"1\"\n"},
  };
  EXPECT_EQ(found, expected);
}

using Texts = std::vector<std::string>;

void add_replaced(Texts& out, const std::string& text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at == std::string::npos) return;
  out.push_back(text);
  out.back().replace(at, from.size(), to);
}

/// Returns the line of a column with another type, nullability, default, comment, and so on: one change in each.
Texts changed_columns(const std::string& line) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 30> kChanges{{
      {"` tinyint(4)", "` smallint(6)"},
      {"` smallint(6)", "` int(11)"},
      {"` int(11)", "` bigint(20)"},
      {"` bigint(20)", "` largeint(40)"},
      {"` largeint(40)", "` bigint(20)"},
      {"` boolean", "` tinyint(4)"},
      {"` float", "` double"},
      {"` double", "` float"},
      {"` datetime", "` date"},
      {"` date ", "` datetime "},
      {"` json", "` varchar(65533)"},
      {"` char(", "` varchar("},
      {"` varchar(", "` char("},
      {"` varchar(", "` varchar(1"},
      {"` varbinary", "` bitmap"},
      {"` array<", "` array<array<"},
      {"` decimal(", "` decimal32("},
      {"` decimal64", "` decimal32"},
      {", 2) ", ", 3) "},
      {"map<int(11)", "map<bigint(20)"},
      {"struct<`x`", "struct<`y`"},
      {"` hll", "` bitmap"},
      {"` bitmap", "` hll"},
      {"` percentile", "` bitmap"},
      {" SUM ", " MAX "},
      {" AUTO_INCREMENT", ""},
      {" AS ", " AS 1 + "},
      {" CURRENT_TIMESTAMP", " CURRENT_TIMESTAMP(3)"},
      {"(uuid())", "(uuid_numeric())"},
      {" COMMENT \"", " COMMENT \"z"},
  }};
  Texts out;
  for (const auto& [from, to] : kChanges) add_replaced(out, line, from, to);
  add_replaced(out, line, " DEFAULT \"", " DEFAULT \"z");
  add_replaced(out, line, " NOT NULL", " NULL");
  if (out.size() < 2 || line.find(" NOT NULL") == std::string::npos) add_replaced(out, line, " NULL", " NOT NULL");
  add_replaced(out, line, "  `", "  `z");
  return out;
}

/// Returns a line of a clause, a partition or a property with one change each.
Texts changed_clauses(const std::string& line) {
  Texts out;
  const auto is = [&](std::string_view start) { return line.starts_with(start); };
  if (is("PRIMARY KEY") || is("ORDER BY") || is("DUPLICATE KEY") || is("UNIQUE KEY") || is("AGGREGATE KEY")) {
    add_replaced(out, line, "`, `", "`, `z");
    if (line.find(", ") != std::string::npos) out.push_back(line.substr(0, line.rfind(", ")) + ")");
  }
  if (is("PRIMARY KEY")) add_replaced(out, line, "PRIMARY", "UNIQUE");
  if (is("DISTRIBUTED")) {
    if (line.find("BUCKETS") == std::string::npos) out.push_back(line + " BUCKETS 3");
    add_replaced(out, line, "BUCKETS ", "BUCKETS 9");
    if (line.find("BUCKETS") != std::string::npos) out.push_back(line.substr(0, line.find("BUCKETS")));
    if (line.find("HASH") != std::string::npos) out.push_back("DISTRIBUTED BY RANDOM");
  }
  if (is("COMMENT")) add_replaced(out, line, "COMMENT \"", "COMMENT \"z");
  if (is("PARTITION BY")) {
    add_replaced(out, line, "'day'", "'year'");
    add_replaced(out, line, "'month'", "'day'");
    add_replaced(out, line, ", 7,", ", 8,");
  }
  if (is("PARTITION p") || is("(PARTITION p")) {
    add_replaced(out, line, "PARTITION p", "PARTITION q");
    add_replaced(out, line, "-01", "-02");
    add_replaced(out, line, "(\"1", "(\"2");
    add_replaced(out, line, "\"replication_num\" = \"", "\"replication_num\" = \"1");
  }
  if (is("  PARTITION p")) add_replaced(out, line, "('", "('z");
  if (is("  INDEX")) {
    add_replaced(out, line, "COMMENT '", "COMMENT 'z");
    add_replaced(out, line, "INDEX i", "INDEX j");
    add_replaced(out, line, "(`v`)", "(`w`)");
  }
  if (is("\"")) add_replaced(out, line, "\" = \"", "\" = \"1");
  return out;
}

Texts split_lines(const std::string& text) {
  Texts out{""};
  for (const char c : text) {
    out.back() += c;
    if (c == '\n') out.emplace_back();
  }
  return out;
}

/// Returns `shown` with one change each. Lines of the inside of a comment remain as they are.
Texts changed(const std::string& shown) {
  const auto all = split_lines(shown);
  Texts out;
  const std::size_t each = 1 + all.size() / 40;  // of hundreds of columns or partitions, not all
  std::size_t at = 0, number = 0;
  for (const auto& line : all) {
    const bool is_one_of_many = line.starts_with("PARTITION p") || line.starts_with("  `");
    const bool is_skipped = is_one_of_many && ++number % each != 0;
    const auto changes = is_skipped ? Texts{} : line.starts_with("  `") ? changed_columns(line) : changed_clauses(line);
    for (const auto& change : changes) out.push_back(shown.substr(0, at) + change + shown.substr(at + line.size()));
    at += line.size();
  }
  return out;
}

TEST(StarRocksRecordings, AChangedAnswerIsAnotherTable) {
  std::map<std::string, std::size_t> counts;
  for (const auto& recording : all_recordings()) {
    if (recording.shown.empty() || recording.name == "odd view") continue;
    const bool is_dynamic = recording.name == "168_own_dynamic";  // its partitions are not compared
    const auto columns = recording.form() == StatementForm::kShown ? std::vector<ShownColumn>{} : recording.columns;
    if (complaint(parse_present(recording.shown, recording.form(), columns)) != "ok") continue;  // 4.1, `a\中`
    const auto table = read_or_fail(recording.shown, recording.form(), columns);
    for (const auto& other : changed(recording.shown)) {
      const auto read = parse_present(other, recording.form(), columns);
      if (complaint(read) != "ok") {
        ++counts["not understood"];
        continue;
      }
      const auto& changed_table = std::get<PresentTable>(read);
      EXPECT_FALSE(changed_table == table) << other;
      const auto differences = table_differences(table, changed_table, recording.starrocks());
      EXPECT_TRUE(is_dynamic || !differences.empty()) << recording.version << " " << recording.name << "\n" << other;
      for (const auto& difference : differences) ++counts[part_name(difference.part)];
    }
  }
  const std::map<std::string, std::size_t> least{
      {"aggregation", 3}, {"auto_increment", 2}, {"buckets", 700}, {"column", 1300},   {"column comment", 900},
      {"comment", 17},    {"default", 200},      {"generated", 4}, {"index", 14},      {"key", 90},
      {"model", 270},     {"null", 1700},        {"order by", 11}, {"partition", 300}, {"partition by", 27},
      {"property", 2400}, {"type", 2400},
  };
  for (const auto& [part, count] : least) EXPECT_GE(counts[part], count) << part;
}

// Truncated and damaged statements: nothing crashes, hangs, or reads behind the end (preset asan).
TEST(StarRocksRecordings, DamagedStatementsAreReadOrRefused) {
  std::mt19937 random{20261130};
  constexpr std::string_view kBytes = "`'\"()[]<>,.;=\\\n -/*0Az\xe4\xff";
  std::size_t refused = 0, rounds = 0;
  for (const auto& recording : all_recordings()) {
    for (int round = 0; round < 40; ++round, ++rounds) {
      auto text = round % 3 == 0 ? recording.create : recording.shown;
      if (text.empty()) continue;
      if (text.size() > 3000) text.resize(3000);
      const auto at = random() % text.size();
      if (round % 2 == 0) text.resize(at);
      for (auto changes = random() % 4; changes > 0 && !text.empty(); --changes) {
        const auto place = random() % text.size();
        if (changes == 1) text.erase(place, 1 + random() % 5);
        if (changes > 1) text[place] = kBytes[random() % kBytes.size()];
      }
      for (const auto form : {StatementForm::kWritten, StatementForm::kShown, StatementForm::kShownUnescaped}) {
        const auto read = parse_present(text, form, round % 5 == 0 ? std::vector<ShownColumn>{} : recording.columns);
        refused += complaint(read) == "ok" ? 0 : 1;
      }
    }
  }
  EXPECT_GT(refused, rounds);  // of three forms of each, most
}

}  // namespace
}  // namespace smt::test
