#include "mapping/layout/partition_by.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/scanner.hpp"
#include "mapping/layout/distribution.hpp"
#include "smt/sql_text.hpp"
#include "text/ascii.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::mapping {
namespace {

enum class Form { kDateTrunc, kTimeSlice, kRange, kList, kColumns };

/// The clause behind PARTITION BY.
struct Clause {
  Form form = Form::kColumns;
  std::string before, after;         // the text around the columns: "date_trunc('day', " and ")"
  std::vector<std::string> columns;  // as the conf writes them
};

std::optional<std::string> column_name(Scanner& scanner) {
  scanner.skip_spaces();
  if (scanner.peek() == '`') return scanner.backticked();
  const auto rest = scanner.rest();
  const auto end = std::min(rest.find_first_of(" ,()\"'`"), rest.size());
  for (std::size_t i = 0; i < end; ++i) scanner.next();
  return end == 0 ? std::nullopt : std::optional{std::string{rest.substr(0, end)}};
}

/// Reads `a, b` up to the first sign that is not a comma.
std::optional<std::vector<std::string>> column_names(Scanner& scanner) {
  std::vector<std::string> names;
  do {
    auto name = column_name(scanner);
    if (!name) return std::nullopt;
    names.push_back(std::move(*name));
    scanner.skip_spaces();
  } while (scanner.accept(','));
  return names;
}

std::optional<Clause> date_trunc(Scanner& scanner) {
  scanner.skip_spaces();
  const auto unit = scanner.quoted(scanner.peek() == '"' ? '"' : '\'');
  if (!unit) return std::nullopt;
  scanner.skip_spaces();
  const auto lower = ascii_lower(*unit);
  const bool known = lower == "hour" || lower == "day" || lower == "month" || lower == "year";
  if (!known || !scanner.accept(',')) return std::nullopt;
  auto column = column_name(scanner);
  scanner.skip_spaces();
  if (!column || !scanner.accept(')')) return std::nullopt;
  scanner.skip_spaces();
  return Clause{
      Form::kDateTrunc, fmt::format("date_trunc('{}', ", lower), fmt::format("){}", scanner.rest()), {*column}};
}

/// Reads time_slice(c, INTERVAL 7 day).
std::optional<Clause> time_slice(Scanner& scanner) {
  auto column = column_name(scanner);
  scanner.skip_spaces();
  if (!column || scanner.peek() != ',') return std::nullopt;
  return Clause{Form::kTimeSlice, "time_slice(", std::string{scanner.rest()}, {*column}};
}

/// Reads RANGE(c) (…) and LIST(c, d) (…). LIST may omit the list of partitions.
std::optional<Clause> with_list(Form form, Scanner& scanner) {
  auto columns = column_names(scanner);
  if (!columns || !scanner.accept(')')) return std::nullopt;
  scanner.skip_spaces();
  if (scanner.peek() != '(') return std::nullopt;
  const auto* const word = form == Form::kRange ? "RANGE(" : "LIST(";
  return Clause{form, word, fmt::format(") {}", scanner.rest()), std::move(*columns)};
}

std::optional<Clause> parse(std::string_view text) {
  Scanner scanner{text};
  scanner.skip_spaces();
  Scanner words = scanner;
  const auto word = ascii_lower(words.word());
  words.skip_spaces();
  if (words.accept('(')) {
    if (word == "date_trunc") return date_trunc(words);
    if (word == "time_slice") return time_slice(words);
    if (word == "range") return with_list(Form::kRange, words);
    if (word == "list") return with_list(Form::kList, words);
  }
  const bool in_parentheses = scanner.accept('(');
  auto columns = column_names(scanner);
  if (!columns || (in_parentheses && !scanner.accept(')'))) return std::nullopt;
  scanner.skip_spaces();
  if (!scanner.at_end()) return std::nullopt;
  return Clause{Form::kColumns, "(", ")", std::move(*columns)};
}

Feature feature_of(Form form) {
  return form == Form::kList || form == Form::kColumns ? Feature::kListPartitions : Feature::kExpressionPartitions;
}

/// Returns whether StarRocks accepts a column of this type for a form (docs/facts/starrocks-ddl.md#partitions).
bool takes_kind(Form form, StarRocksKind kind) {
  const bool date = kind == StarRocksKind::kDate || kind == StarRocksKind::kDatetime;
  const bool integer = kind >= StarRocksKind::kTinyint && kind <= StarRocksKind::kLargeint;
  switch (form) {
    case Form::kDateTrunc: return date;
    case Form::kTimeSlice: return kind == StarRocksKind::kDatetime;
    case Form::kRange: return date || integer;
    case Form::kList:
    case Form::kColumns: break;
  }
  return date || integer || kind == StarRocksKind::kBoolean || kind == StarRocksKind::kChar ||
         kind == StarRocksKind::kVarchar;
}

void check_column(const Clause& clause, const TargetColumn& column, const Setting& setting, Mapping& mapping) {
  const auto& target = mapping.target;
  const auto table = qualified(mapping.table);
  const auto kind = column.mapping.starrocks.kind;
  const bool hours = clause.before.find("'hour'") != std::string::npos && kind == StarRocksKind::kDate;
  if (!takes_kind(clause.form, kind) || hours) {
    mapping.findings().push_back({Code::kConfColumnType,
                                  setting.place,
                                  {"partition_by", column.name, table, starrocks_type_text(column.mapping.starrocks)}});
  } else if (target.model != Model::kDuplicate && !is_key_column(target, column.name)) {
    mapping.findings().push_back(
        {Code::kConfNotInKey,
         setting.place,
         {"partition_by", column.name, table, fmt::format("{}", fmt::join(target.key, ", "))}});
  }
}

}  // namespace

std::optional<Partition> partition_by(Mapping& mapping) {
  const auto& rule = mapping.rule();
  const auto& starrocks = mapping.starrocks();
  auto& findings = mapping.findings();
  const auto& setting = *rule.shape.partition_by;
  if (rule.partition_key || rule.partitions) {
    findings.push_back({Code::kPartitionTwice, setting.place, {rule.partition_key ? "partition_key" : "partitions"}});
    return std::nullopt;
  }
  const auto problem = fragment_problem(setting.value);
  const auto clause = problem.empty() ? parse(setting.value) : std::nullopt;
  if (!clause) {
    findings.push_back(
        {Code::kPartitionBy, setting.place, {shown(setting), problem.empty() ? "" : fmt::format(": {}", problem)}});
    return std::nullopt;
  }
  const auto feature = feature_of(clause->form);
  if (clause->form != Form::kRange && !has(feature, starrocks)) {
    findings.push_back({Code::kConfVersion,
                        setting.place,
                        {fmt::format("partition_by = {}", shown(setting)),
                         version_text(since(feature, starrocks.run_mode)), version_text(starrocks.version),
                         "write RANGE(column) (START (\"…\") END (\"…\") EVERY (INTERVAL 1 MONTH))"}});
    return std::nullopt;
  }
  Partition partition;
  std::string names;
  for (const auto& name : clause->columns) {
    const auto* column = find_target_column(mapping, name, setting.place, "partition_by");
    if (column == nullptr) return std::nullopt;
    check_column(*clause, *column, setting, mapping);
    partition.columns.push_back(column->name);
    names += (names.empty() ? "" : ", ") + quote_identifier(column->name);
  }
  partition.clause = clause->before + names + clause->after;
  return partition;
}

}  // namespace smt::mapping
