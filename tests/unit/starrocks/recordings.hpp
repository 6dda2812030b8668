#pragma once
// What two real FEs answered: tests/starrocks/recordings.

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "smt/starrocks.hpp"

namespace smt::test {

/// A CREATE TABLE that the FE accepted, and what it shows of the table.
struct Recording {
  std::string version, name;
  std::string create, shown;         // `shown` is empty if SHOW CREATE TABLE failed
  std::vector<ShownColumn> columns;  // SHOW FULL COLUMNS
  StarRocksTarget starrocks() const { return {version == "4.1" ? Version{4, 1, 0} : Version{3, 3, 0}, {}}; }
  StatementForm form() const { return shown_form(starrocks().version); }
};

inline Recording recording(const nlohmann::json& line, std::string_view version) {
  Recording out{std::string{version}, line["name"], line["create"], line.value("show_create", ""), {}};
  for (const auto& column : line["columns"]) {
    ShownColumn shown{column[0], std::nullopt, column[2]};
    if (!column[1].is_null()) shown.default_value = column[1];
    out.columns.push_back(std::move(shown));
  }
  return out;
}

/// Returns the accepted statements of a version, "3.3" or "4.1".
inline std::vector<Recording> recordings(std::string_view version) {
  std::ifstream file{SMT_SOURCE_DIR "/tests/starrocks/recordings/show-" + std::string{version} + ".jsonl"};
  std::string line;
  std::getline(file, line);  // the source
  std::vector<Recording> out;
  while (std::getline(file, line)) {
    const auto row = nlohmann::json::parse(line);
    if (row["accepted"].get<bool>()) out.push_back(recording(row, version));
  }
  return out;
}

inline std::vector<Recording> all_recordings() {
  auto out = recordings("3.3");
  for (auto& recording : recordings("4.1")) out.push_back(std::move(recording));
  return out;
}

/// Returns "ok" or "t:3: why".
inline std::string complaint(const std::variant<PresentTable, NotUnderstood>& read) {
  const auto* const why = std::get_if<NotUnderstood>(&read);
  if (why == nullptr) return "ok";
  return why->table + ":" + std::to_string(why->line) + ": " + why->why +
         (why->needs_columns ? " (needs columns)" : "");
}

inline std::string part_name(TablePart part) {
  static const std::vector<std::string> kNames{
      "name",    "model",       "key",      "comment",        "partition by", "partition",    "distribution",
      "buckets", "order by",    "property", "index",          "column",       "column order", "column name",
      "type",    "aggregation", "null",     "auto_increment", "default",      "generated",    "column comment"};
  return kNames[static_cast<std::size_t>(part)];
}

/// Returns a line for each difference: "type a: INT | BIGINT".
inline std::string lines(const std::vector<TableDifference>& differences) {
  std::string out;
  for (const auto& d : differences) {
    out += part_name(d.part) + (d.of.empty() ? "" : " " + d.of) + ": " + d.wanted + " | " + d.present + "\n";
  }
  return out;
}

}  // namespace smt::test
