#include <algorithm>
#include <charconv>
#include <utility>

#include "starrocks/columns.hpp"
#include "starrocks/expression.hpp"
#include "starrocks/partitions.hpp"
#include "starrocks/statement_reader.hpp"
#include "text/ascii.hpp"
#include "types/starrocks_versions.hpp"

namespace smt::starrocks {
namespace {

/// Reads one CREATE TABLE. Order of the clauses: grammar StarRocks.g4, createTableStatement.
class TableReader {
 public:
  TableReader(StatementReader& reader, std::span<const ShownColumn> shown) : reader_{reader}, shown_{shown} {}

  PresentTable read() {
    read_head();
    read_columns();
    read_engine();
    read_key();
    if (reader_.take_words("COMMENT")) table_.comment = reader_.text();
    if (reader_.take_words("PARTITION BY")) table_.partitioning = read_partitioning(reader_, table_.columns);
    read_distribution();
    if (reader_.take_words("ROLLUP"))
      reader_.fail("SHOW CREATE TABLE does not show rollups, so they are not understood");
    if (reader_.take_words("ORDER BY")) table_.order_by = columns_in_parentheses();
    if (reader_.take_words("PROPERTIES")) table_.properties = read_properties(reader_);
    reader_.take(';');
    if (!reader_.at_end()) reader_.fail_expected("the end of the statement");
    settle();
    return std::move(table_);
  }

 private:
  void read_head() {
    reader_.need_words("CREATE");
    if (!reader_.take_words("TABLE")) refuse_kind();
    reader_.take_words("IF NOT EXISTS");
    read_table_name();
  }

  /// Reads `table`, `database.table` or `catalog.database.table`.
  void read_table_name() {
    std::string catalog = "default_catalog";
    table_.name = reader_.name();
    if (reader_.take('.')) table_.database = std::exchange(table_.name, reader_.name());
    if (reader_.take('.')) catalog = std::exchange(table_.database, std::exchange(table_.name, reader_.name()));
    reader_.set_table(table_.name);
    if (catalog != "default_catalog") reader_.fail("a table of the catalog '" + catalog + "' is no OLAP table");
  }

  // Of a view, SHOW CREATE TABLE prints CREATE VIEW.
  [[noreturn]] void refuse_kind() {
    reader_.take_words("OR REPLACE");
    std::string kind;
    for (const std::string_view word : {"EXTERNAL", "TEMPORARY", "MATERIALIZED", "TABLE", "VIEW"}) {
      if (reader_.take_words(word)) kind += (kind.empty() ? "" : " ") + ascii_lower(word);
    }
    if (kind.empty()) reader_.fail_expected("TABLE");
    reader_.take_words("IF NOT EXISTS");
    reader_.set_table(reader_.name());
    reader_.fail("this is not an OLAP table but: " + kind);
  }

  void read_columns() {
    ColumnReader columns{reader_, shown_};
    reader_.need('(');
    do {
      if (reader_.take_words("INDEX")) {
        table_.indexes.push_back(read_index());
        continue;
      }
      if (!table_.indexes.empty()) reader_.fail_expected("INDEX");
      auto read = columns.read();
      says_null_.push_back(read.says_null);
      table_.columns.push_back(std::move(read.column));
    } while (reader_.take(','));
    reader_.need(')');
    columns.end();
    refuse_repeated(reader_, "column", table_.columns);
    refuse_repeated(reader_, "index", table_.indexes);
  }

  PresentIndex read_index() {
    PresentIndex index;
    index.name = reader_.name();
    index.columns = columns_in_parentheses();
    if (reader_.take_words("USING")) index.kind = ascii_upper(reader_.word());
    if (index.kind.empty()) index.kind = "BITMAP";  // docs Bitmap_index
    if (reader_.is_next('(')) index.properties = read_properties(reader_);
    if (reader_.take_words("COMMENT"))
      index.comment = reader_.is_shown() ? shown_index_comment() : reader_.written_text();
    return index;
  }

  // In single quotes, of which SHOW CREATE TABLE escapes none (docs/facts/starrocks-show.md#clauses).
  std::string shown_index_comment() {
    if (!reader_.is_next('\'')) reader_.fail_expected("a comment in single quotes");
    const auto left = reader_.rest();
    for (auto end = left.find('\'', 1); end != std::string_view::npos; end = left.find('\'', end + 1)) {
      const auto behind = left.substr(end + 1);
      if (!behind.starts_with(",\n  INDEX ") && !behind.starts_with("\n) ENGINE=")) continue;
      reader_.advance(end + 1);
      return std::string{left.substr(1, end - 1)};
    }
    reader_.fail("a comment in quotes does not end");
  }

