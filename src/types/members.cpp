#include "types/members.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "smt/sql_text.hpp"

namespace smt::types {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Returns the member as SHOW CREATE TABLE prints it between quotes.
std::string printed(std::string_view member) {
  std::string out;
  for (const char c : member) {
    switch (c) {
      case '\\': out += "\\\\"; break;
      case '\'': out += "''"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\0': out += "\\0"; break;
      default: out += c;
    }
  }
  return out;
}

struct Member {
  const std::string* plain;
  std::string binlog;
  bool changed() const { return binlog != *plain; }
};

std::vector<Member> members_of(const ColumnType& type) {
  std::vector<Member> members;
  for (const auto& member : type.members) members.push_back({&member, member_of_binlog(member)});
  return members;
}

/// Returns true if another member arrives in either phase in the form that this one has in the binlog.
bool is_unclear(const Member& one, const std::vector<Member>& all) {
  return one.changed() && std::any_of(all.begin(), all.end(), [&](const Member& other) {
           return other.plain != one.plain && (*other.plain == one.binlog || other.binlog == one.binlog);
         });
}

std::string when(const Member& member) {
  return fmt::format(" WHEN {} THEN {}", quote_flink_string(member.binlog), quote_flink_string(*member.plain));
}

/// A SET is a list of members with commas between them, and members do not contain commas. With one more comma at each
/// end, every member is between two commas.
std::string replaced(const std::string& list, const Member& member) {
  return fmt::format("REPLACE({}, {}, {})", list, quote_flink_string("," + member.binlog + ","),
                     quote_flink_string("," + *member.plain + ","));
}

}  // namespace

std::string member_of_binlog(std::string_view member) {
  auto text = printed(member);
  replace_all(text, ",", "\\,");
  replace_all(text, "\\'", "'");
  replace_all(text, "''", "'");
  return text;
}

std::string members_expression(std::string_view c, const ColumnType& type) {
  const bool is_set = type.kind == MysqlType::kSet;
  const auto members = members_of(type);
  std::string cases, list = fmt::format("CONCAT(',', {}, ',')", c);
  for (const auto& member : members) {
    if (!member.changed() || is_unclear(member, members)) continue;
    cases += when(member);
    list = replaced(list, member);
  }
  if (cases.empty()) return std::string{c};
  return is_set ? fmt::format("TRIM(BOTH ',' FROM {})", list) : fmt::format("CASE {0}{1} ELSE {0} END", c, cases);
}

std::vector<std::string> unclear_members(const ColumnType& type) {
  std::vector<std::string> unclear;
  const auto members = members_of(type);
  for (const auto& member : members) {
    if (is_unclear(member, members)) unclear.push_back(*member.plain);
  }
  return unclear;
}

}  // namespace smt::types
