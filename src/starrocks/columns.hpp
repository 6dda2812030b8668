#pragma once

#include <span>

#include "smt/starrocks.hpp"
#include "starrocks/statement_reader.hpp"

namespace smt::starrocks {

/// Reads the columns of a CREATE TABLE, each with the row of SHOW FULL COLUMNS for it, if there are rows.
class ColumnReader {
 public:
  ColumnReader(StatementReader& reader, std::span<const ShownColumn> shown) : reader_{reader}, shown_{shown} {}

  /// A column, and whether the statement says that it is NULL or NOT NULL; if not, the model decides.
  struct Read {
    PresentColumn column;
    bool says_null = false;
  };
  Read read();
  /// Refuses rows that are left.
  void end();

 private:
  const ShownColumn* row_for(const std::string& name);
  bool read_attribute(Read& read);
  void read_default(PresentColumn& column);
  void skip_moment();
  PresentDefault read_default_function();
  std::string read_default_literal();
  std::string read_java_text();
  std::string read_comment();
  bool take_quoted(std::string_view text);

  StatementReader& reader_;
  std::span<const ShownColumn> shown_;  // the rows that are left
  const ShownColumn* row_ = nullptr;    // of the column that is being read
};

}  // namespace smt::starrocks
