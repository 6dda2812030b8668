#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "diagnostic/printable.hpp"
#include "smt/explain.hpp"

namespace smt {
namespace {

std::string line(std::string_view head, std::string_view value) {
  return value.empty() ? "" : fmt::format("  {:<14}{}\n", head, printable(value));
}

std::string at(const RuleAt& rule) { return fmt::format("{} ({})", rule.name, text(rule.place)); }

std::string all(const std::vector<RuleAt>& rules) {
  std::string out;
  for (const auto& rule : rules) out += (out.empty() ? "" : ", ") + at(rule);
  return out;
}

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, ", ")); }

std::string members_lines(const Explanation& e) {
  std::string out;
  for (const auto& member : e.members) out += line(out.empty() ? "from" : "", text(member));
  return out;
}

std::string properties_text(const std::vector<Option>& properties) {
  std::vector<std::string> parts;
  for (const auto& option : properties) parts.push_back(fmt::format("{} = {}", option.key, option.value));
  return joined(parts);
}

std::string nullability(const ExplainedColumn& column) {
  const auto* const now = column.nullable ? "NULL" : "NOT NULL";
  if (column.mysql.empty() || column.mysql_nullable == column.nullable) return now;
  return fmt::format("{} (in MySQL {})", now, column.mysql_nullable ? "NULL" : "NOT NULL");
}

std::string default_text(const ExplainedColumn& column) {
  if (!column.mysql_default && !column.default_value) return "";
  if (column.mysql_default == column.default_value) return *column.default_value;
  return fmt::format("{} (in MySQL {})", column.default_value.value_or("none"), column.mysql_default.value_or("none"));
}

using Cells = std::array<std::string, 4>;

Cells cells_of(const ExplainedColumn& column) {
  const auto mysql = column.mysql.empty() ? "added" : column.mysql_type;
  return {printable(column.name), printable(mysql), column.starrocks_type, nullability(column)};
}

std::size_t width(std::string_view cell) {
  return static_cast<std::size_t>(
      std::count_if(cell.begin(), cell.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string detail(std::string_view head, std::string_view value) {
  return value.empty() ? "" : fmt::format("      {} {}\n", head, printable(value));
}

/// What the aligned line has no room for.
std::string details(const ExplainedColumn& column) {
  std::string out;
  if (column.mysql != column.name && !column.mysql.empty()) out += detail("in MySQL", column.mysql);
  out += detail("default", default_text(column));
  if (!column.flink_sink.empty())
    out += detail("Flink",
                  fmt::format("{} → {}", column.flink_source.empty() ? "–" : column.flink_source, column.flink_sink));
  const bool plain = column.select.empty() || column.select == fmt::format("`{}`", column.mysql);
  if (!plain) out += detail("SELECT", column.select);
  return out + detail("by", all(column.decided_by));
}

std::string columns_text(const std::vector<ExplainedColumn>& columns) {
  std::array<std::size_t, 4> widths{};
  for (const auto& column : columns) {
    const auto cells = cells_of(column);
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], width(cells[i]));
  }
  std::string out;
  for (const auto& column : columns) {
    std::string row = column.key ? "  * " : "    ";
    const auto cells = cells_of(column);
    for (std::size_t i = 0; i < cells.size(); ++i) row += cells[i] + std::string(widths[i] - width(cells[i]) + 2, ' ');
    row.erase(row.find_last_not_of(' ') + 1);
    out += row + "\n" + details(column);
  }
  return out;
}

}  // namespace

std::string text(const Explanation& e) {
  auto out = fmt::format("{}\n", printable(text(e.name)));
  out += members_lines(e) + line("rule", at(e.rule)) + line("not by", all(e.beaten));
  if (!e.key.empty()) {
    out += line("key", fmt::format("{} KEY({}): {}", e.model, joined(e.key), e.key_source));
    out += line("sort key", joined(e.sort_key));
    out += line("partitions", e.partition.value_or("none"));
    out += line("distributed", fmt::format("{}: {}", e.distribution, e.buckets_because));
    out += line("properties", properties_text(e.properties));
    for (const auto& source : e.sources) out += line("Flink reads", source);
    out += line("where", e.where) + line("group by", joined(e.group_by));
    out += "  columns       (* key)\n" + columns_text(e.columns);
  }
  for (const auto& finding : e.findings) out += render(finding, false);
  return out;
}

}  // namespace smt
