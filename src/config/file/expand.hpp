#pragma once
// ${NAME}, ${NAME:-default}, ${file:PATH} and ${prompt} in the values of a conf.

#include <string>
#include <string_view>

#include "smt/environment.hpp"

namespace smt::config {

struct Expanded {
  std::string value;
  /// The first ${…} that could not be expanded, as written, why, and what you can do; else empty.
  std::string failed, why, way_out;
  bool changed = false;  // `value` differs from the written text
  bool stray = false;    // contains another "${"; it is kept, as passwords may contain it
};

/// Expands each ${…} in `text`, and replaces `$${` with `${`. All other bytes are unchanged. `asked_for` is the text of
/// a prompt.
Expanded expand(std::string_view text, const Environment& environment, std::string_view asked_for);

/// Returns "${NAME}", "${file:PATH}" or "${prompt}" if `text` is just that, without the default of ${NAME:-default};
/// else "".
std::string only_placeholder(std::string_view text);

/// Returns NAME if `text` is just ${NAME}; else "".
std::string_view variable_name(std::string_view text);

}  // namespace smt::config
