#include "config/file/fill_setting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "config/checks/odd_value.hpp"
#include "config/file/expand.hpp"

namespace smt::config {
namespace {

constexpr std::size_t kLongEnough = 4;  // shorter texts occur in any finding, and replacing them hides nothing

/// Returns the longest value with which `text` begins, or nullptr.
const FilledValue* at_front(const std::vector<FilledValue>& filled, std::string_view text) {
  const FilledValue* longest = nullptr;
  for (const auto& one : filled) {
    const bool fits = one.value.size() >= kLongEnough && text.starts_with(one.value);
    if (fits && (longest == nullptr || longest->value.size() < one.value.size())) longest = &one;
  }
  return longest;
}

}  // namespace

void fill_setting(const Section& section, std::string_view key, const Environment& environment, Setting& setting,
                  std::vector<FilledValue>& filled, Findings& findings) {
  if (find_key(section.kind, key) == nullptr) return;
  auto expanded = expand(setting.value, environment, fmt::format("[{}] {}", section.name, key));
  if (!expanded.failed.empty()) {
    const bool in_files = section.kind != SectionKind::kStarRocks && section.kind != SectionKind::kFlink;
    const auto* placeholder =
        is_password(key) && in_files ? "; with 'secrets = placeholder' in [other], the files need no password" : "";
    findings.push_back(
        {Code::kConfNotFilled,
         setting.place,
         {section.name, std::string{key}, expanded.failed, expanded.why, expanded.way_out + placeholder, "$${"}});
    setting.written = setting.value;  // a run that writes placeholders needs no more than the variable's name
    return;
  }
  if (expanded.stray) {
    findings.push_back(
        {Code::kConfStrayDollar,
         setting.place,
         {section.name, std::string{key}, "${", "${NAME}, ${NAME:-default}, ${file:PATH} or ${prompt}"}});
  }
  if (!expanded.changed) return;
  setting.written = std::exchange(setting.value, std::move(expanded.value));
  if (!setting.value.empty()) filled.push_back({setting.value, setting.written});
}

void drop_consequences(Findings& findings) {
  std::vector<Place> places;
  for (const auto& finding : findings) {
    if (finding.code == Code::kConfNotFilled) places.push_back(finding.place);
  }
  std::erase_if(findings, [&](const Diagnostic& finding) {
    return finding.code != Code::kConfNotFilled &&
           std::find(places.begin(), places.end(), finding.place) != places.end();
  });
}

void hide_filled(const std::vector<FilledValue>& filled, std::string& text) {
  const auto whole = std::find_if(filled.begin(), filled.end(), [&](const auto& one) { return one.value == text; });
  if (whole != filled.end()) {
    text = whole->written;
    return;
  }
  std::string out;
  for (std::string_view rest{text}; !rest.empty();) {  // in one pass, as a written text may contain another value
    const auto* found = at_front(filled, rest);
    out += found == nullptr ? std::string{rest.front()} : found->written;
    rest.remove_prefix(found == nullptr ? 1 : found->value.size());
  }
  text = std::move(out);
}

void hide_filled(const std::vector<FilledValue>& filled, Findings& findings) {
  for (auto& finding : findings) {
    for (auto& argument : finding.arguments) hide_filled(filled, argument);
  }
}

}  // namespace smt::config
