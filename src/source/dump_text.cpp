#include "source/dump_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace smt {
namespace {

constexpr std::array<std::string_view, 5> kSystemDatabases{"mysql", "sys", "information_schema", "performance_schema",
                                                           "ndbinfo"};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// What follows `word` in `line`; nothing where it is not there.
std::optional<std::string_view> after(std::string_view line, std::string_view word) {
  const auto at = line.find(word);
  return at == std::string_view::npos ? std::nullopt : std::optional{line.substr(at + word.size())};
}

template <typename Number>
Number number_at_begin(std::string_view text) {
  Number number{};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// The name in backticks at the beginning of `text`, which may hold doubled ones.
std::optional<std::string> quoted_name(std::string_view text) {
  if (!text.starts_with('`')) return std::nullopt;
  std::string name;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '`' && (i + 1 == text.size() || text[++i] != '`')) return name;
    name += text[i];
  }
  return std::nullopt;
}

}  // namespace

DumpHead read_dump_head(const std::deque<std::string>& lines) {
  DumpHead head;
  for (const auto& line : lines) {
    if (line.starts_with("-- Host: ")) head.database = trimmed(after(line, "    Database: ").value_or(""));
    if (line.starts_with("-- MariaDB dump ")) head.mariadb = true;
    if (!line.starts_with("-- Server version")) continue;
    head.version = trimmed(std::string_view{line}.substr(17));
    head.mariadb = head.version.find("MariaDB") != std::string::npos;
  }
  return head;
}

void DumpFilter::apply(std::string& line) {
  if (const auto name = after(line, "-- Current Database: "); name && line.starts_with("--"))
    in_system_database_ = is_system_database(quoted_name(*name).value_or(""));
  if (line.starts_with("SET @@GLOBAL.GTID_PURGED")) in_gtids_ = true;
  const bool gtids = in_gtids_;
  if (trimmed(line).ends_with(';')) in_gtids_ = false;
  // MariaDB's "sandbox mode" is a command of its newer clients; without commands there is none to be kept in.
  if (gtids || in_system_database_ || line.starts_with("/*M!999999\\-")) line = "\n";
}

bool is_system_database(std::string_view name) {
  return std::find(kSystemDatabases.begin(), kSystemDatabases.end(), name) != kSystemDatabases.end();
}

ClientError read_client_error(std::string_view text) {
  ClientError error;
  if (const auto at = text.find("ERROR"); at != std::string_view::npos) text.remove_prefix(at);
  error.number = number_at_begin<unsigned>(after(text, "ERROR ").value_or(""));
  const auto colon = text.find(": ");
  const auto head = text.substr(0, colon);
  error.line = number_at_begin<std::size_t>(after(head, " at line ").value_or(""));
  error.words = trimmed(error.line == 0 || colon == std::string_view::npos ? text : text.substr(colon + 2));
  std::replace(error.words.begin(), error.words.end(), '\n', ' ');
  return error;
}

std::optional<std::string> created_database(std::string_view line) {
  if (!line.starts_with("CREATE DATABASE")) return std::nullopt;
  const auto quote = line.find('`');
  return quote == std::string_view::npos ? std::nullopt : quoted_name(line.substr(quote));
}

}  // namespace smt
