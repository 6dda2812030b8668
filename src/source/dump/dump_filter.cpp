#include "source/dump/dump_filter.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "smt/sql_text.hpp"
#include "source/dump/dump_text.hpp"
#include "text/ascii.hpp"

namespace smt::source {
namespace {

constexpr auto kNowhere = std::string_view::npos;

/// Statements that only change rows, lock them, or grant access to them.
constexpr std::array<std::string_view, 9> kOfRows{"INSERT", "REPLACE", "UPDATE", "DELETE", "LOAD",
                                                  "LOCK",   "UNLOCK",  "GRANT",  "REVOKE"};
constexpr std::array<std::string_view, 5> kDefinitions{"CREATE", "DROP", "ALTER", "RENAME", "TRUNCATE"};
/// The marks of goose and sql-migrate, dbmate, and MyBatis.
constexpr std::array<std::string_view, 4> kWaysBack{"-- +goose Down", "-- +migrate Down", "-- migrate:down",
                                                    "-- //@UNDO"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_word(char c) { return is_alphanumeric(c) || c == '_' || !is_ascii(c); }
bool is_quote(char c) { return c == '\'' || c == '"' || c == '`'; }

template <typename Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Returns the place behind the closing quote of a string that began before `at`, or nullopt if it ends on a later
/// line.
std::optional<std::size_t> end_of_quoted(std::string_view line, std::size_t at, char quote) {
  for (; at < line.size(); ++at) {
    if (line[at] == quote) return at + 1;
    if (line[at] == '\\' && quote != '`') ++at;
  }
  return std::nullopt;
}

/// Returns the length of "/*!40101" or "/*M!100401", behind which the text is executed; 0 if `text` does not begin with
/// one.
std::size_t executed_comment(std::string_view text) {
  std::size_t size = text.starts_with("/*!") ? 3 : text.starts_with("/*M!") ? 4 : 0;
  while (size > 0 && size < text.size() && is_digit(text[size])) ++size;
  return size;
}

/// The words, names and signs of one line. Skips comments, except the part that servers execute.
class Tokens {
 public:
  Tokens(std::string_view line, std::size_t at) : line_{line}, at_{at} {}

  struct Token {
    std::string word;  // in upper case; "" for a quoted name and at the end; else a sign
    std::string name;  // as written, without quotes
    std::size_t end;   // the place behind
  };
  Token next() {
    skip();
    if (at_ >= line_.size()) return {"", "", at_};
    const char first = line_[at_];
    if (first == '`' || first == '"') return quoted(first);
    if (!is_word(first)) return {std::string(1, first), "", ++at_};
    const auto begin = at_;
    while (at_ < line_.size() && (is_word(line_[at_]) || line_[at_] == '$')) ++at_;
    const auto text = line_.substr(begin, at_ - begin);
    return {ascii_upper(text), std::string{text}, at_};
  }

 private:
  /// Reads a quoted name, which may contain doubled quotes. Without a closing quote it is not a name.
  Token quoted(char quote) {
    std::string name;
    while (++at_ < line_.size()) {
      if (line_[at_] == quote && (++at_ == line_.size() || line_[at_] != quote)) return {"", name, at_};
      name += line_[at_];
    }
    return {"", "", line_.size()};
  }
  void skip() {
    while (at_ < line_.size()) {
      const auto rest = line_.substr(at_);
      if (is_blank(rest.front())) {
        ++at_;
      } else if (const auto executed = executed_comment(rest); executed > 0) {
        at_ += executed;
      } else if (rest.starts_with("*/")) {
        at_ += 2;
      } else if (rest.starts_with("/*")) {
        const auto end = rest.find("*/");
        at_ = end == kNowhere ? line_.size() : at_ + end + 2;
      } else {
        return;
      }
    }
  }

  std::string_view line_;
  std::size_t at_;
};

}  // namespace

void DumpFilter::begin_file(const std::string& database) {
  in_way_back_ = in_system_database_ = false;
  if (database.empty()) return;
  database_ = database;
  has_database_ = false;
}

void DumpFilter::apply(std::string& line) {
  functional_key_ = false;
  if (at_start()) {
    if (line.starts_with("-- Current Database: "))
      in_system_database_ = is_system_database(quoted_name(*after(line, ": ")).value_or(""));
    if (is_one_of(kWaysBack, trimmed(line))) in_way_back_ = true;
    // MariaDB's "sandbox mode" is a command for its newer clients. This client runs without commands, so it needs no
    // sandbox.
    if (line.starts_with("/*M!999999\\-")) line = "\n";
  }
  if (in_system_database_ || in_way_back_) {
    line = "\n";
    return;
  }
  out_.clear();
  for (std::size_t at = 0; at < line.size();) at = read(line, at);
  if (line.ends_with('\n') && !out_.ends_with('\n')) out_ += '\n';
  line.swap(out_);
}

std::size_t DumpFilter::read(std::string_view line, std::size_t at) {
  if (mode_ == Mode::kQuoted) return read_quoted(line, at);
  if (mode_ == Mode::kCode) return read_code(line, at);
  const auto end = line.find("*/", at);
  const auto next = end == kNowhere ? line.size() : end + 2;
  if (end != kNowhere) mode_ = Mode::kCode;
  emit(line.substr(at, next - at));
  return next;
}

std::size_t DumpFilter::read_quoted(std::string_view line, std::size_t at) {
  const auto end = end_of_quoted(line, at, quote_);
  const auto next = end.value_or(line.size());
  if (end) mode_ = Mode::kCode;
  emit(line.substr(at, next - at));
  return next;
}

std::size_t DumpFilter::read_code(std::string_view line, std::size_t at) {
  const auto rest = line.substr(at);
  const char first = rest.front();
  if (is_blank(first)) {
    emit(rest.substr(0, 1));
    return at + 1;
  }
  if (rest.starts_with(delimiter_)) {
    if (in_statement_) emit(delimiter_);  // clients refuse an empty statement
    end_statement();
    return at + delimiter_.size();
  }
  if (first == '#' || (rest.starts_with("--") && (rest.size() == 2 || is_blank(rest[2])))) {
    emit(rest);
    return line.size();
  }
  if (rest.starts_with("/*") && executed_comment(rest) == 0) {
    mode_ = Mode::kComment;
    emit("/*");
    return at + 2;
  }
  if (!in_statement_) return begin_statement(line, at);
  if (is_quote(first)) return read_quote(line, at);
  if (is_word(first)) return read_word(line, at);
  see_sign(first);
  emit(rest.substr(0, 1));
  return at + 1;
}

std::size_t DumpFilter::read_quote(std::string_view line, std::size_t at) {
  quote_ = line[at];
  if (const auto end = end_of_quoted(line, at + 1, quote_);
      end && after_collate_ && put_near_collation(line.substr(at + 1, *end - at - 2)))
    return *end;
  see_word("");
  mode_ = Mode::kQuoted;
  emit(line.substr(at, 1));
  return at + 1;
}

std::size_t DumpFilter::read_word(std::string_view line, std::size_t at) {
  auto end = at;
  while (end < line.size() && is_word(line[end])) ++end;
  if (dropping_) return end;
  const auto word = line.substr(at, end - at);
  if (after_collate_ && put_near_collation(word)) return end;
  see_word(ascii_upper(word));
  emit(word);
  return end;
}

bool DumpFilter::put_near_collation(std::string_view name) {
  const auto near = near_collation(name, server_);
  if (!near) return false;
  after_collate_ = false;
  if (!dropping_) collations_.emplace(name, *near);
  emit(*near);
  return true;
}

/// `word`: in upper case; "" for a quoted name or a string.
void DumpFilter::see_word(std::string_view word) {
  after_collate_ = word.find("COLLAT") != kNowhere;
  if (word == "KEY" || word == "INDEX") {
    key_ = KeyPart::kNamed;
  } else if (key_ == KeyPart::kExpected) {
    key_ = KeyPart::kSeen;
  }
}

void DumpFilter::see_sign(char sign) {
  using enum KeyPart;
  if (sign != '=') after_collate_ = false;
  if (key_ == kExpected && sign == '(' && !dropping_) functional_key_ = true;
  if (sign == '(') {
    key_ = key_ == kNamed ? kExpected : key_ == kSeen ? kLength : kNone;
  } else if (sign == ')') {
    key_ = key_ == kLength ? kSeen : kNone;
  } else if (sign == ',') {
    key_ = key_ == kSeen ? kExpected : kNone;
  }
}

void DumpFilter::end_statement() {
  in_statement_ = dropping_ = after_collate_ = false;
  key_ = KeyPart::kNone;
}

std::size_t DumpFilter::begin_statement(std::string_view line, std::size_t at) {
  Tokens tokens{line, at};
  const auto first = tokens.next();
  if (first.word == "DELIMITER") return set_delimiter(line, first.end);
  if (first.word == "USE") return begin_use(line, at);
  in_statement_ = true;
  dropping_ = is_one_of(kOfRows, first.word) ||
              (first.word == "SET" && trimmed(line.substr(first.end)).starts_with("@@GLOBAL.GTID_PURGED"));
  if (is_one_of(kDefinitions, first.word)) at = begin_definition(line, at);
  const auto executed = executed_comment(line.substr(at));
  emit(line.substr(at, executed));
  return at + executed;
}

std::size_t DumpFilter::set_delimiter(std::string_view line, std::size_t at) {
  const auto rest = trimmed(line.substr(at));
  if (!rest.empty()) delimiter_ = rest.substr(0, rest.find_first_of(" \t"));
  emit("DELIMITER " + delimiter_);
  return line.size();
}

/// Clients accept USE without a delimiter at the end of a line, too.
std::size_t DumpFilter::begin_use(std::string_view line, std::size_t at) {
  Tokens tokens{line, at};
  tokens.next();
  const auto name = tokens.next();
  const auto rest = trimmed(line.substr(name.end));
  const bool ends = rest.empty() || rest.starts_with(delimiter_);
  if (name.name.empty() || is_system_database(name.name) || !ends) {
    in_statement_ = has_database_ = true;
    const auto end = line.find_first_of(" \t", at);
    emit(line.substr(at, end - at));
    return std::min(end, line.size());
  }
  use_database(name.name);
  return rest.empty() ? line.size() : line.find(delimiter_, name.end) + delimiter_.size();
}

std::size_t DumpFilter::begin_definition(std::string_view line, std::size_t at) {
  Tokens tokens{line, at};
  const bool creates = tokens.next().word == "CREATE";
  auto token = tokens.next();
  while (token.word == "OR" || token.word == "REPLACE" || token.word == "TEMPORARY") token = tokens.next();
  const bool table = token.word == "TABLE", database = token.word == "DATABASE" || token.word == "SCHEMA";
  const bool account = token.word == "USER" || token.word == "ROLE";
  const auto end = token.end;
  token = tokens.next();
  const bool conditional = token.word == "IF";
  while (token.word == "IF" || token.word == "NOT" || token.word == "EXISTS") token = tokens.next();
  if (database) {
    if (creates && !has_database_ && database_.empty()) database_ = token.name;
    if (!creates || conditional) return at;
    emit(line.substr(at, end - at));
    emit(" IF NOT EXISTS");
    return end;
  }
  if (account) {
    dropping_ = true;
  } else if (table && tokens.next().word == ".") {
    make_database(token.name);
  } else {
    use_own_database();
  }
  return at;
}

void DumpFilter::make_database(std::string_view name) {
  if (name.empty() || is_system_database(name)) return;
  emit("CREATE DATABASE IF NOT EXISTS " + quote_identifier(name) + delimiter_ + " ");
}

void DumpFilter::use_database(std::string_view name) {
  make_database(name);
  emit("USE " + quote_identifier(name) + delimiter_ + " ");
  has_database_ = true;
}

void DumpFilter::use_own_database() {
  if (!has_database_ && !database_.empty() && !is_system_database(database_)) use_database(database_);
}

}  // namespace smt::source
