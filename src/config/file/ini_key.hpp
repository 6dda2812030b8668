#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace smt::config {

/// The part of a line before the value.
struct IniKey {
  std::string name;     // trimmed, without quotes
  std::string outline;  // the part that inih needs to see, with the separator
  std::size_t value;    // where the value begins; npos if there is no separator
  bool open_quote;      // a part of the name begins with a quote that does not end with the part
};

/// Reads the key of a trimmed line. The first `=` or `:` outside of quotes ends it. A part of a name (from the
/// beginning or a dot on, to a dot or the end) may be quoted with "…" or `…`, in which the quote itself is doubled. A
/// quote inside an unquoted part is an ordinary character.
IniKey read_ini_key(std::string_view line);

/// Returns the part of a name that inih needs to see: its first byte, and ` ;` if a word in it begins with `;`, which
/// starts a comment for inih.
std::string outline_of(std::string_view name);

}  // namespace smt::config
