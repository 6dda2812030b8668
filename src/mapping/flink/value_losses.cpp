#include "mapping/flink/value_losses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mapping/column/source_columns.hpp"
#include "text/ascii.hpp"
#include "types/members.hpp"

namespace smt::mapping {
namespace {

struct GarbledSet {
  std::string_view charset, letters;
};

/// Character sets that the JVM lacks or has with other characters. tests/accept/flink/charsets_test.py tries every
/// character of every set of MySQL and MariaDB. It fails if another set loses a character or if one of these loses
/// none.
constexpr std::array kGarbledSets{
    GarbledSet{"armscii8", "Armenian letters"},
    GarbledSet{"big5", "14 rare characters, such as 恒 and 碁"},
    GarbledSet{"cp866", "² ⁿ"},
    GarbledSet{"dec8", "¤ ÿ Œ œ Ÿ"},
    GarbledSet{"eucjpms", "― ∥ and private characters"},
    GarbledSet{"euckr", "syllables that KS X 1001 lacks"},
    GarbledSet{"gb18030", "vertical forms and private characters"},
    GarbledSet{"gbk", "⊕"},
    GarbledSet{"geostd8", "Georgian letters"},
    GarbledSet{"greek", "ʼ ʽ"},
    GarbledSet{"hebrew", "‾"},
    GarbledSet{"hp8", "letters with accents"},
    GarbledSet{"keybcs2", "letters with accents, Greek letters"},
    GarbledSet{"koi8u", "Є І Ї Ґ"},
    GarbledSet{"sjis", "the backslash and ―"},
    GarbledSet{"swe7", "Ä Å É Ö Ü"},
    GarbledSet{"ujis", "― and private characters"},
};

bool is_text(MysqlType kind) { return kind >= MysqlType::kChar && kind <= MysqlType::kLongtext; }

bool has_own_select(const TargetColumn& column) {
  return column.selected || (column.mapping.rule != nullptr && column.mapping.rule->select);
}

template <typename Shown>
std::string listed(const Table& table, const TargetTable& target, Shown shown) {
  std::vector<std::string> out;
  for_each_source(table, target, [&](const Column& column, const TargetColumn& one) {
    if (auto text = shown(column, one); !text.empty()) out.push_back(std::move(text));
  });
  return fmt::format("{}", fmt::join(out, ", "));
}

std::string option_of(const Options& sink, std::string_view key, std::string_view otherwise) {
  const auto found = sink.find(key);
  return found == sink.end() ? std::string{otherwise} : found->second.value;
}

/// Returns whether values may contain a separator. Those of ENUM and SET do only if a member contains one.
bool may_split(const Column& column) {
  if (is_text(column.type->kind)) return true;
  const auto& members = column.type->members;
  return std::any_of(members.begin(), members.end(),
                     [](const auto& member) { return member.find_first_of("\x01\x02") != std::string::npos; });
}

void report_csv(const Table& table, const TargetTable& target, const Options& sink, Findings& findings) {
  auto columns = listed(table, target, [](const Column& column, const TargetColumn& one) {
    return may_split(column) && !has_own_select(one) ? one.name : std::string{};
  });
  if (columns.empty()) return;
  findings.push_back({Code::kFlinkCsvText,
                      object_of(table),
                      {option_of(sink, "sink.properties.column_separator", "\\t"),
                       option_of(sink, "sink.properties.row_delimiter", "\\n"), std::move(columns)}});
}

void report_json(const Table& table, const TargetTable& target, Findings& findings) {
  for (const auto& one : target.columns) {
    if (one.mapping.starrocks.kind == StarRocksKind::kJson && !one.source_name.empty())
      findings.push_back({Code::kTypeJsonRewritten, object_of(table, one.source_name), {}});
  }
}

bool is_date(MysqlType kind) {
  return kind == MysqlType::kDate || kind == MysqlType::kDatetime || kind == MysqlType::kTimestamp;
}

}  // namespace

void report_garbled_letters(const Table& table, const TargetTable& target, const FlinkVersions& versions,
                            Findings& findings) {
  const auto columns = listed(table, target, [](const Column& column, const TargetColumn&) {
    if (!is_text(column.type->kind)) return std::string{};
    const auto found = std::find_if(kGarbledSets.begin(), kGarbledSets.end(),
                                    [&](const GarbledSet& set) { return set.charset == *column.charset; });
    return found == kGarbledSets.end() ? "" : fmt::format("{} ({}: {})", column.name, found->charset, found->letters);
  });
  if (columns.empty()) return;
  findings.push_back(
      {Code::kFlinkCharset,
       object_of(table),
       {full_text(versions.cdc), columns, full_text(since(FlinkFeature::kAllCharsets)), "from the binlog"}});
}

void report_unclear_members(const Table& table, const TargetTable& target, Findings& findings) {
  for_each_source(table, target, [&](const Column& column, const TargetColumn& one) {
    if (has_own_select(one)) return;
    const auto unclear = unclear_members(column.type);
    if (!unclear.empty())
      findings.push_back(
          {Code::kFlinkMembers, object_of(table, column.name), {fmt::format("'{}'", fmt::join(unclear, "', '"))}});
  });
}

void report_format_losses(const Table& table, const TargetTable& target, const Options& sink, Findings& findings) {
  if (equal_ignoring_case(option_of(sink, "sink.properties.format", "json"), "csv")) {
    report_csv(table, target, sink, findings);
  } else {
    report_json(table, target, findings);
  }
}

void report_date_keys(const Table& table, const TargetTable& target, Findings& findings) {
  if (target.model != Model::kPrimary) return;
  const auto columns = listed(table, target, [&](const Column& column, const TargetColumn& one) {
    const bool in_key = std::find(target.key.begin(), target.key.end(), one.name) != target.key.end();
    return in_key && is_date(column.type->kind) ? column.name : std::string{};
  });
  if (!columns.empty()) findings.push_back({Code::kTypeDateKey, object_of(table), {columns}});
}

}  // namespace smt::mapping
