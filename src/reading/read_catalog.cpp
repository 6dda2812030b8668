#include "reading/read_catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <map>
#include <set>

#include "config/connections/given.hpp"
#include "plan/unmatched.hpp"
#include "reading/early_checks.hpp"
#include "reading/table_count.hpp"

namespace smt::reading {
namespace {

/// Returns "shop (20 tables), forum (3 tables)", at most ten databases.
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

}  // namespace

Scope scope_of(const Config& config, const Matcher& matcher, const std::vector<TableRow>& tables) {
  if (tables.empty()) {
    throw Error{Exit::kUsage,
                {Code::kServerNothingVisible,
                 line_of(config.db.given, {"user"}, RunPart{"server"}),
                 {address(config.db), config.db.user}}};
  }
  auto scope = make_scope(matcher, tables);
  if (scope.schemas.empty()) {
    const auto count = fmt::format("{}", tables.size());
    const auto [blamed, why] = why_none_match(config.rules, tables);
    throw Error{Exit::kUsage, {Code::kServerNothingMatches, blamed->place, {count, schemas_seen(tables), why}}};
  }
  return scope;
}

namespace {

/// A snapshot must contain the databases that the rules match; a server contains all of its own.
void require_schemas(Source& source, const Config& config, const Matcher& matcher, const Scope& scope) {
  const auto held = source.schemas();
  if (!held) return;
  for (const auto& schema : scope.schemas) {
    if (std::binary_search(held->begin(), held->end(), schema.name)) continue;
    const auto& rule = config.rules[matcher.candidates(schema.name, schema.tables.front()).back()];
    throw Error{Exit::kUsage, {Code::kSnapshotScope, rule.place, {rule.id, schema.name, config.file}}};
  }
}

/// Only BUCKETS needs sizes: a rule that sets bucket_num needs none.
bool sizes_needed(const Config& config) {
  return std::any_of(config.rules.begin(), config.rules.end(), [](const TableRule& rule) { return !rule.bucket_num; });
}

/// Notes about partitions concern only rules that do not set partitions.
bool says_partitions(const Config& config, const Matcher& matcher, const std::string& schema,
                     const std::string& table) {
  const auto candidates = matcher.candidates(schema, table);
  if (candidates.empty()) return true;
  const auto& rule = config.rules[candidates.back()];
  return rule.partition_key || rule.partitions;
}

void apply(const Source::Checks& answers, Catalog& catalog) {
  apply_checks(catalog, answers.checks);
  apply_creates(catalog, answers.creates);
}

/// Returns true if EarlyChecks should ask about the column's table. `check_scope` decides which checks count; it asks
/// later about a table that is missed here.
bool may_hold_json(const ColumnRow& row, const Server& server) {
  return server.flavour == Flavour::kMariadb && row.type.starts_with("longtext");
}

void read_checks(Source& source, EarlyChecks& early, Catalog& catalog, Console& console, Timings& timings) {
  auto scope = check_scope(catalog);
  if (scope.schemas.empty()) return;
  console.progress("reading which columns hold JSON");
  apply(early.finish(scope), catalog);
  timings.add_beside("third connection", early.timings());
  if (!scope.schemas.empty()) apply(source.checks(scope), catalog);
}

void read_partitions(Source& source, const Config& config, const Matcher& matcher, Catalog& catalog, Console& console) {
  auto scope = partition_scope(catalog);
  for (auto& schema : scope.schemas) {
    std::erase_if(schema.tables,
                  [&](const auto& table) { return says_partitions(config, matcher, schema.name, table); });
  }
  std::erase_if(scope.schemas, [](const Scope::Schema& schema) { return schema.tables.empty(); });
  if (scope.schemas.empty()) return;
  console.progress("reading the partitions");
  apply_partitions(catalog, source.partitions(scope));
}

/// What all connections share: where they store rows and report progress.
struct Reading {
  Server server;
  CatalogBuilder& builder;
  bool with_sizes;
  TableCount& count;
  EarlyChecks& checks;
  Console& console;
};

/// Reads columns, keys and sizes of a part of the tables.
void read_part(Source& source, const Scope& scope, const Reading& reading, Timings& timings) {
  CatalogBuilder::Filler filler{reading.builder};
  std::string schema, table;  // of the last row
  bool asked = false;         // EarlyChecks knows that table
  source.columns(scope, [&](const ColumnRow& row) {
    filler.add(row);
    if (row.table != table || row.schema != schema) {
      schema = row.schema, table = row.table;
      asked = false;
      reading.count.next();
    }
    if (asked || !may_hold_json(row, reading.server)) return;
    asked = true;
    reading.checks.add(schema, table);
  });
  timings.end("columns");
  reading.console.progress("reading the keys");
  source.keys(scope, [&](const KeyRow& row) { filler.add(row); });
  timings.end("keys");
  if (!reading.with_sizes) return;
  reading.console.progress("reading the sizes");
  for (const auto& row : source.sizes(scope)) filler.add(row);
  timings.end("sizes");
}

std::size_t count_tables(const Scope& scope) {
  std::size_t tables = 0;
  for (const auto& schema : scope.schemas) tables += schema.tables.size();
  return tables;
}

/// With fewer tables, reading ends before a second connection is open.
constexpr std::size_t kWorthTwoConnections = 500;

void read_tables(Source& source, const Scope& scope, const Reading& reading, Timings& timings) {
  const auto second = count_tables(scope) < kWorthTwoConnections ? nullptr : source.another();
  if (!second) return read_part(source, scope, reading, timings);
  timings.end("second connection");
  const auto parts = halves(scope);
  Timings beside;
  auto other = std::async(std::launch::async, [&] { read_part(*second, parts.second, reading, beside); });
  read_part(source, parts.first, reading, timings);
  other.get();
  timings.end("wait for the second connection");
  timings.add_beside("second connection", beside);
}

/// Returns the tables of the scope whose columns did not arrive.
std::vector<TableRow*> unread_tables(Catalog& catalog, const Scope& scope) {
  std::vector<TableRow*> unread;
  for (auto& other : catalog.others) {
    if (is_synced_type(other.type) && holds(scope, other.schema, other.name)) unread.push_back(&other);
  }
  return unread;
}

/// Removes tables that were dropped while the tool read them. A table that is still listed shows its columns only to
/// other users.
void drop_vanished(Source& source, const Scope& scope, Catalog& catalog, Findings& findings) {
  const auto unread = unread_tables(catalog, scope);
  if (unread.empty()) return;
  std::set<std::pair<std::string, std::string>> there;
  for (auto& row : source.tables()) there.emplace(std::move(row.schema), std::move(row.name));
  for (auto* row : unread) {
    if (there.contains({row->schema, row->name})) continue;
    findings.push_back({Code::kServerVanished, object_of(*row), {}});
    row->type.clear();
  }
  std::erase_if(catalog.others, [](const TableRow& row) { return row.type.empty(); });
}

/// Keeps of the scope only tables that some rule matches.
Scope taken(Scope scope, const Matcher& matcher) {
  for (auto& schema : scope.schemas)
    std::erase_if(schema.tables, [&](const auto& table) { return matcher.candidates(schema.name, table).empty(); });
  std::erase_if(scope.schemas, [](const Scope::Schema& schema) { return schema.tables.empty(); });
  return scope;
}

/// Reads whether the server shows this user all columns.
void read_proof(Source& source, const Matcher& matcher, Catalog& catalog, Console& console) {
  console.progress("asking whether all columns are shown");
  const auto proof = source.proof(taken(proof_scope(catalog), matcher));
  apply_creates(catalog, proof.creates);
  apply_refused(catalog, proof.refused);
}

/// Reads defaults that information_schema may truncate.
void read_defaults(Source& source, const Matcher& matcher, Catalog& catalog, Console& console) {
  const auto scope = taken(cut_scope(catalog), matcher);
  if (scope.schemas.empty()) return;
  console.progress("reading defaults of bytes");
  apply_defaults(catalog, source.defaults(scope));
}

/// Reads which UNIQUE key comes first, if nothing else says so.
void read_create_statements(Source& source, const Matcher& matcher, Catalog& catalog, Console& console) {
  for (auto& table : catalog.tables) {
    if (table.unproven || table.partly_shown) continue;  // omitted
    if (!needs_create_statement(table) || matcher.candidates(table.schema, table.name).empty()) continue;
    console.progress(fmt::format("reading the keys of {}.{}", table.schema, table.name));
    apply_create_statement(table, source.create_statement(table.schema, table.name).statement);
  }
}

}  // namespace

Catalog read_catalog(Source& source, const Config& config, const Matcher& matcher, Console& console, Timings& timings,
                     Findings& findings) {
  console.progress("reading the names of all tables");
  auto names = source.tables();
  timings.end("names");
  const auto scope = scope_of(config, matcher, names);
  require_schemas(source, config, matcher, scope);
  const auto server = source.server();
  CatalogBuilder builder{server, std::move(names)};
  timings.end("match the names");
  TableCount count{count_tables(scope), scope.schemas.size(), console};
  EarlyChecks checks{source, scope};
  read_tables(source, scope, {build_server(server), builder, sizes_needed(config), count, checks, console}, timings);
  checks.no_more();
  auto catalog = builder.finish();
  drop_vanished(source, scope, catalog, findings);
  timings.end("catalog");
  read_proof(source, matcher, catalog, console);
  timings.end("grants");
  read_create_statements(source, matcher, catalog, console);
  timings.end("order of keys");
  read_defaults(source, matcher, catalog, console);
  timings.end("defaults of bytes");
  read_checks(source, checks, catalog, console, timings);
  timings.end("checks");
  read_partitions(source, config, matcher, catalog, console);
  timings.end("partitions");
  return catalog;
}

}  // namespace smt::reading
