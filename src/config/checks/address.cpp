#include "config/checks/address.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "text/ascii.hpp"

namespace smt::config {
namespace {

struct ServiceRow {
  Service service;
  std::string_view wanted;           // the service and port that the line needs
  std::array<std::uint16_t, 3> odd;  // ports of other services
};

// Default ports: MySQL 3306 and 33060, FE query_port 9030, FE http_port 8030, JobManager rest.port 8081.
constexpr std::array kServices = std::to_array<ServiceRow>({
    {Service::kMysql, "MySQL's port, 3306", {9030, 8030}},
    {Service::kFeQuery, "the FE's query port, 9030", {3306, 33060, 8030}},
    {Service::kFeHttp, "the FE's HTTP port, 8030", {3306, 33060, 9030}},
    {Service::kFlinkRest, "the REST port of Flink's JobManager, 8081", {3306, 9030, 8030}},
});

std::string_view owner_of(std::uint16_t port) {
  return port == 9030 ? "the FE's query port" : port == 8030 ? "the FE's HTTP port" : "MySQL's port";
}

const ServiceRow& service_row(Service service) { return kServices.at(static_cast<std::size_t>(service)); }

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (bool more = true; more;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    more = end != std::string_view::npos;
    if (more) text.remove_prefix(end + 1);
  }
  return parts;
}

bool consists_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

/// Returns true for xxx.xxx.xxx.xx, 10.0.x.x, *.*.*.*.
bool is_masked(std::string_view host) {
  const auto labels = split(host, '.');
  const auto is_mask = [](std::string_view label) { return consists_of(label, "xX") || consists_of(label, "*"); };
  return labels.size() > 1 && std::any_of(labels.begin(), labels.end(), is_mask) &&
         std::all_of(labels.begin(), labels.end(),
                     [&](std::string_view label) { return is_mask(label) || consists_of(label, "0123456789"); });
}

/// Returns true for fe_host, FE_HOST1, mysql-ip, be_ip, HOSTNAME: words of a template, not names of machines.
bool is_template_word(std::string_view host) {
  constexpr std::array<std::string_view, 4> kEnds{"host", "ip", "hostname", "address"};
  constexpr std::array<std::string_view, 9> kBegins{"",          "fe",     "be",    "db",        "mysql",
                                                    "starrocks", "server", "flink", "jobmanager"};
  auto word = ascii_lower(host);
  while (!word.empty() && is_digit(word.back())) word.pop_back();
  std::replace(word.begin(), word.end(), '-', '_');
  for (const auto begin : kBegins) {
    for (const auto end : kEnds) {
      if (word == (begin.empty() ? std::string{end} : fmt::format("{}_{}", begin, end))) return true;
    }
  }
  return false;
}

bool is_placeholder(std::string_view host) {
  const auto lower = ascii_lower(host);
  const bool marked = host.find_first_of("<>{}$") != std::string_view::npos;
  const bool yours = lower.starts_with("your") && lower.find_first_of("-_.") == 4;
  const bool foreign =
      std::any_of(host.begin(), host.end(), [](char c) { return static_cast<unsigned char>(c) > 127; });
  return marked || yours || foreign || is_masked(host) || is_template_word(host);
}

std::optional<std::uint16_t> parse_port(std::string_view text) {
  unsigned int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc{} || end != text.data() + text.size() || port < 1 || port > 65535) return std::nullopt;
  return static_cast<std::uint16_t>(port);
}

/// Removes USER:PASSWORD@ from a URL, as it must not be shown.
std::string without_user(std::string_view text) {
  if (ascii_lower(text).find("password=") != std::string::npos) return "***";
  const auto at = text.rfind('@');
  if (at == std::string_view::npos) return std::string{text};
  const auto scheme = text.find("://");
  const auto head = scheme == std::string_view::npos ? std::string_view{} : text.substr(0, scheme + 3);
  return fmt::format("{}***{}", head, text.substr(at));
}

/// The parts of "http://fe:8030/api". `port` is empty if there is none.
struct Address {
  std::string_view scheme, host, port, path;
  bool has_colon = false;  // before the port
};

