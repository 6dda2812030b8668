// Texts in quotes or backticks that SHOW CREATE TABLE prints without escapes (recorded from FEs of 3.3 and 4.1).

#include "mapping/layout/shown_again.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/scanner.hpp"
#include "text/ascii.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::mapping {
namespace {

/// Words of StarRocks' grammar that are names only in backticks; docs keywords. Sorted.
constexpr auto kReserved =
    std::to_array<std::string_view>({"add",        "all",        "alter",      "analyze",      "and",
                                     "array",      "as",         "asc",        "between",      "bigint",
                                     "bitmap",     "both",       "by",         "case",         "char",
                                     "character",  "check",      "collate",    "column",       "convert",
                                     "create",     "cross",      "cube",       "current_date", "database",
                                     "databases",  "decimal",    "default",    "deferred",     "delete",
                                     "dense_rank", "desc",       "describe",   "distinct",     "div",
                                     "double",     "drop",       "dual",       "else",         "exists",
                                     "explain",    "false",      "files",      "first_value",  "float",
                                     "for",        "force",      "from",       "full",         "function",
                                     "grant",      "group",      "grouping",   "groups",       "having",
                                     "hll",        "if",         "ignore",     "immediate",    "in",
                                     "index",      "infile",     "inner",      "insert",       "int",
                                     "integer",    "intersect",  "into",       "is",           "join",
                                     "json",       "key",        "keys",       "kill",         "lag",
                                     "largeint",   "last_value", "lateral",    "lead",         "left",
                                     "like",       "limit",      "load",       "localtime",    "localtimestamp",
                                     "maxvalue",   "mod",        "not",        "ntile",        "null",
                                     "on",         "or",         "order",      "outer",        "outfile",
                                     "over",       "partition",  "percentile", "prepare",      "primary",
                                     "procedure",  "range",      "read",       "regexp",       "release",
                                     "rename",     "replace",    "revoke",     "right",        "rlike",
                                     "row_number", "rows",       "schema",     "schemas",      "select",
                                     "set",        "set_var",    "show",       "smallint",     "table",
                                     "terminated", "text",       "then",       "tinyint",      "to",
                                     "true",       "union",      "unique",     "unsigned",     "update",
                                     "use",        "using",      "values",     "varchar",      "variant",
                                     "when",       "where",      "with"});
static_assert(std::is_sorted(kReserved.begin(), kReserved.end()));

bool is_reserved(std::string_view name) {
  return std::binary_search(kReserved.begin(), kReserved.end(), ascii_lower(name));
}

bool is_bare_sign(char c) { return is_alphanumeric(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80; }

bool needs_backticks(std::string_view name) {
  return is_reserved(name) || !std::all_of(name.begin(), name.end(), is_bare_sign) || is_digit(name[0]);
}

bool contains(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }
bool needs_escapes(std::string_view text) { return contains(text, '"') || contains(text, '\\'); }

bool is_function(std::string_view clause) {
  return clause.starts_with("date_trunc") || clause.starts_with("time_slice");
}

/// Adds what no version prints in a form that it can read again: names of partitions, and quotes in values of a LIST.
void add_partitions(const Partition& partition, std::vector<std::string>& parts) {
  Scanner scanner{partition.clause};
  const bool list = partition.clause.starts_with("LIST");
  bool named = false;  // the last word was PARTITION
  for (scanner.skip_spaces(); !scanner.at_end(); scanner.skip_spaces()) {
    if (const char quote = scanner.peek(); quote == '`') {
      const auto name = scanner.backticked();
      if (!name) return;
      if (named && is_reserved(*name)) parts.push_back(fmt::format("the partition {}", *name));
      named = false;
    } else if (quote == '"' || quote == '\'') {
      const auto value = scanner.quoted(quote);
      if (!value) return;
      if (list && value->find('\'') != std::string::npos)
        parts.push_back(fmt::format("the partition value {}", *value));
    } else {
      const auto word = scanner.word();
      if (word.empty()) scanner.next();
      named = equal_ignoring_case(word, "PARTITION");
    }
  }
}

void add_unquoted(const TargetTable& target, std::vector<std::string>& parts) {
  for (const auto& column : target.columns) {
    const auto& value = column.default_value;
    if (value && value->kind == TargetDefault::Kind::kLiteral && needs_escapes(value->text))
      parts.push_back(fmt::format("the default of {}", column.name));
    if (target.model == Model::kPrimary && needs_escapes(column.comment))
      parts.push_back(fmt::format("the comment of {}", column.name));
  }
  if (!target.partition || !is_function(target.partition->clause)) return;
  for (const auto& name : target.partition->columns) {
    if (needs_backticks(name)) parts.push_back(fmt::format("the partition column {}", name));
  }
}

}  // namespace

void report_not_shown_again(const Table& table, const TargetTable& target, const StarRocksTarget& starrocks,
                            Findings& findings) {
  std::vector<std::string> parts;
  if (!has(Feature::kQuotedShow, starrocks)) add_unquoted(target, parts);
  if (target.partition) add_partitions(*target.partition, parts);
  if (parts.empty()) return;
  findings.push_back({Code::kNotShownAgain,
                      object_of(table),
                      {version_text(starrocks.version), fmt::format("{}", fmt::join(parts, ", "))}});
}

}  // namespace smt::mapping
