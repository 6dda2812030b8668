#include "config/file/include.hpp"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "config/file/conf_text.hpp"
#include "config/file/home.hpp"

namespace smt::config {
namespace {

namespace fs = std::filesystem;

/// Returns `path` for glob(), with pattern characters escaped.
std::string literal(const std::string& path) {
  std::string out;
  for (const char c : path) {
    if (c == '*' || c == '?' || c == '[' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

/// Returns the files in `folder` that match a name of `include`, sorted; an empty list if there are none. The name of
/// an existing file is not a pattern.
std::vector<std::string> files_of(const fs::path& folder, const std::string& name) {
  std::error_code ignored;
  if (auto file = folder / name; fs::exists(file, ignored)) return {file.string()};
  const auto path = fs::path{name}.is_absolute() || folder.empty() ? name : literal(folder.string()) + "/" + name;
  glob_t found{};
  std::vector<std::string> files;
  if (glob(path.c_str(), 0, nullptr, &found) == 0) files.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  globfree(&found);
  return files;
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return a == b || fs::equivalent(a, b, ignored);
}

class Reading {
 public:
  Reading(const Environment& environment, Findings& findings) : environment_{environment}, findings_{findings} {}

  void read(const std::string& path, std::string_view bytes) {
    auto text = conf_text(path, bytes, findings_);
    if (!text) return;
    const std::string_view file = out_.files.emplace_back(path);
    bool above_sections = true;
    for (auto& line : read_ini(out_.texts.emplace_back(std::move(*text)))) {
      line.file = file;
      if (line.kind == IniLine::Kind::kSection) above_sections = false;
      if (above_sections && line.kind == IniLine::Kind::kPair && line.name == "include") {
        include(line);
      } else {
        out_.lines.push_back(line);
      }
    }
  }

  ConfLines take() { return std::move(out_); }

 private:
  void include(const IniLine& line) {
    const auto from = FileLine{std::string{line.file}, line.number};
    const auto files = line.value.empty() ? std::vector<std::string>{}
                                          : files_of(fs::path{from.file}.parent_path(),
                                                     with_home(std::string{line.value}, environment_));
    if (files.empty()) return refuse(from, line, "there is no such file");
    chain_.push_back(from);
    for (const auto& file : files) read_included(file, line);
    chain_.pop_back();
  }

  void read_included(const std::string& file, const IniLine& line) {
    const bool cycle = std::any_of(chain_.begin(), chain_.end(),
                                   [&](const FileLine& place) { return is_same_file(place.file, file); });
    if (cycle) return refuse(chain_.back(), line, file + " would include itself");
    Findings problems;
    const auto bytes = read_conf_file(file, problems);
    if (!bytes) return refuse(chain_.back(), line, problems.front().arguments[1]);
    read(file, *bytes);
  }

  /// Omits the chain if the conf itself includes the file.
  void refuse(const FileLine& place, const IniLine& line, const std::string& why) {
    std::string chain;
    for (auto step = chain_.rbegin(); step != chain_.rend(); ++step) {
      if (*step == place) continue;
      chain += (chain.empty() ? "" : ", which is included at ") + place_text(*step);
    }
    findings_.push_back({Code::kConfInclude, place, {std::string{line.value}, why, chain}});
  }

  const Environment& environment_;
  Findings& findings_;
  ConfLines out_;
  std::vector<FileLine> chain_;  // the `include` lines that lead to the current file
};

}  // namespace

ConfLines read_conf_lines(const std::string& path, std::string_view bytes, const Environment& environment,
                          Findings& findings) {
  Reading reading{environment, findings};
  reading.read(path, bytes);
  return reading.take();
}

}  // namespace smt::config
