#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>

#include "smt/source.hpp"

namespace smt::test {
namespace {

const std::string kFirst = "starrocks-migrate-tool snapshot 2\n";
const std::string kLast = "end\n";

ColumnRow plain_column() {
  ColumnRow row;
  row.schema = "demo";
  row.table = "orders";
  row.name = "id";
  row.ordinal = 1;
  row.type = "int(11)";
  return row;
}

Rows sample() {
  Rows rows;
  rows.server = {"10.11.19-MariaDB", "Debian 12", "SYSTEM", "UTC", "28800", "1", "0"};
  rows.scope = {"demo"};
  rows.tables = {{"demo", "orders", "BASE TABLE", "InnoDB", "it's\ta \"t\"\nb"}};
  rows.columns = {plain_column()};
  rows.keys = {{"demo", "orders", "PRIMARY", true, 1, "id", false},
               {"demo", "orders", "fx", false, 2, std::nullopt, true}};
  rows.sizes = {{"demo", "orders", 18446744073709551615U}};
  rows.creates = {{"demo", "orders", "CREATE TABLE `orders` (\n  `id` int\n)"}};
  rows.checks = {{"demo", "orders", "json_valid(`a\tb`)"}};
  rows.partitions = {{"demo", "orders", "RANGE COLUMNS", "`d`"}};
  rows.refused = {{"demo", "orders"}};
  rows.defaults = {{"demo", "orders", "code", "00ff"}};
  return rows;
}

TEST(Snapshot, ReadsAsOneLineForEachRow) {
  EXPECT_EQ(snapshot_text(sample()), kFirst +
                                         "server\t10.11.19-MariaDB\tDebian 12\tSYSTEM\tUTC\t28800\t1\t0\n"
                                         "scope\tdemo\n"
                                         "table\tdemo\torders\tBASE TABLE\tInnoDB\tit's\\ta \"t\"\\nb\n"
                                         "column\tdemo\torders\tid\t1\t\\N\t0\tint(11)\t\\N\t\\N\t\t\t\t\n"
                                         "key\tdemo\torders\tPRIMARY\t1\t1\tid\t0\n"
                                         "key\tdemo\torders\tfx\t0\t2\t\\N\t1\n"
                                         "size\tdemo\torders\t18446744073709551615\n"
                                         "create\tdemo\torders\tCREATE TABLE `orders` (\\n  `id` int\\n)\n"
                                         "check\tdemo\torders\tjson_valid(`a\\tb`)\n"
                                         "partition\tdemo\torders\tRANGE COLUMNS\t`d`\n"
                                         "refused\tdemo\torders\n"
                                         "default\tdemo\torders\tcode\t00ff\n" +
                                         kLast);
}

TEST(Snapshot, GivesEveryRowBack) {
  const auto rows = parse_snapshot("s", snapshot_text(sample()));
  EXPECT_EQ(rows.server.version, "10.11.19-MariaDB");
  EXPECT_EQ(rows.server.lower_case_table_names, "0");
  EXPECT_EQ(rows.tables.at(0).comment, "it's\ta \"t\"\nb");
  EXPECT_EQ(rows.keys.at(1).column, std::nullopt);
  EXPECT_TRUE(rows.keys.at(1).prefix);
  EXPECT_EQ(rows.sizes.at(0).bytes, 18446744073709551615U);
  EXPECT_EQ(rows.creates.at(0).statement, "CREATE TABLE `orders` (\n  `id` int\n)");
  EXPECT_EQ(rows.checks.at(0).clause, "json_valid(`a\tb`)");
  EXPECT_EQ(rows.partitions.at(0).method, "RANGE COLUMNS");
  EXPECT_EQ(rows.partitions.at(0).expression, "`d`");
  EXPECT_EQ(rows.refused.at(0).table, "orders");
  EXPECT_EQ(rows.defaults.at(0).digits, "00ff");
  EXPECT_EQ(snapshot_text(rows), snapshot_text(sample()));
}

TEST(Snapshot, KeepsOddTextInEveryField) {
  const std::vector<std::string> odd{
      "",      "\t", "\n", "\r\n", std::string{"\0", 1}, "\\", "\\N",
      "\\\\N", "N",  "#",  "名😀",  "a\tb\nc\rd\\e",      " ",  std::string(100000, '\\')};
  for (const auto& text : odd) {
    auto row = plain_column();
    row.comment = row.type = row.extra = row.charset = row.generation_expression = text;
    row.default_text = text;
    row.character_length = 0;
    row.octet_length = 4294967295U;
    row.nullable = true;
    Rows rows;
    rows.tables = {{row.schema, row.table, "BASE TABLE", "", ""}};
    rows.columns = {row};
    const auto back = parse_snapshot("s", snapshot_text(rows)).columns.at(0);
    EXPECT_EQ(back.default_text, std::optional{text});
    EXPECT_EQ(back.type, text);
    EXPECT_EQ(back.charset, text);
    EXPECT_EQ(back.extra, text);
    EXPECT_EQ(back.comment, text);
    EXPECT_EQ(back.generation_expression, text);
    EXPECT_EQ(back.character_length, std::optional<std::uint64_t>{0});
    EXPECT_EQ(back.octet_length, std::optional<std::uint64_t>{4294967295U});
    EXPECT_TRUE(back.nullable);
  }
}

TEST(Snapshot, KeepsOddNames) {
  for (const std::string name : {"a\tb\nc\rd\\e", "\x01", "\x1b[31m", "\u0085\u2028", "名 "}) {
    Rows rows;
    rows.scope = {name};
    rows.tables = {{name, name, "BASE TABLE", "", ""}};
    rows.columns = {plain_column()};
    rows.columns[0].schema = rows.columns[0].table = rows.columns[0].name = name;
    rows.keys = {{name, name, name, true, 1, name, false}};
    const auto back = parse_snapshot("s", snapshot_text(rows));
    EXPECT_EQ(back.scope.at(0), name);
    EXPECT_EQ(back.tables.at(0).name, name);
    EXPECT_EQ(back.columns.at(0).name, name);
    EXPECT_EQ(back.keys.at(0).index, name);
    EXPECT_EQ(back.keys.at(0).column, name);
  }
}

TEST(Snapshot, TellsNullFromEmpty) {
  auto row = plain_column();
  Rows rows;
  rows.tables = {{row.schema, row.table, "BASE TABLE", "", ""}};
  rows.columns = {row, row};
  rows.columns[1].name = "another";
  rows.columns[1].ordinal = 2;
  rows.columns[1].default_text = "";
  const auto back = parse_snapshot("s", snapshot_text(rows));
  EXPECT_EQ(back.columns.at(0).default_text, std::nullopt);
  EXPECT_EQ(back.columns.at(1).default_text, std::optional<std::string>{""});
}

TEST(Snapshot, AllowsCommentsEmptyLinesAndCrlf) {
  const auto rows = parse_snapshot("s", "starrocks-migrate-tool snapshot 2\r\n# by hand\r\n\r\nsize\ta\tb\t7\r\nend");
  EXPECT_EQ(rows.sizes.at(0).bytes, 7U);
}

std::string complaint(std::string_view text) {
  try {
    parse_snapshot("x.snap", text);
  } catch (const Error& error) {
    EXPECT_EQ(error.exit(), Exit::kUsage);
    return render(error.diagnostic(), false);
  }
  return "none";
}

std::string why(int line, const std::string& what, const std::string& hint = "take the snapshot again") {
  return "x.snap:" + std::to_string(line) + ": error: cannot read the snapshot: " + what + " [S009]\n  hint: " + hint +
         "\n";
}

TEST(Snapshot, NamesTheFirstBadLine) {
  EXPECT_EQ(complaint(kFirst + "# ok\nview\ta\n"), why(3, "unknown kind of line 'view'"));
  EXPECT_EQ(complaint(kFirst + "size\ta\tb\xff\t1\n"), why(2, "bytes that are not UTF-8"));
  EXPECT_EQ(complaint(kFirst + "key\ta\tb\tPRIMARY\t1\t4294967295\tid\t0\n"),
            why(2, "the fields of this 'key' line do not match docs/snapshot.md"));
  EXPECT_EQ(complaint(kFirst + "size\ta\tb\\q\t1\n"),
            why(2, "unknown escape; valid escapes are \\t \\n \\r \\0 \\\\ \\N"));
  const auto fields = why(2, "the fields of this 'size' line do not match docs/snapshot.md");
  for (const std::string line :
       {"size", "size\ta\tb", "size\ta\tb\t1\t2", "size\ta\tb\tx", "size\ta\tb\t-1", "size\ta\tb\t1x",
        "size\ta\t\\N\t1", "size\ta\tb\t\\N", "size\ta\tb\t99999999999999999999", "size\ta\tb\t"}) {
    EXPECT_EQ(complaint(kFirst + line + "\n" + kLast), fields) << line;
  }
  EXPECT_NE(complaint(kFirst + "key\ts\tt\ti\tyes\t1\tc\t0\n" + kLast), "none");
  EXPECT_NE(complaint(kFirst + "key\ts\tt\ti\t1\t4294967296\tc\t0\n" + kLast), "none");
  EXPECT_NE(complaint(kFirst + "size\ta\tb\\\n" + kLast), "none");
}

TEST(Snapshot, RefusesNamesThatNoServerCanHave) {
  const auto refused = [](const std::string& line, const std::string& reason) {
    const auto kind = line.substr(0, line.find('\t'));
    EXPECT_EQ(complaint(kFirst + line + "\n" + kLast),
              why(2, "this '" + kind + "' line has a name that no server can have: " + reason));
  };
  const std::string nul = "it contains a NUL byte", rest = "\t1\t\\N\t0\tint(11)\t\\N\t\\N\t\t\t\t";
  refused("scope\ta\\0b", nul);
  refused("table\ta\\0b\tt\tBASE TABLE\tInnoDB\t", nul);
  refused("table\ts\ta\\0b\tBASE TABLE\tInnoDB\t", nul);
  refused("column\ts\\0\tt\tid" + rest, nul);
  refused("column\ts\tt\\0\tid" + rest, nul);
  refused("column\ts\tt\tid\\0" + rest, nul);
  refused("key\ts\tt\tPRI\\0MARY\t1\t1\tid\t0", nul);
  refused("key\ts\tt\tPRIMARY\t1\t1\ti\\0d\t0", nul);
  refused("size\ts\\0\tt\t1", nul);
  refused("create\ts\\0\tt\tCREATE", nul);
  refused("check\ts\\0\tt\tx", nul);
  refused("partition\ts\\0\tt\tRANGE\tx", nul);
  refused("refused\ts\\0\tt", nul);
  refused("default\ts\tt\tc\\0\t00", nul);
  refused("table\ts\t\tBASE TABLE\tInnoDB\t", "it is empty");
  refused("table\ts\t😀\tBASE TABLE\tInnoDB\t", "it contains a character above U+FFFF");
  refused("table\ts\t" + std::string(65, 't') + "\tBASE TABLE\tInnoDB\t", "it has more than 64 characters");
}

TEST(Snapshot, TellsForeignOldAndLaterFilesApart) {
  const auto foreign = why(1, "the first line is not 'starrocks-migrate-tool snapshot 2'",
                           "give a file that the command 'snapshot' wrote");
  EXPECT_EQ(complaint("mysqldump\n"), foreign);
  EXPECT_EQ(complaint(""), why(1, "it is empty", "give a file that the command 'snapshot' wrote"));
  EXPECT_EQ(complaint("-- MySQL dump 10.13\n"), why(1, "it looks like SQL", "--from-dump reads a dump"));
  EXPECT_EQ(complaint("CREATE TABLE a (b int);\n"), why(1, "it looks like SQL", "--from-dump reads a dump"));
  EXPECT_EQ(complaint("[db]\n"), why(1, "it looks like a conf", "give the conf with -c"));
  EXPECT_EQ(complaint("starrocks-migrate-tool snapshot 1\nsize\ta\tb\t1\n"), why(1, "it has the old format 1"));
  EXPECT_EQ(complaint("starrocks-migrate-tool snapshot 3\nfuture\n"),
            why(1, "a later version wrote it, in format 3; this version reads format 2",
                "use that version of the tool, or take the snapshot again with this one"));
  EXPECT_EQ(complaint("starrocks-migrate-tool snapshot two\n"), why(1, "the first line names no format version"));
  EXPECT_EQ(complaint("\x28\xb5\x2f\xfd\x04"),
            why(1, "it is compressed with zstd", "decompress it first: zstd -dc FILE >schema.smt"));
  EXPECT_EQ(complaint(std::string{"PK\x03\x04\0", 5}),
            why(1, "it is compressed with zip", "decompress it first: unzip -p FILE >schema.smt"));
  EXPECT_EQ(complaint("{\"a\": 1}"), why(1, "it is JSON", "give a file that the command 'snapshot' wrote"));
  EXPECT_EQ(complaint("<html>"),
            why(1, "it is a web page (HTML)", "download the file itself, not the page that shows it"));
}

TEST(Snapshot, TellsThatItIsCutOff) {
  const auto whole = snapshot_text(sample());
  for (std::size_t size = kFirst.size(); size < whole.size() - 1; ++size) {
    EXPECT_NE(complaint(whole.substr(0, size)), "none") << size;
  }
  EXPECT_EQ(complaint(kFirst), why(2, "it is truncated: its last line is not 'end'"));
  EXPECT_EQ(complaint(whole.substr(0, whole.size() - 1)), "none");  // an editor removed the last newline
}

TEST(Snapshot, RefusesLinesThatDoNotFitTogether) {
  const std::string table = "table\ts\tt\tBASE TABLE\tInnoDB\t\n";
  const std::string column = "column\ts\tt\tid\t1\t\\N\t0\tint(11)\t\\N\t\\N\t\t\t\t\n";
  const std::string key = "key\ts\tt\tPRIMARY\t1\t1\tid\t0\n";
  const auto bad = [](const std::string& what) {
    return "x.snap: error: cannot read the snapshot: " + what + " [S009]\n  hint: take the snapshot again\n";
  };
  EXPECT_EQ(complaint(kFirst + key + column + table + kLast), "none");
  EXPECT_EQ(complaint(kFirst + column + kLast), bad("there are lines for s.t, but no 'table' line names it"));
  EXPECT_EQ(complaint(kFirst + key + kLast), bad("there are lines for s.t, but no 'table' line names it"));
  EXPECT_EQ(complaint(kFirst + table + table + kLast), bad("two 'table' lines define s.t"));
  EXPECT_EQ(complaint(kFirst + table + column + column + kLast), bad("two 'column' lines define column 1 of s.t"));
}

class SnapshotFile : public testing::Test {
 protected:
  SnapshotFile() : folder_{std::filesystem::temp_directory_path() / ("smt_snapshot_" + std::to_string(::getpid()))} {
    std::filesystem::create_directories(folder_);
  }
  ~SnapshotFile() override { std::filesystem::remove_all(folder_); }

