#pragma once
// Generates tables with rare and with common features: one for each number and seed.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accept/dice.hpp"

namespace smt::test {

struct RandomColumn {
  std::string name, type;  // `type`: as in CREATE TABLE, with character set and sign
  bool nullable = true;
  std::string default_sql;  // empty: none
  std::optional<std::string>
      default_value;                 // what its StarRocks literal must contain; nullopt: another kind of default
  std::string more, comment;         // `more`: INVISIBLE, ON UPDATE …
  std::vector<std::string> members;  // of ENUM and SET
  std::size_t key_bytes = 8;         // 0: no key accepts it
  bool whole_key = true;             // false: a key accepts only a prefix
  bool generated = false, is_integer = false;
};

struct RandomTable {
  std::string name;
  std::vector<RandomColumn> columns;
  std::vector<std::string> keys;  // "PRIMARY KEY (`a`)" …
  std::string options;            // after the closing parenthesis
};
/// Returns CREATE TABLE without a terminator.
std::string create_sql(const RandomTable& table);

struct RandomServer {
  bool mariadb = false;
  int version = 0;                    // 50722 is 5.7.22
  std::vector<std::string> charsets;  // of text columns

  bool has_expression_defaults() const { return mariadb || version >= 80013; }
  bool has_expression_keys() const { return !mariadb && version >= 80013; }
  bool has_invisible_columns() const { return mariadb || version >= 80023; }
  bool has_vectors() const { return !mariadb && version >= 90000; }
};

RandomTable random_table(std::size_t number, std::uint64_t seed, const RandomServer& server);

/// Returns a type with a default that fits it.
RandomColumn random_column(Dice& dice, const RandomServer& server);
RandomColumn random_number(Dice& dice);
RandomColumn random_time(Dice& dice);

/// Returns text with characters that break quoting, at most `most` characters; only ASCII if `plain`.
std::string random_text(Dice& dice, std::size_t most, bool plain);
std::string random_column_name(Dice& dice, std::size_t number);
/// Returns a name that begins with letters that no other number has.
std::string random_table_name(Dice& dice, std::size_t number);

std::string in_quotes(const std::string& text);     // for MySQL's parser
std::string in_backticks(const std::string& name);  // likewise
std::string in_hex(const std::string& bytes);       // lower case

}  // namespace smt::test
