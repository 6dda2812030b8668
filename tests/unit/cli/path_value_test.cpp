#include <gtest/gtest.h>

#include "cli/command_line.hpp"

namespace smt::test {
namespace {

using Words = std::vector<std::string>;

Environment at_home(const std::string& home) {
  return {.variable = [home](const std::string& name) { return name == "HOME" ? std::optional{home} : std::nullopt; },
          .file = {},
          .prompt = {}};
}

TEST(PathValue, MayBeginWithTheHomeFolder) {
  const auto line = parse_command_line({"-c", "~/a.conf", "--from-dump", "~/d", "--output-dir", "~", "--log", "~/log"},
                                       at_home("/home/me"))
                        .command_line;
  ASSERT_TRUE(line);
  EXPECT_EQ(line->conf, "/home/me/a.conf");
  EXPECT_EQ(line->from_dump, "/home/me/d");
  EXPECT_EQ(line->output_dir, "/home/me");
  EXPECT_EQ(line->log, "/home/me/log");
  const auto at = [](const Words& words) { return *parse_command_line(words, at_home("/h")).command_line; };
  EXPECT_EQ(at({"--from-snapshot", "~/s"}).snapshot, "/h/s");
  EXPECT_EQ(at({"init", "-c", "~/a.conf"}).conf, "/h/a.conf");
  EXPECT_EQ(at({"snapshot", "-o", "~/s"}).snapshot_to, "/h/s");
  EXPECT_EQ(at({"assess", "-o", "~/r.html"}).report_to, "/h/r.html");
  EXPECT_EQ(at({"assess", "-o", "-"}).report_to, "-");
  EXPECT_EQ(at({"--output-dir", "a/~/$b"}).output_dir, "a/~/$b");
  EXPECT_EQ(at({"--output-dir", "./$b"}).output_dir, "./$b");
  EXPECT_EQ(at({"--log", ""}).log, "");
}

TEST(PathValue, IsRefusedIfItIsNoPathOfThisMachine) {
  const auto mistake = [](const std::string& path) {
    return parse_command_line({"--output-dir", path}, at_home("/h")).err;
  };
  const auto expected = [](const std::string& path, const std::string& what) {
    return "--output-dir: '" + path + "': expected a path " + what;
  };
  for (const auto& [path, what] : std::vector<std::pair<std::string, std::string>>{
           {"C:\\temp", "of this machine, such as /srv/result, not one of Windows"},
           {"d:/temp", "of this machine, such as /srv/result, not one of Windows"},
           {"\\\\nas\\out", "of this machine, such as /srv/result, not one of Windows"},
           {".\\result", "of this machine, such as /srv/result, not one of Windows"},
           {"%TEMP%\\x", "without a variable of Windows; the conf writes an environment variable as ${NAME}"},
           {"$(pwd)/x", "without a command, which only a shell would run"},
           {"/srv/$(date)", "without a command, which only a shell would run"},
           {"`pwd`/x", "without a command, which only a shell would run"},
           {"\"./x\"", "without quotes around it"},
           {"'./x'", "without quotes around it"},
           {"“./x”", "without quotes around it"},
           {"file:///tmp/x", "without 'file://'"}})
    EXPECT_EQ(mistake(path), expected(path, what));
  EXPECT_EQ(mistake("mysql://root:secret@h/db"), expected("mysql://…", "of this machine, not a URL"));
  EXPECT_EQ(mistake("jdbc:mysql://h/db?password=secret"), expected("jdbc:mysql://…", "of this machine, not a URL"));
  EXPECT_EQ(mistake("'mysql://root:secret@h/db'"), expected("'mysql://…", "without quotes around it"));
  EXPECT_EQ(mistake("${HOME}/x"),
            "--output-dir: '${HOME}/x': let the shell expand $HOME, without single quotes; in the conf, write ${HOME}");
  for (const auto* path : {"a b", "it's", "x:y", "100%", "a\\b", "./C:\\x", "日期"}) EXPECT_EQ(mistake(path), "");
}

TEST(PathValue, IsRefusedIfOnlyAShellCouldExpandIt) {
  for (const auto& option : {Words{"--conf"}, {"--output-dir"}, {"--log"}, {"--from-snapshot"}, {"--from-dump"}}) {
    const auto mistake = [&](const std::string& path, const std::string& home = "/h") {
      return parse_command_line({option.front(), path}, at_home(home)).err;
    };
    EXPECT_EQ(mistake("$HOME/x"), option.front() +
                                      ": '$HOME/x': let the shell expand $HOME, without single quotes; in the conf, "
                                      "write ${HOME}");
    EXPECT_EQ(mistake("~bob/x"),
              option.front() + ": '~bob/x': expected ~/ or, for a name that begins with ~, ./~bob/x");
    EXPECT_EQ(mistake("~/x", ""), option.front() + ": '~/x': HOME is not set");
  }
  EXPECT_EQ(parse_command_line({"assess", "-o", "$OUT"}, at_home("/h")).err,
            "--output: '$OUT': let the shell expand $OUT, without single quotes; in the conf, write ${OUT}");
  EXPECT_EQ(parse_command_line({"-c", "~/a.conf"}).err, "--conf: '~/a.conf': HOME is not set");
}

}  // namespace
}  // namespace smt::test
