#pragma once
// A loopback port that speaks the text protocol of MySQL and answers each statement with bytes that were prepared for
// it, so that a measurement of a client contains almost nothing of the server.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

namespace smt::test {

/// A result set of texts. A value without text is NULL.
struct ResultSet {
  std::vector<std::string> columns;
  std::vector<std::vector<std::optional<std::string>>> rows;
};

/// Return the bytes of an answer to a statement. No row may be longer than 16 MiB.
std::string answer_with(const ResultSet& result);
std::string answer_with_error(std::uint16_t number, std::string_view text);

/// The bytes of the answer by statement.
using PreparedAnswers = std::unordered_map<std::string, std::string>;

class ReplayServer {
 public:
  /// Listens at 127.0.0.1:`port`, or at a free port for 0. Every user and password is accepted. SET gets OK; any other
  /// statement without an answer gets error 1064.
  explicit ReplayServer(PreparedAnswers answers, std::uint16_t port = 0);
  ~ReplayServer();
  ReplayServer(const ReplayServer&) = delete;
  ReplayServer& operator=(const ReplayServer&) = delete;

  std::uint16_t port() const { return port_; }
  /// Returns how many statements were asked, by all connections together.
  std::size_t statements() const { return statements_; }

 private:
  struct Client {
    int socket;
    std::thread thread;
  };
  void accept_clients();
  void serve(int socket);
  std::string answer_to(std::string_view packet);

  PreparedAnswers answers_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_{false};
  std::atomic<std::size_t> statements_{0};
  std::list<Client> clients_;
  std::thread thread_;
};

}  // namespace smt::test
