#include "source/mysql/tcp_error.hpp"

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "text/descriptor.hpp"

namespace smt::source {
namespace {

struct FreeAddresses {
  void operator()(addrinfo* addresses) const noexcept { ::freeaddrinfo(addresses); }
};

/// Waits until the socket is writable. Returns 0, ETIMEDOUT, or the errno of poll().
int wait_for(int socket, std::chrono::milliseconds limit) {
  using std::chrono::steady_clock;
  const auto end = steady_clock::now() + limit;
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - steady_clock::now());
    pollfd ready{socket, POLLOUT, 0};
    const int count = ::poll(&ready, 1, std::max(0, static_cast<int>(left.count())));
    if (count > 0) return 0;
    if (count == 0) return ETIMEDOUT;
    if (errno != EINTR) return errno;
  }
}

/// Returns how a connection ended that was begun without waiting.
int end_of_connection(int socket, std::chrono::milliseconds limit) {
  if (const int error = wait_for(socket, limit); error != 0) return error;
  int error = 0;
  socklen_t size = sizeof error;
  return ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 ? error : errno;
}

int error_of(const addrinfo& address, std::chrono::seconds limit) {
  const Descriptor socket{
      ::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol)};
  if (!socket.is_open()) return errno;
  if (::connect(socket.number(), address.ai_addr, address.ai_addrlen) == 0) return 0;
  return errno == EINPROGRESS ? end_of_connection(socket.number(), limit) : errno;
}

}  // namespace

int tcp_error(const std::string& host, std::uint16_t port, std::chrono::seconds limit) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found) != 0) return 0;
  const std::unique_ptr<addrinfo, FreeAddresses> addresses{found};
  int error = 0;
  for (const auto* address = addresses.get(); address != nullptr; address = address->ai_next) {
    const int later = error_of(*address, limit);
    if (later == 0) return 0;
    error = telling_error(error, later);
  }
  return error;
}

int telling_error(int earlier, int later) {
  const bool no_way = later == ENETUNREACH || later == EAFNOSUPPORT || later == EADDRNOTAVAIL;
  return no_way && earlier != 0 ? earlier : later;
}

}  // namespace smt::source
