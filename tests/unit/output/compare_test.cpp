#include <gtest/gtest.h>

#include <cerrno>

#include "output/failure.hpp"
#include "temporary_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;
using Changes = std::vector<FileChange>;

const std::string kOne = "starrocks-create.1.sql", kTwo = "starrocks-create.2.sql", kAll = "flink-create.all.sql";

TEST(CompareWithFolder, TakesAMissingFolderForAnEmptyOneAndMakesNone) {
  const TemporaryFolder place;
  EXPECT_EQ(compare_with_folder(place / "a/b", {{kOne, ours("x")}}, {}), (Changes{{kOne, Change::kNew, 2, 0}}));
  EXPECT_EQ(names_in(place.path()), std::vector<std::string>{});
}

TEST(CompareWithFolder, SaysWhatCommitWillDo) {
  const TemporaryFolder place;
  write_file(place / kOne, ours("old"));
  write_file(place / kTwo, ours("same"));
  write_file(place / kAll, ours("stale"));
  write_file(place / "flink-create.mine.sql", "mine");
  const std::map<std::string, std::string> files{
      {kOne, ours("new\nmore")}, {kTwo, ours("same")}, {"flink-create.1.sql", ours("x")}};
  const auto expected = compare_with_folder(place.path(), files, {});
  EXPECT_EQ(expected, (Changes{{"flink-create.1.sql", Change::kNew, 2, 0},
                               {kAll, Change::kStale, 0, 2},
                               {kOne, Change::kChanged, 2, 1},
                               {kTwo, Change::kSame, 0, 0}}));
  EXPECT_EQ(read_file(place / kOne), ours("old"));
  EXPECT_EQ(names_in(place.path()).size(), 4U);
  EXPECT_EQ(compare_with_folder(place.path(), files, {.take_over = true, .only = "shop.orders"}).size(), 3U);

  ResultFolder results{place.path()};
  for (const auto& [name, text] : files) results.append(name, text, false);
  EXPECT_EQ(results.commit({}), expected);
}

TEST(CompareWithFolder, KnowsYamlByAMarkerOfItsOwn) {
  const TemporaryFolder place;
  const auto name = std::string{"flink-cdc.1.yaml"}, text = std::string{kYamlMarkerLine} + "\nsource:\n";
  write_file(place / "flink-cdc.2.yaml", text);
  write_file(place / "flink-cdc.3.yaml", ours("of SQL"));
  EXPECT_EQ(compare_with_folder(place.path(), {{name, text}}, {}),
            (Changes{{name, Change::kNew, 2, 0}, {"flink-cdc.2.yaml", Change::kStale, 0, 2}}));
  write_file(place / name, "source:\n");
  const auto said = error_of([&] { compare_with_folder(place.path(), {{name, text}}, {}); });
  EXPECT_NE(said.find("[O002]"), std::string::npos) << said;
}

TEST(CompareWithFolder, NeverKeepsAPlan) {
  const TemporaryFolder place;
  const std::string plan = "starrocks-alter.1.sql", other = "starrocks-alter.2.sql";
  const auto text = [](const std::string& conf, const std::string& more) {
    return std::string{kAlterMarkerLine} + "\n-- Conf: " + conf + "\n" + more;
  };
  write_file(place / plan, text("a.conf", "-- Only: shop.items\n"));
  write_file(place / other, text("b.conf", ""));
  write_file(place / kOne, ours("x"));
  const Change stale = Change::kStale;
  for (const auto* only : {"", "shop.orders"}) {
    const auto changes =
        compare_with_folder(place.path(), {}, {.conf = "a.conf", .wanted = {kOne, plan}, .only = only});
    EXPECT_EQ(changes.front(), (FileChange{plan, stale, 0, 3})) << only;
    EXPECT_EQ(changes[1], (FileChange{other, Change::kOther, 0, 0, "b.conf"})) << only;
  }
}

TEST(CompareWithFolder, LooksOnlyAtTheKindOfTheRun) {
  const TemporaryFolder place;
  const std::string plan = "starrocks-alter.1.sql", old = std::string{kAlterMarkerLine} + "\n-- Conf: a.conf\n";
  write_file(place / plan, old + "-- Only: shop.items\n");
  write_file(place / "starrocks-alter.2.sql", old);
  write_file(place / kOne, ours("x"));
  const Ownership ownership{.conf = "a.conf", .only = "shop.orders", .kind = &kStarRocksAlterFile};
  EXPECT_EQ(compare_with_folder(place.path(), {{plan, old + "-- Only: shop.orders\n"}}, ownership),
            (Changes{{plan, Change::kChanged, 1, 1}, {"starrocks-alter.2.sql", Change::kStale, 0, 2}}));
}

TEST(CompareWithFolder, WorksWhileAnotherRunWrites) {
  const TemporaryFolder place;
  ResultFolder results{place.path()};
  results.append(kOne, ours("x"), false);
  EXPECT_EQ(compare_with_folder(place.path(), {{kOne, ours("x")}}, {}), (Changes{{kOne, Change::kNew, 2, 0}}));
  EXPECT_EQ(names_in(place.path()).size(), 1U);  // the other's temporary file
}

TEST(CompareWithFolder, FailsWhereCommitWould) {
  const TemporaryFolder place;
  write_file(place / kOne, "-- mine\n");
  fs::create_directory(place / kTwo);
  const auto one = (place / kOne).native(), two = (place / kTwo).native();
  EXPECT_EQ(error_of([&] {
              compare_with_folder(place.path(), {{kOne, ours("x")}}, {});
            }),
            one +
                ": error: this tool did not write the file (its first line is not the tool's marker); it stays "
                "unchanged [O002]\n  hint: move it away, or set another output_dir\n");
  EXPECT_EQ(error_of([&] {
              compare_with_folder(place.path(), {{kTwo, ours("x")}}, {});
            }),
            two +
                ": error: this tool did not write the file (it is a folder); it stays unchanged [O002]\n"
                "  hint: move it away, or set another output_dir\n");
  EXPECT_EQ(error_of([&] {
              compare_with_folder(place / kOne, {{kOne, ours("x")}}, {});
            }),
            one + ": error: cannot open folder " + one +
                ": Not a directory [O001]\n  hint: choose another path: " + one + " is not a folder\n");
}

}  // namespace
}  // namespace smt::test
