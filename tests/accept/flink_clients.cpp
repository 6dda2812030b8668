// Written from Flink's sources: CliStatementSplitter (1.13, 1.14), ClientParser (1.15 to 1.17), SqlMultiLineParser and
// SqlCommandParserImpl (1.18 on), and from the observed behaviour of the clients of 1.14 and 1.20.

#include "accept/flink_clients.hpp"

#include <algorithm>
#include <array>

#include "accept/unicode.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kBlank = " \t\r\n", kSet = "BEGIN STATEMENT SET;", kEndOfSet = "END;";

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return "";
  return std::string{text.substr(first, text.find_last_not_of(kBlank) - first + 1)};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// SQL without comments, as Flink's parser reads it.
struct Lexed {
  std::vector<std::string> statements;  // each with its ';'
  std::string rest;                     // after the last one
  bool open = false;                    // a quote or a comment does not end
};

Lexed lex(std::string_view sql) {
  Lexed out;
  char quote = 0;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    const char c = sql[i];
    if (quote == 0 && sql.substr(i, 2) == "--") {
      i = std::min(sql.find('\n', i), sql.size()) - 1;
    } else if (quote == 0 && sql.substr(i, 2) == "/*") {
      const auto end = sql.find("*/", i + 2);
      if (end == std::string_view::npos) out.open = true;
      i = std::min(end, sql.size() - 2) + 1;
    } else {
      out.rest += c;
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '`')) {
        quote = c;
      } else if (quote == 0 && c == ';') {
        out.statements.push_back(trimmed(out.rest));
        out.rest.clear();
      }
    }
  }
  out.rest = trimmed(out.rest);
  out.open = out.open || quote != 0;
  return out;
}

bool is_comment(const std::string& line) { return trimmed(line).starts_with("--"); }

std::vector<std::string> cut_at_lines(std::string_view file) {
  std::vector<std::string> blocks;
  std::string block;
  for (const auto& line : lines_of(file)) {
    if (!is_comment(line)) block += line + '\n';
    if (!trimmed(line.substr(0, line.find("--"))).ends_with(';')) continue;
    blocks.push_back(trimmed(block));
    block.clear();
  }
  if (const auto rest = trimmed(block); !rest.empty()) blocks.push_back(rest);
  return blocks;
}

/// Returns true if the client waits for no more text. A quote that is open here also ends the client's reading: its
/// tokens are wrong.
bool is_complete(const std::string& block, FlinkClient client) {
  if (!trimmed(block).ends_with(';')) return false;
  const auto lexed = lex(block);
  if (lexed.open) return true;
  if (!lexed.rest.empty() || lexed.statements.empty()) return false;
  return client != FlinkClient::kSets || lexed.statements.front() != kSet || lexed.statements.back() == kEndOfSet;
}

/// Lines pass through a terminal that is not one: a tab asks it to complete a word, and disappears.
std::vector<std::string> cut_at_tokens(std::string_view file, FlinkClient client) {
  std::vector<std::string> blocks;
  std::string block;
  for (auto line : lines_of(file)) {
    std::erase(line, '\t');
    block += line + '\n';
    if (!is_complete(block, client)) continue;
    blocks.push_back(trimmed(block));
    block.clear();
  }
  if (const auto lexed = lex(block); lexed.open || !lexed.rest.empty() || !lexed.statements.empty())
    blocks.push_back(trimmed(block));
  return blocks;
}

bool is_ours(std::string_view statement) {
  constexpr std::array<std::string_view, 4> kBegin{"SET ", "CREATE DATABASE IF NOT EXISTS ",
                                                   "CREATE TABLE IF NOT EXISTS ", "INSERT INTO "};
  return statement == kSet || statement == kEndOfSet ||
         std::any_of(kBegin.begin(), kBegin.end(), [&](auto begin) { return statement.starts_with(begin); });
}

class Problems {
 public:
  void add(std::string_view rule, std::string_view what) {
    constexpr std::size_t kShown = 60;
    auto shown = std::string{what.substr(0, kShown)};
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    text_ += std::string{rule} + ": " + shown + '\n';
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

void check_block(const std::string& block, FlinkClient client, Problems& problems) {
  const auto lexed = lex(block);
  if (lexed.open) return problems.add("quotes", block);
  if (!lexed.rest.empty()) return problems.add("end", lexed.rest);
  if (!block.ends_with(';')) return problems.add("end", block);
  const bool set = client == FlinkClient::kSets && lexed.statements.front() == kSet;
  if (set ? lexed.statements.back() != kEndOfSet : lexed.statements.size() != 1) problems.add("alone", block);
  for (const auto& statement : lexed.statements) {
    if (!is_ours(statement)) problems.add("word", statement);
  }
}

/// The text between quotes must also be what the file contains.
void check_whole(std::string_view file, const std::vector<std::string>& blocks, Problems& problems) {
  std::vector<std::string> read;
  for (const auto& block : blocks) {
    for (auto& statement : lex(block).statements) read.push_back(std::move(statement));
  }
  const auto meant = lex(file).statements;
  const auto [first, other] = std::mismatch(meant.begin(), meant.end(), read.begin(), read.end());
  if (first != meant.end()) problems.add("whole", *first);
}

}  // namespace

std::vector<std::string> cut(std::string_view file, FlinkClient client) {
  return client == FlinkClient::kLines ? cut_at_lines(file) : cut_at_tokens(file, client);
}

std::string client_problems(std::string_view file, FlinkClient client) {
  Problems problems;
  for (const auto& line : lines_of(file)) {
    if (line.find('\t') != std::string::npos) problems.add("tab", line);
    if (line.find('\r') != std::string::npos) problems.add("CR", trimmed(line));
  }
  if (!is_utf8(file)) problems.add("UTF-8", "");
  const auto blocks = cut(file, client);
  for (const auto& block : blocks) check_block(block, client, problems);
  check_whole(file, blocks, problems);
  return problems.text();
}

}  // namespace smt::test
