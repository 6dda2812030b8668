// External tables and catalogs of StarRocks: MySQL's rows as they are (docs External_table, jdbc_catalog; FE
// MysqlTable).

#include <fmt/format.h>

#include "emit/append.hpp"
#include "emit/comments.hpp"

namespace smt::emit {
namespace {

std::string external_header(const Origin& origin) {
  const auto file = file_name(kExternalFile, origin.rule_id);
  if (origin.external_placeholders.empty())
    return file_header(origin, "Run: mysql -h FE_HOST -P 9030 -u root < " + file);
  return file_header(
      origin,
      fmt::format(
          "The file has placeholders instead of secrets. Export the secrets as environment variables, with a \\ before "
          "each \" and \\ in\nthem; then run:\n  envsubst '${}' < {} | mysql -h FE_HOST -P 9030 -u root",
          fmt::join(origin.external_placeholders, " $"), file));
}

std::string properties_clause(const std::vector<Option>& properties) {
  std::string out;
  append_properties(out, properties);
  return out + ";\n\n";
}

std::string qualified_name(const TableName& name) {
  return fmt::format("{}.{}", quote_identifier(name.database), quote_identifier(name.table));
}

std::vector<std::string> preamble(const TargetTable& target, const ExternalTables& external) {
  std::vector<std::string> statements;
  if (!external.catalog.empty()) {
    statements.push_back(fmt::format("CREATE EXTERNAL CATALOG{} {}\n{}", external.if_not_exists ? " IF NOT EXISTS" : "",
                                     quote_identifier(external.catalog), properties_clause(external.properties)));
  }
  const bool has_table = external.catalog.empty() || external.view;
  if (has_table)
    statements.push_back(fmt::format("CREATE DATABASE IF NOT EXISTS {};\n\n", quote_identifier(target.name.database)));
  return statements;
}

std::string external_table(const ExternalTables& external, const ExternalTables::Member& member) {
  auto out = fmt::format("CREATE EXTERNAL TABLE IF NOT EXISTS {} (\n", qualified_name(member.name));
  const auto& columns = member.columns.empty() ? external.columns : member.columns;
  for (const auto& column : columns) out += fmt::format("  {}{}\n", column, &column == &columns.back() ? "" : ",");
  auto properties = external.properties;
  properties.push_back({"database", member.mysql.database});
  properties.push_back({"table", member.mysql.table});
  return out + ") ENGINE=mysql\n" + properties_clause(properties);
}

/// Returns where StarRocks reads a member's rows.
std::string read_from(const ExternalTables& external, const ExternalTables::Member& member) {
  if (external.catalog.empty()) return qualified_name(member.name);
  return fmt::format("{}.{}", quote_identifier(external.catalog), qualified_name(member.mysql));
}

std::string view(const ExternalTables& external) {
  auto out = fmt::format("CREATE VIEW IF NOT EXISTS {} AS\n", qualified_name(*external.view));
  for (const auto& member : external.members) {
    out += fmt::format("SELECT {} FROM {}{}\n", member.select, read_from(external, member),
                       &member == &external.members.back() ? ";" : " UNION ALL");
  }
  return out + "\n";
}

std::string tables(const TargetTable& target, const ExternalTables& external) {
  std::string out;
  for (const auto& member : external.members) {
    if (external.catalog.empty()) out += external_table(external, member);
  }
  if (external.view) return out + view(external);
  if (!out.empty()) return out;
  return fmt::format("-- {}: SELECT * FROM {}\n\n", comment_text(table_name_text(target.name)),
                     comment_text(read_from(external, external.members.front())));
}

Statements external_statements(const TargetTable& target) {
  if (!target.external) return {};
  return {preamble(target, *target.external), tables(target, *target.external), {}};
}

}  // namespace

const StatementEmitter kExternalEmitter{kExternalFile, external_header, external_statements};

}  // namespace smt::emit
