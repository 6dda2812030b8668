#include "plan/names.hpp"

#include <algorithm>

#include "types/starrocks_versions.hpp"

namespace smt {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_separator(char c) { return c == '_' || c == '-' || c == '.' || c == '$' || c == ' '; }

/// A name as text, digits, text, digits, …, text: the parts of all members of a group line up.
std::vector<std::string> split_at_digits(std::string_view name) {
  std::vector<std::string> parts(1);
  for (const char c : name) {
    const bool in_digits = parts.size() % 2 == 0;
    if (is_digit(c) != in_digits) parts.emplace_back();
    parts.back() += c;
  }
  if (parts.size() % 2 == 0) parts.emplace_back();
  return parts;
}

void trim_separators(std::string& text, bool at_end) {
  while (!text.empty() && is_separator(at_end ? text.back() : text.front())) {
    text.erase(at_end ? text.size() - 1 : 0, 1);
  }
}

std::string common_name(const std::vector<std::string>& names, std::string_view fallback) {
  if (std::all_of(names.begin(), names.end(), [&](const auto& name) { return name == names.front(); })) {
    return names.front();
  }
  const auto model = split_at_digits(names.front());
  std::vector<bool> shared(model.size(), true);
  for (const auto& name : names) {
    const auto parts = split_at_digits(name);
    for (std::size_t i = 0; i < model.size(); ++i) shared[i] = shared[i] && parts[i] == model[i];
  }
  std::string out;
  bool trim_next = false;
  for (std::size_t i = 0; i < model.size(); ++i) {
    auto part = model[i];
    if (trim_next) trim_separators(part, false);
    trim_next = false;
    if (shared[i]) {
      out += part;
    } else {
      trim_separators(out, true);
      trim_next = out.empty();
    }
  }
  return (out.empty() ? std::string{fallback} : out) + "__auto_shard";
}

}  // namespace

TableName shard_name(const std::vector<const Table*>& members) {
  std::vector<std::string> databases, tables;
  for (const auto* member : members) {
    databases.push_back(member->schema);
    tables.push_back(member->name);
  }
  return {common_name(databases, "db"), common_name(tables, "table")};
}

std::string starrocks_database_name(std::string_view name, const Version& starrocks) {
  const bool takes_dashes = has(Feature::kDashInDatabase, starrocks);
  std::string out;
  for (const char c : name) {
    const bool fits = is_letter(c) || is_digit(c) || c == '_' || (c == '-' && takes_dashes);
    if (fits) {
      out += c;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {  // one `_` a character, not a byte
      out += '_';
    }
  }
  const bool only_underscores = out.find_first_not_of('_') == std::string::npos;
  if (out.empty() || only_underscores) return "db" + (out.empty() ? "_" : out);
  if (!is_letter(out.front()) && out.front() != '_') out.insert(0, "_");
  // After a leading `_` the FE wants a letter or a digit: ^_[a-zA-Z0-9]\w{0,254}$.
  if (out.front() == '_' && (out[1] == '_' || out[1] == '-')) out.insert(0, "db");
  return out.substr(0, 256);
}

std::string starrocks_table_name(std::string_view name) {
  std::string out{name};
  std::replace(out.begin(), out.end(), '`', '_');
  return out;
}

}  // namespace smt
