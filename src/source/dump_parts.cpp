#include "source/dump_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "smt/diagnostic.hpp"
#include "smt/sql_text.hpp"
#include "source/dump_file.hpp"
#include "source/dump_text.hpp"

namespace smt {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDatabaseEnd = "-schema-create.sql", kTableEnd = "-schema.sql",
                           kViewEnd = "-schema-view.sql";

[[noreturn]] void fail(const std::string& folder, const std::string& why, const std::string& hint) {
  throw Error{Exit::kUsage, {Code::kDumpUnreadable, FileLine{folder}, {why, hint}}};
}

std::string without_packing(std::string name) {
  for (const std::string_view end : {".gz", ".zst"}) {
    if (name.ends_with(end)) name.resize(name.size() - end.size());
  }
  return name;
}

std::optional<std::string> stem(const std::string& name, std::string_view end) {
  return name.ends_with(end) ? std::optional{name.substr(0, name.size() - end.size())} : std::nullopt;
}

/// Names as mydumper would have written them without packing, and what they are called.
std::map<std::string, std::string> files_of(const std::string& folder) {
  std::map<std::string, std::string> files;
  std::error_code failed;
  for (fs::directory_iterator at{folder, failed}, end; !failed && at != end; at.increment(failed)) {
    files.emplace(without_packing(at->path().filename().string()), at->path().string());
  }
  if (failed) fail(folder, failed.message(), "");
  return files;
}

/// mydumper writes other names for some databases ("mydumper_0"); the statement has the name.
std::string name_in(const std::string& path, const std::string& fallback) {
  DumpFile file{path};
  for (std::string line; file.next(line);) {
    if (auto name = created_database(line)) return *name;
  }
  return fallback;
}

/// The longest of the databases that begins "DATABASE.TABLE", as both names may hold dots.
std::string prefix_of(const std::string& table, const std::map<std::string, std::string>& databases) {
  std::string best;
  for (const auto& [prefix, name] : databases) {
    if (prefix.size() > best.size() && table.starts_with(prefix + ".")) best = prefix;
  }
  return best.empty() ? table.substr(0, table.find('.')) : best;
}

std::vector<DumpPart> parts_of_folder(const std::string& folder) {
  const auto files = files_of(folder);
  std::vector<DumpPart> parts;
  std::map<std::string, std::string> databases;
  for (const auto& [name, path] : files) {
    const auto prefix = stem(name, kDatabaseEnd);
    if (!prefix || is_system_database(*prefix)) continue;
    databases[*prefix] = name_in(path, *prefix);
    parts.push_back({path, ""});
  }
  for (const auto& [name, path] : files) {
    const auto table = stem(name, kTableEnd);
    if (!table || files.contains(*table + std::string{kViewEnd})) continue;  // a view's stand-in
    const auto prefix = prefix_of(*table, databases);
    if (is_system_database(prefix)) continue;
    const auto found = databases.find(prefix);
    const auto database = quote_identifier(found == databases.end() ? prefix : found->second);
    const auto create = found == databases.end() ? fmt::format("CREATE DATABASE IF NOT EXISTS {}; ", database) : "";
    parts.push_back({path, fmt::format("{}USE {};\n", create, database)});
  }
  if (parts.empty()) fail(folder, "the folder has no files of mydumper", "they are called DATABASE.TABLE-schema.sql");
  return parts;
}

}  // namespace

std::vector<DumpPart> dump_parts(const std::string& path) {
  std::error_code ignored;
  if (path != "-" && fs::is_directory(path, ignored)) return parts_of_folder(path);
  return {{path, ""}};
}

}  // namespace smt
