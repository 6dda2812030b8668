#include "config/checks/sink_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "config/checks/address.hpp"
#include "config/keys/bad_value.hpp"
#include "config/keys/connector_options.hpp"
#include "config/sections/origin.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kPrefix = "flink.starrocks.";

struct Separator {
  std::string_view option, what_unset;
};

constexpr Separator kSeparators[] = {{"sink.properties.column_separator", "not set (a tab)"},
                                     {"sink.properties.row_delimiter", "not set (a newline)"}};

std::string full_name(std::string_view option) { return fmt::format("{}{}", kPrefix, option); }

/// Returns true for a control character that keyboards and programs do not write into text.
bool is_rare(int c) { return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

int hex_pair(std::string_view pair) {
  int value = -1;
  const auto [end, error] = std::from_chars(pair.data(), pair.data() + pair.size(), value, 16);
  return error == std::errc{} && end == pair.data() + 2 ? value : -1;
}

/// The connector decodes a separator that begins with \x or \X as pairs of hex digits, and uses any other unchanged
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

void check_required(const Section& section, const Options& sink, Findings& findings) {
  for (const auto& required : required_sink_options()) {
    const auto* setting = find_option(sink, required.name);
    if (setting != nullptr && (required.may_be_empty || !setting->value.empty())) continue;
    findings.push_back({Code::kConfSinkKeyMissing,
                        section.place,
                        {section.name, full_name(required.name), std::string{required.example}}});
  }
}

void check_addresses(const Section& section, const Options& sink, const Section* defaults, Findings& findings) {
  const auto line = [&](std::string_view option, const Setting& setting) {
    const auto key = full_name(option);
    return AddressLine{origin(setting, key, section, defaults).name, key, setting};
  };
  const auto* jdbc = find_option(sink, "jdbc-url");
  const auto* load = find_option(sink, "load-url");
  if (jdbc != nullptr && !jdbc->value.empty()) check_jdbc_url(line("jdbc-url", *jdbc), Service::kFeQuery, findings);
  if (load != nullptr && !load->value.empty()) check_load_url(line("load-url", *load), findings);
}

/// The sink sends JSON rows as an array, which Stream Load refuses as one row.
void check_json(const Section& section, const Options& sink, const Section* defaults, Findings& findings) {
  constexpr std::string_view kOption = "sink.properties.strip_outer_array";
  const auto* setting = find_option(sink, kOption);
  if (setting == nullptr || !equal_ignoring_case(setting->value, "false")) return;
  const auto key = full_name(kOption);
  findings.push_back(bad_value(origin(*setting, key, section, defaults).name, key, *setting,
                               "true, as the sink sends JSON rows as an array"));
}

/// Reports separators for JSON, which has none and is the sink's format here by default.
void report_idle_separators(const Options& sink, Findings& findings) {
  for (const auto& separator : kSeparators) {
    if (const auto* setting = find_option(sink, separator.option)) {
      findings.push_back(
          {Code::kConfIdleSeparator,
           setting->place,
           {full_name(separator.option), "the sink's format is json", "flink.starrocks.sink.properties.format = csv"}});
    }
  }
}

void check_separators(const Section& section, const Options& sink, const Section* defaults, Findings& findings) {
  const auto* format = find_option(sink, "sink.properties.format");
  if (format == nullptr || !equal_ignoring_case(format->value, "csv")) {
    report_idle_separators(sink, findings);
    check_json(section, sink, defaults, findings);
    return;
  }
  for (const auto& separator : kSeparators) {
    const auto* setting = find_option(sink, separator.option);
    if (setting != nullptr && !text_can_hold(setting->value)) continue;
    const auto& blamed = setting != nullptr ? *setting : *format;
    const auto& where =
        origin(blamed, full_name(setting != nullptr ? separator.option : "sink.properties.format"), section, defaults);
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

}  // namespace smt::config
