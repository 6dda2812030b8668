#include "mapping/flink/pattern/source_pattern.hpp"

#include <fmt/format.h>

#include "mapping/flink/pattern/name_pattern.hpp"

namespace smt::mapping {
namespace {

/// Returns the tables of a product. `^` excludes databases whose names end like one of these.
std::string tables_of(const TableProduct& product, bool case_matters) {
  return fmt::format("(?<=^{}[.]){}", name_pattern(product.databases, case_matters),
                     name_pattern(product.tables, case_matters));
}

}  // namespace

SourcePattern source_pattern(const SourceTables& source, bool case_matters) {
  if (source.products.size() == 1) {
    const auto pattern = source.open ? open_name_pattern : name_pattern;
    const auto& [databases, tables] = source.products.front();
    return {pattern(databases, case_matters), pattern(tables, case_matters)};
  }
  std::vector<std::string> databases, tables;
  for (const auto& product : source.products) {
    databases.insert(databases.end(), product.databases.begin(), product.databases.end());
    tables.push_back(tables_of(product, case_matters));
  }
  return {name_pattern(databases, case_matters), fmt::format("({})", fmt::join(tables, "|"))};
}

}  // namespace smt::mapping