Address parse(std::string_view text) {
  Address address;
  if (const auto at = text.find("://"); at != std::string_view::npos) {
    address.scheme = text.substr(0, at);
    text.remove_prefix(at + 3);
  }
  const auto slash = std::min(text.find('/'), text.size());
  address.path = text.substr(slash);
  text = text.substr(0, slash);
  if (const auto user = text.rfind('@'); user != std::string_view::npos) text.remove_prefix(user + 1);
  const auto bracket = text.find(']');  // of an IPv6 address
  const auto colon = text.rfind(':');
  address.has_colon = colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket);
  address.host = address.has_colon ? text.substr(0, colon) : text;
  if (address.has_colon) address.port = text.substr(colon + 1);
  return address;
}

class AddressCheck {
 public:
  AddressCheck(const AddressLine& line, Findings& findings) : line_{line}, findings_{findings} {}

  void refuse(std::string_view expected) {
    findings_.push_back({Code::kConfBadValue,
                         line_.setting.place,
                         {line_.section, line_.key, without_user(shown(line_.setting)), std::string{expected}}});
  }

  void warn(std::string problem) {
    findings_.push_back({Code::kConfAddressOdd,
                         line_.setting.place,
                         {line_.section, line_.key, without_user(shown(line_.setting)), std::move(problem)}});
  }

  void check_host(std::string_view host) {
    if (is_placeholder(host)) warn(fmt::format("{} is a placeholder; write a host name or an IP address", part(host)));
  }

  void check_port(std::uint16_t port, Service service) {
    const auto& row = service_row(service);
    if (std::find(row.odd.begin(), row.odd.end(), port) != row.odd.end())
      warn(fmt::format("{} is {}; this line needs {}", part(fmt::format("{}", port)), owner_of(port), row.wanted));
  }

  /// Returns a part of the value for a message, but does not show it if it comes from a ${…}.
  std::string part(std::string_view text) const {
    return line_.setting.written.empty() ? fmt::format("'{}'", text) : "part of it";
  }

 private:
  const AddressLine& line_;
  Findings& findings_;
};

constexpr std::string_view kLoadUrl = "FE_HOST:8030, or several with ';' between them";

bool is_load_address(const Address& address) {
  const bool web = equal_ignoring_case(address.scheme, "http") || equal_ignoring_case(address.scheme, "https");
  if (!address.scheme.empty() && !web) return false;
  if (address.host.empty() || address.host.find_first_of(", ") != std::string_view::npos) return false;
  return address.has_colon ? parse_port(address.port).has_value() : web;
}

void check_load_address(const Address& address, AddressCheck& check) {
  check.check_host(address.host);
  if (const auto port = parse_port(address.port)) check.check_port(*port, Service::kFeHttp);
  if (equal_ignoring_case(address.scheme, "https"))
    check.warn("'https://' needs a connector and an FE with TLS enabled; the usual form is 'FE_HOST:8030'");
  if (!address.has_colon) check.warn(fmt::format("{} has no port", check.part(address.host)));
  if (!address.path.empty())
    check.warn(fmt::format("{} comes after the port; the connector adds the path itself", check.part(address.path)));
}

/// Returns "'http://'", or "a scheme" for text that is not a plain scheme: it may be a secret.
std::string scheme_text(std::string_view scheme, const Setting& setting) {
  const bool plain = setting.written.empty() && !scheme.empty() && std::all_of(scheme.begin(), scheme.end(), is_letter);
  return plain ? fmt::format("'{}://'", scheme) : "a scheme";
}

}  // namespace

void check_host(const AddressLine& line, std::string_view port_key, Findings& findings) {
  AddressCheck check{line, findings};
  const std::string_view host = line.setting.value;
  const bool with_port = std::count(host.begin(), host.end(), ':') == 1 && host.find("://") == std::string_view::npos;
  if (with_port && !host.starts_with('<')) {
    check.refuse(fmt::format("a host without a port; '{}' sets the port", port_key));
  } else if (const auto scheme = host.find("://"); scheme != std::string_view::npos) {
    check.refuse("a host name or address without " + scheme_text(host.substr(0, scheme), line.setting));
  } else if (host.find_first_of(",;/ ") != std::string_view::npos) {
    check.refuse("one host name or address, and nothing else");
  } else {
    check.check_host(host);
  }
}

