#include "source/mysql/tcp_error.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <cerrno>

#include "text/descriptor.hpp"

namespace smt::test {
namespace {

TEST(TcpError, SaysWhetherAPortOfThisMachineIsOpen) {
  Descriptor server{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ASSERT_EQ(::bind(server.number(), reinterpret_cast<const sockaddr*>(&address), size), 0);
  ASSERT_EQ(::getsockname(server.number(), reinterpret_cast<sockaddr*>(&address), &size), 0);
  const auto port = ntohs(address.sin_port);
  const std::chrono::seconds limit{5};
  EXPECT_EQ(tcp_error("127.0.0.1", port, limit), ECONNREFUSED);
  ASSERT_EQ(::listen(server.number(), 1), 0);
  EXPECT_EQ(tcp_error("127.0.0.1", port, limit), 0);
}

TEST(TcpError, OfAnAddressWithoutAWayHidesNoOther) {
  for (const int no_way : {ENETUNREACH, EAFNOSUPPORT, EADDRNOTAVAIL}) {
    EXPECT_EQ(telling_error(ECONNREFUSED, no_way), ECONNREFUSED);
    EXPECT_EQ(telling_error(no_way, ECONNREFUSED), ECONNREFUSED);
    EXPECT_EQ(telling_error(0, no_way), no_way);
  }
  EXPECT_EQ(telling_error(ECONNREFUSED, ETIMEDOUT), ETIMEDOUT);
}

}  // namespace
}  // namespace smt::test
