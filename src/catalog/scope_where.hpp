#pragma once
// Tables to ask more about.

#include "smt/catalog.hpp"

namespace smt::catalog {

/// The tables of the catalog for which `wanted` holds.
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
