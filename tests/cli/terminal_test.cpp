// The built executable on its own terminal, under a shell that can suspend it.

#include <gmock/gmock.h>

#include <csignal>

#include "cli_fixture.hpp"
#include "tools/needs.hpp"

namespace smt::test {
namespace {

/// Runs a shell on a new terminal and follows its arguments: `type TEXT`, `hear TEXT`, `send SIGNAL` to the
/// processes in the foreground, or `echo on|off`, which is the mode that the terminal must have then. Prints the step
/// that failed, and the output so far.
constexpr const char* kTerminal = R"(
import os, pty, select, signal, sys, termios, time
pid, fd = pty.fork()
if pid == 0:
    os.environ["PS1"] = "ready> "
    os.execvp("bash", ["bash", "--norc", "--noprofile", "--noediting", "-i"])
heard = unheard = ""
def hear(text):
    global heard, unheard
    end = time.time() + 20
    while text not in unheard and time.time() < end:
        if select.select([fd], [], [], 0.1)[0]:
            try: part = os.read(fd, 4096).decode()
            except OSError: break
            heard, unheard = heard + part, unheard + part
    found = text in unheard
    unheard = unheard.partition(text)[2] if found else unheard
    return found
def echoes(word):
    end = time.time() + 5
    while bool(termios.tcgetattr(fd)[3] & termios.ECHO) != (word == "on"):
        if time.time() > end: return False
        time.sleep(0.05)
    return True
def type(text):
    os.write(fd, text.encode())
    return True
def send(name):
    os.killpg(os.tcgetpgrp(fd), getattr(signal, name))
    return True
actions = {"type": type, "hear": hear, "send": send, "echo": echoes}
steps = list(zip(sys.argv[1::2], sys.argv[2::2]))
failed = next((step for step in steps if not actions[step[0]](step[1])), "")
print(f"failed: {failed}\n{heard}" if failed else "all done")
os.kill(pid, signal.SIGKILL)
)";

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
