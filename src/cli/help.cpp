#include "cli/help.hpp"

#include <algorithm>

#include "cli/code_help.hpp"
#include "smt/diagnostic.hpp"
#include "text/ascii.hpp"

namespace smt::cli {
namespace {

std::string no_help_on(const std::string& word, const std::vector<std::string>& commands) {
  std::vector<std::string_view> known{commands.begin(), commands.end()};
  auto near = nearest(word, known);
  if (near.empty()) {
    known.clear();
    for (const auto* row : all_code_rows()) known.push_back(row->id);
    near = nearest(ascii_upper(word), known);
  }
  return "no code or command has the name '" + word + "'" + (near.empty() ? "" : "; did you mean '" + near + "'?");
}

}  // namespace

ParsedCommandLine help_on(const std::string& word, const std::vector<std::string>& commands) {
  if (word.empty()) return parse_command_line({"--help"});
  if (std::find(commands.begin(), commands.end(), word) != commands.end()) return parse_command_line({word, "--help"});
  if (const auto* row = find_row(word)) return {std::nullopt, code_help(*row), ""};
  return {std::nullopt, "", no_help_on(word, commands)};
}

}  // namespace smt::cli
