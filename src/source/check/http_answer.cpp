// The only file that uses libcurl.

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>
#include <new>

#include "source/check/server_facts.hpp"

namespace smt::source {
namespace {

constexpr std::size_t kMost = 65536;

struct Cleanup {
  void operator()(CURL* curl) const noexcept { curl_easy_cleanup(curl); }
};

/// Keeps the first bytes of the answer; a longer answer ends the transfer.
std::size_t take(char* data, std::size_t, std::size_t size, void* to) {
  auto& body = *static_cast<std::string*>(to);
  if (body.size() + size > kMost) return 0;
  body.append(data, size);
  return size;
}

/// Ignores proxies of the environment, follows no redirects, and limits the wait.
void set_options(CURL* curl, const std::string& url, std::string& body) {
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl, CURLOPT_PROXY, "");
  curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, 3000L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 5000L);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
}

}  // namespace

HttpAnswer ask_health(const std::string& address, const Log& log) {
  const std::unique_ptr<CURL, Cleanup> curl{curl_easy_init()};
  if (!curl) throw std::bad_alloc{};
  HttpAnswer answer;
  const bool has_scheme = address.find("://") != std::string::npos;
  const auto url = (has_scheme ? "" : "http://") + address + "/api/health";
  set_options(curl.get(), url, answer.body);
  char words[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, words);
  const auto code = curl_easy_perform(curl.get());
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer.status);
  if (code != CURLE_OK) answer.why_not = words[0] != '\0' ? words : curl_easy_strerror(code);
  double seconds = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_TOTAL_TIME, &seconds);
  log.debug(fmt::format("HTTP {}, {} bytes, {:.1f} ms: GET {}{}{}", answer.status, answer.body.size(), seconds * 1e3,
                        url.substr(url.rfind('@') + 1), answer.why_not.empty() ? "" : ": ", answer.why_not));
  return answer;
}

}  // namespace smt::source
