#include "tools/golden_files.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tools/temp_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExcerpt = ".excerpt";
constexpr char kShared = '=', kOwn = '+';

using Lines = std::vector<std::string_view>;

/// Returns the lines with their line feeds; the last line may have none.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

struct Range {
  std::size_t begin = 0, size = 0;  // counted from 0
};

/// Returns the longest run of lines at `left` that is also in `whole`, where the first of them begins at `begins`.
Range longest_run(Lines::const_iterator left, Lines::const_iterator end, const Lines& whole,
                  const std::vector<std::size_t>& begins) {
  Range longest;
  for (const auto begin : begins) {
    const auto from = whole.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto size = static_cast<std::size_t>(std::mismatch(left, end, from, whole.end()).first - left);
    if (size > longest.size) longest = {begin, size};
  }
  return longest;
}

std::string as_text(const Range& range, const Lines& whole) {
  const auto end = range.begin + range.size;
  return std::to_string(range.begin + 1) + '-' + (end == whole.size() ? "" : std::to_string(end)) + '\n';
}

std::size_t number(std::string_view digits) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size())
    throw std::runtime_error{"not a number of a line: " + std::string{digits}};
  return value;
}

/// Parses "3-7" and "3-".
Range parse_range(std::string_view text, const Lines& whole) {
  const auto dash = std::min(text.find('-'), text.size());
  const auto first = number(text.substr(0, dash));
  const auto last = dash + 1 >= text.size() ? whole.size() : number(text.substr(dash + 1));
  if (first < 1 || last < first || last > whole.size())
    throw std::runtime_error{"not lines of the whole: " + std::string{text}};
  return {first - 1, last - first + 1};
}

/// Returns "flink-create.all.sql" for "flink-create.1.sql"; returns the name itself if the file does not belong to a
/// rule.
std::string name_for_all(const std::string& name) {
  const auto first = name.find('.'), last = name.rfind('.');
  const bool has_rule = first != last && (name.starts_with("starrocks-") || name.starts_with("flink-"));
  return has_rule ? name.substr(0, first) + ".all" + name.substr(last) : name;
}

}  // namespace

std::string excerpt_of(std::string_view text, std::string_view whole) {
  const auto lines = lines_of(text), whole_lines = lines_of(whole);
  std::unordered_map<std::string_view, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < whole_lines.size(); ++i) places[whole_lines[i]].push_back(i);
  std::string out;
  for (auto line = lines.begin(); line != lines.end();) {
    const auto run = longest_run(line, lines.end(), whole_lines, places[*line]);
    const bool is_own = run.size < 2;
    out += is_own ? kOwn : kShared;
    out += is_own ? std::string{*line} : as_text(run, whole_lines);
    line += is_own ? 1 : static_cast<std::ptrdiff_t>(run.size);
  }
  return out;
}

std::string restored(std::string_view excerpt, std::string_view whole) {
  const auto whole_lines = lines_of(whole);
  std::string out;
  for (auto entry : lines_of(excerpt)) {
    const char mark = entry.front();
    entry.remove_prefix(1);
    if (mark == kOwn) {
      out += entry;
    } else if (mark == kShared) {
      const auto [begin, size] = parse_range(entry.substr(0, entry.find('\n')), whole_lines);
      for (auto i = begin; i < begin + size; ++i) out += whole_lines[i];
    } else {
      throw std::runtime_error{std::string{"not a line of an excerpt: "} + mark + std::string{entry}};
    }
  }
  return out;
}

Texts as_stored(Texts files) {
  Texts stored;
  for (const auto& [name, text] : files) {
    const auto all = files.find(name_for_all(name));
    const bool is_excerpt = all != files.end() && all->first != name;
    stored[is_excerpt ? name + std::string{kExcerpt} : name] = is_excerpt ? excerpt_of(text, all->second) : text;
  }
  return stored;
}

Texts as_made(Texts stored) {
  Texts files;
  for (const auto& [name, text] : stored) {
    const bool is_excerpt = name.ends_with(kExcerpt);
    const auto own_name = is_excerpt ? name.substr(0, name.size() - kExcerpt.size()) : name;
    files[own_name] = is_excerpt ? restored(text, stored.at(name_for_all(own_name))) : text;
  }
  return files;
}

std::map<fs::path, std::string> golden_files(const fs::path& folder, std::string_view prefix) {
  std::map<fs::path, std::string> found;
  auto add = [&](const fs::path& of_case) {
    for (auto& [name, text] : as_made(files_in(of_case))) {
      if (name.starts_with(prefix)) found.emplace(of_case / name, std::move(text));
    }
  };
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_directory()) add(entry.path());
  }
  return found;
}

}  // namespace smt::test
