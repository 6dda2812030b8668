#include "tools/pretend_fe.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace smt::test {
namespace {

int checked(int result, const char* what) {
  if (result < 0) throw std::system_error{errno, std::generic_category(), what};
  return result;
}

std::array<int, 2> closed_on_exec() {
  std::array<int, 2> ends{};
  checked(pipe2(ends.data(), O_CLOEXEC), "pipe2");
  return ends;
}

/// Sends the bytes over a new connection, and returns all that the other side sends until it closes.
std::string talk_to(std::uint16_t port, const std::string& sent) {
  const int fd = checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  std::string answer;
  if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    for (std::size_t at = 0; at < sent.size();) {
      const auto count = send(fd, sent.data() + at, sent.size() - at, MSG_NOSIGNAL);
      if (count <= 0) break;
      at += static_cast<std::size_t>(count);
    }
    std::array<char, 65536> buffer{};
    for (ssize_t count = 0; (count = recv(fd, buffer.data(), buffer.size(), 0)) > 0;)
      answer.append(buffer.data(), static_cast<std::size_t>(count));
  }
  close(fd);
  return answer;
}

std::vector<std::string> command_of(const PretendFe::Options& options) {
  std::vector<std::string> command{"python3",
                                   "-B",
                                   SMT_SOURCE_DIR "/tests/tools/pretend_fe/main.py",
                                   "--version",
                                   options.version,
                                   "--user",
                                   options.user,
                                   "--password=" + options.password};
  if (!options.certificate.empty())
    command.insert(command.end(), {"--tls", options.certificate.string(), options.key.string()});
  command.insert(command.end(), options.arguments.begin(), options.arguments.end());
  return command;
}

}  // namespace

PretendFe::PretendFe(Options options) : options_{std::move(options)} {
  start(command_of(options_));
  read_ports();
}

PretendFe::~PretendFe() {
  close(input_);
  close(output_);
  constexpr int kNaps = 500;
  for (int naps = 0; naps < kNaps; ++naps) {
    if (waitpid(pid_, nullptr, WNOHANG) != 0) return;
    usleep(10'000);
  }
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

void PretendFe::start(std::vector<std::string> command) {
  const auto in = closed_on_exec(), out = closed_on_exec();
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], 0);
  posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  std::vector<char*> words;
  for (auto& word : command) words.push_back(word.data());
  words.push_back(nullptr);
  const int error = posix_spawnp(&pid_, words.front(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(in[0]);
  close(out[1]);
  input_ = in[1];
  output_ = out[0];
  if (error != 0) throw std::system_error{error, std::generic_category(), "python3"};
}

void PretendFe::read_ports() {
  std::string line;
  for (char c = 0; read(output_, &c, 1) == 1 && c != '\n';) line += c;
  const auto ports = nlohmann::json::parse(line, nullptr, false);
  if (!ports.is_object()) throw std::runtime_error{"the pretend FE did not start: see its words on stderr"};
  mysql_ = ports.at("mysql").get<std::uint16_t>();
  control_ = ports.at("control").get<std::uint16_t>();
  http_ = ports.at("http").get<std::uint16_t>();
}

nlohmann::json PretendFe::control(const nlohmann::json& command) const {
  const auto body = command.dump();
  const auto answer = talk_to(control_, "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " +
                                            std::to_string(body.size()) + "\r\n\r\n" + body);
  const auto head_end = answer.find("\r\n\r\n");
  if (head_end == std::string::npos) throw std::runtime_error{"the pretend FE did not answer " + body};
  const auto result = nlohmann::json::parse(answer.substr(head_end + 4));
  if (answer.compare(0, 12, "HTTP/1.1 200") != 0) throw std::runtime_error{result.dump()};
  return result;
}

std::vector<std::vector<std::string>> PretendFe::execute(std::string_view sql, std::string_view database) const {
  nlohmann::json command{{"do", "execute"}, {"sql", sql}};
  if (!database.empty()) command["database"] = database;
  const auto answer = control(command);
  if (answer.contains("refused")) throw std::runtime_error{answer["refused"].get<std::string>()};
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : answer.value("rows", nlohmann::json::array())) {
    auto& fields = rows.emplace_back();
    for (const auto& field : row)
      fields.push_back(field.is_string() ? field.get<std::string>() : field.is_null() ? "NULL" : field.dump());
  }
  return rows;
}

std::vector<std::string> PretendFe::statements() const {
  std::vector<std::string> all;
  for (const auto& one : control({{"do", "statements"}})) all.push_back(one.at("sql").get<std::string>());
  return all;
}

}  // namespace smt::test
