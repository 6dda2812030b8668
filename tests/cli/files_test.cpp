// Which files the built executable overwrites, removes and ignores.

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <array>
#include <filesystem>
#include <functional>

#include "cli_fixture.hpp"
#include "tools/needs.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;

class Files : public Cli {
 protected:
  void SetUp() override {
    fs::copy_file(fs::path{SMT_SOURCE_DIR "/tests/golden/demo/config.conf"}, folder() / "a.conf");
    fs::copy_file(fs::path{SMT_SOURCE_DIR "/tests/golden/demo/catalog.snapshot"}, folder() / "s");
  }
  Outcome run_in(const fs::path& where, std::vector<std::string> arguments) const {
    Program program;
    program.command = std::move(arguments);
    program.command.insert(program.command.begin(), SMT_TOOL);
    program.folder = where;
    return run(program);
  }
  Outcome generate(const std::string& conf, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"-c", conf, "--from-snapshot", "s"});
    return tool(std::move(more));
  }
  Outcome assess_to(const std::string& file, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"assess", "-c", "a.conf", "--from-snapshot", "s", "-o", file});
    return tool(std::move(more));
  }
  Outcome snapshot_to(const std::string& file, std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"snapshot", "-c", "a.conf", "--from-snapshot", "s", "-o", file});
    return tool(std::move(more));
  }
  /// The conf with another output_dir.
  std::string with_folder(const std::string& path) const {
    auto text = read_file(folder() / "a.conf");
    const std::string usual = "./result";
    return text.replace(text.find(usual), usual.size(), path);
  }
};

