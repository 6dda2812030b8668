#include "diff/report/sums.hpp"

#include <fmt/format.h>

#include <array>

namespace smt::diff {
namespace {

void count_table(const ComparedTable& table, DiffSums& sums) {
  switch (table.state) {
    case TableState::kUnclear: ++sums.unclear; break;
    case TableState::kChanging: ++sums.changing; break;
    case TableState::kDiffers: sums.differing += differs(table) ? 1 : 0; break;
    case TableState::kMissing: ++sums.missing; break;
    case TableState::kExtra: ++sums.extra; break;
  }
}

void count_statement(const Statement& statement, DiffSums& sums) {
  if (!statement.enabled) {
    sums.only_shown += statement.kind == StatementKind::kDropTable ? 0 : 1;
  } else if (statement.cost == Cost::kJob) {
    ++sums.jobs;
  } else if (statement.cost == Cost::kRebuild) {
    sums.rebuilds += statement.kind == StatementKind::kCreateTable ? 1 : 0;
  } else {
    ++sums.instant;
  }
}

bool is_rewritten(const ComparedTable& table) {
  for (const auto& statement : table.plan.statements) {
    if (statement.enabled && (statement.cost == Cost::kJob || statement.cost == Cost::kRebuild)) return true;
  }
  return false;
}

}  // namespace

DiffSums sums_of(const StarRocksDiff& diff) {
  DiffSums sums;
  for (const auto& table : diff.tables) {
    count_table(table, sums);
    for (const auto& statement : table.plan.statements) count_statement(statement, sums);
    if (is_rewritten(table)) sums.rewritten_bytes += table.bytes.value_or(0);
  }
  sums.same = diff.compared - (sums.missing + sums.differing + sums.changing + sums.unclear);
  return sums;
}

std::string size_text(std::uint64_t bytes) {
  constexpr std::array kUnits{"bytes", "KiB", "MiB", "GiB", "TiB", "PiB"};
  auto value = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; value >= 1024 && unit + 1 < kUnits.size(); ++unit) value /= 1024;
  return unit == 0 ? fmt::format("{} {}", bytes, kUnits[0]) : fmt::format("{:.1f} {}", value, kUnits[unit]);
}

}  // namespace smt::diff
