#pragma once
// Parses words of dumps and of the clients that load them. Pure.

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::source {

/// Returns the text after `word` in `line`, or nullopt if `word` is not in it.
std::optional<std::string_view> after(std::string_view line, std::string_view word);
/// Returns the name in backticks at the beginning of `text`; it may contain doubled backticks.
std::optional<std::string> quoted_name(std::string_view text);
/// Returns 0 if `text` does not begin with a digit.
template <typename Number>
Number number_at_begin(std::string_view text) {
  Number number{};
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Returns true for `mysql`, `sys`, …
bool is_system_database(std::string_view name);

/// The message of a client that ended early: "ERROR 1064 (42000) at line 12: You have an error …".
struct ClientError {
  unsigned number = 0;            // 0 for an error of the client itself
  std::size_t line = 0;           // 0 if the message names none
  std::string words;              // the server's, on one line
  std::size_t line_of_words = 0;  // from "… at line 3" at the end of the words, counted from the statement's first
                                  // line; 0 if there is none
};
ClientError read_client_error(std::string_view text);

/// Returns the name in CREATE DATABASE, or nullopt for another statement.
std::optional<std::string> created_database(std::string_view line);

}  // namespace smt::source
