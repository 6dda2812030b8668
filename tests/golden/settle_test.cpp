// The conf lines that settle findings work: each finding of the golden cases disappears once its lines are added, and
// no error replaces it.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "commands/generate/write_targets.hpp"
#include "reading/read_catalog.hpp"
#include "smt/diagnostic.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder{SMT_SOURCE_DIR "/tests/golden"};

std::string read(const fs::path& path) {
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

class NoFiles : public Destination {
 public:
  NoFiles() : Destination{Ownership{}} {}
  void append(const std::string&, std::string_view, bool) override {}
  std::vector<FileChange> finish() override { return {}; }
};

struct Run {
  Config config;
  Catalog catalog;
  Findings findings;
  std::map<Object, std::string> owners;  // table → id of its rule
};

Run run(const fs::path& conf, const std::string& text) {
  fs::current_path(conf.parent_path());
  auto [config, findings] = parse_config(conf.filename(), text, {});
  Run out{config, {}, findings, {}};
  const Matcher matcher{config.rules, config.ignore_rules, out.findings};
  if (has_error(out.findings)) return out;
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  Timings timings;
  const auto source = open_snapshot(conf.parent_path() / "catalog.snapshot");
  out.catalog = read_catalog(*source, config, matcher, console, timings, out.findings);
  NoFiles destination;
  const auto plan = make_plan(config, out.catalog, matcher);
  const auto outcome = write_targets(plan, config, out.catalog.server, destination, SignalGuard{}, console);
  out.findings.insert(out.findings.end(), outcome.findings.begin(), outcome.findings.end());
  for (const auto& table : out.catalog.tables) {
    const auto candidates = matcher.candidates(table.schema, table.name);
    if (!candidates.empty()) out.owners[object_of(table)] = config.rules[candidates.back()].id;
  }
  return out;
}

/// Returns the lines of a section without its first.
std::string body_of(const std::string& conf, const std::string& section) {
  const auto head = conf.find("[" + section + "]\n");
  if (head == std::string::npos) return "";
  const auto begin = head + section.size() + 3;
  return conf.substr(begin, std::min(conf.find("\n[", begin - 1), conf.size() - 1) + 1 - begin);
}

std::string key_of(const std::string& line) { return line.substr(0, line.find_first_of(" =")); }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// Returns true if a line of the old rule does not fit the new one: names by groups of the old pattern, server ids that
/// are assigned already, and lines that need another key or model.
bool is_outdated(const std::string& line, const std::set<std::string>& keys) {
  const auto begins = [&](const char* key) { return line.starts_with(key); };
  if (line.find('$') != std::string::npos || begins("flink.cdc.server-id")) return true;
  if (!keys.contains("primary_key") && !keys.contains("model")) return false;
  return begins("partition") || begins("group_by") || begins("order_by") || begins("aggregate.") || begins("columns");
}

/// Does what a reader does with a new rule: copies the lines of the rule that had the table, unless the new rule has
/// their keys.
std::string with_lines_of_owner(const std::string& lines, const std::string& body) {
  std::set<std::string> keys;
  for (const auto& line : lines_of(lines)) keys.insert(key_of(line));
  auto out = lines + "\n";
  for (const auto& line : lines_of(body)) {
    if (!keys.contains(key_of(line)) && !is_outdated(line, keys)) out += line + "\n";
  }
  return out;
}

void replace(std::string& text, const std::string& what, const std::string& with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

/// Fills in what the reader chooses: N, names, and a short NOT NULL column; returns "" if the table has none.
std::string chosen(std::string lines, const Run& run, const Object& place) {
  replace(lines, "rule.N]", "rule.900]");
  replace(lines, "ignore.N]", "ignore.900]");
  replace(lines, "OTHER_NAME", "other_name");
  replace(lines, "ASCII_NAME", "ascii_name");
  if (lines.find("COLUMN") == std::string::npos) return lines;
  for (const auto& table : run.catalog.tables) {
    if (object_of(table) != place) continue;
    for (const auto& column : table.columns) {
      if (column.nullable || column.type->text.find("int") == std::string::npos) continue;
      for (const auto* word : {"COLUMN_1, COLUMN_2", "SHORTER_COLUMN", "NOT_NULL_COLUMN", "OTHER_COLUMN"})
        replace(lines, word, column.name);
      return lines;
    }
  }
  return "";
}

bool has(const Findings& findings, const Diagnostic& finding) {
  return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& other) {
    return other.code == finding.code && other.place == finding.place;
  });
}

std::string errors_of(const Findings& findings, const Findings& before) {
  std::string said;
  for (const auto& finding : findings) {
    const bool is_error = row_of(finding.code).severity == Severity::kError;
    const bool known =
        std::any_of(before.begin(), before.end(), [&](const auto& old) { return old.code == finding.code; });
    if (is_error && !known) said += render(finding, false);
  }
  return said;
}

/// The key of a table with group_by belongs to its rule, not to a new one.
bool is_of_groups(const Diagnostic& finding, const Config& config) {
  return finding.code == Code::kKeyNotUnique &&
         std::any_of(config.rules.begin(), config.rules.end(),
                     [](const auto& rule) { return rule.shape.group_by.has_value(); });
}

/// Tries each code once per conf, and collects the codes.
void settle_each(const fs::path& conf, std::set<std::string_view>& tried) {
  const auto text = read(conf);
  const auto before = run(conf, text);
  std::set<Code> done;
  for (const auto& finding : before.findings) {
    const auto* object = finding.place.object();
    if (object == nullptr || done.contains(finding.code) || is_of_groups(finding, before.config)) continue;
    const Object table{object->database, object->table};
    auto lines = chosen(settling_lines(finding), before, table);
    if (lines.empty()) continue;
    done.insert(finding.code);
    if (lines.starts_with("[table-rule.900]")) {
      const auto owner = before.owners.find(table);
      if (owner != before.owners.end())
        lines = with_lines_of_owner(lines, body_of(text, "table-rule." + owner->second));
    }
    const auto after = run(conf, text + "\n" + lines + "\n");
    EXPECT_FALSE(has(after.findings, finding)) << conf << '\n' << render(finding, false) << lines;
    EXPECT_EQ(errors_of(after.findings, before.findings), "") << conf << '\n' << render(finding, false) << lines;
    tried.insert(row_of(finding.code).id);
  }
}

TEST(SettlingLines, SettleTheFindingsOfEveryCase) {
  std::set<std::string_view> tried;
  for (const auto& entry : fs::recursive_directory_iterator{kFolder}) {
    if (entry.path().extension() != ".conf" || !fs::exists(entry.path().parent_path() / "catalog.snapshot")) continue;
    try {
      settle_each(entry.path(), tried);
    } catch (const Error&) {}  // a case whose run ends: tests/unit/diagnostic tests its conf lines
  }
  EXPECT_GT(tried.size(), 30U) << fmt::format("{}", fmt::join(tried, " "));
}

}  // namespace
}  // namespace smt::test
