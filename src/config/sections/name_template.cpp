#include "config/sections/name_template.hpp"

#include <fmt/format.h>

namespace smt::config {
namespace {

constexpr std::string_view kDatabase = "database", kTable = "table";

/// The word after a dollar: its length and its meaning.
struct Word {
  std::size_t length = 0;  // 0 if the word is unknown
  std::size_t group = 0;   // from 1; 0 if it is not a group
};

Word word_at(std::string_view rest) {
  if (rest.starts_with('$')) return {1, 0};
  if (!rest.empty() && rest.front() >= '1' && rest.front() <= '9')
    return {1, static_cast<std::size_t>(rest.front() - '0')};
  if (rest.starts_with(kDatabase)) return {kDatabase.size(), 0};
  if (rest.starts_with(kTable)) return {kTable.size(), 0};
  return {};
}

std::string_view meaning(std::string_view word, const Word& read, const NameParts& parts) {
  if (read.group > 0) return read.group <= parts.groups.size() ? std::string_view{parts.groups[read.group - 1]} : "";
  if (word == kDatabase) return parts.database;
  return word == kTable ? parts.table : word;
}

}  // namespace

std::string expand_name(std::string_view name, const NameParts& parts) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto word = name[i] == '$' ? word_at(name.substr(i + 1)) : Word{};
    if (word.length == 0) {
      out += name[i];
    } else {
      out += meaning(name.substr(i + 1, word.length), word, parts);
      i += word.length;
    }
  }
  return out;
}

std::string name_problem(std::string_view name, std::size_t groups) {
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != '$') continue;
    const auto word = word_at(name.substr(i + 1));
    if (word.length == 0) return "a $ that does not begin $1 to $9, $database, $table or $$";
    if (word.group > groups) return fmt::format("${} without its group: the pattern has {}", word.group, groups);
    i += word.length;
  }
  return "";
}

}  // namespace smt::config
