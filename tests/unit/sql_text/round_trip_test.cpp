// A reader of the dialect reads the result of each quoting function, for random text with characters that break
// quoting.

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <regex>
#include <string>
#include <vector>

#include "smt/sql_text.hpp"

namespace smt::test {
namespace {

constexpr int kRounds = 20000;

/// Returns up to 12 pieces; the seed is fixed, so that failures repeat.
std::string random_text(std::mt19937& random, bool printable) {
  static const std::vector<std::string> kPrintable{"a",    "Z",  "0",  "_", " ",  "'",  "''", "\"", "`",   "``", "\\",
                                                   "\\\\", "--", "-",  ";", "/*", "*/", "#",  "%",  "\\n", "\\", "$",
                                                   ".",    "(",  ")",  "[", "]",  "{",  "}",  "|",  "^",   "+",  "*",
                                                   "?",    ",",  "中", "é", "😀",  "U&", "{}", "{c}"};
  static const std::vector<std::string> kControl{"\n", "\r", "\t", "\b", std::string(1, '\0'), "\x1a", "\x1b"};
  std::string out;
  for (auto pieces = random() % 12; pieces > 0; --pieces) {
    const bool control = !printable && random() % 5 == 0;
    const auto& from = control ? kControl : kPrintable;
    out += from[random() % from.size()];
  }
  return out;
}

/// Undoes the doubling of `quote`; returns nullopt if the text is not one quoted token.
std::optional<std::string> read_doubled(std::string_view token, char quote) {
  if (token.size() < 2 || token.front() != quote || token.back() != quote) return std::nullopt;
  token = token.substr(1, token.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == quote && (++i == token.size() || token[i] != quote)) return std::nullopt;
    out += token[i];
  }
  return out;
}

/// Reads as StarRocks does: docs/facts/starrocks-ddl.md#text-in-quotes.
std::optional<std::string> read_starrocks(std::string_view token) {
  if (token.size() < 2 || token.front() != '"' || token.back() != '"') return std::nullopt;
  token = token.substr(1, token.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '"') return std::nullopt;
    if (token[i] != '\\') {
      out += token[i];
      continue;
    }
    if (++i == token.size()) return std::nullopt;
    const auto at = std::string_view{"ntrb0Z"}.find(token[i]);
    out += at == std::string_view::npos ? token[i] : "\n\t\r\b\0\x1a"[at];
  }
  return out;
}

/// Reads '…' unchanged, and U&'…' with \XXXX.
std::optional<std::string> read_flink(std::string_view token) {
  if (!token.starts_with("U&")) return read_doubled(token, '\'');
  const auto inner = read_doubled(token.substr(2), '\'');
  if (!inner) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < inner->size(); ++i) {
    if ((*inner)[i] != '\\') {
      out += (*inner)[i];
      continue;
    }
    if (i + 4 >= inner->size()) return std::nullopt;
    out += static_cast<char>(std::stoi(inner->substr(i + 1, 4), nullptr, 16));
    i += 4;
  }
  return out;
}

/// Reads as MySQL does without NO_BACKSLASH_ESCAPES.
std::optional<std::string> read_mysql(std::string_view token) {
  if (token.size() < 2 || token.front() != '\'' || token.back() != '\'') return std::nullopt;
  token = token.substr(1, token.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] == '\'') return std::nullopt;
    const bool escaped = token[i] == '\\';
    if (escaped && ++i == token.size()) return std::nullopt;
    out += escaped && token[i] == '0' ? '\0' : token[i];
  }
  return out;
}

TEST(RoundTrip, Identifiers) {
  std::mt19937 random{1};
  for (int i = 0; i < kRounds; ++i) {
    const auto name = random_text(random, false);
    EXPECT_EQ(read_doubled(quote_identifier(name), '`'), name);
  }
}

TEST(RoundTrip, StarRocksStrings) {
  std::mt19937 random{2};
  for (int i = 0; i < kRounds; ++i) {
    const auto text = random_text(random, false);
    const auto quoted = quote_starrocks_string(text);
    EXPECT_EQ(read_starrocks(quoted), text) << quoted;
    EXPECT_EQ(quoted.find('\n'), std::string::npos);
  }
}

TEST(RoundTrip, FlinkStringsWithoutASplittersTraps) {
  std::mt19937 random{3};
  for (int i = 0; i < kRounds; ++i) {
    const auto text = random_text(random, false);
    const auto quoted = quote_flink_string(text);
    EXPECT_EQ(read_flink(quoted), text) << quoted;
    EXPECT_EQ(quoted.find("--"), std::string::npos) << quoted;
    EXPECT_EQ(quoted.find_first_of("\t\r\n"), std::string::npos) << quoted;
  }
}

TEST(RoundTrip, MysqlStrings) {
  std::mt19937 random{4};
  for (int i = 0; i < kRounds; ++i) {
    const auto text = random_text(random, false);
    EXPECT_EQ(read_mysql(quote_mysql_string(text)), text);
  }
}

TEST(RoundTrip, RegexesMatchTheirNameOnly) {
  std::mt19937 random{5};
  for (int i = 0; i < kRounds / 20; ++i) {
    const auto name = random_text(random, true), other = random_text(random, true);
    auto pattern = quote_regex(name);
    for (auto at = pattern.find("\\,"); at != std::string::npos; at = pattern.find("\\,", at)) pattern.erase(at, 1);
    const std::regex compiled{pattern};
    EXPECT_TRUE(std::regex_match(name, compiled)) << name << " by " << pattern;
    EXPECT_EQ(std::regex_match(other, compiled), other == name) << other << " by " << pattern;
  }
}

TEST(RoundTrip, CommentsStayOneHarmlessLine) {
  std::mt19937 random{6};
  for (int i = 0; i < kRounds; ++i) {
    const auto comment = comment_text(random_text(random, false));
    EXPECT_EQ(comment.find_first_of("\n\r\t"), std::string::npos);
    EXPECT_EQ(comment.find("--"), std::string::npos) << comment;
    EXPECT_FALSE(comment.ends_with(';')) << comment;
  }
}

}  // namespace
}  // namespace smt::test
