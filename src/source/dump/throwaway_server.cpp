#include "source/dump/throwaway_server.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <sstream>
#include <system_error>
#include <thread>

#include "smt/source.hpp"

namespace smt::source {
namespace {

using std::chrono::steady_clock;

constexpr auto kLongestStart = std::chrono::minutes{2};
constexpr auto kPause = std::chrono::milliseconds{20};

Descriptor open_server_log(const std::string& path) {
  Descriptor log{::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)};
  if (log.number() < 0) throw std::system_error{errno, std::generic_category(), path};
  return log;
}

std::string text_of(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

/// Returns true if a server listens on the socket.
bool answers(const std::string& socket) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  socket.copy(address.sun_path, sizeof address.sun_path - 1);
  const Descriptor fd{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  return ::connect(fd.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

void add_user(std::vector<std::string>& words) {
  if (::geteuid() == 0) words.emplace_back("--user=root");  // servers refuse to run as root without this option
}

}  // namespace

ThrowawayServer::ThrowawayServer(ServerProgram program, const std::function<void(std::string_view)>& progress)
    : program_{std::move(program)} {
  progress("creating the data of a private server");
  make_data();
  progress("starting a private server");
  start();
}

ThrowawayServer::~ThrowawayServer() = default;

Db ThrowawayServer::db() const {
  Db db;
  db.socket = folder() + "/sock";
  db.user = "root";
  db.tls.mode = Tls::Mode::kDisabled;
  return db;
}

std::unique_ptr<ChildProcess> ThrowawayServer::start_client(const std::vector<std::string>& options, int in, int err) {
  // binary-mode turns off the client's own commands, such as "\! rm -r ." in a dump from an unknown author.
  std::vector<std::string> words{program_.client,     "--no-defaults",
                                 "--binary-mode",     "--local-infile=0",
                                 "--protocol=socket", "--socket=" + folder() + "/sock",
                                 "--user=root",       "--default-character-set=utf8mb4",
                                 "--batch",           "--max-allowed-packet=1G"};
  words.insert(words.end(), options.begin(), options.end());
  return undertaker_.start({words, in, -1, err});
}

void ThrowawayServer::make_data() {
  // mariadb-install-db is a shell script that splits paths at blanks, so its paths are relative to the folder. A server
  // that starts deletes the temporary tables in its tmpdir, even those of another server.
  std::vector<std::string> words{program_.install.value_or(program_.server), "--no-defaults", "--datadir=./data",
                                 "--tmpdir=."};
  if (program_.is_mariadb()) {
    words.insert(words.end(), {"--auth-root-authentication-method=normal", "--skip-test-db"});
  } else {
    words.emplace_back("--initialize-insecure");
  }
  add_user(words);
  const auto log = open_server_log(folder() + "/log");
  if (undertaker_.start({words, -1, log.number(), log.number(), folder()})->wait() != 0) fail();
}

void ThrowawayServer::start() {
  const auto& in = folder();
  // Nothing is kept, so the server flushes nothing to the disk. The statements of a dump must not reach beyond the
  // folder.
  std::vector<std::string> words{program_.server,
                                 "--no-defaults",
                                 "--datadir=" + in + "/data",
                                 "--socket=" + in + "/sock",
                                 "--pid-file=" + in + "/pid",
                                 "--tmpdir=" + in,
                                 "--secure-file-priv=" + in + "/data",
                                 "--skip-networking",
                                 "--skip-log-bin",
                                 "--skip-name-resolve",
                                 "--performance-schema=OFF",
                                 "--loose-mysqlx=OFF",
                                 "--loose-symbolic-links=OFF",
                                 "--max-allowed-packet=1G",
                                 "--character-set-server=utf8mb4",
                                 "--sql-mode=NO_AUTO_VALUE_ON_ZERO",
                                 "--innodb-strict-mode=OFF",
                                 "--innodb-file-per-table=OFF",
                                 "--innodb-flush-method=nosync",
                                 "--innodb-flush-log-at-trx-commit=0"};
  add_user(words);
  const auto log = open_server_log(in + "/log");
  server_ = undertaker_.start({words, -1, log.number(), log.number()});
  wait_until_it_answers();
}

void ThrowawayServer::wait_until_it_answers() {
  const auto socket = db().socket;
  const auto end = steady_clock::now() + kLongestStart;
  while (!answers(socket)) {
    if (server_->ended() || steady_clock::now() > end) fail();
    std::this_thread::sleep_for(kPause);
  }
}

void ThrowawayServer::fail() const {
  throw Error{Exit::kWorld, {Code::kDumpServerFailed, {}, {program_.server, reason_in(text_of(folder() + "/log"))}}};
}

std::string reason_in(std::string_view log) {
  std::string_view last, last_error;
  while (!log.empty()) {
    const auto line = log.substr(0, log.find('\n'));
    log.remove_prefix(std::min(log.size(), line.size() + 1));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    last = line;
    if (line.find("ERROR") == std::string_view::npos || line.ends_with("Aborting")) continue;
    last_error = line;
  }
  return std::string{last_error.empty() ? last : last_error};
}

}  // namespace smt::source
