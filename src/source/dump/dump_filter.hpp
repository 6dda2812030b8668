#pragma once
// Decides which statements of a dump reach the private server, and how. Pure.

#include <map>
#include <string>
#include <string_view>

#include "source/dump/dump_collations.hpp"

namespace smt::source {

/// Filters the lines of a dump one after the other. Lines keep their numbers. The filter
/// - omits rows (INSERT, REPLACE, UPDATE, DELETE, LOAD), locks, accounts and whatever a private server refuses; it
///   follows statements over several lines, strings with semicolons and other delimiters as the client does;
/// - omits the rollback part of migrations (goose's Down, dbmate's migrate:down);
/// - creates the databases that USE, CREATE TABLE db.table and the file itself name;
/// - replaces a collation that the server does not have with the nearest one.
class DumpFilter {
 public:
  explicit DumpFilter(const CollationsOf& server) : server_{server} {}

  /// Starts a file. Its tables go into `database` if their statements name none; "" changes nothing.
  void begin_file(const std::string& database);
  void apply(std::string& line);

  /// The collations that were replaced, each with its replacement.
  const std::map<std::string, std::string>& collations() const { return collations_; }
  /// True if the last line had an index on an expression, which not every server supports.
  bool has_functional_key() const { return functional_key_; }
  /// True if a statement or a comment continues after the last line.
  bool is_unfinished() const { return !at_start(); }
  /// True if a string, a quoted name or a comment continues after the last line.
  bool is_in_quotes_or_comment() const { return mode_ != Mode::kCode; }

 private:
  enum class Mode { kCode, kQuoted, kComment };
  /// The position in the definition of a key: KEY `k` (`a`(10), (lower(`b`))).
  enum class KeyPart { kNone, kNamed, kExpected, kSeen, kLength };

  bool at_start() const { return mode_ == Mode::kCode && !in_statement_; }
  void emit(std::string_view text) {
    if (!dropping_) out_ += text;
  }
  // These functions read from `at` and return the place behind what they read.
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
  bool has_database_ = false;  // the file has a USE
  Mode mode_ = Mode::kCode;
  char quote_ = '\'';
  bool in_statement_ = false, dropping_ = false;
  bool in_system_database_ = false;  // `mysql` and `sys` of --all-databases, which other servers refuse
  bool in_way_back_ = false;         // until the end of the file
  bool after_collate_ = false, functional_key_ = false;
  KeyPart key_ = KeyPart::kNone;
};

}  // namespace smt::source
