#include "config/keys/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include "config/keys/connector_options.hpp"
#include "smt/diagnostic.hpp"

namespace smt::config {
namespace {

using enum SectionKind;

/// Replaces the leading words of `name` with `prefix` if they are near it: propertes.x → properties.x. Else returns "".
std::string with_prefix(std::string_view prefix, std::string_view name) {
  std::size_t at = 0;
  for (auto dots = std::count(prefix.begin(), prefix.end(), '.'); dots > 0; --dots) {
    at = name.find('.', at);
    if (at == std::string_view::npos) return "";
    ++at;
  }
  const auto words = name.substr(0, at);
  return words == prefix || !nearest(words, {prefix}).empty() ? fmt::format("{}{}", prefix, name.substr(at)) : "";
}

void add_candidate(std::vector<std::string>& candidates, std::string_view prefix, std::string_view row,
                   std::string_view name) {
  auto candidate = fmt::format("{}{}", prefix, row);
  if (row.ends_with('*')) candidate = with_prefix(candidate.substr(0, candidate.size() - 1), name);
  const auto longer = std::max(candidate.size(), name.size()), shorter = std::min(candidate.size(), name.size());
  if (longer - shorter > std::max<std::size_t>(name.size() / 3, 1)) return;  // never near: saves nearest() the work
  if (candidate != name) candidates.push_back(std::move(candidate));
}

/// Returns true if a key that `section` does not have may belong in `other`. In [starrocks] it does not belong in [db]:
/// the keys that only [db] has are about the connection to MySQL, and the line is about the one to StarRocks.
bool may_belong_in(SectionKind other, SectionKind section) {
  return other != section && !(section == kStarRocks && other == kDb);
}

}  // namespace

bool covers(std::string_view row, std::string_view name) {
  if (!row.ends_with('*')) return row == name;
  row.remove_suffix(1);
  return name.starts_with(row) && name.size() > row.size();
}

const ConfKeyRow* find_key(SectionKind section, std::string_view name) {
  const auto rows = key_rows();
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const ConfKeyRow& row) {
    return row.section == section && covers(row.name, name);
  });
  return found == rows.end() ? nullptr : &*found;
}

const ConfKeyRow& key_row(SectionKind section, std::string_view name) {
  const auto* row = find_key(section, name);
  if (row == nullptr) throw std::logic_error{fmt::format("the table of conf keys has no '{}'", name)};
  return *row;
}

std::string expected_value(const ConfKeyRow& row) {
  return row.max == 0 ? std::string{row.expects} : fmt::format("a number from 1 to {}{}", row.max, row.expects);
}

std::string_view header_of(SectionKind section) {
  switch (section) {
    case kDb: return "[db]";
    case kOther: return "[other]";
    case kStarRocks: return "[starrocks]";
    case kFlink: return "[flink]";
    case kTypes: return "[types]";
    case kRule: return "[table-rule.N]";
    case kIgnore: return "[ignore.N]";
    case kTypeRule: return "[type-rule.N]";
    case kAccept: return "[accept]";
  }
  return "";
}

std::string nearest_key(SectionKind section, std::string_view name) {
  if (name.size() > 100) return "";
  std::vector<std::string> candidates;
  for (const auto& row : key_rows()) {
    if (row.section == section && !find_group(row.name)) add_candidate(candidates, "", row.name, name);
  }
  for (const auto& group : option_groups()) {
    if (section != kRule) break;
    for (const auto& row : group.known) {
      if (row.ours != "*" && row.refused.empty() && !row.name.ends_with('*'))
        add_candidate(candidates, group.prefix, row.name, name);
    }
    if (!find_group(name)) add_candidate(candidates, group.prefix, "*", name);
  }
  return nearest(name, {candidates.begin(), candidates.end()});
}

std::string nearest_key_elsewhere(SectionKind section, std::string_view name) {
  std::vector<std::string> keys;  // the nearest of each other section
  std::vector<SectionKind> homes;
  for (const auto other : kSections) {
    auto key = may_belong_in(other, section) ? nearest_key(other, name) : "";
    if (key.empty()) continue;
    keys.push_back(std::move(key));
    homes.push_back(other);
  }
  const auto best = nearest(name, {keys.begin(), keys.end()});
  const auto at = std::find(keys.begin(), keys.end(), best);
  if (at == keys.end()) return "";
  return fmt::format("{} {}", header_of(homes[static_cast<std::size_t>(at - keys.begin())]), best);
}

std::string other_sections_with(SectionKind section, std::string_view name) {
  std::vector<std::string_view> headers;
  for (const auto other : kSections) {
    const auto* row = may_belong_in(other, section) ? find_key(other, name) : nullptr;
    if (row != nullptr && !row->doc.starts_with("Accepted and ignored")) headers.push_back(header_of(other));
  }
  return fmt::format("{}", fmt::join(headers, " or "));
}

}  // namespace smt::config