void check_port(const AddressLine& line, Service service, Findings& findings) {
  if (const auto port = parse_port(line.setting.value)) AddressCheck{line, findings}.check_port(*port, service);
}

void check_load_url(const AddressLine& line, Findings& findings) {
  AddressCheck check{line, findings};
  std::string_view url = line.setting.value;
  if (url.ends_with(';')) url.remove_suffix(1);
  std::vector<Address> addresses;
  for (const auto one : split(url, ';')) addresses.push_back(parse(one));
  if (!std::all_of(addresses.begin(), addresses.end(), is_load_address)) return check.refuse(kLoadUrl);
  for (const auto& address : addresses) check_load_address(address, check);
}

void check_load_scheme(const AddressLine& line, const FlinkVersions& versions, Findings& findings) {
  const std::string_view urls = line.setting.value;
  const auto end = urls.find("://");
  if (end == std::string_view::npos || has(FlinkFeature::kLoadUrlScheme, versions)) return;
  const auto begin = urls.rfind(';', end) + 1;  // 0 for the first address
  AddressCheck{line, findings}.refuse(fmt::format(
      "FE_HOST:8030 without {}: StarRocks connector {} puts 'http://' in front of it; {} and later "
      "accept a scheme",
      scheme_text(urls.substr(begin, end - begin), line.setting), full_text(versions.connector), full_text(since(FlinkFeature::kLoadUrlScheme))));
}

bool check_rest_url(const AddressLine& line, Findings& findings) {
  constexpr std::string_view kExpected = "http://HOST:8081 or https://HOST:8081, without a user";
  AddressCheck check{line, findings};
  const std::string_view url = line.setting.value;
  const auto address = parse(url);
  const bool web = equal_ignoring_case(address.scheme, "http") || equal_ignoring_case(address.scheme, "https");
  const auto port = parse_port(address.port);
  const bool fits = web && !address.host.empty() && (port || !address.has_colon) &&
                    url.find_first_of("@?#\\ ,;\t") == std::string_view::npos;
  if (!fits) {
    check.refuse(kExpected);
    return false;
  }
  check.check_host(address.host);
  if (port) check.check_port(*port, Service::kFlinkRest);
  return true;
}

bool is_plain_to_another_machine(std::string_view url) {
  const auto address = parse(url);
  const auto host = ascii_lower(address.host);
  const bool here = host == "localhost" || host == "[::1]" || host.starts_with("127.");
  return equal_ignoring_case(address.scheme, "http") && !here;
}

void check_jdbc_url(const AddressLine& line, Service service, Findings& findings) {
  AddressCheck check{line, findings};
  const auto example = service == Service::kFeQuery ? "jdbc:mysql://FE_HOST:9030" : "jdbc:mysql://MYSQL_HOST:3306";
  const std::string_view url = line.setting.value;
  const auto begin = url.find("://");
  if (!url.starts_with("jdbc:mysql:") || begin == std::string_view::npos) return check.refuse(example);
  auto hosts = url.substr(begin + 3);
  if (const auto user = hosts.rfind('@'); user != std::string_view::npos) hosts.remove_prefix(user + 1);
  hosts = hosts.substr(0, std::min(hosts.find_first_of("/?"), hosts.size()));
  if (hosts.find('(') != std::string_view::npos) return;  // (host=…,port=…), which the driver knows
  if (hosts.find(';') != std::string_view::npos)
    return check.refuse(fmt::format("{}, or several hosts with ',' between them", example));
  for (const auto one : split(hosts, ',')) {
    const auto address = parse(one);
    const auto port = parse_port(address.port);
    if (address.host.empty() || (address.has_colon && !port)) return check.refuse(example);
    check.check_host(address.host);
    if (port) check.check_port(*port, service);
    if (!port && service == Service::kFeQuery)
      check.warn(fmt::format("{} has no port, and the driver uses MySQL's port 3306", check.part(address.host)));
  }
}

}  // namespace smt::config
