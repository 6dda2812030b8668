#include "mapping/external/external.hpp"

#include <fmt/format.h>

#include "mapping/column/column_names.hpp"
#include "mapping/column/ignored_columns.hpp"
#include "smt/sql_text.hpp"
#include "text/ascii.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::mapping {
namespace {

constexpr std::string_view kGroup = "external.properties.", kSuffix = "_external";

/// Returns the type in an external table, which supports scalars only: StarRocks reads JSON and bytes as text.
StarRocksType external_type(const StarRocksType& type) {
  const bool plain = type.kind != StarRocksKind::kJson && type.kind != StarRocksKind::kVarbinary;
  return plain ? type : StarRocksType{StarRocksKind::kVarchar, kMaxVarchar, 0, 0};
}

/// Returns the columns of `table`, which is a member of the target or the target's model.
std::vector<std::string> columns_of(const Table& table, const Mapping& mapping, Findings& findings) {
  std::vector<std::string> columns;
  Findings reported_already;
  const auto kept = kept_columns(table, mapping.planned.members, mapping.run.config.ignore_rules, reported_already);
  for (const auto* column : kept.columns) {
    const auto mapped =
        map_type(*column, KeyUse::kNone, mapping.types.rules_for(*column, false), {}, mapping.engines());
    if (!mapped) continue;  // reported as an error already
    if (starrocks_column_name(column->name) != column->name) {
      findings.push_back({Code::kExternalColumn, object_of(table, column->name), {column->name}});
      continue;
    }
    columns.push_back(fmt::format("{} {} {}", quote_identifier(column->name),
                                  starrocks_type_text(external_type(mapped->starrocks)),
                                  column->nullable ? "NULL" : "NOT NULL"));
  }
  return columns;
}

/// Returns what a view over shards of several structures selects from one of them: "`id`, NULL AS `note`".
std::string select_of(const Table& member, const Mapping& mapping, bool in_catalog) {
  std::string out;
  Findings reported_already;
  const auto kept =
      kept_columns(mapping.table, mapping.planned.members, mapping.run.config.ignore_rules, reported_already);
  for (const auto* column : kept.columns) {
    if (!in_catalog && starrocks_column_name(column->name) != column->name) continue;
    const bool lacks = find_column(member, column->name) == nullptr;
    out += fmt::format("{}{}{}", out.empty() ? "" : ", ", lacks ? "NULL AS " : "", quote_identifier(column->name));
  }
  return out;
}

std::string catalog_name(const std::string& host, const std::string& port) {
  std::string name = "mysql_";
  for (const char c : fmt::format("{}_{}", host, port)) {
    const bool plain = is_alphanumeric(c) || c == '_';
    name += plain ? c : '_';
  }
  return name;
}

class Properties {
 public:
  Properties(const TableRule& rule, const Placeholders& placeholders) : rule_{rule}, placeholders_{placeholders} {}

  /// Returns the value from the conf, or else `usual`.
  std::string value(const std::string& key, const std::string& usual) const {
    const auto given = rule_.external.find(key);
    return given == rule_.external.end() ? usual : given->second.value;
  }

  void add(const std::string& key, const std::string& usual) {
    options_.push_back({key, placeholders_.text(rule_.id, fmt::format("{}{}", kGroup, key), value(key, usual))});
  }

  /// Adds all other properties from the conf, except those of the address.
  void add_others() {
    for (const auto& [key, setting] : rule_.external) {
      const bool known = key == "host" || key == "port" || key == "type" ||
                         std::any_of(options_.begin(), options_.end(),
                                     [&, &name = key](const Option& option) { return option.key == name; });
      if (!known) add(key, "");
    }
  }

  std::vector<Option> take() { return std::move(options_); }

 private:
  const TableRule& rule_;
  const Placeholders& placeholders_;
  std::vector<Option> options_;
};

std::vector<Option> catalog_properties(const TableRule& rule, const Db& db, const Placeholders& placeholders) {
  Properties properties{rule, placeholders};
  const auto host = properties.value("host", db.host), port = properties.value("port", fmt::format("{}", db.port));
  properties.add("type", "jdbc");
  properties.add("user", db.user);
  properties.add("password", db.password.reveal());
  properties.add("jdbc_uri", fmt::format("jdbc:mysql://{}:{}", host, port));
  properties.add("driver_url", "");
  properties.add("driver_class", "com.mysql.cj.jdbc.Driver");
  properties.add_others();
  return properties.take();
}

std::vector<Option> table_properties(const TableRule& rule, const Db& db, const Placeholders& placeholders) {
  Properties properties{rule, placeholders};
  properties.add("host", db.host);
  properties.add("port", fmt::format("{}", db.port));
  properties.add("user", db.user);
  properties.add("password", db.password.reveal());
  return properties.take();
}

std::vector<DecidedBy> lines_of(const TableRule& rule) {
  std::vector<DecidedBy> lines;
  add_line(Decision::kExternal, "external_tables", rule.shape.external_tables, lines);
  for (const auto& [key, setting] : rule.external)
    lines.push_back({Decision::kExternal, {nullptr, kGroup, key, &setting.place}});
  return lines;
}

}  // namespace

Decided<std::optional<ExternalTables>> make_external(Mapping& mapping) {
  const auto& rule = mapping.rule();
  const auto& target = mapping.target;
  const auto& db = mapping.run.config.db;
  const auto& placeholders = mapping.run.placeholders;
  if (!writes_external(rule)) return {};
  const bool several = mapping.planned.members.size() > 1;
  const TableName whole{target.name.database, fmt::format("{}{}", target.name.table, kSuffix)};
  ExternalTables external;
  if (rule.shape.external_tables->value == External::kCatalog) {
    const Properties given{rule, placeholders};
    external.catalog = catalog_name(given.value("host", db.host), given.value("port", fmt::format("{}", db.port)));
    external.if_not_exists = has(Feature::kCatalogIfNotExists, mapping.starrocks());
    external.properties = catalog_properties(rule, db, placeholders);
  } else {
    external.properties = table_properties(rule, db, placeholders);
    external.columns = columns_of(mapping.table, mapping, mapping.findings());
  }
  for (const auto& member : target.members) {
    const auto own = fmt::format("{}_{}{}", member.database, member.table, kSuffix);
    external.members.push_back({several ? TableName{target.name.database, own} : whole, member});
  }
  const auto& planned = mapping.planned;
  for (std::size_t i = 0; planned.widened && i < planned.members.size(); ++i) {
    const bool in_catalog = !external.catalog.empty();
    Findings reported_already;
    auto& member = external.members[i];
    if (!in_catalog) member.columns = columns_of(*planned.members[i], mapping, reported_already);
    member.select = select_of(*planned.members[i], mapping, in_catalog);
  }
  if (several) external.view = whole;
  return {std::move(external), lines_of(rule)};
}

}  // namespace smt::mapping
