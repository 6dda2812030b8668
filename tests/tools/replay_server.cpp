#include "tools/replay_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace smt::test {
namespace {

constexpr std::size_t kLongestPacket = 0xffffff;
constexpr std::size_t kHead = 4;  // length and number of a packet
constexpr char kQuit = 1, kInitDb = 2, kQuery = 3, kPing = 14, kSetOption = 27, kReset = 31;

// Without CLIENT_SSL: there is no TLS. Without CLIENT_DEPRECATE_EOF, as an FE.
constexpr std::uint32_t kLongPassword = 1, kLongFlag = 4, kWithDatabase = 8, kProtocol41 = 0x200,
                        kTransactions = 0x2000, kSecureConnection = 0x8000, kPluginAuth = 0x80000;
constexpr std::uint32_t kCapabilities =
    kLongPassword | kLongFlag | kWithDatabase | kProtocol41 | kTransactions | kSecureConnection | kPluginAuth;
constexpr std::uint32_t kUtf8mb4 = 45, kVarString = 253, kAutocommit = 2;

using namespace std::string_literals;
using namespace std::string_view_literals;
constexpr std::string_view kOk = "\0\0\0\x02\0\0\0"sv, kEnd = "\xfe\0\0\x02\0"sv;

void append_number(std::string& out, std::uint64_t number, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(number >> (8 * i) & 0xff);
}

/// Appends a number whose size depends on its value.
void append_length(std::string& out, std::uint64_t length) {
  if (length < 251) return append_number(out, length, 1);
  const bool is_short = length < 1U << 16;
  out += is_short ? '\xfc' : '\xfd';
  append_number(out, length, is_short ? 2 : 3);
}

void append_text(std::string& out, std::string_view text) {
  append_length(out, text.size());
  out += text;
}

/// The packets of one answer, or of the greeting.
class Packets {
 public:
  explicit Packets(std::uint8_t first) : number_{first} {}

  Packets& add(std::string_view payload) {
    if (payload.size() >= kLongestPacket) throw std::length_error{"a packet of 16 MiB"};
    append_number(out_, payload.size(), 3);
    append_number(out_, number_++, 1);
    out_ += payload;
    return *this;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::uint8_t number_;
};

std::string column_definition(std::string_view name) {
  std::string out;
  for (const auto text : {"def"sv, ""sv, ""sv, ""sv, name, name}) append_text(out, text);
  append_length(out, 12);  // bytes of the rest
  append_number(out, kUtf8mb4, 2);
  append_number(out, 1024, 4);
  append_number(out, kVarString, 1);
  append_number(out, 0, 5);  // flags, decimals, filler
  return out;
}

std::string greeting() {
  std::string out =
      "\x0a"
      "8.0.33"s;  // the version that FEs report here
  out += '\0';
  append_number(out, 1, 4);  // of the connection
  out += "saltsalt\0"sv;
  append_number(out, kCapabilities & 0xffff, 2);
  append_number(out, kUtf8mb4, 1);
  append_number(out, kAutocommit, 2);
  append_number(out, kCapabilities >> 16, 2);
  append_number(out, 21, 1);  // bytes of the salt
  out += std::string(10, '\0') + "saltsaltsalt\0mysql_native_password\0"s;
  return Packets{0}.add(out).take();
}

std::string one_packet(std::string_view payload, std::uint8_t number = 1) {
  return Packets{number}.add(payload).take();
}

int checked(int result, const char* what) {
  if (result < 0) throw std::system_error{errno, std::generic_category(), what};
  return result;
}

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

/// Receives packets from a client.
class Incoming {
 public:
  explicit Incoming(int socket) : socket_{socket} {}

  /// Returns nullopt when the client is gone.
  std::optional<std::string> next() {
    if (!fill(kHead)) return std::nullopt;
    const auto byte = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<unsigned char>(buffer_[at])); };
    const auto size = kHead + (byte(0) | byte(1) << 8 | byte(2) << 16);
    if (!fill(size)) return std::nullopt;
    auto packet = buffer_.substr(kHead, size - kHead);
    buffer_.erase(0, size);
    return packet;
  }

 private:
  bool fill(std::size_t size) {
    char part[16384];
    while (buffer_.size() < size) {
      const auto got = recv(socket_, part, sizeof part, 0);
      if (got <= 0) return false;
      buffer_.append(part, static_cast<std::size_t>(got));
    }
    return true;
  }

  int socket_;
  std::string buffer_;
};

}  // namespace

std::string answer_with(const ResultSet& result) {
  Packets packets{1};
  std::string payload;
  append_length(payload, result.columns.size());
  packets.add(payload);
  for (const auto& column : result.columns) packets.add(column_definition(column));
  packets.add(kEnd);
  for (const auto& row : result.rows) {
    payload.clear();
    for (const auto& value : row) value ? append_text(payload, *value) : payload.push_back('\xfb');
    packets.add(payload);
  }
  return packets.add(kEnd).take();
}

std::string answer_with_error(std::uint16_t number, std::string_view text) {
  std::string payload = "\xff";
  append_number(payload, number, 2);
  return one_packet(payload.append("#42000").append(text));
}

ReplayServer::ReplayServer(PreparedAnswers answers, std::uint16_t port) : answers_{std::move(answers)} {
  listener_ = checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
  const int yes = 1;
  setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  checked(bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address), "bind");
  checked(listen(listener_, 16), "listen");
  socklen_t size = sizeof address;
  checked(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size), "getsockname");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread{[this] { accept_clients(); }};
}

ReplayServer::~ReplayServer() {
  stopping_ = true;
  shutdown(listener_, SHUT_RDWR);  // accept returns
  thread_.join();
  for (auto& client : clients_) {
    shutdown(client.socket, SHUT_RDWR);
    client.thread.join();
    close(client.socket);
  }
  close(listener_);
}

void ReplayServer::accept_clients() {
  while (!stopping_) {
    const int socket = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0) continue;
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    clients_.push_back({socket, std::thread{[this, socket] { serve(socket); }}});
  }
}

void ReplayServer::serve(int socket) {
  Incoming incoming{socket};
  bool is_open = send_all(socket, greeting()) && incoming.next() && send_all(socket, one_packet(kOk, 2));
  while (is_open) {
    const auto packet = incoming.next();
    is_open = packet && !packet->empty() && packet->front() != kQuit && send_all(socket, answer_to(*packet));
  }
  shutdown(socket, SHUT_RDWR);
}

std::string ReplayServer::answer_to(std::string_view packet) {
  const auto command = packet.front();
  if (command == kSetOption) return one_packet(kEnd);
  if (command == kInitDb || command == kPing || command == kReset) return one_packet(kOk);
  if (command != kQuery) return answer_with_error(1047, "Unknown command");
  ++statements_;
  const std::string statement{packet.substr(1)};
  const auto found = answers_.find(statement);
  if (found != answers_.end()) return found->second;
  if (statement.starts_with("SET ")) return one_packet(kOk);
  return answer_with_error(1064, "no answer was prepared for: " + statement);
}

}  // namespace smt::test
