#include "config/file/expand.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/file/conf_text.hpp"
#include "config/file/home.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kOpen = "${", kEscaped = "$${", kFile = "file:", kPrompt = "prompt", kDefault = ":-";

bool is_name(std::string_view text) {
  const auto fits = [](char c) { return is_alphanumeric(c) || c == '_'; };
  return !text.empty() && !is_digit(text.front()) && std::all_of(text.begin(), text.end(), fits);
}

std::string_view name_of(std::string_view inside) { return inside.substr(0, inside.find(kDefault)); }

/// Returns the text between the braces of the ${…} at the front of `text`; "" if it is not one of ours.
std::string_view inside_of(std::string_view text) {
  const auto end = text.find('}');
  if (!text.starts_with(kOpen) || end == std::string_view::npos) return {};
  const auto inside = text.substr(kOpen.size(), end - kOpen.size());
  const bool file = inside.starts_with(kFile) && inside.size() > kFile.size();
  return file || is_name(name_of(inside)) ? inside : std::string_view{};
}

/// Does the same for a text that is nothing but a ${…}; else returns "".
std::string_view inside_of_whole(std::string_view text) {
  const auto inside = inside_of(text);
  return kOpen.size() + inside.size() + 1 == text.size() ? inside : std::string_view{};
}

/// Editors and `echo` end a file with a newline that is not part of the secret.
void drop_last_newline(std::string& text) {
  if (!text.empty() && text.back() == '\n') text.pop_back();
  if (!text.empty() && text.back() == '\r') text.pop_back();
}

/// Returns why a secret cannot be sent to a server or written into SQL unchanged.
std::string what_is_wrong_with(std::string_view text) {
  Findings problems;
  conf_text("", text, problems);
  return problems.empty() ? "" : fmt::format("it holds {}", problems.front().arguments.front());
}

struct Filled {
  std::string text, why_not, way_out;
};

Filled from_file(const std::string& path, const Environment& environment) {
  auto read = environment.file ? environment.file(path) : FileText{std::nullopt, "${file:…} is not available here"};
  if (!read.text)
    return {"", "the file cannot be read: " + read.why_not, "correct its path, or make it readable for your user"};
  drop_last_newline(*read.text);
  return {*read.text, "", ""};
}

Filled from_terminal(std::string_view asked_for, const Environment& environment) {
  const auto line = environment.prompt ? environment.prompt(std::string{asked_for}) : std::nullopt;
  if (!line)
    return {"", "there is no terminal to ask at, or nothing was entered",
            "run the tool at a terminal, or write ${NAME} or ${file:PATH} instead"};
  return {*line, "", ""};
}

Filled from_variable(std::string_view inside, const Environment& environment) {
  const auto name = name_of(inside);
  const auto value = environment.variable ? environment.variable(std::string{name}) : std::nullopt;
  if (name.size() < inside.size()) {
    const auto fallback = inside.substr(name.size() + kDefault.size());
    return {value && !value->empty() ? *value : std::string{fallback}, "", ""};
  }
  if (!value)
    return {"", "the environment variable is not set", fmt::format("export {} before you run the tool", name)};
  return {*value, "", ""};
}

Filled fill(std::string_view inside, const Environment& environment, std::string_view asked_for) {
  if (inside.find(kOpen) != std::string_view::npos)
    return {"", "it contains another ${", "write one ${…} behind the other"};
  auto filled = inside == kPrompt ? from_terminal(asked_for, environment)
                : inside.starts_with(kFile)
                    ? from_file(with_home(std::string{inside.substr(kFile.size())}, environment), environment)
                    : from_variable(inside, environment);
  if (!filled.why_not.empty()) return filled;
  filled.why_not = what_is_wrong_with(filled.text);
  filled.way_out = "a value is one line of UTF-8 text";
  return filled;
}

}  // namespace

Expanded expand(std::string_view text, const Environment& environment, std::string_view asked_for) {
  Expanded out;
  while (!text.empty()) {
    const auto inside = inside_of(text);
    if (!inside.empty()) {
      const auto whole = text.substr(0, kOpen.size() + inside.size() + 1);
      const auto filled = fill(inside, environment, asked_for);
      if (!filled.why_not.empty() && out.failed.empty())
        out.failed = whole, out.why = filled.why_not, out.way_out = filled.way_out;
      out.value += filled.text;
      text.remove_prefix(whole.size());
    } else if (text.starts_with(kEscaped)) {
      out.value += kOpen;
      text.remove_prefix(kEscaped.size());
    } else {
      out.stray |= text.starts_with(kOpen);
      out.value += text.front();
      text.remove_prefix(1);
      continue;
    }
    out.changed = true;
  }
  return out;
}

std::string only_placeholder(std::string_view text) {
  const auto inside = inside_of_whole(text);
  if (inside.empty()) return "";
  return fmt::format("${{{}}}", inside.starts_with(kFile) ? inside : name_of(inside));
}

std::string_view variable_name(std::string_view text) {
  const auto inside = inside_of_whole(text);
  return inside != kPrompt && is_name(inside) ? inside : std::string_view{};
}

}  // namespace smt::config
