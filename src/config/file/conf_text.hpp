#pragma once
// The bytes of the conf file, and whether they are text.

#include <optional>
#include <string>
#include <string_view>

#include "smt/diagnostic.hpp"

namespace smt::config {

/// The file's bytes. If they cannot be read, returns nullopt and adds a finding.
std::optional<std::string> read_conf_file(const std::string& path, Findings& findings);

/// `bytes` as UTF-8 that can be shown. NUL bytes and bytes that are no UTF-8 are findings at their first line and
/// become U+FFFD, so that the rest of the file is checked in the same run. Lines that end in a CR alone get a newline
/// instead. Returns nullopt if it is no text.
std::optional<std::string> conf_text(const std::string& path, std::string_view bytes, Findings& findings);

}  // namespace smt::config
