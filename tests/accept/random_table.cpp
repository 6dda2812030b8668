#include "accept/random_table.hpp"

#include <algorithm>
#include <set>

#include "accept/unicode.hpp"

namespace smt::test {
namespace {

std::string line(const RandomColumn& column) {
  auto out = in_backticks(column.name) + " " + column.type;
  if (!column.generated) out += column.nullable ? " NULL" : " NOT NULL";
  if (!column.default_sql.empty()) out += " DEFAULT " + column.default_sql;
  if (!column.more.empty()) out += " " + column.more;
  if (!column.comment.empty()) out += " COMMENT " + in_quotes(column.comment);
  return out;
}

class TableMaker {
 public:
  TableMaker(std::size_t number, std::uint64_t seed, const RandomServer& server)
      : dice_{seed * 1'000'003 + number}, server_{server}, number_{number} {}

  RandomTable make() {
    table_.name = random_table_name(dice_, number_);
    make_columns();
    table_.keys = make_keys();
    if (dice_.percent(5)) add_generated();
    table_.options = table_options();
    return std::move(table_);
  }

 private:
  void make_columns() {
    const auto count = dice_.percent(5) ? dice_.between(20, 40) : dice_.between(1, 10);
    for (std::size_t i = 0; i < count; ++i) {
      auto column = random_column(dice_, server_);
      column.name = random_column_name(dice_, i);
      // MySQL treats names as equal that differ only in accents or case; ß equals ss there, others vary. Keep the
      // first.
      if (!names_.insert(folded(column.name)).second) continue;
      column.nullable = dice_.percent(60);
      if (column.nullable && column.default_sql.empty() && dice_.percent(20)) column.default_sql = "NULL";
      if (dice_.percent(25)) column.comment = random_text(dice_, 200, false);
      if (dice_.percent(1)) column.comment = std::string(1000, 'x');
      const bool can_hide =
          server_.has_invisible_columns() && i > 0 && (column.nullable || !column.default_sql.empty());
      if (can_hide && dice_.percent(3)) column.more += " INVISIBLE";
      table_.columns.push_back(std::move(column));
    }
  }

  void add_generated() {
    RandomColumn column;
    column.name = "generated";
    column.type =
        dice_.one_of({"INT GENERATED ALWAYS AS (1 + 2) ", "VARCHAR(9) GENERATED ALWAYS AS (concat('a', 'it''s')) ",
                      "DATE AS (_latin1'2024-01-05') ", "JSON AS ('{\"a\": 1}') "}) +
        dice_.one_of({"STORED", "VIRTUAL"});
    column.generated = true;
    table_.columns.push_back(std::move(column));
  }

  /// Returns one to three columns that a key accepts, in any order.
  std::vector<RandomColumn*> key_columns(bool not_null) {
    std::vector<RandomColumn*> fit;
    for (auto& column : table_.columns) {
      if (column.key_bytes > 0) fit.push_back(&column);
    }
    std::vector<RandomColumn*> chosen;
    const auto count = std::min<std::size_t>(fit.size(), dice_.percent(60) ? 1 : dice_.between(2, 3));
    while (chosen.size() < count) {
      const auto at = fit.begin() + static_cast<std::ptrdiff_t>(dice_.below(fit.size()));
      chosen.push_back(*at);
      fit.erase(at);
    }
    for (auto* column : chosen) {
      if (!not_null) break;
      column->nullable = false;
      if (column->default_sql == "NULL") column->default_sql.clear();
      if (const auto null = column->type.rfind(" NULL"); null != std::string::npos && column->members.empty())
        column->type.erase(null, 5);
    }
    return chosen;
  }

  std::string key_list(const std::vector<RandomColumn*>& columns) {
    std::string out;
    for (const auto* column : columns) {
      out += (out.empty() ? "" : ", ") + in_backticks(column->name);
      if (!column->whole_key) out += "(" + std::to_string(dice_.between(1, 9)) + ")";
      if (dice_.percent(5)) out += " DESC";
    }
    return "(" + out + ")";
  }

  std::vector<std::string> make_keys() {
    std::vector<std::string> keys;
    if (dice_.percent(65)) {
      const auto columns = key_columns(true);
      if (!columns.empty()) {
        keys.push_back("PRIMARY KEY " + key_list(columns));
        auto& first = *columns.front();
        if (first.is_integer && dice_.percent(50)) {
          first.default_sql.clear();
          first.default_value.reset();
          first.more = "AUTO_INCREMENT";
        }
      }
    }
    for (std::size_t i = 0, count = dice_.below(3); i < count; ++i) {
      const bool unique = dice_.percent(60);
      const auto columns = key_columns(unique && dice_.percent(50));
      if (columns.empty()) continue;
      if (server_.has_expression_keys() && columns[0]->is_integer && dice_.percent(10)) {
        keys.push_back("UNIQUE KEY `f" + std::to_string(9 - i) + "` ((" + in_backticks(columns[0]->name) + " + 1))");
        continue;
      }
      keys.push_back((unique ? "UNIQUE KEY `u" : "KEY `k") + std::to_string(9 - i) + "` " + key_list(columns));
    }
    return keys;
  }

  std::string table_options() {
    std::string out = " ENGINE=" + (dice_.percent(92) ? std::string{"InnoDB"} : dice_.one_of({"MyISAM", "MEMORY"}));
    if (dice_.percent(40)) out += " DEFAULT CHARSET=" + dice_.one_of(server_.charsets);
    if (dice_.percent(25)) out += " COMMENT=" + in_quotes(random_text(dice_, 300, false));
    if (server_.mariadb && dice_.percent(2)) out += " WITH SYSTEM VERSIONING";
    return out;
  }

  Dice dice_;
  const RandomServer& server_;
  std::size_t number_;
  RandomTable table_;
  std::set<std::u32string> names_;
};

}  // namespace

std::string create_sql(const RandomTable& table) {
  std::string lines;
  for (const auto& column : table.columns) lines += (lines.empty() ? "  " : ",\n  ") + line(column);
  for (const auto& key : table.keys) lines += ",\n  " + key;
  return "CREATE TABLE " + in_backticks(table.name) + " (\n" + lines + "\n)" + table.options;
}

RandomTable random_table(std::size_t number, std::uint64_t seed, const RandomServer& server) {
  return TableMaker{number, seed, server}.make();
}

}  // namespace smt::test
