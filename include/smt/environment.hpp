#pragma once
// What a conf may take from outside of itself. Nothing below the app asks the process for it.

#include <functional>
#include <optional>
#include <string>

namespace smt {

/// A file's text, or why there is none.
struct FileText {
  std::optional<std::string> text;
  std::string why_not;
};

/// Where the ${…} of a conf come from. A function that is not set knows nothing.
struct Environment {
  std::function<std::optional<std::string>(const std::string& name)> variable;
  std::function<FileText(const std::string& path)> file;
  /// A line typed at the terminal, without echo; nothing where there is no terminal or no line.
  std::function<std::optional<std::string>(const std::string& question)> prompt;
};

}  // namespace smt
