#include "app/read_catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace smt {
namespace {

std::string address(const Config& config) { return fmt::format("{}:{}", config.db.host, config.db.port); }

/// "shop (20 tables), forum (3 tables)", at most ten.
std::string schemas_seen(const std::vector<TableRow>& tables) {
  constexpr std::size_t kShown = 10;
  std::map<std::string, std::size_t> counts;
  for (const auto& table : tables) ++counts[table.schema];
  std::string out;
  std::size_t shown = 0;
  for (const auto& [schema, count] : counts) {
    if (++shown > kShown) return out + fmt::format(" and {} more", counts.size() - kShown);
    out += fmt::format("{}{} ({} table{})", out.empty() ? "" : ", ", schema, count, count == 1 ? "" : "s");
  }
  return out;
}

Scope scope_of(const Config& config, const Matcher& matcher, const std::vector<TableRow>& tables) {
  if (tables.empty()) {
    throw Error{Exit::kUsage, {Code::kServerNothingVisible, {"server", 0}, {address(config), config.db.user}}};
  }
  auto scope = make_scope(matcher, tables);
  if (scope.schemas.empty()) {
    const auto count = fmt::format("{}", tables.size());
    throw Error{Exit::kUsage, {Code::kServerNothingMatches, {config.file, 0}, {count, schemas_seen(tables)}}};
  }
  return scope;
}

/// Sizes are only for BUCKETS: a rule that sets bucket_num needs none.
bool sizes_needed(const Config& config) {
  return std::any_of(config.rules.begin(), config.rules.end(), [](const TableRule& rule) { return !rule.bucket_num; });
}

}  // namespace

Catalog read_catalog(Source& source, const Config& config, const Matcher& matcher, Console& console) {
  console.progress("reading the names of all tables");
  Rows rows;
  rows.server = source.server();
  rows.tables = source.tables();
  const auto scope = scope_of(config, matcher, rows.tables);
  console.progress(fmt::format("reading the columns of {} schemas", scope.schemas.size()));
  rows.columns = source.columns(scope);
  console.progress("reading the keys");
  rows.keys = source.keys(scope);
  if (sizes_needed(config)) {
    console.progress("reading the sizes");
    rows.sizes = source.sizes(scope);
  }
  auto catalog = build_catalog(rows);
  for (auto& table : catalog.tables) {
    if (!needs_create_statement(table) || matcher.candidates(table.schema, table.name).empty()) continue;
    console.progress(fmt::format("reading the keys of {}.{}", table.schema, table.name));
    apply_create_statement(table, source.create_statement(table.schema, table.name).statement);
  }
  return catalog;
}

}  // namespace smt
