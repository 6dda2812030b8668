#include "app/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/diagnostics_page.hpp"
#include "smt/diagnostic.hpp"

namespace smt {
namespace {

std::string in_case(std::string_view word, char first, char last) {
  std::string out{word};
  for (auto& c : out) {
    if (c >= first && c <= last) c = static_cast<char>(c ^ 0x20);
  }
  return out;
}

std::string lower(std::string_view word) { return in_case(word, 'A', 'Z'); }
std::string upper(std::string_view word) { return in_case(word, 'a', 'z'); }

bool is_code(std::string_view word) {
  const auto rows = all_code_rows();
  return std::any_of(rows.begin(), rows.end(), [&](const CodeRow* row) { return row->id == word; });
}

/// "### T021 · warning · title" and "**Why:** because" without what only a browser needs.
std::string without_marks(std::string_view line) {
  std::string out{line};
  if (line.starts_with('#')) out.erase(0, line.find_first_not_of("# "));
  if (line.starts_with("**")) {
    out.erase(0, 2);
    if (const auto end = out.find("**"); end != std::string::npos) out.erase(end, 2);
  }
  for (auto at = out.find("\\*"); at != std::string::npos; at = out.find("\\*", at + 1)) out.erase(at, 1);
  return out;
}

std::string no_help_on(const std::string& word, const std::vector<std::string>& commands) {
  std::vector<std::string_view> known{commands.begin(), commands.end()};
  auto near = nearest(word, known);
  if (near.empty()) {
    known.clear();
    for (const auto* row : all_code_rows()) known.push_back(row->id);
    near = nearest(upper(word), known);
  }
  return "no code or command is called '" + word + "'" + (near.empty() ? "" : "; did you mean '" + near + "'?");
}

}  // namespace

std::string plain_text(std::string_view section) {
  constexpr std::string_view kFence = "```", kAnchor = "<a id=";
  std::string out;
  bool fenced = false;
  while (!section.empty()) {
    const auto end = section.find('\n');
    const auto line = section.substr(0, end);
    section.remove_prefix(end == std::string_view::npos ? section.size() : end + 1);
    if (line.starts_with(kFence)) {
      fenced = !fenced;
    } else if (fenced) {
      out += line.empty() ? "\n" : fmt::format("    {}\n", line);
    } else if (!line.starts_with(kAnchor)) {
      out += without_marks(line) + "\n";
    }
  }
  return out;
}

std::string help_on_code(std::string_view word) {
  const auto anchor = fmt::format("<a id=\"{}\"></a>", lower(word));
  const auto sections = diagnostics_page();
  const auto section =
      std::find_if(sections.begin(), sections.end(), [&](std::string_view text) { return text.starts_with(anchor); });
  return section == sections.end() || !is_code(upper(word)) ? "" : plain_text(*section);
}

ParsedCommandLine help_on(const std::string& word, const std::vector<std::string>& commands) {
  if (word.empty()) return parse_command_line({"--help"});
  if (std::find(commands.begin(), commands.end(), word) != commands.end()) return parse_command_line({word, "--help"});
  if (auto text = help_on_code(word); !text.empty()) return {std::nullopt, std::move(text), ""};
  return {std::nullopt, "", no_help_on(word, commands)};
}

}  // namespace smt
