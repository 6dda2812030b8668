#pragma once
// The conf file as lines. inih says what a line is; names and values are taken from the text itself, byte for byte.

#include <string>
#include <string_view>
#include <vector>

namespace smt {

struct IniLine {
  enum class Kind { kBlank, kSection, kPair, kBad };  // kBlank: empty or a comment

  Kind kind = Kind::kBlank;
  int number = 0;              // from 1
  std::string name;            // the section or key, trimmed, without its quotes
  std::string_view value;      // of a pair, trimmed; of a bad line, the whole of it
  std::string_view file = {};  // its path, where the reader of files has set it
  bool colon_inside = false;   // the key ends at a ':' that may belong to its name: rename.a:b = c
};

/// The lines of `text`, of any length; their values are views into it. A BOM, CR LF and indentation are taken away. `#`
/// and `;` start a comment only as the first character of a line or after a section's `]`. The first `=` or `:` outside
/// of quotes ends the key. As in the official tool, a value may stand in `…` or """…""", and a key in `…` or "…"; so
/// may a part of a key (ini_key.hpp).
std::vector<IniLine> read_ini(std::string_view text);

/// Without the white space at both ends (Unicode's, as Go's TrimSpace: a full-width space is easily typed by a Chinese
/// keyboard).
std::string_view without_outer_spaces(std::string_view text);

}  // namespace smt
