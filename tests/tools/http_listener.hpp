#pragma once
// A loopback port that answers every HTTP request in the same way.

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace smt::test {

class HttpListener {
 public:
  /// `status`: "200 OK".
  HttpListener(std::string status, std::string body);
  ~HttpListener();
  HttpListener(const HttpListener&) = delete;
  HttpListener& operator=(const HttpListener&) = delete;

  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

 private:
  void serve() const;

  std::string answer_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_{false};
  std::thread thread_;
};

}  // namespace smt::test
