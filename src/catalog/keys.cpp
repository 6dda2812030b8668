#include <algorithm>

#include "catalog/scanner.hpp"
#include "smt/catalog.hpp"
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

bool is_whole_and_not_null(const Table& table, const Key& key) {
  return std::all_of(key.parts.begin(), key.parts.end(), [&](const KeyPart& part) {
    const auto* column = part.expression || part.prefix ? nullptr : find_column(table, part.column);
    return column != nullptr && !column->nullable;
  });
}

struct PrintedKey {
  std::string name;
  bool unique = false;
};

/// Reads the names of the keys from SHOW CREATE TABLE, in the order printed.
class KeyLines {
 public:
  explicit KeyLines(std::string_view statement) : in_{statement} {}

  std::vector<PrintedKey> read() {
    while (!in_.at_end() && in_.peek() != '(') skip_token();
    if (!in_.accept('(')) return {};
    for (bool more = true; more;) {
      read_definition();
      more = skip_to_comma();
    }
    return std::move(keys_);
  }

 private:
  /// A column's line begins with its name in backticks, so words here belong to keys.
  void read_definition() {
    in_.skip_spaces();
    if (in_.accept_word("PRIMARY")) return;
    const bool unique = in_.accept_word("UNIQUE");
    if (!unique && !in_.accept_word("FULLTEXT")) in_.accept_word("SPATIAL");
    in_.skip_spaces();
    if (!in_.accept_word("KEY") && !in_.accept_word("INDEX")) return;
    in_.skip_spaces();
    if (auto name = in_.backticked()) keys_.push_back({std::move(*name), unique});
  }

  /// Skips the rest of a definition. Returns true after the comma that ends it, false after the parenthesis that ends
  /// the last one.
  bool skip_to_comma() {
    for (int depth = 0; !in_.at_end();) {
      if (depth == 0 && in_.accept(',')) return true;
      if (in_.peek() == '(') ++depth;
      if (in_.peek() == ')' && --depth < 0) return false;
      skip_token();
    }
    return false;
  }

  /// Skips a whole quoted text, so that nothing in it is parsed as SQL; else skips one character.
  void skip_token() {
    if (!in_.backticked() && !in_.quoted('\'') && !in_.quoted('"')) in_.next();
  }

  Scanner in_;
  std::vector<PrintedKey> keys_;
};

}  // namespace

const Key* natural_key(const Table& table) {
  for (const auto& key : table.keys) {
    if (key.primary || (key.unique && is_whole_and_not_null(table, key))) return &key;
  }
  return nullptr;
}

bool needs_create_statement(const Table& table) {
  if (std::any_of(table.keys.begin(), table.keys.end(), [](const Key& key) { return key.primary; })) return false;
  return std::count_if(table.keys.begin(), table.keys.end(), [](const Key& key) { return key.unique; }) > 1;
}

void apply_create_statement(Table& table, std::string_view statement) {
  const auto printed = KeyLines{statement}.read();
  const auto position = [&](const Key& key) {
    if (key.primary) return std::ptrdiff_t{-1};
    const auto same_name = [&](const PrintedKey& candidate) { return candidate.name == key.name; };
    return std::find_if(printed.begin(), printed.end(), same_name) - printed.begin();
  };
  std::stable_sort(table.keys.begin(), table.keys.end(),
                   [&](const Key& a, const Key& b) { return position(a) < position(b); });
  if (!table.keys.empty() && table.keys.front().primary) return;
  const auto unique = std::find_if(printed.begin(), printed.end(), [](const PrintedKey& key) { return key.unique; });
  if (unique != printed.end()) table.first_unique = unique->name;
}

const Column* find_column(const Table& table, std::string_view name) {
  for (const auto& column : table.columns) {
    if (column.name == name) return &column;
  }
  for (const auto& column : table.columns) {
    if (equal_ignoring_case(column.name, name)) return &column;
  }
  return nullptr;
}

}  // namespace smt::catalog
