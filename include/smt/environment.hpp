#pragma once
// What a conf may read from outside. Only the app queries the process; all other stages get this value.

#include <functional>
#include <optional>
#include <string>

#include "smt/stages.hpp"

namespace smt::config {

/// A file's text, or why it could not be read.
struct FileText {
  std::optional<std::string> text;
  std::string why_not;
};

/// The sources of a conf's ${…}. A function that is not set returns no value.
struct Environment {
  std::function<std::optional<std::string>(const std::string& name)> variable;
  std::function<FileText(const std::string& path)> file;
  /// Reads a line from the terminal, without echo. Returns nullopt if there is no terminal or no line.
  std::function<std::optional<std::string>(const std::string& question)> prompt;
};

}  // namespace smt::config
