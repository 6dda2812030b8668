#include "tools/http_listener.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace smt::test {
namespace {

int checked(int result, const char* what) {
  if (result < 0) throw std::system_error{errno, std::generic_category(), what};
  return result;
}

}  // namespace

HttpListener::HttpListener(std::string status, std::string body) : HttpListener{std::map<std::string, Answer>{}} {
  otherwise_ = {std::move(status), std::move(body)};
}

HttpListener::HttpListener(std::map<std::string, Answer> answers) : answers_{std::move(answers)} {
  listener_ = checked(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket");
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  checked(bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address), "bind");
  checked(listen(listener_, 16), "listen");
  socklen_t size = sizeof address;
  checked(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size), "getsockname");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread{[this] { serve(); }};
}

HttpListener::~HttpListener() {
  stopping_ = true;
  thread_.join();
  close(listener_);
}

std::vector<std::string> HttpListener::requests() const {
  const std::lock_guard lock{mutex_};
  return requests_;
}

const HttpListener::Answer& HttpListener::answer_to(const std::string& request) const {
  const auto begin = request.find(' ') + 1;
  const auto found = answers_.find(request.substr(begin, request.find(' ', begin) - begin));
  return found == answers_.end() ? otherwise_ : found->second;
}

void HttpListener::serve() {
  while (!stopping_) {
    pollfd ready{listener_, POLLIN, 0};
    if (poll(&ready, 1, 10) <= 0) continue;
    const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    std::array<char, 4096> request{};
    const auto count = recv(client, request.data(), request.size(), 0);
    const std::lock_guard lock{mutex_};
    requests_.emplace_back(request.data(), static_cast<std::size_t>(count > 0 ? count : 0));
    const auto& answer = answer_to(requests_.back());
    const auto sent = "HTTP/1.1 " + answer.status + "\r\nContent-Length: " + std::to_string(answer.body.size()) +
                      "\r\nConnection: close\r\n" + answer.header + (answer.header.empty() ? "" : "\r\n") + "\r\n" +
                      answer.body;
    static_cast<void>(send(client, sent.data(), sent.size(), MSG_NOSIGNAL));
    close(client);
  }
}

}  // namespace smt::test
