#include "source/http/http_get.hpp"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tools/http_listener.hpp"

namespace smt::test {
namespace {

using Failure = HttpAnswer::Failure;

TEST(HttpGet, KeepsAnAnswerUpToItsLimit) {
  const HttpListener server{"200 OK", "12345"};
  HttpRequest request{.url = "http://" + server.address() + "/a"};
  request.most = 5;
  const auto whole = http_get(request, {});
  EXPECT_EQ(whole.body, "12345");
  EXPECT_EQ(whole.failure, Failure::kNone);
  request.most = 4;
  EXPECT_EQ(http_get(request, {}).failure, Failure::kTooLong);
}

TEST(HttpGet, FollowsNoRedirect) {
  const HttpListener other{"200 OK", ""};
  const HttpListener server{{{"/a", {.status = "302 Found", .header = "Location: http://" + other.address() + "/b"}}}};
  const auto answer = http_get({.url = "http://" + server.address() + "/a", .user = "u", .password = Secret{"p"}}, {});
  EXPECT_EQ(answer.status, 302);
  EXPECT_EQ(answer.location, "http://" + other.address() + "/b");
  EXPECT_TRUE(other.requests().empty());
}

/// A loopback port that accepts connections and never answers.
class SilentPort {
 public:
  SilentPort() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    EXPECT_EQ(bind(socket_, reinterpret_cast<sockaddr*>(&address), size), 0);
    EXPECT_EQ(listen(socket_, 1), 0);
    EXPECT_EQ(getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size), 0);
    port_ = ntohs(address.sin_port);
  }
  ~SilentPort() { close(socket_); }
  SilentPort(const SilentPort&) = delete;
  SilentPort& operator=(const SilentPort&) = delete;
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  int socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  std::uint16_t port_ = 0;
};

TEST(HttpGet, EndsAfterItsWait) {
  const SilentPort silent;
  HttpRequest request{.url = "http://" + silent.address() + "/"};
  request.wait = std::chrono::milliseconds{50};
  const auto answer = http_get(request, {});
  EXPECT_EQ(answer.failure, Failure::kNoAnswer);
  EXPECT_EQ(answer.status, 0);
  EXPECT_EQ(answer.why_not.substr(0, 25), "Operation timed out after");
}

TEST(HttpGet, ReportsAServerWithoutTls) {
  const HttpListener server{"200 OK", ""};
  EXPECT_EQ(http_get({.url = "https://" + server.address() + "/"}, {}).failure, Failure::kTls);
}

}  // namespace
}  // namespace smt::test
