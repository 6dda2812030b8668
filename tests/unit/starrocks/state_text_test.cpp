#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "smt/source.hpp"
#include "smt/starrocks_source.hpp"

namespace smt::test {
namespace {

const std::string kStateTitle = "starrocks-migrate-tool starrocks 1\n";
const std::string kCluster = "cluster\tfe1:9030\t2026-11-30T10:34:29Z\t4.1.0-abc\tshared_nothing\n";

StarRocksState full_state() {
  StarRocksState state{"fe1:9030", "2026-11-30T10:34:29Z", "4.1.0-abc", "shared_nothing", {}, {}, {}};
  state.databases = {{"new", false}, {"shop", true}};
  state.tables[{"shop", "orders"}] = {"BASE TABLE",
                                      "CREATE TABLE `orders` (\n  `id` int(11)\t\\\n);",
                                      "",
                                      {{"id", std::nullopt, ""}, {"v", "", "a \\\"b\\\""}},
                                      12345};
  state.tables[{"shop", "paths"}] = {
      "BASE TABLE", std::nullopt, "Unable to parse", {{"v", "C:\\users", ""}}, std::nullopt};
  state.tables[{"shop", "w"}] = {"VIEW", std::nullopt, "", {}, std::nullopt};
  state.jobs = {{"shop", "orders", AlterJob::Kind::kColumn, "11", "PENDING", "", "2026-11-30 10:34:28"},
                {"shop", "orders", AlterJob::Kind::kOptimize, "12", "RUNNING", "99", "2026-11-30 10:34:29"}};
  return state;
}

const std::string kFullText = kStateTitle + kCluster +
                              "database\tnew\t0\n"
                              "database\tshop\t1\n"
                              "table\tshop\torders\tBASE TABLE\t12345\n"
                              "table\tshop\tpaths\tBASE TABLE\t\\N\n"
                              "table\tshop\tw\tVIEW\t\\N\n"
                              "create\tshop\torders\tCREATE TABLE `orders` (\\n  `id` int(11)\\t\\\\\\n);\n"
                              "column\tshop\torders\tid\t\\N\t\n"
                              "column\tshop\torders\tv\t\ta \\\\\"b\\\\\"\n"
                              "failed\tshop\tpaths\tUnable to parse\n"
                              "column\tshop\tpaths\tv\tC:\\\\users\t\n"
                              "job\tshop\torders\tCOLUMN\t11\tPENDING\t\t2026-11-30 10:34:28\n"
                              "job\tshop\torders\tOPTIMIZE\t12\tRUNNING\t99\t2026-11-30 10:34:29\n"
                              "end\n";

TEST(StateText, HasALineForEachFact) { EXPECT_EQ(state_text(full_state()), kFullText); }

TEST(StateText, GivesEveryFactBack) { EXPECT_EQ(parse_state("s.smt", kFullText), full_state()); }

/// Returns "line: message | hint" of the error; "" if there is none.
std::string refused(const std::string& text) {
  try {
    parse_state("s.smt", text);
  } catch (const Error& error) {
    EXPECT_EQ(error.exit(), Exit::kUsage);
    const auto& finding = error.diagnostic();
    return place_text(finding.place) + ": " + message(finding) + " | " + hint(finding);
  }
  return "";
}

TEST(StateText, NamesTheFirstBadLine) {
  const auto bad = [](const std::string& line) {
    return refused(kStateTitle + kCluster + "database\tshop\t1\ntable\tshop\tt\tBASE TABLE\t\\N\n" + line + "\nend\n");
  };
  const auto misfit = [](const std::string& kind) {
    return "s.smt:5: cannot read the snapshot: the fields of this '" + kind +
           "' line do not match docs/snapshot.md | take the snapshot of StarRocks again";
  };
  EXPECT_EQ(bad("# a comment"), "");
  EXPECT_EQ(bad("tabel\tx"),
            "s.smt:5: cannot read the snapshot: unknown kind of line 'tabel' | take the snapshot of StarRocks again");
  EXPECT_EQ(bad("table\tshop\tt\tVIEW\t\\N"), misfit("table"));       // twice
  EXPECT_EQ(bad("table\tother\tt\tVIEW\t\\N"), misfit("table"));      // of no database
  EXPECT_EQ(bad("table\tshop\t\tVIEW\t\\N"), misfit("table"));        // no name
  EXPECT_EQ(bad("table\tshop\tu\tVIEW\tmany"), misfit("table"));      // no number
  EXPECT_EQ(bad("create\tshop\tu\tCREATE TABLE"), misfit("create"));  // of no table
  EXPECT_EQ(bad("create\tshop\tt\ta\ncreate\tshop\tt\tb"),
            "s.smt:6: cannot read the snapshot: the fields of this 'create' line do not match docs/snapshot.md | take "
            "the snapshot of StarRocks again");
  EXPECT_EQ(bad("column\tshop\tu\tv\t\\N\t"), misfit("column"));
  EXPECT_EQ(bad("failed\tshop\tu\twhy"), misfit("failed"));
  EXPECT_EQ(bad("job\tshop\tt\tROLLUP\t1\tPENDING\t\t"), misfit("job"));
  EXPECT_EQ(bad("job\tother\tt\tCOLUMN\t1\tPENDING\t\t"), misfit("job"));
  EXPECT_EQ(bad("database\tx\t2"), misfit("database"));
  EXPECT_EQ(bad("database\tshop\t0"), misfit("database"));
  EXPECT_EQ(bad("cluster\tfe\tt\t4.1.0\t"), misfit("cluster"));
}

TEST(StateText, TellsForeignOldAndLaterFilesApart) {
  EXPECT_EQ(refused(kStateTitle + kCluster),
            "s.smt:3: cannot read the snapshot: it is truncated: its last line is not 'end' | take the snapshot of "
            "StarRocks again");
  EXPECT_EQ(refused(kStateTitle + "end\n"),
            "s.smt: cannot read the snapshot: it has no 'cluster' line | take the snapshot of StarRocks again");
  EXPECT_EQ(refused("starrocks-migrate-tool starrocks 2\n"),
            "s.smt:1: cannot read the snapshot: a later version wrote it, in format 2; this version reads format 1 | "
            "use that version of the tool, or take the snapshot of StarRocks again with this one");
  EXPECT_EQ(refused("starrocks-migrate-tool snapshot 2\nend\n"),
            "s.smt:1: cannot read the snapshot: the command 'snapshot' wrote it | give a file that the command "
            "'snapshot --starrocks' wrote");
  EXPECT_EQ(
      refused("CREATE TABLE x"),
      "s.smt:1: cannot read the snapshot: it looks like SQL | give a file that the command 'snapshot --starrocks' "
      "wrote");
  EXPECT_EQ(refused(""),
            "s.smt:1: cannot read the snapshot: it is empty | give a file that the command 'snapshot --starrocks' "
            "wrote");
}

TEST(StateText, EndsWithItsLastLine) {
  EXPECT_EQ(
      refused(kFullText + kFullText),
      "s.smt: cannot read the snapshot: there is text after the last line, 'end' | take the snapshot of StarRocks "
      "again");
  EXPECT_EQ(refused(kFullText + "\n"), "");
}

TEST(StateText, IsNotReadWhereASnapshotOfMysqlIsExpected) {
  try {
    parse_snapshot("s.smt", kFullText);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(message(error.diagnostic()), "cannot read the snapshot: the command 'snapshot --starrocks' wrote it");
  }
}

TEST(StateText, MayBeGzipped) {
  const auto path = std::filesystem::temp_directory_path() / "smt_state_test.smt.gz";
  std::ofstream{path, std::ios::binary} << gzip(kFullText);
  EXPECT_EQ(open_state(path.string()), full_state());
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace smt::test
