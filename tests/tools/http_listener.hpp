#pragma once
// A loopback port that answers HTTP requests with prepared texts.

#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace smt::test {

class HttpListener {
 public:
  struct Answer {
    std::string status = "200 OK";
    std::string body = {};
    std::string header = {};  // one more: "Location: http://…"
  };

  /// Answers every request in the same way. `status`: "200 OK".
  HttpListener(std::string status, std::string body);
  /// Answers by the path of the request, and with 404 where there is none.
  explicit HttpListener(std::map<std::string, Answer> answers);
  ~HttpListener();
  HttpListener(const HttpListener&) = delete;
  HttpListener& operator=(const HttpListener&) = delete;

  std::uint16_t port() const { return port_; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  /// Returns the requests so far, each with its headers.
  std::vector<std::string> requests() const;

 private:
  void serve();
  const Answer& answer_to(const std::string& request) const;

  std::map<std::string, Answer> answers_;
  Answer otherwise_{.status = "404 Not Found"};
  mutable std::mutex mutex_;
  std::vector<std::string> requests_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

}  // namespace smt::test