  void read_engine() {
    if (!reader_.take_words("ENGINE")) return;
    reader_.need('=');
    const auto engine = reader_.word();
    if (!equal_ignoring_case(engine, "OLAP")) reader_.fail("the engine is " + std::string{engine} + ", not OLAP");
  }

  void read_key() {
    for (const auto model : {Model::kPrimary, Model::kDuplicate, Model::kUnique, Model::kAggregate}) {
      if (!reader_.take_words(std::string{word(model)} + " KEY")) continue;
      table_.model = model;
      table_.key = columns_in_parentheses();
      return;
    }
  }

  void read_distribution() {
    if (!reader_.take_words("DISTRIBUTED BY")) {
      // Range distribution has no clause. A written statement without one leaves the choice to StarRocks.
      if (reader_.is_shown()) table_.distribution = PresentDistribution{DistributionKind::kRange, {}, {}};
      return;
    }
    PresentDistribution distribution;
    if (reader_.take_words("RANDOM")) {
      distribution.kind = DistributionKind::kRandom;
    } else {
      reader_.need_words("HASH");
      distribution.columns = columns_in_parentheses();
    }
    if (reader_.take_words("BUCKETS")) distribution.buckets = bucket_number();
    table_.distribution = std::move(distribution);
  }

  std::uint32_t bucket_number() {
    const auto number = reader_.number();
    if (number == 0 || number > 0x7fffffffU) reader_.fail("a number of buckets that StarRocks does not accept");
    return static_cast<std::uint32_t>(number);
  }

  /// Reads `(a, b)` and gives the columns in their own case.
  std::vector<std::string> columns_in_parentheses() {
    auto names = reader_.names_in_parentheses();
    for (auto& name : names) {
      const auto* const column = find_column(table_.columns, name);
      if (column == nullptr) reader_.fail("'" + name + "' is no column of the table");
      name = column->name;
    }
    return names;
  }

  bool is_key(const std::string& name) const {
    return std::find(table_.key.begin(), table_.key.end(), name) != table_.key.end();
  }

  /// Decides what the statement leaves open: columns of a PRIMARY KEY, and AUTO_INCREMENT ones, are NOT NULL; aggregate
  /// functions make an aggregate table.
  void settle() {
    const auto has_function = [](const PresentColumn& column) { return !column.aggregation.empty(); };
    if (table_.key.empty() && std::any_of(table_.columns.begin(), table_.columns.end(), has_function)) {
      table_.model = Model::kAggregate;
    }
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      auto& column = table_.columns[i];
      const bool is_needed = column.auto_increment || (table_.model == Model::kPrimary && is_key(column.name));
      if (!says_null_[i] && is_needed) column.nullable = false;
    }
  }

  StatementReader& reader_;
  std::span<const ShownColumn> shown_;
  PresentTable table_;
  std::vector<bool> says_null_;  // for each column
};

}  // namespace

std::optional<Version> fe_version(std::string_view text) {
  unsigned parts[3] = {};
  for (auto& part : parts) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), part);
    if (error != std::errc{}) break;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.empty() || text.front() != '.') break;
    text.remove_prefix(1);
  }
  if (parts[0] == 0) return std::nullopt;
  return Version{static_cast<int>(parts[0]), static_cast<int>(parts[1]), static_cast<int>(parts[2])};
}

StatementForm shown_form(const Version& version) {
  return has(Feature::kQuotedShow, {version}) ? StatementForm::kShown : StatementForm::kShownUnescaped;
}

std::variant<PresentTable, NotUnderstood> parse_present(std::string_view statement, StatementForm form,
                                                        std::span<const ShownColumn> shown) {
  if (form == StatementForm::kShownUnescaped && shown.empty()) {
    return NotUnderstood{"", 1, "texts are not escaped, so SHOW FULL COLUMNS is needed", true};
  }
  StatementReader reader{statement, form};
  try {
    return TableReader{reader, shown}.read();
  } catch (NotUnderstood& why) {
    return why;
  }
}

std::variant<PresentPartitioning, NotUnderstood> parse_partition_by(std::string_view clause,
                                                                    const std::vector<PresentColumn>& columns) {
  StatementReader reader{clause, StatementForm::kWritten};
  try {
    auto out = read_partitioning(reader, columns);
    if (!reader.at_end()) reader.fail_expected("the end of PARTITION BY");
    return out;
  } catch (NotUnderstood& why) {
    return why;
  }
}

}  // namespace smt::starrocks
