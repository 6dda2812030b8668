#pragma once
// The conf file as lines. inih determines the kind of a line; names and values come from the text itself, byte for
// byte.

#include <string>
#include <string_view>
#include <vector>

namespace smt::config {

struct IniLine {
  enum class Kind { kBlank, kSection, kPair, kBad };  // kBlank: empty or a comment

  Kind kind = Kind::kBlank;
  int number = 0;              // from 1
  std::string name;            // the section or key, trimmed, without its quotes
  std::string_view value;      // of a pair, trimmed; of a bad line, the whole line
  std::string_view file = {};  // its path, if the reader of files sets it
  bool colon_inside = false;   // the key ends at a ':' that may belong to its name: rename.a:b = c
};

/// Splits `text` into lines of any length; their values are views into it. Removes a BOM, CR LF and indentation. `#`
/// and `;` start a comment only as the first character of a line or after a section's `]`. The first `=` or `:` outside
/// of quotes ends the key. As in the official tool, a value may be quoted with `…` or """…""", and a key with `…` or
/// "…"; so may a part of a key (ini_key.hpp).
std::vector<IniLine> read_ini(std::string_view text);

/// Removes white space at both ends: Unicode's, like Go's TrimSpace, as a full-width space is easily typed on a Chinese
/// keyboard.
std::string_view without_outer_spaces(std::string_view text);

}  // namespace smt::config
