#include "starrocks/shown_table.hpp"

#include <fmt/format.h>

#include <utility>

#include "text/ascii.hpp"

namespace smt::starrocks {
namespace {

/// Returns why a default makes StarRocks 4.1 fail to show its table (docs/facts/starrocks-show.md).
std::string unshown_default(const ShownTable& shown) {
  for (const auto& column : shown.columns) {
    if (column.default_value && column.default_value->find("\\u") != std::string::npos)
      return fmt::format("; the default of its column {} contains \\u, which StarRocks cannot show", column.name);
  }
  return "";
}

}  // namespace

std::variant<PresentTable, std::string> read_shown_table(const ShownTable& shown, const Version& version) {
  if (shown.type != "BASE TABLE") return fmt::format("it is a {} and not a table", ascii_lower(shown.type));
  if (!shown.create) return fmt::format("SHOW CREATE TABLE fails: {}{}", shown.why_not, unshown_default(shown));
  auto parsed = parse_present(*shown.create, shown_form(version), shown.columns);
  if (auto* table = std::get_if<PresentTable>(&parsed)) return std::move(*table);
  const auto& why = std::get<NotUnderstood>(parsed);
  return fmt::format("the tool does not understand line {} of its SHOW CREATE TABLE: {}", why.line, why.why);
}

}  // namespace smt::starrocks
