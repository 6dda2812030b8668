#pragma once
// A column as CREATE TABLE, ADD COLUMN and MODIFY COLUMN of StarRocks write it.

#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::sql_text {

struct ColumnDefinition {
  std::string_view name, type;
  bool key = false;  // writes KEY, which MODIFY COLUMN requires for key columns, and CREATE TABLE does not
  std::string_view aggregation = {};
  bool nullable = true;
  bool auto_increment = false;
  std::string_view default_value = {};  // what follows DEFAULT, quoted if it is a literal; empty if there is none
  std::string_view generated = {};      // what follows AS; empty if there is nothing
  std::string_view comment = {};        // not quoted; empty if there is none
};

/// Appends "`a` INT NOT NULL DEFAULT "5" COMMENT "x"". The order of the parts is that of the grammar (StarRocks.g4,
/// columnDesc).
void append_column_definition(std::string& out, const ColumnDefinition& column);

}  // namespace smt::sql_text
