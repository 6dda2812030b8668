#pragma once
// Decides whether to ask for tables by name or for their whole schema.

#include "smt/catalog.hpp"

namespace smt::source {

/// More names than this in one IN list cost the server more than the whole schema.
inline constexpr std::size_t kMostNamedTables = 200;

/// Returns the names to ask for; none if the whole schema costs no more.
inline std::vector<std::string> named_tables(const Scope::Schema& schema) {
  const bool few = schema.tables.size() <= kMostNamedTables && schema.tables.size() * 2 <= schema.tables_in_schema;
  return few ? schema.tables : std::vector<std::string>{};
}

/// Returns the names to ask for if the server opens each table in the answer; one empty list means the whole schema.
inline std::vector<std::vector<std::string>> named_parts(const Scope::Schema& schema) {
  if (schema.tables.size() * 2 > schema.tables_in_schema) return {{}};
  std::vector<std::vector<std::string>> parts;
  for (const auto& table : schema.tables) {
    if (parts.empty() || parts.back().size() == kMostNamedTables) parts.emplace_back();
    parts.back().push_back(table);
  }
  return parts;
}

}  // namespace smt::source
