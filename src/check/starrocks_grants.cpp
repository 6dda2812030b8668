#include "check/starrocks_grants.hpp"

#include <algorithm>

#include "text/split.hpp"

namespace smt::check {
namespace {

std::string unquoted(std::string_view name) {
  const bool quoted = name.size() > 1 && name.front() == name.back() &&
                      (name.front() == '\'' || name.front() == '`' || name.front() == '"');
  return std::string{quoted ? name.substr(1, name.size() - 2) : name};
}

/// The object between ON and TO: "ALL TABLES IN DATABASE shop", "TABLE shop.orders", "DATABASE shop, forum".
struct Object {
  std::string kind;
  std::vector<std::pair<std::string, std::string>> names;
};

std::optional<Object> object_of(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> kAll[] = {
      {"ALL TABLES IN ALL DATABASES", "TABLE"}, {"ALL DATABASES", "DATABASE"}, {"ALL CATALOGS", "CATALOG"}};
  for (const auto& [words, kind] : kAll) {
    if (text == words) return Object{std::string{kind}, {{"*", "*"}}};
  }
  constexpr std::string_view kIn = "ALL TABLES IN DATABASE ";
  if (text.starts_with(kIn)) {
    Object object{"TABLE", {}};
    for (const auto& name : split(text.substr(kIn.size()), ',')) object.names.emplace_back(unquoted(name), "*");
    return object;
  }
  for (const auto* kind : {"CATALOG", "DATABASE", "TABLE"}) {
    const std::string head = std::string{kind} + " ";
    if (!text.starts_with(head)) continue;
    Object object{kind, {}};
    for (const auto& name : split(text.substr(head.size()), ',')) {
      const auto dot = object.kind == "TABLE" ? name.find('.') : std::string::npos;
      if (dot == std::string::npos) {
        object.names.emplace_back(unquoted(name), "*");
      } else {
        object.names.emplace_back(unquoted(name.substr(0, dot)), unquoted(name.substr(dot + 1)));
      }
    }
    return object;
  }
  return std::nullopt;
}

/// Returns whether the text names objects that no file creates or loads.
bool is_of_no_concern(std::string_view text) {
  constexpr std::string_view kOthers[] = {"VIEW",         "MATERIALIZED",     "FUNCTION",      "GLOBAL FUNCTION",
                                          "RESOURCE",     "SYSTEM",           "USER",          "STORAGE",
                                          "ALL VIEWS",    "ALL MATERIALIZED", "ALL FUNCTIONS", "ALL GLOBAL",
                                          "ALL RESOURCE", "ALL RESOURCES",    "ALL USERS",     "ALL STORAGE",
                                          "PIPE",         "ALL PIPES",        "WAREHOUSE",     "ALL WAREHOUSES"};
  return std::any_of(std::begin(kOthers), std::end(kOthers), [&](auto other) { return text.starts_with(other); });
}

}  // namespace

StarRocksGrants::StarRocksGrants(const std::vector<StarRocksFacts::Grant>& grants) {
  for (const auto& grant : grants) add(grant);
}

void StarRocksGrants::add(const StarRocksFacts::Grant& given) {
  const std::string_view text = given.text;
  for (const auto& role : granted_roles(text)) all_ = all_ || role == "root" || role == "db_admin";
  if (!granted_roles(text).empty()) return;
  if (!given.catalog.empty() && given.catalog != "default" && given.catalog != "default_catalog") return;
  constexpr std::string_view kGrant = "GRANT ", kOn = " ON ";
  const auto on = text.find(kOn), to = text.find(" TO ", on);
  const bool whole = text.starts_with(kGrant) && on != std::string_view::npos && to != std::string_view::npos;
  const auto object_text = whole ? text.substr(on + kOn.size(), to - on - kOn.size()) : std::string_view{};
  const auto object = object_of(object_text);
  if (!object) {
    if (!whole || !is_of_no_concern(object_text)) not_understood_ = text;
    return;
  }
  const auto privileges = split(text.substr(kGrant.size(), on - kGrant.size()), ',');
  for (const auto& [database, table] : object->names) grants_.push_back({privileges, object->kind, database, table});
}

bool StarRocksGrants::has(std::string_view privilege, std::string_view kind, std::string_view database,
                          std::string_view table) const {
  return all_ || std::any_of(grants_.begin(), grants_.end(), [&](const Grant& grant) {
           const auto given = [&](std::string_view one) {
             return std::find(grant.privileges.begin(), grant.privileges.end(), one) != grant.privileges.end();
           };
           return grant.kind == kind &&
                  (privilege.empty() || given(privilege) || given("ALL") || given("ALL PRIVILEGES")) &&
                  (grant.database == "*" || database.empty() || grant.database == database) &&
                  (grant.table == "*" || grant.table == table);
         });
}

bool StarRocksGrants::may_create_databases() const { return has("CREATE DATABASE", "CATALOG", "", "*"); }

bool StarRocksGrants::may_create_tables(std::string_view database) const {
  return has("CREATE TABLE", "DATABASE", database, "*");
}

bool StarRocksGrants::may(std::string_view privilege, const TableName& table) const {
  return has(privilege, "TABLE", table.database, table.table);
}

bool StarRocksGrants::may_see(const TableName& table) const { return has("", "TABLE", table.database, table.table); }

}  // namespace smt::check
