#include <fmt/format.h>

#include "config/connector_options.hpp"
#include "config/keys.hpp"
#include "smt/config.hpp"
#include "smt/flink_versions.hpp"

namespace smt {
namespace {

std::string_view title(SectionKind section) {
  switch (section) {
    case SectionKind::kDb: return "[db]";
    case SectionKind::kOther: return "[other]";
    case SectionKind::kStarRocks: return "[starrocks]";
    case SectionKind::kFlink: return "[flink]";
    case SectionKind::kTypes: return "[types]";
    case SectionKind::kRule: return "[table-rule.N] and [table-rule]";
    case SectionKind::kIgnore: return "[ignore.N]";
    case SectionKind::kTypeRule: return "[type-rule.N]";
    case SectionKind::kAccept: return "[accept]";
  }
  return "";
}

std::string default_cell(const ConfKeyRow& row) {
  if (!row.default_value.empty()) return fmt::format("`{}`", row.default_value);
  return row.example.empty() ? "" : "must be set";
}

/// A bar would end the cell.
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

std::string options_of(const OptionGroup& group) {
  auto out = fmt::format("### {}*: options of the {}\n\n", group.prefix, group.reader);
  for (const auto& option : group.known) {
    out += fmt::format("- `{}`", option.name);
    if (!option.form.empty()) out += ": " + expected_value(option);
    if (option.since != Version{}) out += fmt::format(", from {} {} on", group.product, full_text(option.since));
    out += '\n';
  }
  return out + '\n';
}

}  // namespace

std::string config_keys_markdown() {
  std::string out;
  for (const auto section : kSections) out += keys_of(section);
  for (const auto& group : option_groups()) out += options_of(group);
  out.pop_back();
  return out;
}

}  // namespace smt
