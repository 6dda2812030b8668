#include "accept/findings_read.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "accept/unicode.hpp"

namespace smt::test {
namespace {

/// Returns the string after "key": in one line of JSON.
std::string field(const std::string& line, const std::string& key) {
  const auto at = line.find("\"" + key + "\":\"");
  if (at == std::string::npos) throw std::runtime_error{"no " + key + " in the finding " + line};
  std::string out;
  for (std::size_t i = at + key.size() + 4; i < line.size() && line[i] != '"'; ++i) {
    if (line[i] != '\\') {
      out += line[i];
      continue;
    }
    const char c = line.at(++i);
    if (c == 'u') {
      out += utf8(static_cast<char32_t>(std::stoul(line.substr(i + 1, 4), nullptr, 16)));
      i += 4;
    } else {
      out += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c == 'b' ? '\b' : c == 'f' ? '\f' : c;
    }
  }
  return out;
}

}  // namespace

ReadFindings::ReadFindings(const std::string& json_lines) {
  std::istringstream lines{json_lines};
  for (std::string line; std::getline(lines, line);) {
    all_.push_back({field(line, "code"), field(line, "severity"), field(line, "place"), field(line, "message")});
    at_.emplace(all_.back().place, all_.size() - 1);
  }
}

const ReadFinding* ReadFindings::find(const std::string& place, std::string_view code) const {
  const auto [begin, end] = at_.equal_range(place);
  const auto found = std::find_if(begin, end, [&](const auto& at) { return all_[at.second].code == code; });
  return found == end ? nullptr : &all_[found->second];
}

bool ReadFindings::has(const std::string& place, std::string_view begin) const {
  const auto [first, last] = at_.equal_range(place);
  return std::any_of(first, last, [&](const auto& at) { return all_[at.second].code.starts_with(begin); });
}

bool ReadFindings::has_error_below(const std::string& place) const {
  return std::any_of(all_.begin(), all_.end(), [&](const ReadFinding& finding) {
    return finding.severity == "error" && (finding.place == place || finding.place.starts_with(place + "."));
  });
}

std::string ReadFindings::renamed(const std::string& place, std::string_view code, const std::string& name) const {
  const auto* finding = find(place, code);
  if (finding == nullptr) return name;
  const std::string_view before = " is '", after = "' there";
  const auto at = finding->message.rfind(before);
  if (at == std::string::npos || !finding->message.ends_with(after)) return name;
  const auto from = at + before.size();
  return finding->message.substr(from, finding->message.size() - after.size() - from);
}

}  // namespace smt::test
