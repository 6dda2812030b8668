#include "init/source_url.hpp"

#include <algorithm>
#include <charconv>

#include "text/ascii.hpp"

namespace smt::init {
namespace {

/// Ends the parsing with a message for the user.
struct Wrong {
  std::string why;
};

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
    if (high < 0 || low < 0) throw Wrong{"a % without two hexadecimal digits after it; write %25 for a %"};
    out += static_cast<char>(high * 16 + low);
    i += 2;
  }
  const bool plain = std::none_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  if (!plain) throw Wrong{"a control character"};
  if (!out.empty() && (out.front() == ' ' || out.back() == ' ')) throw Wrong{"a space at the end of a part"};
  return out;
}

std::uint16_t port_of(std::string_view text) {
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc{} || end != text.data() + text.size() || port == 0)
    throw Wrong{"a port that is not a number from 1 to 65535"};
  return port;
}

/// Parses host, host:port and [::1]:port.
void read_address(std::string_view text, SourceUrl& url) {
  std::string_view rest;
  if (text.starts_with('[')) {
    const auto close = text.find(']');
    if (close == std::string_view::npos) throw Wrong{"a [ without its ]"};
    url.host = text.substr(1, close - 1);
    rest = text.substr(close + 1);
    if (!rest.empty() && !rest.starts_with(':')) throw Wrong{"more text after the ]"};
  } else {
    const auto colon = text.find(':');
    url.host = decoded(text.substr(0, colon));
    rest = colon == std::string_view::npos ? "" : text.substr(colon);
  }
  if (url.host.empty() && !url.socket) throw Wrong{"no host"};
  if (!rest.empty()) url.port = port_of(rest.substr(1));
}

/// Parses user and user:password.
void read_user(std::string_view text, SourceUrl& url) {
  const auto colon = text.find(':');
  url.user = decoded(text.substr(0, colon));
  if (url.user->empty()) throw Wrong{"no user before the @"};
  if (colon != std::string_view::npos) url.password = decoded(text.substr(colon + 1));
}

std::string mode_of(std::string mode) {
  mode = ascii_lower(mode);
  // The path of the CA belongs in the conf.
  if (mode == "verify_ca")
    throw Wrong{"ssl_mode=verify_ca, which needs ssl_ca; use required, and set both in the conf"};
  for (const auto* known : {"disabled", "preferred", "required", "verify_identity"}) {
    if (mode == known) return mode;
  }
  throw Wrong{"an ssl_mode other than disabled, preferred, required and verify_identity"};
}

/// Parses name=value. Some services write names with "-". An unknown name is not shown: it may contain a secret.
void read_parameter(std::string_view text, SourceUrl& url) {
  const auto equals = text.find('=');
  auto name = decoded(text.substr(0, equals));
  std::replace(name.begin(), name.end(), '-', '_');
  const auto value = equals == std::string_view::npos ? "" : decoded(text.substr(equals + 1));
  if (name == "socket" && value.empty()) throw Wrong{"socket without a path"};
  if (name == "socket") {
    url.socket = value;
  } else if (name == "ssl_mode") {
    url.ssl_mode = mode_of(value);
  } else {
    throw Wrong{"an unknown parameter after the ?; known parameters are socket and ssl_mode"};
  }
}

/// Cuts ?name=value&name=value off `text`.
void read_parameters(std::string_view& text, SourceUrl& url) {
  const auto mark = text.find('?');
  if (mark == std::string_view::npos) return;
  auto rest = text.substr(mark + 1);
  text = text.substr(0, mark);
  if (rest.find('@') != std::string_view::npos)
    throw Wrong{"an @ after a ?; write %3F for a ? in user or password, %40 for an @"};
  while (!rest.empty()) {
    const auto end = rest.find('&');
    read_parameter(rest.substr(0, end), url);
    rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
  }
}

SourceUrl read(std::string_view text) {
  SourceUrl url;
  const auto scheme = text.find("://");
  const auto kind = text.substr(0, scheme);
  if (scheme == std::string_view::npos || (kind != "mysql" && kind != "mariadb"))
    throw Wrong{"it does not begin with mysql://"};
  text.remove_prefix(scheme + 3);
  if (text.find('#') != std::string_view::npos) throw Wrong{"a #; write %23"};
  read_parameters(text, url);
  const auto slash = text.find('/');
  if (slash != std::string_view::npos && text.find('@', slash) != std::string_view::npos)
    throw Wrong{"an @ after a /; write %2F for a / in user or password"};
  if (slash != std::string_view::npos && slash + 1 < text.size()) url.database = decoded(text.substr(slash + 1));
  text = text.substr(0, slash);
  const auto at = text.rfind('@');
  if (at != std::string_view::npos) read_user(text.substr(0, at), url);
  read_address(at == std::string_view::npos ? text : text.substr(at + 1), url);
  return url;
}

}  // namespace

std::variant<SourceUrl, std::string> parse_source_url(std::string_view url) {
  try {
    return read(url);
  } catch (const Wrong& wrong) {
    return wrong.why;
  }
}

}  // namespace smt::init
