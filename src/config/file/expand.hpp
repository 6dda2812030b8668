#pragma once
// ${NAME}, ${NAME:-default}, ${file:PATH} and ${prompt} in the values of a conf.

#include <string>
#include <string_view>

#include "smt/environment.hpp"

namespace smt::config {

struct Expanded {
  std::string value;
  std::string failed, why;  // the first ${…} that could not be filled, as written, and the reason; empty: none
  bool changed = false;     // `value` is not what was written
  bool stray = false;       // a "${" that begins nothing of these; it stays, as passwords may hold it
};

/// `text` with each ${…} filled, and `$${` as `${`. All else stays byte for byte. `asked_for` is what a prompt says.
Expanded expand(std::string_view text, const Environment& environment, std::string_view asked_for);

/// NAME where `text` is ${NAME} and nothing else; else "".
std::string_view variable_name(std::string_view text);

}  // namespace smt::config
