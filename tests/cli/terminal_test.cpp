// The built executable on its own terminal, under a shell that can suspend it.

#include <gmock/gmock.h>

#include <csignal>

#include "cli_fixture.hpp"
#include "terminal_script.hpp"
#include "tools/needs.hpp"

namespace smt::test {
namespace {

class Terminal : public Cli {
 protected:
  void SetUp() override {
    if (const auto reason = why_no_terminal(); !reason.empty()) GTEST_SKIP() << reason;
    conf(
        "[db]\nhost = 127.0.0.1\nport = 1\nuser = u\npassword = ${prompt}\n[other]\nbe_num = 3\n"
        "[table-rule.1]\ndatabase = ^d$\ntable = .*\n");
  }
  std::string played(std::vector<std::string> steps, const std::string& command = SMT_TOOL " -c a.conf") const {
    steps.insert(steps.begin(), {"python3", "-c", kTerminal, "hear", "ready> ", "type", command + "\n", "hear",
                                 "[db] password: ", "echo", "off"});
    Program program;
    program.command = std::move(steps);
    program.folder = folder();
    return run(program).out;
  }
};

TEST_F(Terminal, IsAsItWasAfterCtrlC) {
  EXPECT_EQ(played({"type", "sec\x03", "hear", "ready> ", "echo", "on", "type", "echo code $?\n", "hear", "code 130"}),
            "all done\n");
}

TEST_F(Terminal, IsAsItWasAfterCtrlZAndIsAskedAgain) {
  EXPECT_EQ(played({"type", "sec\x1a",         "hear", "Stopped", "echo", "on",       "type", "fg\n",
                    "hear", "[db] password: ", "echo", "off",     "type", "secret\n", "hear", "[S002]",
                    "hear", "ready> ",         "echo", "on"}),
            "all done\n");
}

// Unlike an interactive bash, sh does not set the terminal itself after a program that a signal ended.
TEST_F(Terminal, IsAsItWasAfterAnySignalThatEndsTheTool) {
  const std::string command = "sh -c 'trap : USR1 USR2 ALRM VTALRM; " SMT_TOOL " -c a.conf; echo code $?; stty -a'";
  for (const auto& [name, number] :
       {std::pair{"SIGUSR1", SIGUSR1}, {"SIGUSR2", SIGUSR2}, {"SIGALRM", SIGALRM}, {"SIGVTALRM", SIGVTALRM}}) {
    EXPECT_EQ(
        played({"send", name, "hear", "code " + std::to_string(128 + number), "hear", " echo ", "echo", "on"}, command),
        "all done\n")
        << name;
  }
}

TEST_F(Terminal, WaitsOnAfterSignalsThatEndNothing) {
  EXPECT_EQ(played({"send", "SIGWINCH", "send", "SIGCONT", "type", "secret\n", "hear", "[S002]", "hear", "ready> ",
                    "echo", "on"}),
            "all done\n");
}

}  // namespace
}  // namespace smt::test
