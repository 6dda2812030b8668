#pragma once

namespace smt::test {

/// Runs a shell on a new terminal and follows its arguments: `type TEXT`, `hear TEXT`, `send SIGNAL` to the
/// processes in the foreground, or `echo on|off`, which is the mode that the terminal must have then. Prints the step
/// that failed, and the output so far.
inline constexpr const char* kTerminal = R"(
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

}  // namespace smt::test
