#include "mapping/column/column_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

/// Returns equal texts for names that may be equal when case is ignored. ASCII letters are folded, and all characters
/// of scripts that have upper and lower case become one character. Characters of three bytes from U+3000 to U+9FFF (E3
/// to E9: CJK) have no case.
std::string folded(std::string_view name) {
  std::string out;
  for (const char c : ascii_lower(name)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool lead = byte >= 0xC0, cased = lead && (byte < 0xE3 || byte > 0xE9);
    if (cased) {
      out += '?';
    } else if (byte < 0x80 || lead || (!out.empty() && out.back() != '?')) {
      out += c;
    }
  }
  return out;
}

bool is_refused(char c) { return c == '=' || c == '<' || c == '>' || c == '!' || c == '*' || c == '`'; }

}  // namespace

bool ColumnNames::reserve(const std::string& name) {
  if (!taken_) {
    taken_.emplace();
    for (const auto& column : shape_) {
      if (of_column(renames_, column.name()) == nullptr) taken_->insert(folded(column.name()));
    }
  }
  return taken_->insert(folded(name)).second;
}

std::string ColumnNames::name_for(const ShapedColumn& column, const Place& place, Findings& findings) {
  if (const auto* rename = of_column(renames_, column.name())) return renamed(column, *rename, place, findings);
  const auto base = starrocks_column_name(column.name());
  if (base == column.name()) return base;
  auto name = base;
  for (int number = 2; !reserve(name); ++number) name = fmt::format("{}_{}", base, number);
  findings.push_back({Code::kNameColumn, place, {column.name(), name}});
  return name;
}

std::string ColumnNames::renamed(const ShapedColumn& column, const Setting& rename, const Place& place,
                                 Findings& findings) {
  const auto name = starrocks_column_name(rename.value);
  if (name.empty() || name != rename.value) {
    findings.push_back({Code::kRenameRefused, rename.place, {column.name(), shown(rename), name}});
  } else if (!reserve(name)) {
    findings.push_back({Code::kRenameTaken, rename.place, {column.name(), shown(rename), place_text(place)}});
  }
  return rename.value;
}

std::string starrocks_column_name(std::string_view name) {
  std::string out{name};
  std::replace_if(out.begin(), out.end(), is_refused, '_');
  if (!out.starts_with("__")) return out;
  const auto folded = ascii_lower(out);
  if (folded == "__op" || folded == "__row" || folded.starts_with("__starrocks_shadow_")) out.erase(0, 1);
  return out;
}

std::string_view bare_name(std::string_view text) {
  constexpr std::string_view kAround = " \t`";
  const auto first = text.find_first_not_of(kAround);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kAround) + 1 - first);
}

}  // namespace smt::mapping
