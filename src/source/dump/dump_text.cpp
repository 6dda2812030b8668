#include "source/dump/dump_text.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>

namespace smt::source {
namespace {

constexpr std::array<std::string_view, 5> kSystemDatabases{"mysql", "sys", "information_schema", "performance_schema",
                                                           "ndbinfo"};

}  // namespace

std::optional<std::string_view> after(std::string_view line, std::string_view word) {
  const auto at = line.find(word);
  return at == std::string_view::npos ? std::nullopt : std::optional{line.substr(at + word.size())};
}

std::optional<std::string> quoted_name(std::string_view text) {
  if (!text.starts_with('`')) return std::nullopt;
  std::string name;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '`' && (i + 1 == text.size() || text[++i] != '`')) return name;
    name += text[i];
  }
  return std::nullopt;
}

bool is_system_database(std::string_view name) {
  return std::find(kSystemDatabases.begin(), kSystemDatabases.end(), name) != kSystemDatabases.end();
}

ClientError read_client_error(std::string_view text) {
  ClientError error;
  // The client prints the statement first, between lines of dashes. It may contain the word ERROR, too.
  constexpr std::string_view kBehindStatement = "\n--------------\n\n";
  if (const auto at = text.rfind(kBehindStatement); at != std::string_view::npos)
    text.remove_prefix(at + kBehindStatement.size());
  if (const auto at = text.find("ERROR"); at != std::string_view::npos) text.remove_prefix(at);
  error.number = number_at_begin<unsigned>(after(text, "ERROR ").value_or(""));
  const auto colon = text.find(": ");
  const auto head = text.substr(0, colon);
  error.line = number_at_begin<std::size_t>(after(head, " at line ").value_or(""));
  error.words = trimmed(error.line == 0 || colon == std::string_view::npos ? text : text.substr(colon + 2));
  std::replace(error.words.begin(), error.words.end(), '\n', ' ');
  if (const auto at = error.words.rfind(" at line "); error.line > 0 && at != std::string::npos)
    error.line_of_words = number_at_begin<std::size_t>(std::string_view{error.words}.substr(at + 9));
  return error;
}

std::optional<std::string> created_database(std::string_view line) {
  if (!line.starts_with("CREATE DATABASE")) return std::nullopt;
  const auto quote = line.find('`');
  return quote == std::string_view::npos ? std::nullopt : quoted_name(line.substr(quote));
}

}  // namespace smt::source
