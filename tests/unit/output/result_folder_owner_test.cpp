// Files name their conf.

#include "temporary_folder.hpp"

namespace smt::test {
namespace {

using Changes = std::vector<FileChange>;

const std::string kOne = "starrocks-create.1.sql", kTwo = "starrocks-create.2.sql", kThree = "starrocks-create.3.sql";

/// Returns a file of `conf` with one line.
std::string of(const std::string& conf, const std::string& line) { return ours("-- Conf: " + conf + "\n" + line); }

Changes write_one_of(const std::filesystem::path& folder, const std::string& text, const Ownership& ownership) {
  ResultFolder results{folder};
  results.append(kOne, text, false);
  return results.commit(ownership);
}

TEST(ResultFolderOwner, LeavesFilesOfAnotherConfAlone) {
  const TemporaryFolder place;
  write_file(place / kTwo, of("../b.conf", "theirs"));
  write_file(place / "flink-cdc.2.yaml", std::string{kYamlMarkerLine} + "\n# Conf: ../b.conf\nsource:\n");
  EXPECT_EQ(write_one_of(place.path(), of("../a.conf", "mine"), {.conf = "../a.conf", .prune = true}),
            (Changes{{"flink-cdc.2.yaml", Change::kOther, 0, 0, "../b.conf"},
                     {kOne, Change::kNew, 3, 0},
                     {kTwo, Change::kOther, 0, 0, "../b.conf"}}));
  EXPECT_EQ(read_file(place / kTwo), of("../b.conf", "theirs"));
}

TEST(ResultFolderOwner, WritesNothingWhereAnotherConfsFileStands) {
  const TemporaryFolder place;
  write_file(place / kTwo, of("../b.conf", "theirs"));
  const Ownership mine{.conf = "../a.conf", .typed = "./a.conf", .folder = "'output_dir = x' (./a.conf:9)"};
  const auto said = error_of([&] {
    ResultFolder results{place.path()};
    results.append(kOne, of("../a.conf", "mine"), false);
    results.append(kTwo, of("../a.conf", "mine"), false);
    results.commit(mine);
  });
  EXPECT_EQ(said, (place / kTwo).native() + ": error: " + std::filesystem::proximate(place / "../b.conf").native() +
                      " wrote this file; a run of ./a.conf would replace it. Nothing was written "
                      "[O010]\n  hint: change 'output_dir = x' (./a.conf:9), so that this run has a folder of its own; "
                      "if you only renamed the conf, run once with --force, which takes the file over\n");
  EXPECT_EQ(names_in(place.path()), std::vector<std::string>{kTwo});
  EXPECT_EQ(error_of([&] { compare_with_folder(place.path(), {{kTwo, of("../a.conf", "x")}}, mine); }), said);
}

TEST(ResultFolderOwner, LetsAConfFromAPipeReplaceAndRemoveNothing) {
  const Ownership pipe{.conf = std::string{kPipeConf},
                       .prune = true,
                       .typed = "/dev/stdin",
                       .folder = "'--output-dir r'",
                       .is_pipe = true};
  const auto mine = of("(a pipe)", "mine");
  for (const auto& [old, writer] :
       std::vector<std::pair<std::string, std::string>>{{of("/b.conf", "theirs"), "/b.conf"},
                                                        {of("(a pipe)", "x"), "(a pipe)"},
                                                        {ours("x"), "an earlier release"}}) {
    const TemporaryFolder place;
    write_file(place / kOne, old);
    EXPECT_EQ(error_of([&] { write_one_of(place.path(), mine, pipe); }),
              (place / kOne).native() + ": error: " + writer +
                  " wrote this file; a run of /dev/stdin would replace it. Nothing was written [O010]\n"
                  "  hint: change '--output-dir r', so that this run has a folder of its own; if you only renamed the "
                  "conf, run once with --force, which takes the file over\n");
    EXPECT_EQ(read_file(place / kOne), old);
    std::filesystem::rename(place / kOne, place / kTwo);
    const Changes left{{kOne, Change::kNew, 3, 0}, {kTwo, Change::kOther, 0, 0, writer.front() == 'a' ? "" : writer}};
    EXPECT_EQ(write_one_of(place.path(), mine, pipe), left);
    EXPECT_EQ(write_one_of(place.path(), mine, pipe)[0].change, Change::kSame);
    EXPECT_EQ(read_file(place / kTwo), old);
  }
}

TEST(ResultFolderOwner, LeavesFilesOfAPipeToNoNamedConf) {
  const TemporaryFolder place;
  write_file(place / kTwo, of("(a pipe)", "theirs"));
  EXPECT_EQ(write_one_of(place.path(), of("../a.conf", "mine"), {.conf = "../a.conf"}),
            (Changes{{kOne, Change::kNew, 3, 0}, {kTwo, Change::kOther, 0, 0, "(a pipe)"}}));
}

TEST(ResultFolderOwner, KeepsFilesWithOtherTablesThanTheFewOfTheRun) {
  const auto few = of("../a.conf", "-- Only: shop.orders\nfew"), other = of("../a.conf", "-- Only: shop.items\nfew");
  const Ownership ownership{.conf = "../a.conf", .only = "shop.orders"};
  for (const auto& old : {of("../a.conf", "all"), ours("of an earlier release"), other}) {
    const TemporaryFolder place;
    write_file(place / kOne, old);
    EXPECT_EQ(error_of([&] { write_one_of(place.path(), few, ownership); }),
              (place / kOne).native() +
                  ": error: the file was not written for just these tables; this run writes only shop.orders. "
                  "Nothing was written [O012]\n"
                  "  hint: name another folder with --output-dir, print the SQL with --stdout, or add --force to "
                  "replace the file\n");
    EXPECT_EQ(read_file(place / kOne), old);
    auto forced = ownership;
    forced.take_over = true;
    EXPECT_EQ(write_one_of(place.path(), few, forced)[0].change, Change::kChanged);
    EXPECT_EQ(write_one_of(place.path(), few, ownership), (Changes{{kOne, Change::kSame, 0, 0}}));
    EXPECT_EQ(write_one_of(place.path(), of("../a.conf", "all"), {.conf = "../a.conf"})[0].change, Change::kChanged);
  }
}

TEST(ResultFolderOwner, TakesAFileOverWhenTold) {
  const TemporaryFolder place;
  write_file(place / kOne, of("../b.conf", "theirs"));
  write_file(place / kTwo, of("../b.conf", "theirs"));
  EXPECT_EQ(write_one_of(place.path(), of("../a.conf", "mine"), {.conf = "../a.conf", .take_over = true}),
            (Changes{{kOne, Change::kChanged, 2, 2}, {kTwo, Change::kOther, 0, 0, "../b.conf"}}));
}

TEST(ResultFolderOwner, GivesFilesThatNameNoConfToTheFirstRun) {
  const TemporaryFolder place;
  write_file(place / kOne, ours("of an earlier release"));
  write_file(place / kTwo, ours("of an earlier release"));
  EXPECT_EQ(write_one_of(place.path(), of("../a.conf", "mine"), {.conf = "../a.conf"}),
            (Changes{{kOne, Change::kChanged, 2, 1}, {kTwo, Change::kStale, 0, 2}}));
}

TEST(ResultFolderOwner, KeepsWhatTheConfAsksForUntilTold) {
  const TemporaryFolder place;
  for (const auto& name : {kTwo, kThree}) write_file(place / name, of("../a.conf", "before"));
  Ownership ownership{.conf = "../a.conf", .wanted = {kOne, kTwo}};
  EXPECT_EQ(write_one_of(place.path(), of("../a.conf", "x"), ownership),
            (Changes{{kOne, Change::kNew, 3, 0}, {kTwo, Change::kKept, 0, 0}, {kThree, Change::kStale, 0, 3}}));
  EXPECT_EQ(read_file(place / kTwo), of("../a.conf", "before"));
  ownership.prune = true;
  EXPECT_EQ(write_one_of(place.path(), of("../a.conf", "x"), ownership),
            (Changes{{kOne, Change::kSame, 0, 0}, {kTwo, Change::kStale, 0, 3}}));
}

}  // namespace
}  // namespace smt::test
