// The tests' own tools: if the runner lost a byte or the proxy never cut a connection, all other tests would pass.
#include <gtest/gtest.h>

#include <csignal>
#include <thread>

#include "tools/run_tool.hpp"
#include "tools/tcp_proxy.hpp"
#include "tools/temp_folder.hpp"

namespace smt::test {
namespace {

Program shell(std::string script) {
  Program program;
  program.command = {"sh", "-c", std::move(script)};
  return program;
}

TEST(RunTool, KeepsBothStreamsAndTheExitCode) {
  const auto outcome = run(shell("echo out; echo err >&2; exit 3"));
  EXPECT_EQ(outcome.out, "out\n");
  EXPECT_EQ(outcome.err, "err\n");
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_EQ(outcome.signal, 0);
}

TEST(RunTool, ReadsMoreThanAPipeHolds) {
  const auto outcome = run(shell("head -c 300000 /dev/zero; head -c 200000 /dev/zero >&2"));
  EXPECT_EQ(outcome.out.size(), 300000U);
  EXPECT_EQ(outcome.err.size(), 200000U);
}

TEST(RunTool, GivesFolderEnvironmentAndInput) {
  TempFolder folder;
  auto program = shell("pwd; echo \"$SMT_X\"; cat");
  program.folder = folder.path();
  program.environment = {{"SMT_X", "y"}};
  program.input = "typed";
  EXPECT_EQ(run(program).out, folder.path().string() + "\ny\ntyped");
}

TEST(RunTool, SignalsAfterATime) {
  auto program = shell("exec sleep 20");
  program.signal = TimedSignal{SIGINT, std::chrono::milliseconds{100}};
  const auto outcome = run(program);
  EXPECT_EQ(outcome.signal, SIGINT);
  EXPECT_EQ(outcome.exit_code, -1);
  EXPECT_FALSE(outcome.timed_out);
  EXPECT_GE(outcome.took.count(), 100);
}

TEST(RunTool, SaysHowAProgramEnded) {
  EXPECT_EQ(how_it_ended(run(shell("echo no >&2; exit 3"))), "exit code 3: no\n");
  auto outcome = run(shell("kill -KILL $$"));
  outcome.took = std::chrono::milliseconds{20};
  EXPECT_EQ(how_it_ended(outcome), "signal 9 after 20 ms: nothing on stderr");
  auto program = shell("exec sleep 20");
  program.timeout = std::chrono::milliseconds{50};
  outcome = run(program);
  outcome.took = std::chrono::milliseconds{60};
  EXPECT_EQ(how_it_ended(outcome), "killed at its time limit after 60 ms: nothing on stderr");
}

TEST(RunTool, EndsWhatTakesTooLong) {
  auto program = shell("exec sleep 20");
  program.timeout = std::chrono::milliseconds{100};
  const auto outcome = run(program);
  EXPECT_TRUE(outcome.timed_out);
  EXPECT_EQ(outcome.signal, SIGKILL);
}

TEST(RunTool, StdoutCanBeClosedOrFull) {
  auto program = shell("exec cat");
  program.input = "text";
  program.to = Stdout::kClosed;
  EXPECT_EQ(run(program).signal, SIGPIPE);
  program.to = Stdout::kDevFull;
  const auto outcome = run(program);
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("No space left on device"), std::string::npos);
}

/// Answers each message of one client with 1000 bytes, then ends.
constexpr const char* kServer = R"(
import socket
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
client = listener.accept()[0]
while client.recv(100): client.sendall(b"x" * 1000)
)";

/// Sends three messages and waits for 1000 bytes each time; prints what it received and how it ended.
constexpr const char* kClient = R"(
import socket, sys
link = socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=0.7)
heard, end = 0, "done"
try:
    for answers in (1000, 2000, 3000):
        link.sendall(b"word")
        while heard < answers:
            part = link.recv(4096)
            if not part: raise EOFError
            heard += len(part)
except (EOFError, ConnectionError): end = "cut"
except TimeoutError: end = "silence"
print(heard, end)
)";

struct Talk {
  std::string heard;
  std::size_t connections, bytes, turns;
};

/// Talks to the server through a proxy with this limit.
Talk talk(std::size_t limit, AtLimit at_limit) {
  TempFolder folder;
  std::thread server{[&] {
    auto program = shell("exec python3 -c \"$SERVER\" >port");
    program.folder = folder.path();
    program.environment = {{"SERVER", kServer}};
    program.timeout = std::chrono::seconds{10};
    run(program);
  }};
  const auto port_file = folder.path() / "port";
  while (!std::filesystem::exists(port_file) || !read_file(port_file).ends_with("\n")) std::this_thread::yield();
  Talk out;
  {
    TcpProxy proxy{static_cast<std::uint16_t>(std::stoi(read_file(port_file))), limit, at_limit};
    Program client;
    client.command = {"python3", "-c", kClient, std::to_string(proxy.port())};
    out.heard = run(client).out;
    out.connections = proxy.connections(), out.bytes = proxy.bytes_from_server(), out.turns = proxy.turns();
  }
  server.join();
  return out;
}

TEST(TcpProxy, PassesEverythingWithoutALimit) {
  const auto whole = talk(TcpProxy::kNoLimit, AtLimit::kCut);
  EXPECT_EQ(whole.heard, "3000 done\n");
  EXPECT_EQ(whole.connections, 1U);
  EXPECT_EQ(whole.bytes, 3000U);
  EXPECT_EQ(whole.turns, 2U);
}

TEST(TcpProxy, CutsAtTheLimit) {
  const auto cut = talk(1700, AtLimit::kCut);
  EXPECT_EQ(cut.heard, "1700 cut\n");
  EXPECT_EQ(cut.bytes, 1700U);
}

TEST(TcpProxy, StallsAtTheLimit) { EXPECT_EQ(talk(1700, AtLimit::kStall).heard, "1700 silence\n"); }

TEST(TcpProxy, TakesConnectionsWithoutAServer) {
  TcpProxy silent{0};
  Program client;
  client.command = {"python3", "-c", kClient, std::to_string(silent.port())};
  EXPECT_EQ(run(client).out, "0 silence\n");
  EXPECT_EQ(silent.connections(), 1U);
}

}  // namespace
}  // namespace smt::test
