#include "tools/fe_answers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "smt/sql_text.hpp"
#include "text/ascii.hpp"

namespace smt::test {
namespace {

constexpr Version kEscapesAll{4, 0, 0};  // 4.1 does, 3.3 does not

std::string escaped(std::string_view text, std::string_view letters, std::string_view meanings) {
  std::string out;
  for (const char c : text) {
    const auto at = meanings.find(c);
    if (at == std::string_view::npos) {
      out += c;
    } else {
      out.append({'\\', letters[at]});
    }
  }
  return out;
}

std::string escaped_comment(std::string_view text) { return escaped(text, "\"\\", "\"\\"); }
std::string escaped_default(std::string_view text) { return escaped(text, "\"\\/nrtbf", "\"\\/\n\r\t\b\f"); }

/// Returns "decimal(10, 2)", and "decimal64(10, 2)" for 3.3.
std::string shown_decimal(const StarRocksType& type, const Version& version) {
  const auto digits = "(" + std::to_string(type.precision) + ", " + std::to_string(type.scale) + ")";
  if (version >= kEscapesAll) return "decimal" + digits;
  return (type.precision <= 18 ? "decimal64" : "decimal128") + digits;
}

const StarRocksType& scalar_of(const PresentColumn& column) {
  if (!column.type.scalar) throw std::invalid_argument{"a type of several parts"};
  return *column.type.scalar;
}

std::string shown_type(const StarRocksType& type, const Version& version) {
  switch (type.kind) {
    case StarRocksKind::kTinyint: return "tinyint(4)";
    case StarRocksKind::kSmallint: return "smallint(6)";
    case StarRocksKind::kInt: return "int(11)";
    case StarRocksKind::kBigint: return "bigint(20)";
    case StarRocksKind::kLargeint: return "largeint(40)";
    case StarRocksKind::kDecimal: return shown_decimal(type, version);
    default: return ascii_lower(starrocks_type_text(type));
  }
}

/// Returns the type as SHOW FULL COLUMNS prints it: "int", "decimal(10,2)".
std::string field_type(const StarRocksType& type) {
  auto out = ascii_lower(starrocks_type_text(type));
  std::erase(out, ' ');
  return out;
}

std::string now_text(const PresentDefault& value) {
  return value.digits == 0 ? "CURRENT_TIMESTAMP" : "current_timestamp(" + std::to_string(value.digits) + ")";
}

std::string shown_literal(std::string_view text, const Version& version) {
  if (version < kEscapesAll) return std::string{text};
  if (text.find("\\u") != std::string_view::npos)
    throw std::invalid_argument{"a default with \\u, which StarRocks spoils"};
  return escaped_default(text);
}

std::string shown_default(const PresentDefault& value, const Version& version) {
  switch (value.kind) {
    case PresentDefault::Kind::kFunction: return "(" + value.text + ")";
    case PresentDefault::Kind::kLiteral: return "\"" + shown_literal(value.text, version) + "\"";
    case PresentDefault::Kind::kCurrentTimestamp: break;
  }
  return now_text(value);
}

std::string column_line(const PresentColumn& column, const PresentTable& table, const Version& version) {
  if (!column.generated.empty()) throw std::invalid_argument{"a generated column"};
  auto out = "`" + column.name + "` " + shown_type(scalar_of(column), version);
  if (!column.aggregation.empty()) out += " " + column.aggregation;
  out += column.nullable ? " NULL" : " NOT NULL";
  if (column.auto_increment) out += " AUTO_INCREMENT";
  if (column.default_value) out += " DEFAULT " + shown_default(*column.default_value, version);
  const bool is_raw = version < kEscapesAll && table.model == Model::kPrimary;
  return out + " COMMENT \"" + (is_raw ? column.comment : escaped_comment(column.comment)) + "\"";
}

std::string name_list(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out.append(out.empty() ? "`" : ", `").append(name).append("`");
  return "(" + out + ")";
}

std::string distribution_line(const PresentDistribution& distribution) {
  const auto buckets = distribution.buckets ? " BUCKETS " + std::to_string(*distribution.buckets) : "";
  switch (distribution.kind) {
    case DistributionKind::kHash:
      return "\nDISTRIBUTED BY HASH" + name_list(distribution.columns) + buckets + (buckets.empty() ? "" : " ");
    case DistributionKind::kRandom: return "\nDISTRIBUTED BY RANDOM" + buckets;
    case DistributionKind::kRange: break;
  }
  return "";
}

std::string property_lines(const PresentProperties& properties) {
  std::string out;
  for (const auto& [name, value] : properties) {
    out.append(out.empty() ? "" : ",").append("\n\"" + name + "\" = \"" + value + "\"");
  }
  return "\nPROPERTIES (" + out + "\n);";
}

/// A property that StarRocks adds.
struct AddedProperty {
  std::string_view name, value;
  bool in_41, in_33;
};
constexpr std::array kAddedProperties = std::to_array<AddedProperty>({
    {"compression", "LZ4", true, true},
    {"fast_schema_evolution", "true", true, true},
    {"in_memory", "false", false, true},
    {"replicated_storage", "true", true, true},
    {"replication_num", "3", true, true},
});

void add_show_of_database(PreparedAnswers& answers, const std::string& database, const ResultSet& tables,
                          const ResultSet& status) {
  const auto name = quote_identifier(database);
  answers["SHOW FULL TABLES FROM " + name] = answer_with(tables);
  answers["SHOW TABLE STATUS FROM " + name] = answer_with(status);
  answers["SHOW ALTER TABLE COLUMN FROM " + name] =
      answer_with({{"JobId", "TableName", "CreateTime", "FinishTime", "IndexName", "IndexId", "OriginIndexId",
                    "SchemaVersion", "TransactionId", "State", "Msg", "Progress", "Timeout"},
                   {}});
  answers["SHOW ALTER TABLE OPTIMIZE FROM " + name] =
      answer_with({{"JobId", "TableName", "CreateTime", "FinishTime", "Operation", "TransactionId", "State", "Msg",
                    "Progress", "Timeout"},
                   {}});
}

void add_values(PreparedAnswers& answers, const Version& version) {
  const auto number = std::to_string(version.major) + "." + std::to_string(version.minor) + ".0-replay";
  answers["SELECT current_version(), CURRENT_USER()"] =
      answer_with({{"current_version()", "CURRENT_USER()"}, {{number, "'root'@'%'"}}});
  answers["SELECT @@run_mode"] = version >= Version{4, 1, 0}
                                     ? answer_with({{"@@run_mode"}, {{"shared_nothing"}}})
                                     : answer_with_error(1193, "Unknown system variable 'run_mode'");
}

void add_nodes(PreparedAnswers& answers) {
  const std::vector<std::string> columns{"BackendId", "IP", "HeartbeatPort", "BePort", "HttpPort", "Alive"};
  ResultSet nodes{columns, {}};
  for (const std::string id : {"1", "2", "3"})
    nodes.rows.push_back({id, "10.0.0." + id, "9050", "9060", "8040", "true"});
  answers["SHOW BACKENDS"] = answer_with(nodes);
  answers["SHOW COMPUTE NODES"] = answer_with({columns, {}});
  answers["SHOW GRANTS"] = answer_with(
      {{"UserIdentity", "Catalog", "Grants"}, {{"'root'@'%'", std::nullopt, "GRANT 'root' TO 'root'@'%'"}}});
}

std::vector<std::string> status_columns() {
  return {"Name",        "Engine",          "Version",      "Row_format", "Rows",           "Avg_row_length",
          "Data_length", "Max_data_length", "Index_length", "Data_free",  "Auto_increment", "Create_time",
          "Update_time", "Check_time",      "Collation",    "Checksum",   "Create_options", "Comment"};
}

std::vector<std::optional<std::string>> status_row(const PresentTable& table) {
  const std::string time = "2026-11-30 02:41:27";
  const auto none = std::nullopt;
  return {table.name, "StarRocks", none,
          "",         "1000",      "100",
          "100000",   none,        none,
          none,       none,        time,
          time,       none,        "utf8_general_ci",
          none,       "",          escaped_comment(table.comment)};
}

}  // namespace

PresentTable created(PresentTable table, const Version& version) {
  const bool is_41 = version >= kEscapesAll;
  for (const auto& row : kAddedProperties) {
    if (is_41 ? row.in_41 : row.in_33) table.properties.emplace(row.name, row.value);
  }
  if (table.model == Model::kPrimary) table.properties.emplace("enable_persistent_index", "true");
  if (table.model != Model::kPrimary && !is_41) table.properties.emplace("enable_persistent_index", "false");
  return table;
}

std::string show_create_table(const PresentTable& table, const Version& version) {
  if (table.partitioning.kind != PartitionKind::kNone || !table.indexes.empty()) {
    throw std::invalid_argument{"partitions or indexes"};
  }
  std::string out = "CREATE TABLE `" + table.name + "` (";
  for (const auto& column : table.columns) {
    out.append(&column == &table.columns.front() ? "\n  " : ",\n  ").append(column_line(column, table, version));
  }
  out.append("\n) ENGINE=OLAP \n").append(word(table.model)).append(" KEY").append(name_list(table.key));
  if (!table.comment.empty()) out += "\nCOMMENT \"" + escaped_comment(table.comment) + "\"";
  if (table.distribution) out += distribution_line(*table.distribution);
  if (!table.order_by.empty()) out += "\nORDER BY" + name_list(table.order_by);
  return out + property_lines(table.properties);
}

ResultSet show_full_columns(const PresentTable& table) {
  ResultSet out{{"Field", "Type", "Collation", "Null", "Key", "Default", "Extra", "Privileges", "Comment"}, {}};
  for (const auto& column : table.columns) {
    const bool is_key = std::find(table.key.begin(), table.key.end(), column.name) != table.key.end();
    std::optional<std::string> value;
    if (column.default_value) value = column.default_value->text;
    if (value && column.default_value->kind == PresentDefault::Kind::kCurrentTimestamp)
      value = now_text(*column.default_value);
    out.rows.push_back({column.name, field_type(scalar_of(column)), "", column.nullable ? "YES" : "NO",
                        is_key ? "YES" : "NO", value, column.aggregation, "", escaped_comment(column.comment)});
  }
  return out;
}

PreparedAnswers fe_answers(const std::vector<PresentTable>& tables, const Version& version) {
  PreparedAnswers answers;
  add_values(answers, version);
  add_nodes(answers);
  std::map<std::string, std::pair<ResultSet, ResultSet>> databases;  // SHOW FULL TABLES, SHOW TABLE STATUS
  for (const auto& table : tables) {
    const auto name = quote_identifier(table.database) + "." + quote_identifier(table.name);
    answers["SHOW CREATE TABLE " + name] =
        answer_with({{"Table", "Create Table"}, {{table.name, show_create_table(table, version)}}});
    answers["SHOW FULL COLUMNS FROM " + name] = answer_with(show_full_columns(table));
    auto& [listed, status] = databases[table.database];
    listed.rows.push_back({table.name, "BASE TABLE"});
    status.rows.push_back(status_row(table));
  }
  for (auto& [database, shown] : databases) {
    shown.first.columns = {"Tables_in_" + database, "Table_type"};
    shown.second.columns = status_columns();
    add_show_of_database(answers, database, shown.first, shown.second);
  }
  return answers;
}

}  // namespace smt::test
