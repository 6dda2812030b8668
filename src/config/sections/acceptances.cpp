#include "config/sections/acceptances.hpp"

#include <algorithm>

namespace smt::config {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view kBetween = ", \t";
  std::vector<std::string_view> words;
  for (auto at = text.find_first_not_of(kBetween); at < text.size(); at = text.find_first_not_of(kBetween, at)) {
    const auto end = std::min(text.find_first_of(kBetween, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

void read_reasons(SectionValues& values, const std::string& prefix, std::vector<Acceptance>& accepted) {
  for (const auto& [id, setting] : values.below(prefix)) {
    const auto* row = find_row(id);
    const auto named = std::find_if(accepted.begin(), accepted.end(),
                                    [&](const Acceptance& one) { return row != nullptr && one.code == row->code; });
    if (named == accepted.end()) {
      values.bad(prefix + id);
    } else {
      named->reason = setting.value;
    }
  }
}

}  // namespace

std::vector<Acceptance> read_acceptances(const Section& section, std::string_view prefix, Findings& findings) {
  SectionValues values{section, findings};
  std::vector<Acceptance> accepted;
  const auto key = std::string{prefix} + "codes";
  const auto codes = values.text(key).value_or(Setting{});
  for (const auto id : words_of(codes.value)) {
    const auto* row = find_row(id);
    if (row == nullptr) {
      values.bad(key);
      return accepted;
    }
    accepted.push_back({row->code, codes.place, ""});
  }
  read_reasons(values, std::string{prefix} + "reason.", accepted);
  return accepted;
}

}  // namespace smt::config
