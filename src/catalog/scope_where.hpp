#pragma once
// The tables about which to read more.

#include "smt/catalog.hpp"

namespace smt::catalog {

/// Returns the tables of the catalog for which `wanted` returns true.
template <typename Wanted>
Scope scope_where(const Catalog& catalog, Wanted wanted) {
  Scope scope;
  Scope::Schema schema;
  const auto close = [&] {
    if (!schema.tables.empty()) scope.schemas.push_back(std::move(schema));
    schema = {};
  };
  for (const auto& table : catalog.tables) {  // by schema, then name
    if (table.schema != schema.name) close();
    schema.name = table.schema;
    ++schema.tables_in_schema;
    if (wanted(table)) schema.tables.push_back(table.name);
  }
  close();
  return scope;
}

}  // namespace smt::catalog
