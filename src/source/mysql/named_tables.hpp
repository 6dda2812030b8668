#pragma once
// Whether to ask for tables by name or for their whole schema.

#include "smt/catalog.hpp"

namespace smt::source {

/// More names than this in one IN list cost the server more than the whole schema.
inline constexpr std::size_t kMostNamedTables = 200;

/// The names to ask for; empty if the whole schema is as cheap.
inline std::vector<std::string> named_tables(const Scope::Schema& schema) {
  const bool few = schema.tables.size() <= kMostNamedTables && schema.tables.size() * 2 <= schema.tables_in_schema;
  return few ? schema.tables : std::vector<std::string>{};
}

/// The names to ask for where the server opens each table that it answers for; one empty list for the whole schema.
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
