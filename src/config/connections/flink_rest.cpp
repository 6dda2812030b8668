#include "config/connections/flink_rest.hpp"

#include <algorithm>

#include "config/checks/address.hpp"
#include "config/connections/section_files.hpp"
#include "config/keys/bad_value.hpp"
#include "config/sections/section_values.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

/// Returns true for "Name: value" on one line.
bool is_header(std::string_view text) {
  const auto colon = text.find(':');
  const auto name = text.substr(0, colon);
  if (name.empty() || colon == std::string_view::npos || trimmed(text.substr(colon + 1)).empty()) return false;
  const auto in_name = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; };
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  return std::all_of(name.begin(), name.end(), in_name) && std::none_of(text.begin(), text.end(), is_control);
}

class FlinkRestReader {
 public:
  FlinkRestReader(const Section& section, const Environment& environment, Findings& findings)
      : section_{section},
        findings_{findings},
        values_{section, findings},
        files_{section, environment, values_, findings} {}

  std::optional<FlinkRest> read() {
    need_companions();
    FlinkRest rest;
    if (auto user = values_.text("rest_user")) rest.user = std::move(user->value);
    if (const auto* password = values_.find("rest_password")) rest.password = Secret{password->value};
    if (const auto* header = values_.find("rest_header")) rest.header = read_header(*header);
    if (auto ca = files_.readable("rest_ca", "CERTIFICATE")) rest.ca = std::move(*ca);
    const auto url = values_.text("rest");
    if (!url || !check_rest_url({section_.name, "rest", *url}, findings_)) return std::nullopt;
    rest.place = url->place;
    rest.url = url->value;
    while (rest.url.ends_with('/')) rest.url.pop_back();
    check_encryption(rest, *url);
    return rest;
  }

 private:
  bool has(std::string_view key) const { return values_.find(key) != nullptr; }

  void need_companions() {
    if (has("rest_user") || has("rest_password") || has("rest_header") || has("rest_ca"))
      files_.need("rest", "https://JOBMANAGER_HOST:8081");
    if (has("rest_user")) files_.need("rest_password", "secret");
    if (has("rest_password")) files_.need("rest_user", "flink");
  }

  Secret read_header(const Setting& header) {
    if (!is_header(header.value)) {
      values_.bad("rest_header");
    } else if (has("rest_user") && ascii_lower(header.value).starts_with("authorization:")) {
      findings_.push_back(
          bad_value(section_.name, "rest_header", header, "another header than Authorization, which 'rest_user' sets"));
    }
    return Secret{header.value};
  }

  void check_encryption(const FlinkRest& rest, const Setting& url) {
    if (!rest.ca.empty() && ascii_lower(rest.url).starts_with("http:")) {
      findings_.push_back(bad_value(section_.name, "rest", url, "an address with https://, because 'rest_ca' is set"));
    } else if ((has("rest_password") || has("rest_header")) && is_plain_to_another_machine(rest.url)) {
      const auto* key = has("rest_password") ? "rest_password" : "rest_header";
      findings_.push_back({Code::kConfRestPlain, url.place, {shown(url), key}});
    }
  }

  const Section& section_;
  Findings& findings_;
  SectionValues values_;
  SectionFiles files_;
};

}  // namespace

std::optional<FlinkRest> read_flink_rest(const Section& section, const Environment& environment, Findings& findings) {
  return FlinkRestReader{section, environment, findings}.read();
}

}  // namespace smt::config
