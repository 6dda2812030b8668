#include "cli/code_help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "smt/assess.hpp"

namespace smt::cli {
namespace {

std::string indented(std::string_view lines) {
  std::string out = "    ";
  for (const char c : lines) {
    if (c == '\n' && out.ends_with("\n    ")) out.erase(out.size() - 4);  // an empty line gets no blanks
    out += c;
    if (c == '\n') out += "    ";
  }
  return out + "\n";
}

/// Returns the length of a field {0}, {1}, … at the beginning; 0 if there is none.
std::size_t field_at(std::string_view rest) {
  const auto end = rest.find_first_not_of("0123456789", 1);
  const bool is_field = rest[0] == '{' && end != std::string_view::npos && end > 1 && rest[end] == '}';
  return is_field ? end + 1 : 0;
}

/// Returns `text` with word_of("3") instead of the field {3}.
template <typename WordOf>
std::string with_words_of(std::string_view text, WordOf&& word_of) {
  std::string out;
  while (!text.empty()) {
    const auto field = text.starts_with("{{") ? 0 : field_at(text);
    const std::size_t bytes = text.starts_with("{{") ? 2 : std::max<std::size_t>(field, 1);
    out += field > 0 ? word_of(text.substr(1, field - 2)) : text.substr(0, bytes);
    text.remove_prefix(bytes);
  }
  return out;
}

/// Returns `text` with `word` instead of each field.
std::string with_words(std::string_view text, std::string_view word) {
  return with_words_of(text, [&](std::string_view) { return word; });
}

/// Returns `pattern` with the row's sample, and `word` for arguments that the sample lacks.
std::string with_sample(const CodeRow& row, std::string_view pattern, std::string_view word) {
  return with_words_of(pattern, [&](std::string_view number) {
    const auto at = number.size() == 1 ? static_cast<std::size_t>(number.front() - '0') : row.sample.size();
    return at < row.sample.size() && !row.sample[at].empty() ? row.sample[at] : word;
  });
}

/// Returns the text or the hint of a code with the row's sample.
std::string sample_text(const CodeRow& row, std::string_view pattern) {
  return readable(with_sample(row, pattern, "…"));
}

}  // namespace

std::string code_help(const CodeRow& row) {
  auto out = fmt::format("{}\n\n{}\n", code_heading(row), wrapped(sample_text(row, row.english.text)));
  if (is_about_tables(row)) out += fmt::format("\nGrade of its table in `assess`: {}.\n", letter(row.grade));
  out += fmt::format("\n{}\n", wrapped(fmt::format("Why: {}", row.english.why)));
  out += fmt::format("\nCause, for example:\n\n{}", indented(row.cause));
  if (!row.english.hint.empty())
    out += fmt::format("\n{}\n", wrapped(fmt::format("What to do: {}", sample_text(row, row.english.hint))));
  if (!row.settle.empty())
    out += fmt::format("\nIn the conf:\n\n{}", indented(with_sample(row, sample_lines(row.settle), "VALUE")));
  return out;
}

std::string code_heading(const CodeRow& row) {
  return fmt::format("{} · {} · {}", row.id, word(row.severity), row.english.title);
}

bool is_about_tables(const CodeRow& row) { return std::string_view{"PKTDNFV"}.find(row.id[0]) != std::string::npos; }

std::string spoken(std::string_view pattern) { return readable(with_words(pattern, "…")); }

std::string readable(std::string_view pattern) {
  std::string out{pattern};
  for (const auto* brace : {"{{", "}}"}) {
    for (auto at = out.find(brace); at != std::string::npos; at = out.find(brace, at + 1)) out.erase(at, 1);
  }
  return out;
}

std::string sample_lines(std::string_view settle) {
  constexpr std::pair<std::string_view, std::string_view> kSamples[] = {
      {"{database}", "^shop$"}, {"{table}", "^orders$"}, {"{column}", "^note$"}};
  std::string out{settle};
  for (const auto& [field, sample] : kSamples) {
    if (const auto at = out.find(fmt::format("= {}", field)); at != std::string::npos)
      out.replace(at + 2, field.size(), sample);
  }
  return readable(out);
}

std::string wrapped(std::string_view paragraph, std::size_t most) {
  std::string out;
  std::size_t width = 0;
  while (!paragraph.empty()) {
    const auto end = std::min(paragraph.find(' '), paragraph.size());
    if (width > 0) {
      const bool fits = width + 1 + end <= most;
      out += fits ? ' ' : '\n';
      width = fits ? width + 1 : 0;
    }
    out += paragraph.substr(0, end);
    width += end;
    paragraph.remove_prefix(std::min(end + 1, paragraph.size()));
  }
  return out;
}

}  // namespace smt::cli
