#include "emit/comments.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "smt/sql_text.hpp"
#include "text/numbers.hpp"

namespace smt::emit {
namespace {

std::string line(std::string_view text) { return fmt::format("-- {}\n", comment_text(text)); }

std::string lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    out += line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string members_lines(const TargetTable& target) {
  constexpr std::size_t kShown = 20;
  if (target.members.size() < 2) return "";
  auto out = line(fmt::format("{} shards in one table:", target.members.size()));
  for (std::size_t i = 0; i < std::min(kShown, target.members.size()); ++i)
    out += line("  " + table_name_text(target.members[i]));
  if (target.members.size() > kShown) out += line(fmt::format("  and {} more", target.members.size() - kShown));
  return out;
}

}  // namespace

std::string origin_text(const Origin& origin) {
  const auto rules = origin.rule_id.empty() ? "all rules" : fmt::format("[table-rule.{}]", origin.rule_id);
  const auto only = origin.only.empty() ? "" : fmt::format("{}{}\n", kOnlyWord, origin.only);
  return fmt::format("{}{}\n{}From {}, read from {}: {} → {}.", kConfWord, origin.conf, only, rules, origin.server,
                     plural(origin.tables, "table"), plural(origin.targets, "target"));
}

std::string file_header(const Origin& origin, std::string_view how_to_run) {
  return fmt::format("{}\n", kMarkerLine) + lines(origin_text(origin)) + lines(how_to_run) + "\n";
}

std::string target_comment(const TargetTable& target) {
  std::string out = members_lines(target);
  for (const auto& finding : target.findings) {
    const auto& row = row_of(finding.code);
    if (row.id.front() == 'K' && !finding.place.is_line())
      out += line(fmt::format("{}: {} [{}]", word(row.severity), message(finding), row.id));
  }
  return out;
}

}  // namespace smt::emit
