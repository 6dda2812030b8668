#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace smt {

/// What stands before the value of a line.
struct IniKey {
  std::string name;     // trimmed, without quotes
  std::string outline;  // what inih needs to see of it, with its separator
  std::size_t value;    // where the value begins; npos where there is no separator
  bool open_quote;      // a part of the name begins with a quote that does not end with the part
};

/// The key of a line that is trimmed. The first `=` or `:` outside of quotes ends it. A part of a name (from the
/// beginning or a dot on, to a dot or the end) may stand in "…" or `…`, where the quote itself is doubled. A quote
/// inside of an unquoted part is a letter.
IniKey read_ini_key(std::string_view line);

/// What inih needs to see of a name: its first byte, and ` ;` where a word in it begins so, which is a comment to inih.
std::string outline_of(std::string_view name);

}  // namespace smt
