#pragma once
// A loopback port that passes bytes on to a server up to a limit: a network that fails on demand.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <thread>

namespace smt::test {

enum class AtLimit { kCut, kStall };  // kCut: both sides see the connection closed; kStall: silence

class TcpProxy {
 public:
  static constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

  /// Forwards to 127.0.0.1:`port`, at most `limit` bytes of the server's (all connections together). With port 0 there
  /// is no server: the proxy accepts connections and never answers.
  explicit TcpProxy(std::uint16_t port, std::size_t limit = kNoLimit, AtLimit at_limit = AtLimit::kCut);
  ~TcpProxy();
  /// Calls `before_turn` before it passes on the client's `turn`th message, as `turns` counts.
  TcpProxy(std::uint16_t port, std::size_t turn, std::function<void()> before_turn);
  /// Passes on `rewrite`'s bytes instead of the client's.
  TcpProxy(std::uint16_t port, std::function<std::string(std::string)> rewrite);
  TcpProxy(const TcpProxy&) = delete;
  TcpProxy& operator=(const TcpProxy&) = delete;

  std::uint16_t port() const { return port_; }
  std::size_t connections() const { return connections_; }
  std::size_t bytes_from_server() const { return from_server_; }
  /// Returns how often the client sent something after the server had: about once for each statement.
  std::size_t turns() const { return turns_; }

 private:
  struct Link;
  void start();
  void serve();
  bool pass(Link& link, bool from_client);
  bool at_limit() const { return from_server_ >= limit_; }

  std::uint16_t target_;
  std::size_t limit_;
  AtLimit at_limit_;
  std::size_t turn_ = 0;
  std::function<void()> before_turn_;
  std::function<std::string(std::string)> rewrite_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_{false};
  std::atomic<std::size_t> connections_{0}, from_server_{0}, turns_{0};
  std::thread thread_;
};

}  // namespace smt::test
