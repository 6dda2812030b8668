#include "diff/alter/rebuild.hpp"

#include <algorithm>

#include "diff/aim.hpp"
#include "diff/alter/alter_text.hpp"
#include "diff/table_edits.hpp"
#include "smt/sql_text.hpp"
#include "starrocks/expression.hpp"
#include "starrocks/same_meaning.hpp"
#include "types/starrocks_properties.hpp"

namespace smt::diff {
namespace {

class Rebuild {
 public:
  Rebuild(const Tables& tables, Allow word) : tables_{tables}, word_{word} {}

  void step(StatementKind kind, std::string sql, Safety safety = Safety::kSafe) {
    Statement out;
    out.kind = kind;
    out.sql = std::move(sql);
    out.cost = Cost::kRebuild;
    out.safety = safety;
    const bool never = kind == StatementKind::kDropTable;
    if (!never) out.allow = {word_};
    out.enabled = !never && tables_.allows(word_);
    out_.push_back(std::move(out));
  }

  /// Puts the new table in the place of the old one, which gets a dated name.
  void swap() {
    step(StatementKind::kSwap, alter(tables_.now, "SWAP WITH " + quote_identifier(new_name())));
    step(StatementKind::kAlter, "ALTER TABLE " + full(new_name()) + " RENAME " + quote_identifier(old_name()));
    leave_group();
    set_later_properties();
    step(StatementKind::kStartJobs, {});
    step(StatementKind::kDropTable, "DROP TABLE " + full(old_name()), Safety::kLosesData);
  }

  void create() { step(StatementKind::kCreateTable, create_text(new_table(), new_name())); }

  std::string full(std::string_view name) const { return full_name(tables_.now.database, name); }
  std::string new_name() const { return dated("__new"); }
  std::string old_name() const { return dated("__old"); }
  std::vector<Statement> take() { return std::move(out_); }

 private:
  std::string dated(const char* suffix) const {
    const auto& time = tables_.options.time;
    return tables_.now.name + suffix + (time.empty() ? "" : "_" + time);
  }

  /// The old table may be what the new one does not fit into the colocation group with, so it leaves first.
  bool changes_group() const {
    return !property_value(tables_.now, kGroup).empty() && !property_value(tables_.aim, kGroup).empty();
  }

  /// unique_constraints contain the table's name, which is another one until SWAP.
  bool is_set_later(std::string_view name) const {
    if (name == kGroup) return changes_group();
    return name == kConstraints && can_set(name);
  }

  bool can_set(std::string_view name) const {
    return evidence(find_property_change(name)->known, tables_.starrocks.version) != Evidence::kRefused;
  }

  void set(const std::string& table, std::string_view name, const std::string& value) {
    const auto clause = " SET (" + property_list({{std::string{name}, value}}) + ")";
    step(StatementKind::kAlter, "ALTER TABLE " + full(table) + clause,
         tables_.safety(find_property_change(name)->known));
  }

  void leave_group() {
    if (changes_group()) set(old_name(), kGroup, "");
  }

  void set_later_properties() {
    for (const auto& [name, value] : tables_.aim.properties) {
      if (is_set_later(name)) set(tables_.now.name, name, own_value(name, value));
    }
  }

  /// unique_constraints without the name of the old table. SHOW CREATE TABLE of 4.1 has it; SET was
  /// recorded with the columns alone.
  std::string own_value(std::string_view name, const std::string& value) const {
    if (name != kConstraints) return value;
    return starrocks::short_constraint(value, tables_.now.database, tables_.now.name);
  }

  /// CREATE TABLE refuses some properties that a table may have got later.
  PresentTable new_table() const {
    auto out = tables_.aim;
    std::erase_if(out.properties, [&](const auto& property) {
      return is_refused_property(property.first, property.second, tables_.starrocks) || is_set_later(property.first);
    });
    for (auto& [name, value] : out.properties) value = own_value(name, value);
    return out;
  }

  static constexpr std::string_view kGroup = "colocate_with", kConstraints = "unique_constraints";

