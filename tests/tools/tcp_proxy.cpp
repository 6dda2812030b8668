#include "tools/tcp_proxy.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <list>
#include <system_error>
#include <utility>
#include <vector>

namespace smt::test {
namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  return address;
}

int checked(int result, const char* what) {
  if (result < 0) throw std::system_error{errno, std::generic_category(), what};
  return result;
}

int connect_to(std::uint16_t port) {
  const int fd = checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
  const auto address = loopback(port);
  checked(connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address), "connect");
  return fd;
}

bool send_all(int fd, const char* data, std::size_t size) {
  while (size > 0) {
    const auto sent = send(fd, data, size, MSG_NOSIGNAL);
    if (sent <= 0) return false;
    data += sent;
    size -= static_cast<std::size_t>(sent);
  }
  return true;
}

}  // namespace

struct TcpProxy::Link {
  int client = -1, server = -1;
  bool server_spoke = false;
};

TcpProxy::TcpProxy(std::uint16_t port, std::size_t limit, AtLimit at_limit)
    : target_{port}, limit_{limit}, at_limit_{at_limit} {
  start();
}

TcpProxy::TcpProxy(std::uint16_t port, std::size_t turn, std::function<void()> before_turn)
    : target_{port}, limit_{kNoLimit}, at_limit_{AtLimit::kCut}, turn_{turn}, before_turn_{std::move(before_turn)} {
  start();
}

TcpProxy::TcpProxy(std::uint16_t port, std::function<std::string(std::string)> rewrite)
    : target_{port}, limit_{kNoLimit}, at_limit_{AtLimit::kCut}, rewrite_{std::move(rewrite)} {
  start();
}

void TcpProxy::start() {
  listener_ = checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
  auto address = loopback(0);
  checked(bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address), "bind");
  checked(listen(listener_, 16), "listen");
  socklen_t size = sizeof address;
  checked(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size), "getsockname");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread{[this] { serve(); }};
}

TcpProxy::~TcpProxy() {
  stopping_ = true;
  thread_.join();
  close(listener_);
}

void TcpProxy::serve() {
  std::list<Link> links;
  const auto hang_up = [](Link& link) {
    close(link.client);
    if (link.server >= 0) close(link.server);
  };
  while (!stopping_) {
    std::vector<pollfd> ends{{listener_, POLLIN, 0}};
    for (const auto& link : links) {
      ends.push_back({link.client, POLLIN, 0});
      ends.push_back({at_limit() ? -1 : link.server, POLLIN, 0});
    }
    if (poll(ends.data(), ends.size(), 10) <= 0) continue;
    std::size_t at = 1;
    links.remove_if([&](Link& link) {
      const bool client = ends[at++].revents != 0, server = ends[at++].revents != 0;
      const bool alive = (!client || pass(link, true)) && (!server || pass(link, false));
      if (!alive) hang_up(link);
      return !alive;
    });
    if (ends[0].revents != 0) {
      ++connections_;
      links.push_back({accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC), target_ == 0 ? -1 : connect_to(target_)});
    }
  }
  for (auto& link : links) hang_up(link);
}

/// Passes on what is available; returns false if this link has ended.
bool TcpProxy::pass(Link& link, bool from_client) {
  std::array<char, 16384> buffer{};
  const auto room = from_client ? buffer.size() : std::min(buffer.size(), limit_ - from_server_);
  const auto count = recv(from_client ? link.client : link.server, buffer.data(), room, 0);
  if (count <= 0) return false;
  const auto size = static_cast<std::size_t>(count);
  if (from_client) {
    if (std::exchange(link.server_spoke, false) && ++turns_ == turn_ && before_turn_) before_turn_();
    std::string said{buffer.data(), size};
    if (rewrite_) said = rewrite_(std::move(said));
    return link.server < 0 || send_all(link.server, said.data(), said.size());
  }
  link.server_spoke = true;
  from_server_ += size;
  const bool sent = send_all(link.client, buffer.data(), size);
  return sent && !(at_limit() && at_limit_ == AtLimit::kCut);
}

}  // namespace smt::test
