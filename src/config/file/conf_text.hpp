#pragma once
// The bytes of the conf file, and whether they are text.

#include <optional>
#include <string>
#include <string_view>

#include "smt/diagnostic.hpp"

namespace smt::config {

/// Returns the file's bytes. If it cannot read them, returns nullopt and adds a finding.
std::optional<std::string> read_conf_file(const std::string& path, Findings& findings);

/// Returns `bytes` as printable UTF-8. NUL bytes and bytes that are not UTF-8 are findings at their first line and
/// become U+FFFD, so that the rest of the file is checked in the same run. A lone CR at the end of a line becomes a
/// newline. Returns nullopt if the file is not text.
std::optional<std::string> conf_text(const std::string& path, std::string_view bytes, Findings& findings);

}  // namespace smt::config
