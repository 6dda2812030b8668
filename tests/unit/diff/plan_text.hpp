#pragma once
// Plans as lines, for exact comparison.

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <variant>

#include "diff/report/words.hpp"
#include "smt/diff.hpp"
#include "unit/starrocks/recordings.hpp"

namespace smt::test {

inline constexpr StarRocksTarget kFe33{Version{3, 3, 0}, RunMode::kSharedNothing};
inline constexpr StarRocksTarget kFe41{Version{4, 1, 0}, RunMode::kSharedNothing};

inline PresentTable table_of(std::string_view statement) {
  auto read = parse_present(statement, StatementForm::kWritten);
  EXPECT_EQ(complaint(read), "ok") << statement;
  return complaint(read) == "ok" ? std::get<PresentTable>(std::move(read)) : PresentTable{};
}

/// The table as SHOW CREATE TABLE has it: with the property that each new table has.
inline PresentTable shown_table(std::string_view statement) {
  auto out = table_of(statement);
  out.properties.emplace("fast_schema_evolution", "true");
  return out;
}

inline std::string_view cost_word(Cost cost) {
  switch (cost) {
    case Cost::kNone: return "none";
    case Cost::kInstant: return "instant";
    case Cost::kJob: return "job";
    case Cost::kRebuild: return "rebuild";
  }
  return "";
}

inline std::string_view safety_word(Safety safety) {
  switch (safety) {
    case Safety::kSafe: return "";
    case Safety::kMayBeRefused: return ", may be refused";
    case Safety::kLosesData: return ", loses data";
    case Safety::kRefused: return ", refused";
  }
  return "";
}

inline std::string_view kind_word(StatementKind kind) {
  switch (kind) {
    case StatementKind::kStopJobs: return "stop jobs";
    case StatementKind::kStartJobs: return "start jobs";
    default: return "";
  }
}

/// "job: ALTER TABLE …", with "-- drop-column: " before what is only shown.
inline std::string line_of(const Statement& statement) {
  std::string out;
  if (!statement.enabled) out = "-- " + (statement.allow.empty() ? "never" : allow_text(statement.allow)) + ": ";
  out += std::string{cost_word(statement.cost)} + std::string{safety_word(statement.safety)} + ": ";
  out += statement.sql.empty() ? std::string{kind_word(statement.kind)} : statement.sql;
  return out + "\n";
}

inline std::string statements_text(const TablePlan& plan) {
  std::string out;
  for (const auto& statement : plan.statements) out += line_of(statement);
  return out;
}

/// "column x: INT | (instant) stops loads", a kept change in brackets.
inline std::string changes_text(const TablePlan& plan) {
  std::string out;
  for (const auto& change : plan.changes) {
    auto line = part_name(change.part) + (change.of.empty() ? "" : " " + change.of) + ": " + change.wanted + " | " +
                change.present + " (" + std::string{cost_word(change.cost)} + std::string{safety_word(change.safety)} +
                (change.allow ? ", " + std::string{word(*change.allow)} : "") + ")";
    if (change.stops_loads) line += " stops loads";
    if (change.reason.why != Why::kNone) line += " why " + std::to_string(static_cast<int>(change.reason.why));
    for (const auto& argument : change.reason.arguments) line += " " + argument;
    out += change.counts ? line + "\n" : "[" + line + "]\n";
  }
  return out;
}

}  // namespace smt::test
