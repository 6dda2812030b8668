#pragma once
// Words of dumps and of the clients that load them. Pure.

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::source {

/// The text after `word` in `line`. Returns nullopt if `word` is not in it.
std::optional<std::string_view> after(std::string_view line, std::string_view word);
/// The name in backticks at the beginning of `text`, which may hold doubled ones.
std::optional<std::string> quoted_name(std::string_view text);
/// 0 where `text` begins with no digit.
template <typename Number>
Number number_at_begin(std::string_view text) {
  Number number{};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// `mysql`, `sys`, …
bool is_system_database(std::string_view name);

/// What a client wrote when it ended early: "ERROR 1064 (42000) at line 12: You have an error …".
struct ClientError {
  unsigned number = 0;            // 0 for the client's own
  std::size_t line = 0;           // 0 where none is named
  std::string words;              // the server's, on one line
  std::size_t line_of_words = 0;  // "… at line 3" at their end: counted from the statement's; 0 where none is named
};
ClientError read_client_error(std::string_view text);

/// The name in CREATE DATABASE. Returns nullopt for another statement.
std::optional<std::string> created_database(std::string_view line);

}  // namespace smt::source
