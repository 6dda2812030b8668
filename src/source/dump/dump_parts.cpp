#include "source/dump/dump_parts.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>

#include "smt/diagnostic.hpp"
#include "source/dump/dump_file.hpp"
#include "source/dump/dump_text.hpp"
#include "text/ascii.hpp"
#include "text/numbers.hpp"

namespace smt::source {
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

/// Returns the names that mydumper gives to uncompressed files, each with the file's real name.
std::map<std::string, std::string> files_of(const std::string& folder) {
  std::map<std::string, std::string> files;
  std::error_code failed;
  for (fs::directory_iterator at{folder, failed}, end; !failed && at != end; at.increment(failed)) {
    files.emplace(without_packing(at->path().filename().string()), at->path().string());
  }
  if (failed) fail(folder, failed.message(), "");
  return files;
}

/// Returns the name in the statement: mydumper names the files of some databases differently ("mydumper_0").
std::string name_in(const std::string& path, const std::string& fallback) {
  DumpFile file{path};
  for (std::string line; file.next(line);) {
    if (auto name = created_database(line)) return *name;
  }
  return fallback;
}

/// Returns the longest database name that begins "DATABASE.TABLE", as both names may contain dots.
std::string prefix_of(const std::string& table, const std::map<std::string, std::string>& databases) {
  std::string best;
  for (const auto& [prefix, name] : databases) {
    if (prefix.size() > best.size() && table.starts_with(prefix + ".")) best = prefix;
  }
  return best.empty() ? table.substr(0, table.find('.')) : best;
}

std::vector<DumpPart> parts_of_mydumper(const std::map<std::string, std::string>& files) {
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
    if (!table || files.contains(*table + std::string{kViewEnd})) continue;  // a placeholder table of a view
    const auto prefix = prefix_of(*table, databases);
    if (is_system_database(prefix)) continue;
    const auto found = databases.find(prefix);
    parts.push_back({path, found == databases.end() ? prefix : found->second});
  }
  return parts;
}

bool is_sql(std::string_view name) { return name.ends_with(".sql"); }

/// Returns true for mydumper's files of rows: DATABASE.TABLE.00000.sql.
bool has_rows(std::string_view name) {
  const auto dot = name.size() < 5 ? std::string_view::npos : name.rfind('.', name.size() - 5);
  if (dot == std::string_view::npos) return false;
  const auto number = name.substr(dot + 1, name.size() - 5 - dot);
  return number.size() >= 5 && number.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Returns true if the folder contains mydumper's metadata or a file of a database, or if all its files have names like
/// mydumper's.
bool is_of_mydumper(const std::map<std::string, std::string>& files) {
  if (files.contains("metadata") || files.contains("metadata.partial")) return true;
  bool tables = false;
  for (const auto& [name, path] : files) {
    if (name.ends_with(kDatabaseEnd)) return true;
    if (!is_sql(name) || has_rows(name)) continue;
    const auto table = stem(name, kTableEnd);
    if (table && table->find('.') != std::string::npos && table->find("__") == std::string::npos) tables = true;
    if (!table && name.find("-schema-") == std::string::npos) return false;
    if (table && table->find('.') == std::string::npos) return false;
  }
  return tables;
}

/// Compares characters, and numbers by value. The files in a folder come after the folder's name.
int compare_naturally(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const bool numbers = is_digit(a.front()) && is_digit(b.front());
    const auto of_a = numbers ? leading_digits(a) : a.substr(0, 1);
    const auto of_b = numbers ? leading_digits(b) : b.substr(0, 1);
    const int order = numbers ? compare_numbers(of_a, of_b) : of_a.compare(of_b);
    if (order != 0) return of_a == "/" ? -1 : of_b == "/" ? 1 : order;
    a.remove_prefix(of_a.size());
    b.remove_prefix(of_b.size());
  }
  return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

/// Returns "2.1" for Flyway's "V2.1__add_goods.sql" or "V2_1__…", and nullopt for other names.
std::optional<std::vector<std::string>> flyway_version(std::string_view name) {
  if (!name.starts_with('V') || name.find("__") == std::string_view::npos) return std::nullopt;
  name = name.substr(1, name.find("__") - 1);
  std::vector<std::string> numbers;
  for (std::size_t end = 0; end != std::string_view::npos; name.remove_prefix(std::min(end + 1, name.size()))) {
    end = name.find_first_of("._");
    const auto number = name.substr(0, end);
    if (number.empty() || leading_digits(number) != number) return std::nullopt;
    numbers.emplace_back(number);
    if (end == std::string_view::npos) break;
  }
  return numbers;
}

int compare_versions(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const int order = compare_numbers(i < a.size() ? a[i] : "0", i < b.size() ? b[i] : "0");
    if (order != 0) return order;
  }
  return 0;
}

