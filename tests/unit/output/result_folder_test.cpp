#include <gtest/gtest.h>
#include "limit.hpp"
#include "temporary_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;
using Changes = std::vector<FileChange>;

const std::string kOne = "starrocks-create.1.sql", kTwo = "starrocks-create.2.sql", kAll = "flink-create.all.sql";

TEST(ResultFolder, WritesWhatWasAppendedInAnyOrder) {
  const TemporaryFolder place;
  ResultFolder results{place / "result"};
  results.append(kTwo, ours("two"), false);
  results.append(kOne, ours("one"), false);
  results.append(kTwo, "more\n", false);
  EXPECT_EQ(results.commit({}), (Changes{{kOne, Change::kNew, 2, 0}, {kTwo, Change::kNew, 3, 0}}));
  EXPECT_EQ(read_file(place / "result" / kTwo), ours("two") + "more\n");
  EXPECT_EQ(names_in(place / "result"), (Names{kOne, kTwo}));
}

TEST(ResultFolder, TellsNewChangedSameAndStale) {
  const TemporaryFolder place;
  write_file(place / kOne, ours("same"));
  write_file(place / kTwo, ours("old") + "gone\n");
  write_file(place / kAll, ours("stale"));
  ResultFolder results{place.path()};
  results.append("flink-create.1.sql", ours("x"), false);
  results.append(kOne, ours("same"), false);
  results.append(kTwo, ours("new"), false);
  EXPECT_EQ(results.commit({}), (Changes{{"flink-create.1.sql", Change::kNew, 2, 0},
                                         {kAll, Change::kStale, 0, 2},
                                         {kOne, Change::kSame, 0, 0},
                                         {kTwo, Change::kChanged, 1, 2}}));
  EXPECT_EQ(read_file(place / kTwo), ours("new"));
  EXPECT_EQ(names_in(place.path()), (Names{"flink-create.1.sql", kOne, kTwo}));
}

TEST(ResultFolder, KeepsStaleFilesWhenAsked) {
  const TemporaryFolder place;
  write_file(place / kAll, ours("stale"));
  ResultFolder results{place.path()};
  results.append(kOne, ours("x"), false);
  EXPECT_EQ(results.commit({.only = "shop.orders"}), (Changes{{kOne, Change::kNew, 2, 0}}));
  EXPECT_EQ(read_file(place / kAll), ours("stale"));
}

TEST(ResultFolder, LeavesASameFileAlone) {
  const TemporaryFolder place;
  write_file(place / kOne, ours("same"));
  fs::last_write_time(place / kOne, fs::file_time_type::clock::now() - std::chrono::hours{24});
  const auto before = fs::last_write_time(place / kOne);
  write_one(place.path(), kOne, ours("same"));
  EXPECT_EQ(fs::last_write_time(place / kOne), before);
}

TEST(ResultFolder, TouchesNothingElse) {
  const TemporaryFolder place;
  const Names others{".hidden", ".notes.sql.smt-tmp-1", "flink-create.1.sql.bak", "flink-create.mine.sql", "notes.sql"};
  for (const auto& name : others) write_file(place / name, "-- mine\n");
  write_file(place / "marked.sql", ours("a name that is not ours"));
  fs::create_directory(place / kTwo);
  fs::create_symlink("nowhere", place / kAll);
  write_one(place.path(), kOne, ours("x"));
  for (const auto& name : others) EXPECT_EQ(read_file(place / name), "-- mine\n") << name;
  EXPECT_EQ(names_in(place.path()), (Names{".hidden", ".notes.sql.smt-tmp-1", "flink-create.1.sql.bak", kAll,
                                           "flink-create.mine.sql", "marked.sql", "notes.sql", kOne, kTwo}));
}

TEST(ResultFolder, VanishesWithoutCommit) {
  const TemporaryFolder place;
  write_file(place / kOne, ours("old"));
  {
    ResultFolder results{place.path()};
    results.append(kOne, ours("new"), false);
    EXPECT_EQ(names_in(place.path()).size(), 2U);
  }
  EXPECT_EQ(names_in(place.path()), Names{kOne});
  EXPECT_EQ(read_file(place / kOne), ours("old"));
}

