#include "facts/grants.hpp"

#include <algorithm>
#include <optional>

#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::facts {
namespace {

/// Reads the words of one line.
class Line {
 public:
  explicit Line(std::string_view text) : rest_{text} {}

  bool skip_word(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  /// Reads up to ` ON ` outside of a column list: a privilege on columns contains one in parentheses.
  std::optional<std::string_view> privileges() {
    int depth = 0;
    for (std::size_t at = 0; at < rest_.size(); ++at) {
      if (rest_[at] == '(') ++depth;
      if (rest_[at] == ')') --depth;
      if (depth != 0 || !rest_.substr(at).starts_with(" ON ")) continue;
      const auto taken = rest_.substr(0, at);
      rest_.remove_prefix(at + 4);
      return taken;
    }
    return std::nullopt;
  }

  /// Reads `*`, or a name in backticks, in double quotes or without quotes.
  std::optional<std::string> name() {
    if (skip_word("*")) return "*";
    const char quote = rest_.empty() ? '\0' : rest_.front();
    if (quote != '`' && quote != '"') return plain_name();
    std::string out;
    for (std::size_t at = 1; at < rest_.size(); ++at) {
      const bool doubled = rest_[at] == quote && at + 1 < rest_.size() && rest_[at + 1] == quote;
      if (rest_[at] == quote && !doubled) {
        rest_.remove_prefix(at + 1);
        return out;
      }
      out += rest_[at];
      if (doubled) ++at;
    }
    return std::nullopt;
  }

 private:
  std::optional<std::string> plain_name() {
    const auto end = std::min(rest_.find_first_of(". "), rest_.size());
    if (end == 0) return std::nullopt;
    std::string out{rest_.substr(0, end)};
    rest_.remove_prefix(end);
    return out;
  }

  std::string_view rest_;
};

/// Omits privileges on columns only, because Flink reads whole rows.
std::set<std::string, std::less<>> whole_privileges(std::string_view list) {
  std::set<std::string, std::less<>> all;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t at = 0; at <= list.size(); ++at) {
    const bool end = at == list.size() || (list[at] == ',' && depth == 0);
    if (at < list.size() && list[at] == '(') ++depth;
    if (at < list.size() && list[at] == ')') --depth;
    if (!end) continue;
    const auto one = trimmed(list.substr(begin, at - begin));
    if (!one.empty() && one.find('(') == std::string_view::npos) {
      const auto word = ascii_upper(one);
      all.insert(word == "ALL PRIVILEGES" ? "ALL" : word);
    }
    begin = at + 1;
  }
  return all;
}

}  // namespace

Grants::Grants(const std::vector<std::string>& lines, bool literal_names) : literal_names_{literal_names} {
  for (const auto& line : lines) add(line);
}

/// Adds a line of SHOW GRANTS. Ignores a line that grants a role, which has no ON: the privileges of the role are in
/// lines of their own.
void Grants::add(std::string_view text) {
  Line line{text};
  Grant grant;
  grant.revoke = !line.skip_word("GRANT ");
  if (grant.revoke && !line.skip_word("REVOKE ")) return;
  const auto privileges = line.privileges();
  if (!privileges) return;
  for (const auto* kind : {"TABLE ", "FUNCTION ", "PROCEDURE ", "PACKAGE "}) {
    if (line.skip_word(kind) && std::string_view{kind} != "TABLE ") return;
  }
  auto database = line.name();
  if (!database || !line.skip_word(".")) return;
  auto table = line.name();
  if (!table) return;
  grant.privileges = whole_privileges(*privileges);
  grant.database = std::move(*database), grant.table = std::move(*table);
  grants_.push_back(std::move(grant));
}

bool matches_grant(std::string_view pattern, std::string_view name) {
  std::size_t p = 0, n = 0, star = std::string_view::npos, retry = 0;
  while (n < name.size()) {
    const bool escaped = p + 1 < pattern.size() && pattern[p] == '\\';
    const char want = p >= pattern.size() ? '\0' : escaped ? pattern[p + 1] : pattern[p];
    if (p < pattern.size() && !escaped && want == '%') {
      star = ++p, retry = n;
    } else if (p < pattern.size() && ((!escaped && want == '_') || want == name[n])) {
      p += escaped ? 2 : 1, ++n;
    } else if (star != std::string_view::npos) {
      p = star, n = ++retry;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '%') ++p;
  return p == pattern.size();
}

/// Returns whether the grant covers the database. In a grant on a table, the database name is not a pattern.
bool Grants::covers_database(const Grant& grant, std::string_view database) const {
  if (grant.database == "*") return true;
  if (literal_names_ || grant.table != "*") return grant.database == database;
  return matches_grant(grant.database, database);
}

bool Grants::has(std::string_view privilege) const {
  return std::any_of(grants_.begin(), grants_.end(), [&](const Grant& grant) {
    return !grant.revoke && grant.database == "*" &&
           (grant.privileges.contains("ALL") || grant.privileges.contains(privilege));
  });
}

bool Grants::has_any(const std::vector<std::string_view>& privileges) const {
  return std::any_of(privileges.begin(), privileges.end(), [&](auto privilege) { return has(privilege); });
}

bool Grants::has(std::string_view privilege, std::string_view database, std::string_view table) const {
  bool granted = false, globally = false, revoked = false;
  for (const auto& grant : grants_) {
    if (!grant.privileges.contains("ALL") && !grant.privileges.contains(privilege)) continue;
    if (!covers_database(grant, database) || (grant.table != "*" && grant.table != table)) continue;
    if (grant.revoke) {
      revoked = true;
    } else {
      (grant.database == "*" ? globally : granted) = true;
    }
  }
  return granted || (globally && !revoked);
}

bool Grants::proves_select(std::string_view database, std::string_view table) const {
  const bool doubtful = std::any_of(grants_.begin(), grants_.end(), [&](const Grant& grant) {
    const bool of_database = !grant.revoke && grant.table == "*" && grant.database != "*";
    return of_database && covers_database(grant, database) && !grant.privileges.contains("ALL") &&
           !grant.privileges.contains("SELECT");
  });
  return has("SELECT", database, table) && (!doubtful || has("SELECT"));
}

std::string quoted_account(std::string_view account) {
  const auto at = account.rfind('@');
  if (at == std::string_view::npos) return quote_mysql_string(account);
  return quote_mysql_string(account.substr(0, at)) + "@" + quote_mysql_string(account.substr(at + 1));
}

}  // namespace smt::facts
