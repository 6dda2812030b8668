#include <fmt/format.h>

#include <algorithm>

#include "config/keys/connector_options.hpp"
#include "config/keys/keys.hpp"
#include "smt/config.hpp"
#include "smt/flink_versions.hpp"
#include "types/version_text.hpp"

namespace smt::config {
namespace {

std::string_view title(SectionKind section) {
  return section == SectionKind::kRule ? "[table-rule.N] and [table-rule]" : header_of(section);
}

std::string default_cell(const ConfKeyRow& row) {
  if (!row.default_value.empty()) return fmt::format("`{}`", row.default_value);
  return row.example.empty() ? "" : "must be set";
}

/// Escapes bars, as a bar would end the cell.
std::string sample_cell(const ConfKeyRow& row) {
  std::string out;
  for (const char c : row.sample) out += c == '|' ? std::string{"\\|"} : std::string{c};
  return fmt::format("`{}`", out);
}

std::string keys_of(SectionKind section) {
  auto out = fmt::format("### {}\n\n| key | value | default | since | example | meaning |\n|---|---|---|---|---|---|\n",
                         title(section));
  for (const auto& row : key_rows()) {
    if (row.section != section) continue;
    out += fmt::format("| `{}` | {} | {} | {} | {} | {} |\n", row.name, expected_value(row), default_cell(row),
                       row.since, sample_cell(row), row.doc);
  }
  return out + '\n';
}

/// Returns "`true`", "any value but `fail`".
std::string values_cell(std::string_view values) {
  if (values.empty() || values == "*") return values.empty() ? "" : "any value";
  const bool others = values.front() == '!';
  std::string out = others ? "any value except " : "";
  if (others) values.remove_prefix(1);
  while (!values.empty()) {
    const auto end = std::min(values.find(", "), values.size());
    if (end > 0) out += fmt::format("{}`{}`", out.ends_with('`') ? ", " : "", values.substr(0, end));
    values.remove_prefix(std::min(end + 2, values.size()));
  }
  return out;
}

std::string who_decides(const OptionRow& option) {
  if (!option.refused.empty()) return fmt::format("an error: {}", option.refused);
  if (option.ours == "*") return "the tool";
  return option.ours.empty() ? "you" : fmt::format("you; the tool for {}", values_cell(option.ours));
}

std::string loss_cell(const OptionRow& option) {
  return option.loses.empty() ? "" : fmt::format("{}: {}", values_cell(option.loses), option.loss);
}

/// Returns "StarRocks connector 1.2.12, StarRocks 3.5.4".
std::string since_cell(const OptionGroup& group, const OptionRow& option) {
  std::vector<std::string> products;
  if (option.since != Version{}) products.push_back(fmt::format("{} {}", group.product, full_text(option.since)));
  if (option.starrocks != Version{}) products.push_back(fmt::format("StarRocks {}", version_text(option.starrocks)));
  return fmt::format("{}", fmt::join(products, ", "));
}

std::string options_of(const OptionGroup& group) {
  auto out = fmt::format("### {}*: options of the {}\n\n", group.prefix, group.reader);
  out += "| option | value | since | who decides | C081 for |\n|---|---|---|---|---|\n";
  for (const auto& option : group.known) {
    out += fmt::format("| `{}` | {} | {} | {} | {} |\n", option.name, expected_value(option.form),
                       since_cell(group, option), who_decides(option), loss_cell(option));
  }
  return out + '\n';
}

}  // namespace

std::string config_keys_markdown() {
  std::string out;
  for (const auto section : kSections) out += keys_of(section);
  for (const auto& group : option_groups()) out += options_of(group);
  out += options_of({"set.", "SQL client, in [flink]", "Flink", "version", set_options()});
  out.pop_back();
  return out;
}

}  // namespace smt::config