std::string_view last_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

/// Returns true for files that undo others (of Flyway, golang-migrate and others), and for MySQL Shell's file of users.
bool is_passed_over(std::string_view name) {
  if (name.starts_with("@.") || name.ends_with(".down.sql") || name.ends_with(".undo.sql")) return true;
  return name.starts_with('U') && flyway_version("V" + std::string{name.substr(1)}).has_value();
}

/// Returns the `schema` of the .skeema file of a folder; "" if there is none or more than one.
std::string skeema_database(const fs::path& folder) {
  std::ifstream in{folder / ".skeema"};
  for (std::string line; std::getline(in, line) && !line.starts_with('[');) {
    const auto equals = line.find('=');
    if (equals == std::string::npos || trimmed(std::string_view{line}.substr(0, equals)) != "schema") continue;
    const auto name = trimmed(std::string_view{line}.substr(equals + 1));
    return std::string{name.find_first_of("*,`/ ") == std::string_view::npos ? name : ""};
  }
  return "";
}

/// Returns the relative paths of all .sql files, without those in hidden folders.
std::vector<std::string> sql_files_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code failed;
  for (fs::recursive_directory_iterator at{folder, failed}, end; !failed && at != end; at.increment(failed)) {
    const auto name = at->path().filename().string();
    std::error_code ignored;
    if (at->is_directory(ignored) && name.starts_with('.')) at.disable_recursion_pending();
    if (at->is_directory(ignored) || name.starts_with('.')) continue;
    const auto unpacked = without_packing(name);
    if (is_sql(unpacked) && !is_passed_over(unpacked))
      files.push_back(at->path().lexically_relative(folder).generic_string());
  }
  if (failed) fail(folder, failed.message(), "");
  std::sort(files.begin(), files.end(), loads_before);
  return files;
}

std::vector<DumpPart> parts_of_sql_folder(const std::string& folder) {
  std::vector<DumpPart> parts;
  for (const auto& file : sql_files_below(folder)) {
    const auto path = fs::path{folder} / file;
    parts.push_back({path.string(), skeema_database(path.parent_path())});
  }
  if (parts.empty()) fail(folder, "the folder has no .sql files", "");
  return parts;
}

}  // namespace

bool loads_before(const std::string& a, const std::string& b) {
  const auto version_a = flyway_version(last_of(a)), version_b = flyway_version(last_of(b));
  const auto group = [](const auto& version, std::string_view name) {
    return version ? 1 : name.starts_with("R__") ? 2 : 0;
  };
  const auto group_a = group(version_a, last_of(a)), group_b = group(version_b, last_of(b));
  if (group_a != group_b) return group_a < group_b;
  const int order = version_a ? compare_versions(*version_a, *version_b) : 0;
  return (order != 0 ? order : compare_naturally(a, b)) < 0;
}

std::vector<DumpPart> dump_parts(const std::string& path) {
  std::error_code ignored;
  if (path != "-" && fs::is_directory(path, ignored)) {
    const auto files = files_of(path);
    auto parts = is_of_mydumper(files) ? parts_of_mydumper(files) : parts_of_sql_folder(path);
    if (parts.empty()) fail(path, "the folder has no tables of mydumper", "their names are DATABASE.TABLE-schema.sql");
    return parts;
  }
  return {{path, ""}};
}

}  // namespace smt::source