TEST_F(Files, AreTheSameFromWhereverTheToolIsCalled) {
  ASSERT_EQ(generate("a.conf").exit_code, 0);
  EXPECT_THAT(read_file(folder() / "result/starrocks-create.all.sql"), HasSubstr("\n-- Conf: ../a.conf\n"));
  fs::create_directory(folder() / "below");
  for (const auto& [where, conf, snapshot, result] : std::vector<std::array<std::string, 4>>{
           {"below", "../a.conf", "../s", "../result"},
           {".", (folder() / "a.conf").string(), "s", (folder() / "result").string()},
           {".", "./below/../a.conf", "s", "./result/"}}) {
    const auto outcome = run_in(folder() / where, {"-c", conf, "--from-snapshot", snapshot, "--output-dir", result,
                                                   "--dry-run", "--exit-code"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
  }
}

TEST_F(Files, OfAnotherConfAreNotTouched) {
  ASSERT_EQ(generate("a.conf").exit_code, 0);
  const auto before = read_file(folder() / "result/flink-create.all.sql");
  fs::copy_file(folder() / "a.conf", folder() / "b.conf");
  const auto refused = generate("b.conf");
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("error: a.conf wrote this file; a run of b.conf would replace it. Nothing was "
                                     "written [O010]"));
  EXPECT_EQ(generate("b.conf", {"--dry-run"}).exit_code, 2);
  EXPECT_EQ(read_file(folder() / "result/flink-create.all.sql"), before);
  EXPECT_EQ(generate("b.conf", {"--force"}).exit_code, 0);
  EXPECT_THAT(read_file(folder() / "result/flink-create.all.sql"), HasSubstr("-- Conf: ../b.conf\n"));
}

TEST_F(Files, AreNeitherReplacedNorRemovedByAConfFromAPipe) {
  SMT_NEEDS_PROGRAM(why_no_dev_fd());
  ASSERT_EQ(generate("a.conf").exit_code, 0);
  const auto one = read_file(folder() / "result/starrocks-create.1.sql");
  fs::rename(folder() / "result", folder() / "kept");
  const auto from_pipe = [&](std::vector<std::string> more) {
    std::string command = "cat a.conf | " SMT_TOOL " -c /dev/stdin --from-snapshot s";
    for (const auto& word : more) command += " " + word;
    Program program;
    program.command = {"sh", "-c", command};
    program.folder = folder();
    return run(program);
  };
  EXPECT_EQ(from_pipe({}).exit_code, 0);
  EXPECT_THAT(read_file(folder() / "result/starrocks-create.1.sql"), HasSubstr("\n-- Conf: (a pipe)\n"));
  EXPECT_EQ(from_pipe({}).exit_code, 0);
  const auto refused = from_pipe({"--output-dir", "kept"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("error: a.conf wrote this file; a run of /dev/stdin would replace it. Nothing was "
                                     "written [O010]"));
  fs::rename(folder() / "kept/starrocks-create.1.sql", folder() / "result/starrocks-create.7.sql");
  const auto left = from_pipe({"--prune"});
  EXPECT_EQ(left.exit_code, 0);
  EXPECT_THAT(left.err, HasSubstr("left     ./result/starrocks-create.7.sql  (of another conf: ../a.conf)\n"));
  EXPECT_EQ(read_file(folder() / "result/starrocks-create.7.sql"), one);
}

TEST_F(Files, OfAStrangerEndTheRunWithAUsageError) {
  write_file(folder() / "strange/starrocks-create.1.sql", "-- by hand\n");
  const auto outcome = generate("a.conf", {"--output-dir", "strange"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_THAT(outcome.err,
              HasSubstr("strange/starrocks-create.1.sql: error: this tool did not write the file (its first "
                        "line is not the tool's marker); it stays unchanged [O002]"));
}

TEST_F(Files, GoBelowTheHomeFolder) {
  Program program;
  program.command = {SMT_TOOL, "-c", "~/a.conf", "--from-snapshot", "~/s", "--output-dir", "~/mine", "--log", "~/log"};
  program.folder = folder();
  program.environment["HOME"] = folder().string();
  EXPECT_EQ(run(program).exit_code, 0);
  EXPECT_TRUE(fs::exists(folder() / "mine/starrocks-create.1.sql"));
  EXPECT_TRUE(fs::exists(folder() / "log"));
  EXPECT_FALSE(fs::exists(folder() / "~"));
}

TEST_F(Files, WithAllTablesAreNotReplacedByOnly) {
  ASSERT_EQ(generate("a.conf").exit_code, 0);
  const auto before = read_file(folder() / "result/starrocks-create.all.sql");
  for (const auto& more : {std::vector<std::string>{}, {"--dry-run"}}) {
    std::vector<std::string> arguments{"--only", "demo.customers"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto refused = generate("a.conf", arguments);
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_THAT(refused.err, HasSubstr("error: the file was not written for just these tables; this run writes only "
                                      "demo.customers. Nothing was written [O012]\n"));
  }
  EXPECT_EQ(read_file(folder() / "result/starrocks-create.all.sql"), before);
  EXPECT_EQ(generate("a.conf", {"--only", "demo.customers", "--force"}).exit_code, 0);
  EXPECT_THAT(read_file(folder() / "result/starrocks-create.all.sql"), HasSubstr("\n-- Only: demo.customers\n"));
  EXPECT_EQ(generate("a.conf", {"--only", "demo.customers", "--dry-run", "--exit-code"}).exit_code, 0);
  EXPECT_EQ(generate("a.conf", {"--only", "demo.orders"}).exit_code, 2);
  EXPECT_EQ(generate("a.conf").exit_code, 0);
  EXPECT_EQ(read_file(folder() / "result/starrocks-create.all.sql"), before);
}

TEST_F(Files, OfARuleThatOwnsNothingStayUntilPrune) {
  ASSERT_EQ(generate("a.conf").exit_code, 0);
  write_file(folder() / "a.conf",
             read_file(folder() / "a.conf") + "\n[table-rule.7]\ndatabase = ^demo$\ntable = ^gone$\n");
  const auto seven = folder() / "result/starrocks-create.7.sql";
  fs::copy_file(folder() / "result/starrocks-create.1.sql", seven);
  auto outcome = generate("a.conf");
  EXPECT_THAT(outcome.err,
              HasSubstr("kept     ./result/starrocks-create.7.sql  (this run wrote nothing for it, so the .all file "
                        "lacks its tables; --prune removes it)\n"));
  EXPECT_TRUE(fs::exists(seven));
  outcome = generate("a.conf", {"--prune"});
  EXPECT_THAT(outcome.err, HasSubstr("removed  ./result/starrocks-create.7.sql\n"));
  EXPECT_FALSE(fs::exists(seven));
}

TEST_F(Files, OfARunThatWritesNothingStay) {
  ASSERT_EQ(generate("a.conf").exit_code, 0);
  write_file(folder() / "a.conf", read_file(folder() / "a.conf") + "\n[table-rule]\npartition_key = no_such\n");
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--prune"}, {"--dry-run"}}) {
    const auto outcome = generate("a.conf", more);
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_THAT(outcome.out + outcome.err,
                HasSubstr("kept     ./result/starrocks-create.1.sql  (this run wrote nothing)\n"
                          "kept     ./result/starrocks-create.all.sql  (this run wrote nothing)\n"));
    EXPECT_TRUE(fs::exists(folder() / "result/starrocks-create.all.sql"));
  }
}

TEST_F(Files, ReportsKeepStrangersFiles) {
  for (const auto& write : std::vector<std::function<Outcome(std::vector<std::string>)>>{
           [&](auto more) { return assess_to("notes.txt", more); },
           [&](auto more) { return snapshot_to("notes.txt", more); }}) {
    write_file(folder() / "notes.txt", "mine\n");
    const auto refused = write({});
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_THAT(refused.err,
                AllOf(HasSubstr("notes.txt: error: the file exists and is not a "),
                      HasSubstr("; it stays unchanged [O011]\n  hint: name another file with -o, or overwrite this one "
                                "with --force\n")));
    EXPECT_EQ(read_file(folder() / "notes.txt"), "mine\n");
    EXPECT_EQ(write({"--force"}).exit_code, 0);
    EXPECT_EQ(write({}).exit_code, 0) << "its own report is overwritten";
  }
}

TEST_F(Files, ReportsOfEveryFormAreKnownAgain) {
  for (const std::string format : {"text", "json", "html"}) {
    ASSERT_EQ(assess_to("r", {"--format", format, "--force"}).exit_code, 0);
    EXPECT_EQ(assess_to("r", {"--format", format}).exit_code, 0) << format;
  }
  ASSERT_EQ(snapshot_to("s2.gz").exit_code, 0);
  EXPECT_EQ(snapshot_to("s2.gz").exit_code, 0);
  write_file(folder() / "empty", "");
  EXPECT_EQ(assess_to("empty").exit_code, 0) << "mktemp makes such files";
}

TEST_F(Files, ReportsGoThroughWhatIsNoRegularFile) {
  if (const auto reason = why_no_dev_fd(); !reason.empty()) GTEST_SKIP() << reason;
  const auto report = assess_to("-").out;
  EXPECT_EQ(assess_to("/dev/stdout").out, report);
  ASSERT_EQ(assess_to("/dev/null").exit_code, 0);
  struct stat null {};
  ASSERT_EQ(::stat("/dev/null", &null), 0);
  EXPECT_TRUE(S_ISCHR(null.st_mode));

  Program program;
  program.folder = folder();
  program.command = {"sh", "-c",
                     std::string{"mkfifo pipe; cat pipe > read & "} + SMT_TOOL +
                         " assess -c a.conf --from-snapshot s -o pipe; wait; test -p pipe && " + SMT_TOOL +
                         " assess -c a.conf --from-snapshot s -o /dev/stdout > whole"};
  const auto outcome = run(program);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(read_file(folder() / "read"), report);
  EXPECT_EQ(read_file(folder() / "whole"), report);
}

TEST_F(Files, ReportsFollowLinks) {
  ASSERT_EQ(assess_to("real").exit_code, 0);
  fs::create_symlink("real", folder() / "link");
  EXPECT_EQ(assess_to("link", {"--format", "json"}).exit_code, 0);
  EXPECT_TRUE(fs::is_symlink(folder() / "link"));
  EXPECT_THAT(read_file(folder() / "real"), HasSubstr("\"made_by\": \"starrocks-migrate-tool\""));
  fs::create_symlink("nowhere", folder() / "dangling");
  const auto outcome = assess_to("dangling");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_THAT(outcome.err, HasSubstr("cannot write dangling: it is a link to a file that does not exist [O001]"));
}

TEST_F(Files, HomeStandsForTheFolderOfTheUser) {
  write_file(folder() / "a.conf", with_folder("~/out"));
  Program program;
  program.environment = {{"HOME", (folder() / "home").string()}};
  const auto outcome = tool({"-c", "a.conf", "--from-snapshot", "s"}, program);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(fs::exists(folder() / "home/out/starrocks-create.all.sql"));
  EXPECT_FALSE(fs::exists(folder() / "~"));
}

TEST_F(Files, AVariableAsTheShellWritesItIsRefused) {
  for (const auto& [path, expected] : std::vector<std::pair<std::string, std::string>>{
           {"$HOME/out", "a path; write an environment variable as ${HOME}"},
           {"/data/$USER/out", "a path; write an environment variable as ${USER}"},
           {"~backup/out", "a path; '~' means your home folder only before '/'"}}) {
    write_file(folder() / "b.conf", with_folder(path));
    const auto outcome = generate("b.conf");
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_THAT(outcome.err, HasSubstr("[other] output_dir = '" + path + "': expected " + expected + " [C010]"));
  }
}

}  // namespace
}  // namespace smt::test
