#include "check/starrocks_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "check/result.hpp"
#include "check/starrocks_types.hpp"
#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::check {
namespace {

/// Returns "PRIMARY" for PRI_KEYS and PRIMARY_KEYS, and "" for text that is not a model.
std::string_view model_word(std::string_view model) {
  if (model.starts_with("PRI")) return "PRIMARY";
  if (model.starts_with("UN")) return "UNIQUE";
  if (model.starts_with("AGG")) return "AGGREGATE";
  return model.starts_with("DUP") ? "DUPLICATE" : "";
}

struct Difference {
  std::string what, fix;
};

std::string drop(const TableName& name) {
  return fmt::format("DROP TABLE {}.{}; -- only if you can lose its rows; the files create it again",
                     quote_identifier(name.database), quote_identifier(name.table));
}

bool same_names(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return equal_ignoring_case(x, y); });
}

/// Returns the differences of the columns. Adds missing columns to `added`: the fix adds them if nothing else differs.
std::vector<std::string> column_differences(const NeededTable& needed, const StarRocksFacts::Table& there,
                                            std::vector<std::string>& added) {
  std::vector<std::string> all;
  for (const auto& column : needed.columns) {
    const auto found = std::find_if(there.columns.begin(), there.columns.end(),
                                    [&](const auto& one) { return equal_ignoring_case(one.name, column.name); });
    if (found == there.columns.end()) {
      all.push_back("has no column " + column.name);
      added.push_back(fmt::format("ALTER TABLE {}.{} ADD COLUMN {} {} NULL;", quote_identifier(needed.name.database),
                                  quote_identifier(needed.name.table), quote_identifier(column.name), column.type));
    } else if (!fits_type(column.type, found->type)) {
      all.push_back(fmt::format("its column {} is {} and not {}", column.name, found->type, column.type));
    } else if (column.nullable && !found->nullable) {
      all.push_back(fmt::format("its column {} does not accept NULL", column.name));
    }
  }
  for (const auto& column : there.columns) {
    const bool known = std::any_of(needed.columns.begin(), needed.columns.end(),
                                   [&](const auto& one) { return equal_ignoring_case(one.name, column.name); });
    if (!known && !column.nullable)
      all.push_back(fmt::format("its column {} is NOT NULL, and the files do not fill it", column.name));
  }
  return all;
}

std::optional<Difference> difference(const NeededTable& needed, const StarRocksFacts::Table& there) {
  std::vector<std::string> all, added;
  const auto model = model_word(there.model);
  if (!model.empty() && model != word(needed.model))
    all.push_back(fmt::format("it is a {} KEY table and not {} KEY", model, word(needed.model)));
  if (!there.key.empty() && all.empty() && !same_names(there.key, needed.key))
    all.push_back(fmt::format("its key is ({}) and not ({})", fmt::join(there.key, ", "), fmt::join(needed.key, ", ")));
  const auto columns = column_differences(needed, there, added);
  all.insert(all.end(), columns.begin(), columns.end());
  if (all.empty()) return std::nullopt;
  const bool only_added = added.size() == all.size();
  return Difference{fmt::format("{}", fmt::join(all, "; ")),
                    only_added ? fmt::format("{}", fmt::join(added, "\n")) : drop(needed.name)};
}

/// Returns a result that shows the message itself.
CheckResult differing(Code code, std::vector<std::string> arguments) {
  auto seen = message({code, {}, arguments});
  return wrong(code, std::move(seen), std::move(arguments));
}

}  // namespace

void check_tables(const StarRocksFacts& facts, const StarRocksNeeds& needs, std::vector<CheckResult>& results) {
  constexpr auto kCode = Code::kReadyTableDiffers;
  if (!facts.tables.value) {
    results.push_back(skipped(kCode, "existing tables: " + facts.tables.why_not));
    return;
  }
  std::size_t there = 0, same = 0;
  for (const auto& needed : needs.made) {
    const auto found = facts.tables.value->find({needed.name.database, needed.name.table});
    if (found == facts.tables.value->end()) continue;
    ++there;
    const auto differs = difference(needed, found->second);
    if (!differs) {
      ++same;
    } else {
      results.push_back(differing(kCode, {table_name_text(needed.name), differs->what, differs->fix}));
    }
  }
  if (same == there) {
    results.push_back(passed(
        kCode, there == 0 ? fmt::format("none of the {} tables exists yet", needs.made.size())
                          : fmt::format("{} of the {} tables exist and match the files", there, needs.made.size())));
  }
}

}  // namespace smt::check
