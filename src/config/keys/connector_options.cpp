#include "config/keys/connector_options.hpp"

#include <algorithm>
#include <array>

#include "config/keys/keys.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::array kRequired{
    RequiredOption{"jdbc-url", "jdbc:mysql://fe_host:9030", false},
    RequiredOption{"load-url", "fe_host:8030", false},
    RequiredOption{"username", "root", false},
    RequiredOption{"password", "secret", true},
};

}  // namespace

std::span<const OptionGroup> option_groups() {
  static const std::array groups{
      OptionGroup{"flink.starrocks.", "StarRocks sink", "StarRocks connector", "connector_version", sink_options()},
      OptionGroup{"flink.cdc.", "mysql-cdc source", "Flink CDC", "cdc_version", source_options()},
  };
  return groups;
}

std::span<const RequiredOption> required_sink_options() { return kRequired; }

const OptionGroup* find_group(std::string_view key) {
  const auto groups = option_groups();
  const auto found = std::find_if(groups.begin(), groups.end(), [&](const OptionGroup& group) {
    return key.starts_with(group.prefix) && key.size() > group.prefix.size();
  });
  return found == groups.end() ? nullptr : &*found;
}

const OptionRow* find_option(const OptionGroup& group, std::string_view option) {
  const auto found = std::find_if(group.known.begin(), group.known.end(),
                                  [&](const OptionRow& row) { return covers(row.name, option); });
  return found == group.known.end() ? nullptr : &*found;
}

bool is_among(std::string_view values, std::string_view value) {
  if (values.empty() || values == "*") return !values.empty();
  if (values.front() == '!') return !is_among(values.substr(1), value);
  for (bool more = true; more;) {
    const auto end = values.find(", ");
    if (equal_ignoring_case(values.substr(0, end), value)) return true;
    more = end != std::string_view::npos;
    if (more) values.remove_prefix(end + 2);
  }
  return false;
}

}  // namespace smt::config
