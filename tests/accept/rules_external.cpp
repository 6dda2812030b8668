// External tables and catalogs (MysqlTable, docs jdbc_catalog).

#include "accept/rules.hpp"

namespace smt::test {
namespace {

const Property* find(const External& external, std::string_view key) {
  const auto found = std::find_if(external.properties.begin(), external.properties.end(),
                                  [&](const Property& property) { return property.key == key; });
  return found == external.properties.end() ? nullptr : &*found;
}

void require(const External& external, std::initializer_list<const char*> keys, const Check& check) {
  for (const auto* key : keys) {
    const auto* property = find(external, key);
    const bool may_be_empty = std::string_view{key} == "password";
    if (property == nullptr || (property->value.empty() && !may_be_empty))
      check.refuse(external.line, "external-property", std::string{key} + " is null");
  }
}

void check_table_properties(const External& external, const Check& check) {
  require(external, {"host", "port", "user", "password", "database", "table"}, check);
  if (external.properties.size() > 6) check.refuse(external.line, "external-property", "Unknown properties");
  const auto* port = find(external, "port");
  if (port != nullptr && port->value.find_first_not_of("0123456789") != std::string::npos)
    check.refuse(external.line, "external-property", "Port of MySQL table must be a number");
}

bool is_catalog_name(std::string_view name) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !name.empty() && letter(name.front()) &&
         std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

void check_catalog(const External& external, const Check& check) {
  require(external, {"type", "user", "password", "jdbc_uri", "driver_url", "driver_class"}, check);
  if (check.release < Release::k3_0) check.refuse(external.line, "external-release", "JDBC catalogs came with 3.0");
  if (external.if_not_exists && check.release <= Release::k3_3)
    check.refuse(external.line, "external-release", "IF NOT EXISTS came with late releases of 3.3");
  if (!is_catalog_name(external.name.text))
    check.refuse(external.line, "external-name", "Invalid catalog name " + external.name.text);
}

}  // namespace

void check_external(const External& external, const Check& check) {
  if (external.kind == External::Kind::kCatalog) check_catalog(external, check);
  if (external.kind != External::Kind::kTable) return;
  check_names(external.table, check);
  check_types(external.table, check);
  check_table_properties(external, check);
  for (const auto& column : external.table.columns) {
    const auto plain = plain_type(column.type);
    if (column.type.nested || plain == "JSON")
      check.refuse(column.name.line, "external-type", "mysql external table don't support complex type");
  }
}

}  // namespace smt::test
