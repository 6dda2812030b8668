#include <algorithm>
#include <map>

#include "smt/plan.hpp"

namespace smt::plan {

Scope make_scope(const Matcher& matcher, const std::vector<TableRow>& tables) {
  std::map<std::string, Scope::Schema> schemas;
  for (const auto& table : tables) {
    auto& schema = schemas[table.schema];
    schema.name = table.schema;
    ++schema.tables_in_schema;
    if (is_synced_type(table.type) && !matcher.candidates(table.schema, table.name).empty()) {
      schema.tables.push_back(table.name);
    }
  }
  Scope scope;
  for (auto& [name, schema] : schemas) {
    if (schema.tables.empty()) continue;
    std::sort(schema.tables.begin(), schema.tables.end());
    scope.schemas.push_back(std::move(schema));
  }
  return scope;
}

}  // namespace smt::plan