TEST(ResultFolder, RemovesTheFoldersItMadeForNothing) {
  const TemporaryFolder place;
  fs::create_directory(place / "there");
  {
    ResultFolder results{place / "there/a/b/"};
    results.append(kOne, ours("x"), false);
    EXPECT_TRUE(fs::exists(place / "there/a/b"));
  }
  EXPECT_EQ(names_in(place / "there"), Names{});
}

TEST(ResultFolder, KeepsAMadeFolderThatSomeoneElseUses) {
  const TemporaryFolder place;
  {
    const ResultFolder results{place / "a/b"};
    write_file(place / "a/notes", "mine");
  }
  EXPECT_EQ(names_in(place / "a"), Names{"notes"});
}

TEST(ResultFolder, RemovesWhatAKilledRunLeft) {
  const TemporaryFolder place;
  write_file(place / ("." + kOne + ".smt-tmp-1"), "half");  // process 1 is alive: the lock decides, not the number
  write_file(place / ("." + kAll + ".smt-tmp-999999999"), "half");
  fs::create_directory(place / ("." + kTwo + ".smt-tmp-5"));
  const ResultFolder results{place.path()};
  EXPECT_EQ(names_in(place.path()), Names{"." + kTwo + ".smt-tmp-5"});
}

TEST(ResultFolder, BelongsToOneRunAtATime) {
  const TemporaryFolder place;
  ResultFolder first{place.path()};
  first.append(kOne, ours("first"), false);
  EXPECT_EQ(error_of([&] { const ResultFolder second{place.path()}; }),
            place.path().native() + ": error: cannot write to folder " + place.path().native() +
                ": another run of this tool is writing to it [O001]\n"
                "  hint: wait until it has ended, or give this run a folder of its own with --output-dir\n");
  first.commit({});
  EXPECT_EQ(read_file(place / kOne), ours("first"));
}

// More files than descriptors, and more text than the tool keeps in memory.
TEST(ResultFolder, HoldsNoDescriptorForAFile) {
  const TemporaryFolder place;
  const Limit<RLIMIT_NOFILE> few{64};
  ResultFolder results{place.path()};
  const std::string text(20000, 'x');
  const auto name = [](int i) { return "starrocks-create." + std::to_string(i) + ".sql"; };
  for (int i = 0; i < 500; ++i) results.append(name(i), ours("begin"), false);
  for (int i = 0; i < 1000; ++i) results.append(name(i % 500), text, false);
  EXPECT_EQ(results.commit({}).size(), 500U);
  for (int i = 0; i < 500; ++i) EXPECT_EQ(read_file(place / name(i)), ours("begin") + text + text) << i;
}

TEST(ResultFolder, KeepsTheOrderOfWhatIsWrittenInPieces) {
  const TemporaryFolder place;
  ResultFolder results{place.path()};
  std::string one = ours("one"), two = ours("two");
  results.append(kOne, one, false);
  results.append(kAll, two, false);
  for (int i = 0; i < 35; ++i) {
    const std::string piece(100'000, static_cast<char>('a' + i % 26));
    results.append(kOne, piece, false);
    results.append(kAll, piece + "!", false);
    one += piece;
    two += piece + "!";
  }
  results.commit({});
  EXPECT_TRUE(read_file(place / kOne) == one);
  EXPECT_TRUE(read_file(place / kAll) == two);
}

TEST(ResultFolder, RefusesWhatBreaksItsContract) {
  const TemporaryFolder place;
  ResultFolder results{place.path()};
  EXPECT_EQ(error_of([&] { results.append("../x.sql", ours("x"), false); }),
            "error: internal error: not a name of ours: '../x.sql' [O004]\n"
            "  hint: please report it with the conf (without passwords) and a schema that reproduces it\n");
  results.append(kOne, "CREATE TABLE", false);
  EXPECT_EQ(error_of([&] { results.commit({}); }),
            "error: internal error: text without the marker line: 'starrocks-create.1.sql' [O004]\n"
            "  hint: please report it with the conf (without passwords) and a schema that reproduces it\n");
}

}  // namespace
}  // namespace smt::test
