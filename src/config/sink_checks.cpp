#include "config/sink_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "config/connector_options.hpp"

namespace smt {
namespace {

constexpr std::string_view kPrefix = "flink.starrocks.";

struct Separator {
  std::string_view option, what_unset;
};

constexpr Separator kSeparators[] = {{"sink.properties.column_separator", "not set (a tab)"},
                                     {"sink.properties.row_delimiter", "not set (a newline)"}};

std::string full_name(std::string_view option) { return fmt::format("{}{}", kPrefix, option); }

const Setting* find(const Options& options, std::string_view name) {
  const auto at = options.find(name);
  return at == options.end() ? nullptr : &at->second;
}

/// A control character that keyboards and programs don't put into text.
bool is_rare(int c) { return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

int hex_pair(std::string_view pair) {
  int value = -1;
  const auto [end, error] = std::from_chars(pair.data(), pair.data() + pair.size(), value, 16);
  return error == std::errc{} && end == pair.data() + 2 ? value : -1;
}

/// The connector decodes what begins with \x or \X as pairs of hex digits; all else is taken as it is
/// (StarRocksDelimiterParser).
bool text_can_hold(std::string_view separator) {
  if (!separator.starts_with("\\x") && !separator.starts_with("\\X")) {
    return std::none_of(separator.begin(), separator.end(), is_rare);
  }
  for (std::size_t i = 2; i + 1 < separator.size(); i += 2) {
    if (is_rare(hex_pair(separator.substr(i, 2)))) return false;
  }
  return true;
}

/// The section where a setting of the merged options stands.
const Section& origin(const Setting& setting, std::string_view option, const Section& own, const Section* defaults) {
  const auto* inherited = defaults == nullptr ? nullptr : find(defaults->settings, full_name(option));
  return inherited != nullptr && inherited->place == setting.place ? *defaults : own;
}

void check_required(const Section& section, const Options& sink, Findings& findings) {
  for (const auto& required : required_sink_options()) {
    const auto* setting = find(sink, required.name);
    if (setting != nullptr && (required.may_be_empty || !setting->value.empty())) continue;
    findings.push_back({Code::kConfSinkKeyMissing,
                        section.place,
                        {section.name, full_name(required.name), std::string{required.example}}});
  }
}

bool is_jdbc_url(std::string_view url) {
  return url.starts_with("jdbc:mysql:") && url.find("://") != std::string_view::npos;
}

/// "fe1:8030;fe2:8030".
bool is_load_url(std::string_view url) {
  while (!url.empty()) {
    const auto one = url.substr(0, url.find(';'));
    const auto colon = one.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == one.size()) return false;
    url.remove_prefix(std::min(one.size() + 1, url.size()));
  }
  return true;
}

void check_addresses(const Section& section, const Options& sink, const Section* defaults, Findings& findings) {
  const auto check = [&](std::string_view option, bool (*fits)(std::string_view), std::string_view expected) {
    const auto* setting = find(sink, option);
    if (setting == nullptr || setting->value.empty() || fits(setting->value)) return;
    findings.push_back({Code::kConfBadValue,
                        setting->place,
                        {origin(*setting, option, section, defaults).name, full_name(option), shown(*setting),
                         std::string{expected}}});
  };
  check("jdbc-url", is_jdbc_url, "jdbc:mysql://FE_HOST:9030");
  check("load-url", is_load_url, "FE_HOST:8030, or several with ';' between them");
}

/// JSON, which the sink gets without a format, has no separators.
void tell_idle_separators(const Options& sink, Findings& findings) {
  for (const auto& separator : kSeparators) {
    if (const auto* setting = find(sink, separator.option)) {
      findings.push_back({Code::kConfIdleSeparator, setting->place, {full_name(separator.option)}});
    }
  }
}

void check_separators(const Section& section, const Options& sink, const Section* defaults, Findings& findings) {
  const auto* format = find(sink, "sink.properties.format");
  if (format == nullptr || (format->value != "csv" && format->value != "CSV")) {
    tell_idle_separators(sink, findings);
    return;
  }
  for (const auto& separator : kSeparators) {
    const auto* setting = find(sink, separator.option);
    if (setting != nullptr && !text_can_hold(setting->value)) continue;
    const auto& blamed = setting != nullptr ? *setting : *format;
    const auto& where =
        origin(blamed, setting != nullptr ? separator.option : "sink.properties.format", section, defaults);
    const auto what = setting != nullptr ? fmt::format("'{}'", shown(*setting)) : std::string{separator.what_unset};
    findings.push_back({Code::kConfCsvSeparator, blamed.place, {where.name, std::string{separator.option}, what}});
  }
}

}  // namespace

void remove_url_spaces(const std::string& section, Options& sink, Findings& findings) {
  for (const auto* option : {"jdbc-url", "load-url"}) {
    const auto at = sink.find(std::string_view{option});
    if (at == sink.end()) continue;
    auto& url = at->second.value;
    if (std::erase_if(url, [](char c) { return c == ' ' || c == '\t'; }) == 0) continue;
    findings.push_back({Code::kConfJdbcSpace, at->second.place, {section, full_name(option)}});
  }
}

void check_sink(const Section& section, const Options& sink, const Section* defaults, Findings& findings) {
  if (sink.empty()) return;
  check_required(section, sink, findings);
  check_addresses(section, sink, defaults, findings);
  check_separators(section, sink, defaults, findings);
}

}  // namespace smt
