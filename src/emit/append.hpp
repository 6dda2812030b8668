#pragma once
// Functions that build the text of many columns without a string for each part.

#include <string>
#include <string_view>
#include <vector>

#include "smt/mapping.hpp"
#include "smt/sql_text.hpp"

namespace smt::emit {

struct Identifier {
  std::string_view name;  // not quoted
};

struct StarRocksString {
  std::string_view text;  // not quoted
};

inline void append_part(std::string& out, std::string_view text) { out += text; }
inline void append_part(std::string& out, Identifier part) { append_identifier(out, part.name); }
inline void append_part(std::string& out, StarRocksString part) { append_starrocks_string(out, part.text); }

/// Appends the parts one after the other: text as it is, names and literals quoted.
template <typename... Parts>
void append(std::string& out, const Parts&... parts) {
  (append_part(out, parts), ...);
}

/// Appends "`a`, `b`".
inline void append_identifiers(std::string& out, const std::vector<std::string>& names) {
  for (const auto& name : names) append(out, &name == &names.front() ? "" : ", ", Identifier{name});
}

/// Appends PROPERTIES of StarRocks, up to the closing parenthesis.
inline void append_properties(std::string& out, const std::vector<Option>& properties) {
  append(out, "PROPERTIES (\n");
  for (const auto& option : properties) {
    append(out, "  ", StarRocksString{option.key}, " = ", StarRocksString{option.value},
           &option == &properties.back() ? "\n" : ",\n");
  }
  append(out, ")");
}

}  // namespace smt::emit