  const Tables& tables_;
  Allow word_;
  std::vector<Statement> out_;
};

/// Returns "`a`", or "CAST(`a` AS BIGINT)" if the new column has another type.
std::string selected(const PresentColumn& to, const PresentColumn& from, const std::string& name) {
  return to.type == from.type ? name : "CAST(" + name + " AS " + to.type.text + ")";
}

/// Columns that the old table lacks get their default, or NULL.
std::string insert_text(const PresentTable& aim, const OldTable& from, const std::string& target,
                        const std::string& source) {
  std::vector<std::string> columns;
  std::string select;
  for (const auto& to : aim.columns) {
    const auto* const there = find_column(from.table.columns, to.name);
    if (there == nullptr || !to.generated.empty()) continue;
    columns.push_back(to.name);
    select.append(select.empty() ? "" : ", ").append(selected(to, *there, from.column(to.name)));
  }
  return "INSERT INTO " + target + " " + column_list(columns) + "\nSELECT " + select + "\nFROM " + source;
}

std::string counted(const std::string& table, std::string_view alias) {
  return "(SELECT COUNT(*) AS n FROM " + table + ") " + std::string{alias};
}

bool is_text(const PresentType& type) {
  if (!type.scalar) return false;
  const auto kind = type.scalar->kind;
  return kind == StarRocksKind::kChar || kind == StarRocksKind::kVarchar || kind == StarRocksKind::kVarbinary;
}

/// Returns the condition of the values that a column of type `to` holds; an empty text if it holds all.
std::string fitting_value(const PresentType& to, const PresentType& from, const std::string& name) {
  if (holds_all(to, from)) return {};
  if (is_text(to) && is_text(from)) return "LENGTH(" + name + ") <= " + std::to_string(to.scalar->length);
  return "CAST(" + name + " AS " + to.text + ") IS NOT NULL";
}

/// Returns the condition of the rows that fit the column; an empty text if all do.
std::string fitting_row(const PresentColumn& to, const PresentColumn& from, const std::string& name) {
  const auto value = fitting_value(to.type, from.type, name);
  if (!to.nullable) return value.empty() && from.nullable ? name + " IS NOT NULL" : value;
  return value.empty() || !from.nullable ? value : "(" + name + " IS NULL OR " + value + ")";
}

/// Returns the condition of the rows that fit all columns; an empty text if all rows do.
std::string fitting_rows(const PresentTable& aim, const OldTable& from) {
  std::string out;
  for (const auto& to : aim.columns) {
    const auto* const there = find_column(from.table.columns, to.name);
    if (there == nullptr || !to.generated.empty()) continue;
    const auto condition = fitting_row(to, *there, from.column(to.name));
    if (!condition.empty()) out.append(out.empty() ? " WHERE " : " AND ").append(condition);
  }
  return out;
}

bool all_there(const std::vector<std::string>& names, const PresentTable& table) {
  return std::all_of(names.begin(), names.end(),
                     [&](const auto& name) { return find_column(table.columns, name) != nullptr; });
}

/// Returns true if rows of the old table may have the same new key, and become one row.
bool merges_rows(const PresentTable& aim, const PresentTable& from) {
  if (aim.model == Model::kDuplicate || !all_there(aim.key, from)) return false;
  if (from.model == Model::kDuplicate) return true;
  return !std::all_of(from.key.begin(), from.key.end(), [&](const auto& name) {
    const auto *const to = find_column(aim.columns, name), *const there = find_column(from.columns, name);
    return has_name(aim.key, name) && to != nullptr && there != nullptr && holds_all(to->type, there->type);
  });
}

/// Returns the new key of a row of the old table.
std::string selected_key(const PresentTable& aim, const OldTable& from) {
  std::string out;
  for (const auto& name : aim.key) {
    const auto *const to = find_column(aim.columns, name), *const there = find_column(from.table.columns, name);
    out.append(out.empty() ? "" : ", ").append(selected(*to, *there, from.column(name)));
  }
  return out;
}

/// Returns the SELECT of the number of rows that the new table cannot hold; an empty text if it holds all.
std::string lost_text(const PresentTable& aim, const OldTable& from, const std::string& source) {
  const auto condition = fitting_rows(aim, from);
  const bool merges = merges_rows(aim, from.table);
  if (condition.empty() && !merges) return {};
  const auto kept = merges ? "(SELECT DISTINCT " + selected_key(aim, from) + " FROM " + source + condition + ") kept"
                           : source + condition;
  return "SELECT old.n - new.n AS lost_rows FROM " + counted(source, "old") + ", " + counted(kept, "new");
}

}  // namespace

bool can_fill(const PresentTable& aim, const PresentTable& from) {
  const auto is_bitmap = [](const PresentColumn& column) {
    return !column.type.scalar || column.type.scalar->kind >= StarRocksKind::kHll;
  };
  const bool has_source = std::any_of(aim.columns.begin(), aim.columns.end(), [&](const PresentColumn& to) {
    return to.generated.empty() && find_column(from.columns, to.name) != nullptr;
  });
  return has_source && std::all_of(aim.columns.begin(), aim.columns.end(), [&](const PresentColumn& to) {
           const auto* const there = find_column(from.columns, to.name);
           if (there == nullptr) return !needs_a_value(to);
           return to.type == there->type || (!is_bitmap(to) && !is_bitmap(*there));
         });
}

std::string OldTable::column(const std::string& name) const {
  const auto found = first_names.find(name);
  return quote_identifier(found == first_names.end() ? name : found->second);
}

std::vector<Statement> rebuild_statements(const Tables& tables, const OldTable& from) {
  Rebuild rebuild{tables, Allow::kRebuild};
  const auto old_table = rebuild.full(from.table.name), new_table = rebuild.full(rebuild.new_name());
  const auto lost = lost_text(tables.aim, from, old_table);
  if (!lost.empty()) rebuild.step(StatementKind::kCountLost, lost);
  rebuild.step(StatementKind::kStopJobs, {});
  rebuild.create();
  rebuild.step(StatementKind::kInsert, insert_text(tables.aim, from, new_table, old_table));
  rebuild.step(StatementKind::kGuard, "SELECT ASSERT_TRUE(old.n = new.n) AS same_rows FROM " +
                                          counted(old_table, "old") + ", " + counted(new_table, "new"));
  rebuild.swap();
  return rebuild.take();
}

std::vector<Statement> reload_statements(const Tables& tables) {
  Rebuild rebuild{tables, Allow::kReload};
  rebuild.step(StatementKind::kStopJobs, {});
  rebuild.create();
  rebuild.swap();
  return rebuild.take();
}

}  // namespace smt::diff
