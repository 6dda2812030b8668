#include "commands/generate/ownership.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "smt/emit.hpp"
#include "smt/sql_text.hpp"
#include "text/utf8.hpp"

namespace smt::commands {
namespace fs = std::filesystem;
namespace {

/// Resolves links and dots, as far as the path exists.
fs::path real(const fs::path& path) {
  std::error_code code;
  const auto absolute = fs::absolute(path, code);
  auto canonical = fs::weakly_canonical(absolute, code);
  return code ? absolute.lexically_normal() : canonical;
}

/// Returns true for a conf that is there but has no path to a regular file, such as a FIFO or /dev/fd/63.
bool is_a_pipe(const fs::path& conf) {
  std::error_code code;
  if (!fs::exists(conf, code)) return false;
  const auto canonical = fs::canonical(conf, code);
  return code || !fs::is_regular_file(canonical, code);
}

bool share_a_folder(const fs::path& left, const fs::path& right) {
  const auto one = left.relative_path(), other = right.relative_path();
  return !one.empty() && !other.empty() && *one.begin() == *other.begin();
}

void want(const FileKind& kind, const std::string& rule_id, std::set<std::string>& names) {
  names.insert(file_name(kind, rule_id));
  names.insert(file_name(kind, ""));
}

std::set<std::string> wanted_names(const Config& config) {
  const auto loader = config.flink.loader;
  std::set<std::string> names;
  for (const auto& rule : config.rules) {
    want(kStarRocksFile, rule.id, names);
    if (writes_external(rule)) want(kExternalFile, rule.id, names);
    if (rule.sink.empty()) continue;
    if (loader == Loader::kSql || loader == Loader::kBoth) want(kFlinkFile, rule.id, names);
    if (writes_pipelines(loader)) want(kFlinkCdcFile, rule.id, names);
  }
  if (writes_pipelines(loader) && !config.flink.one_pipeline) names.erase(file_name(kFlinkCdcFile, ""));
  return names;
}

/// Returns the names of the tables that --only selects, for the third line of the files; "" without --only.
std::string only_of(const CommandLine& line, const Plan& plan) {
  if (line.only.empty()) return "";
  std::vector<std::string> names;
  for (const auto& target : plan.targets) names.push_back(table_name_text(target.name));
  std::sort(names.begin(), names.end());
  return comment_text(fmt::format("{}", fmt::join(names, ", ")));
}

/// Returns what names the folder of the files, as a message shows it.
std::string folder_words(const Config& config, const CommandLine& line) {
  if (line.output_dir) return fmt::format("'--output-dir {}'", *line.output_dir);
  const auto& place = config.output_dir_place;
  if (place.line > 0) return fmt::format("'output_dir = {}' ({})", config.output_dir, place_text(place));
  return fmt::format("output_dir in [other] of {} (not set: {}, the default)", config.file, config.output_dir);
}

}  // namespace

std::string conf_name(const fs::path& conf, const fs::path& folder) {
  if (is_a_pipe(conf)) return std::string{kPipeConf};
  const auto from = real(conf), to = real(folder);
  return comment_text(as_utf8((share_a_folder(from, to) ? from.lexically_relative(to) : from).generic_string()));
}

Ownership ownership_of(const Config& config, const Plan& plan, const CommandLine& line, const std::string& folder) {
  // Nobody owns what goes to stdout, so the name of the conf does not depend on any folder there.
  const auto seen_from = line.to_stdout ? real(config.file).parent_path() : fs::path{folder};
  return {.conf = conf_name(config.file, seen_from),
          .wanted = wanted_names(config),
          .take_over = line.force,
          .prune = line.prune,
          .only = only_of(line, plan),
          .typed = config.file,
          .folder = folder_words(config, line),
          .is_pipe = is_a_pipe(config.file)};
}

}  // namespace smt::commands
