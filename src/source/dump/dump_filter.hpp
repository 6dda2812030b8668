#pragma once
// Which statements of a dump reach the private server, and how. Pure.

#include <map>
#include <string>
#include <string_view>

#include "source/dump/dump_collations.hpp"

namespace smt::source {

/// Takes the lines of a dump one after the other. Lines keep their numbers. It
/// - leaves out rows (INSERT, REPLACE, UPDATE, DELETE, LOAD), locks, accounts and what no private server can take:
///   statements that reach over lines, strings with semicolons and other delimiters are seen as the client sees them;
/// - leaves out the way back of migrations (goose's Down, dbmate's migrate:down);
/// - makes the databases that USE, CREATE TABLE db.table and the file itself name;
/// - writes a near collation for one that the server has not.
class DumpFilter {
 public:
  explicit DumpFilter(const CollationsOf& server) : server_{server} {}

  /// A file begins, whose tables go into `database` where no statement names one; "" leaves all as it is.
  void begin_file(const std::string& database);
  void apply(std::string& line);

  /// Those that were replaced, with what is there now.
  const std::map<std::string, std::string>& collations() const { return collations_; }
  /// Whether the last line had an index on an expression, which not every server has.
  bool has_functional_key() const { return functional_key_; }

 private:
  enum class Mode { kCode, kQuoted, kComment };
  /// Where in the definition of a key: KEY `k` (`a`(10), (lower(`b`))).
  enum class KeyPart { kNone, kNamed, kExpected, kSeen, kLength };

  bool at_start() const { return mode_ == Mode::kCode && !in_statement_; }
  void emit(std::string_view text) {
    if (!dropping_) out_ += text;
  }
  // Each reads from `at` and gives the place behind.
  std::size_t read(std::string_view line, std::size_t at);
  std::size_t read_code(std::string_view line, std::size_t at);
  std::size_t read_quoted(std::string_view line, std::size_t at);
  std::size_t read_quote(std::string_view line, std::size_t at);
  std::size_t read_word(std::string_view line, std::size_t at);
  std::size_t begin_statement(std::string_view line, std::size_t at);
  std::size_t begin_use(std::string_view line, std::size_t at);
  std::size_t begin_definition(std::string_view line, std::size_t at);
  std::size_t set_delimiter(std::string_view line, std::size_t at);
  void end_statement();
  void make_database(std::string_view name);
  void use_database(std::string_view name);
  void use_own_database();
  void see_word(std::string_view word);
  void see_sign(char sign);
  bool put_near_collation(std::string_view name);

  CollationsOf server_;
  std::map<std::string, std::string> collations_;
  std::string out_;  // of the line
  std::string database_, delimiter_ = ";";
  bool has_database_ = false;  // a USE was seen
  Mode mode_ = Mode::kCode;
  char quote_ = '\'';
  bool in_statement_ = false, dropping_ = false;
  bool in_system_database_ = false;  // `mysql` and `sys` of --all-databases: other servers refuse them
  bool in_way_back_ = false;         // to the end of the file
  bool after_collate_ = false, functional_key_ = false;
  KeyPart key_ = KeyPart::kNone;
};

}  // namespace smt::source
