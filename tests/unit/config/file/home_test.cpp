#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

/// Returns the findings about line 2 of a conf, whatever it lacks otherwise.
std::string reported(const std::string& section, const std::string& line) {
  auto findings = parse_config("c.conf", section + "\n" + line + "\n[types]\n").findings;
  std::erase_if(findings, [](const Diagnostic& finding) { return finding.place != Place{FileLine{"c.conf", 2}}; });
  return rendered(findings);
}

TEST(PathOfAConf, IsOneErrorIfItIsNoPathOfThisMachine) {
  for (const auto& [path, expected] : std::vector<std::pair<std::string, std::string>>{
           {"C:\\temp", "a path of this machine, such as /srv/result, not one of Windows"},
           {"$(pwd)/x", "a path without a command, which only a shell would run"},
           {"`pwd`/x", "a path without a command, which only a shell would run"},
           {"./*", "a path without '*', which only a shell would expand"},
           {"\"./x\"", "a path without quotes around it"},
           {"“./x”", "a path without quotes around it"},
           {"file:///tmp/x", "a path without 'file://'"},
           {"%TEMP%/x", "a path without a variable of Windows; the conf writes an environment variable as ${NAME}"},
           {"./x # ours", "a path: a comment needs a line of its own; here it is part of the value"},
           {"./x\u200B", "a path: it contains an invisible character; type the line again"},
           {"$OUT/x", "a path; write an environment variable as ${OUT}"},
           {"~bob/x", "a path; '~' means your home folder only before '/'"}})
    EXPECT_EQ(reported("[other]", "output_dir = " + path),
              "c.conf:2: error: [other] output_dir = '" + path + "': expected " + expected + " [C010]\n");
  for (const std::string scheme : {"s3://", "jdbc:mysql://"})
    EXPECT_EQ(
        reported("[other]", "output_dir = " + scheme + "u:secret@h/x"),
        "c.conf:2: error: [other] output_dir = '" + scheme + "…': expected a path of this machine, not a URL [C010]\n");
  EXPECT_EQ(reported("[db]", "socket = C:\\x.sock"),
            "c.conf:2: error: [db] socket = 'C:\\x.sock': expected a path of this machine, such as /srv/result, not "
            "one of Windows [C010]\n");
}

TEST(PathOfAConf, MayHoldWhatAFolderMayBeCalled) {
  for (const auto* path : {"./out dir", "it's", "a\\b", "./C:\\x", "100%", "日期", "a$b"})
    EXPECT_EQ(reported("[other]", "output_dir = " + std::string{path}), "") << path;
}

}  // namespace
}  // namespace smt::test
