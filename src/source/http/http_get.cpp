// The only file that uses libcurl.

#include "source/http/http_get.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>
#include <new>

namespace smt::source {
namespace {

struct FreeCurl {
  void operator()(CURL* curl) const noexcept { curl_easy_cleanup(curl); }
  void operator()(curl_slist* list) const noexcept { curl_slist_free_all(list); }
};

/// The first bytes of an answer.
struct Body {
  std::string text;
  std::size_t most;
};

/// Ends the transfer of a longer answer.
std::size_t take(char* data, std::size_t, std::size_t size, void* to) {
  auto& body = *static_cast<Body*>(to);
  if (body.text.size() + size > body.most) return 0;
  body.text.append(data, size);
  return size;
}

void set_options(CURL* curl, const HttpRequest& request, Body& body) {
  curl_easy_setopt(curl, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connect_wait.count()));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(request.wait.count()));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
  if (!request.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(curl, CURLOPT_USERNAME, request.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, request.password.reveal().c_str());
  }
  if (!request.ca.empty()) {
    curl_easy_setopt(curl, CURLOPT_CAINFO, request.ca.c_str());
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);  // the folder of the system's authorities
  }
}

HttpAnswer::Failure failure_of(CURLcode code) {
  using enum HttpAnswer::Failure;
  switch (code) {
    case CURLE_OK: return kNone;
    case CURLE_PEER_FAILED_VERIFICATION: return kCertificate;
    case CURLE_SSL_CONNECT_ERROR: return kTls;
    case CURLE_WRITE_ERROR: return kTooLong;  // `take` refused
    default: return kNoAnswer;
  }
}

}  // namespace

HttpAnswer http_get(const HttpRequest& request, const Log& log) {
  const std::unique_ptr<CURL, FreeCurl> curl{curl_easy_init()};
  if (!curl) throw std::bad_alloc{};
  Body body{{}, request.most};
  set_options(curl.get(), request, body);
  std::unique_ptr<curl_slist, FreeCurl> headers;
  if (!request.header.empty()) headers.reset(curl_slist_append(nullptr, request.header.reveal().c_str()));
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  char words[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, words);
  const auto code = curl_easy_perform(curl.get());
  HttpAnswer answer;
  answer.failure = failure_of(code);
  answer.body = std::move(body.text);
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer.status);
  if (code != CURLE_OK) answer.why_not = words[0] != '\0' ? words : curl_easy_strerror(code);
  const char* location = nullptr;
  curl_easy_getinfo(curl.get(), CURLINFO_REDIRECT_URL, &location);
  if (location != nullptr) answer.location = location;
  double seconds = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_TOTAL_TIME, &seconds);
  log.debug(fmt::format("HTTP {}, {} bytes, {:.1f} ms: GET {}{}{}", answer.status, answer.body.size(), seconds * 1e3,
                        request.url.substr(request.url.rfind('@') + 1), answer.why_not.empty() ? "" : ": ",
                        answer.why_not));
  return answer;
}

}  // namespace smt::source