  std::string write(std::string_view text) const {
    const auto path = folder_ / "s.snap";
    std::ofstream{path, std::ios::binary} << text;
    return path;
  }

  std::filesystem::path folder_;
};

std::vector<std::string> tables_of_columns(Source& source, const Scope& scope) {
  std::vector<std::string> tables;
  source.columns(scope, [&](const ColumnRow& row) { tables.push_back(row.table); });
  return tables;
}

TEST_F(SnapshotFile, AnswersLikeAServer) {
  auto rows = sample();
  rows.tables.push_back({"demo", "other", "BASE TABLE", "InnoDB", ""});
  rows.columns.push_back(plain_column());
  rows.columns.back().table = "other";
  const auto source = open_snapshot(write(snapshot_text(rows)));
  const Scope scope{{{"demo", {"orders"}, 2}}};
  EXPECT_EQ(source->server().version, "10.11.19-MariaDB");
  EXPECT_EQ(source->tables().size(), 2U);
  EXPECT_EQ(tables_of_columns(*source, scope), std::vector<std::string>{"orders"});
  std::size_t keys = 0;
  source->keys(scope, [&](const KeyRow&) { ++keys; });
  EXPECT_EQ(keys, 2U);
  EXPECT_EQ(source->sizes(scope).size(), 1U);
  EXPECT_EQ(tables_of_columns(*source, {{{"other", {"orders"}, 1}}}), std::vector<std::string>{});
  EXPECT_EQ(source->another(), nullptr);
  EXPECT_EQ(source->schemas(), std::vector<std::string>{"demo"});
  EXPECT_EQ(source->create_statement("demo", "orders").statement, rows.creates[0].statement);
  EXPECT_THROW(source->create_statement("demo", "other"), Error);
}

TEST_F(SnapshotFile, MayBeGzipped) {
  const auto packed = gzip(snapshot_text(sample()));
  EXPECT_EQ(packed, gzip(snapshot_text(sample())));
  EXPECT_EQ(open_snapshot(write(packed))->server().version, "10.11.19-MariaDB");
  std::string large;
  for (std::uint64_t i = 0; i < 300000; ++i) large += "# " + std::to_string(i * 7919 % 100003) + "\n";
  EXPECT_EQ(open_snapshot(write(gzip(kFirst + large + kLast)))->tables().size(), 0U);
}

TEST_F(SnapshotFile, TellsADamagedGzip) {
  const auto packed = gzip(snapshot_text(sample()));
  const auto reported = [&](const std::string& bytes) {
    try {
      open_snapshot(write(bytes));
    } catch (const Error& error) {
      return error.diagnostic().arguments.at(0);
    }
    return std::string{"none"};
  };
  EXPECT_EQ(reported(packed.substr(0, packed.size() - 9)), "it is truncated");
  EXPECT_EQ(reported(packed.substr(0, packed.size() - 3)), "it is truncated");
  auto flipped = packed;
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
  EXPECT_TRUE(reported(flipped).starts_with("it is damaged: ")) << reported(flipped);
}

TEST_F(SnapshotFile, IsNotReadToAnEndThatItDoesNotHave) {
  try {
    open_snapshot("/dev/zero");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().arguments.at(0), "it is a binary file");
  }
}

TEST_F(SnapshotFile, SaysWhyItCannotBeRead) {
  for (const auto& path : {folder_ / "absent", folder_}) {
    try {
      open_snapshot(path);
      FAIL() << path;
    } catch (const Error& error) {
      EXPECT_EQ(error.diagnostic().code, Code::kSnapshotBad);
      EXPECT_EQ(place_text(error.diagnostic().place), path.string());
      EXPECT_EQ(error.diagnostic().arguments.at(0), path == folder_ ? "Is a directory" : "No such file or directory");
    }
  }
}

}  // namespace
}  // namespace smt::test
