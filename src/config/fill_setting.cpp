#include "config/fill_setting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "config/expand.hpp"

namespace smt {
namespace {

constexpr std::size_t kLongEnough = 4;  // shorter texts are found in any finding, and hide nothing

void replace_all(std::string& text, const FilledValue& filled) {
  for (auto at = text.find(filled.value); at != std::string::npos;
       at = text.find(filled.value, at + filled.written.size())) {
    text.replace(at, filled.value.size(), filled.written);
  }
}

}  // namespace

void fill_setting(const Section& section, std::string_view key, const Environment& environment, Setting& setting,
                  std::vector<FilledValue>& filled, Findings& findings) {
  if (find_key(section.kind, key) == nullptr) return;
  auto expanded = expand(setting.value, environment, fmt::format("[{}] {}", section.name, key));
  if (!expanded.failed.empty()) {
    findings.push_back(
        {Code::kConfNotFilled, setting.place, {section.name, std::string{key}, expanded.failed, expanded.why, "$${"}});
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
    text = whole->written;  // which may hold the value of another as its default
    return;
  }
  for (const auto& one : filled) {
    if (one.value.size() >= kLongEnough) replace_all(text, one);
  }
}

void hide_filled(const std::vector<FilledValue>& filled, Findings& findings) {
  for (auto& finding : findings) {
    for (auto& argument : finding.arguments) hide_filled(filled, argument);
  }
}

}  // namespace smt
