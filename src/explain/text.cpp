#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "smt/explain.hpp"
#include "text/printable.hpp"

namespace smt::explain {
namespace {

std::string labelled_line(std::string_view head, std::string_view value) {
  return value.empty() ? "" : fmt::format("  {:<14}{}\n", head, printable(value));
}

std::string named_place(const NamedLine& one) { return fmt::format("{} ({})", one.name, place_text(one.place)); }

std::string all(const std::vector<NamedLine>& lines) {
  std::string out;
  for (const auto& one : lines) out += (out.empty() ? "" : ", ") + named_place(one);
  return out;
}

/// Returns the lines of the conf that decided the field.
std::string by(const Explanation& e, std::string_view field) {
  const auto found = e.set_by.find(field);
  return found == e.set_by.end() ? "" : labelled_line("", "by " + all(found->second));
}

std::string joined(const std::vector<std::string>& parts) { return fmt::format("{}", fmt::join(parts, ", ")); }

std::string members_lines(const Explanation& e) {
  std::string out;
  for (const auto& member : e.members) out += labelled_line(out.empty() ? "from" : "", table_name_text(member));
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

std::string default_words(const ExplainedColumn& column) {
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

/// Returns the row of the type table that gave the type, and the lines of the conf that contributed.
std::string because(const ExplainedColumn& column) {
  const auto& row = column.type_row;
  std::string out;
  if (row) out = fmt::format("type table: {}{}{}", row->mysql, row->when.empty() ? "" : ", ", row->when);
  return out + (out.empty() || column.decided_by.empty() ? "" : "; ") + all(column.decided_by);
}

/// Returns the details for which the aligned line has no room.
std::string details(const ExplainedColumn& column) {
  std::string out;
  if (column.mysql != column.name && !column.mysql.empty()) out += detail("in MySQL", column.mysql);
  out += detail("default", default_words(column));
  if (!column.flink_sink.empty())
    out += detail("Flink",
                  fmt::format("{} → {}", column.flink_source.empty() ? "–" : column.flink_source, column.flink_sink));
  const bool plain = column.select.empty() || column.select == fmt::format("`{}`", column.mysql);
  if (!plain) out += detail("SELECT", column.select);
  return out + detail("by", because(column));
}

std::string columns_text(const Explanation& e) {
  std::array<std::size_t, 4> widths{};
  for (const auto& column : e.columns) {
    const auto cells = cells_of(column);
    for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], width(cells[i]));
  }
  auto out = "  columns       (* key)\n" + by(e, "columns");
  for (const auto& column : e.columns) {
    std::string row = column.key ? "  * " : "    ";
    const auto cells = cells_of(column);
    for (std::size_t i = 0; i < cells.size(); ++i) row += cells[i] + std::string(widths[i] - width(cells[i]) + 2, ' ');
    row.erase(row.find_last_not_of(' ') + 1);
    out += row + "\n" + details(column);
  }
  return out;
}

std::string storage_text(const Explanation& e) {
  auto out = labelled_line("key", fmt::format("{} KEY({}): {}", e.model, joined(e.key), e.key_source)) + by(e, "key");
  out += labelled_line("sort key", joined(e.sort_key)) + by(e, "sort_key");
  out += labelled_line("partitions", e.partition.value_or("none")) + by(e, "partition");
  out += labelled_line("distributed", fmt::format("{}: {}", e.distribution, e.buckets_because)) + by(e, "distribution");
  out += labelled_line("properties", properties_text(e.properties)) + by(e, "properties");
  return out + labelled_line("external", joined(e.external)) + by(e, "external");
}

std::string loading_text(const Explanation& e) {
  std::string out;
  for (const auto& source : e.sources) out += labelled_line("Flink reads", source);
  out += labelled_line("pipeline", e.pipeline) + by(e, "flink_sources");
  for (const auto& job : e.jobs) out += labelled_line("Flink job", fmt::format("{} ({})", job.name, joined(job.files)));
  const auto sink = e.set_by.find("flink_sink");
  if (sink != e.set_by.end()) out += labelled_line("Flink's sink", "by " + all(sink->second));
  out += labelled_line("where", e.where) + by(e, "where");
  return out + labelled_line("group by", joined(e.group_by)) + by(e, "group_by");
}

}  // namespace

std::string explanation_text(const Explanation& e) {
  auto out = fmt::format("{}\n", printable(table_name_text(e.name))) + by(e, "target");
  out += members_lines(e) + by(e, "members") + labelled_line("rule", named_place(e.rule)) +
         labelled_line("not by", all(e.beaten));
  if (!e.key.empty()) out += storage_text(e) + loading_text(e) + columns_text(e);
  for (const auto& finding : e.findings) out += render(finding, false);
  return out;
}

}  // namespace smt::explain
