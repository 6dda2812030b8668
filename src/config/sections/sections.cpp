#include "config/sections/sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "config/checks/setting_checks.hpp"
#include "config/file/fill_setting.hpp"
#include "config/file/ini_key.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::string_view kRulePrefix = "table-rule.", kTypeRulePrefix = "type-rule.", kIgnorePrefix = "ignore.";
constexpr std::size_t kLongestId = 100;  // with "starrocks-create.….sql" and a temporary suffix far below 255 bytes

bool can_name_file(std::string_view id) {
  return !id.empty() && id.size() <= kLongestId && id != "all" && std::all_of(id.begin(), id.end(), [](char c) {
    return is_alphanumeric(c) || c == '_' || c == '.' || c == '-';
  });
}

/// Other names for a section, each with the name that this tool uses.
constexpr std::array kOtherNames = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"database", "db"},
    {"mysql", "db"},
    {"mariadb", "db"},
    {"source", "db"},
    {"server", "db"},
    {"general", "other"},
    {"global", "other"},
    {"output", "other"},
    {"options", "other"},
    {"rule", "table-rule"},
    {"rules", "table-rule"},
    {"table", "table-rule"},
    {"exclude", "ignore"},
});

/// Returns the name in lower case, with this tool's word before its number: DB → db, rule.1 → table-rule.1.
std::string usual_name(std::string_view name) {
  auto lower = ascii_lower(name);
  const auto end = std::min(lower.find_first_of("._- 0123456789"), lower.size());
  const auto* const other = std::find_if(kOtherNames.begin(), kOtherNames.end(), [&](const auto& pair) {
    return pair.first == std::string_view{lower}.substr(0, end);
  });
  if (other != kOtherNames.end() && (end == lower.size() || lower[end] != '-')) lower.replace(0, end, other->second);
  return lower;
}

std::string nearest_section(std::string_view given) {
  if (given.size() > kLongestId) return "";
  const auto name = usual_name(given);
  const auto digits = name.substr(std::min(name.find_last_not_of("0123456789") + 1, name.size()));
  const auto dot = name.find('.');
  if (name.starts_with("type.")) return fmt::format("{}{}", kTypeRulePrefix, name.substr(dot + 1));
  const auto id = dot == std::string_view::npos ? digits : name.substr(dot + 1);
  const auto numbered = fmt::format("{}{}", kRulePrefix, id), numbered_type = fmt::format("{}{}", kTypeRulePrefix, id),
             numbered_ignore = fmt::format("{}{}", kIgnorePrefix, id);
  return id.empty() ? nearest(name, {"db", "other", "starrocks", "flink", "types", "accept", "table-rule"})
                    : nearest(name, {numbered, numbered_type, numbered_ignore, "db", "other", "starrocks", "flink",
                                     "types", "accept"});
}

/// Returns what is wrong with a line, without its value, which may be a password.
std::string describe(std::string_view line) {
  if (line.starts_with('[')) {
    return line.find(']') == std::string_view::npos ? "a '[' without its ']'" : "more text after a ']'";
  }
  const auto separator = line.find_first_of("=:");
  if (separator == 0) return fmt::format("a '{}' without a key", line.front());
  if (read_ini_key(line).open_quote) return "a quote in a key that does not enclose a whole name";
  if (separator != std::string_view::npos) return "a key that holds ' ;' outside of quotes";
  const auto word = line.substr(0, std::min(line.find_first_of(" \t"), line.size()));
  for (const auto kind : kSections) {
    if (find_key(kind, word) != nullptr) return fmt::format("'{}' without '='", word);
  }
  return "a line without '='";
}

/// Stream Load ignores the case of property names, so two spellings would set the same property twice.
std::string one_spelling(std::string_view key) {
  constexpr std::string_view kProperties = "flink.starrocks.sink.properties.";
  if (!key.starts_with(kProperties)) return std::string{key};
  return fmt::format("{}{}", kProperties, ascii_lower(key.substr(kProperties.size())));
}

/// Builds Sections line by line.
class Grouping {
 public:
  Grouping(const Environment& environment, Findings& findings) : environment_{environment}, findings_{findings} {}

  void add(const IniLine& line) {
    if (line.file.data() != file_.data()) state_ = State::kBefore;  // a section ends with its file
    file_ = line.file;
    switch (line.kind) {
      case IniLine::Kind::kBlank: break;
      case IniLine::Kind::kBad: report(Code::kConfBadLine, line, {describe(line.value)}); break;
      case IniLine::Kind::kSection: open(line); break;
      case IniLine::Kind::kPair: set(line); break;
    }
  }

  Sections take() { return std::move(sections_); }

 private:
  static FileLine place_of(const IniLine& line) { return {std::string{line.file}, line.number}; }

  void report(Code code, const IniLine& line, std::vector<std::string> arguments) {
    findings_.push_back({code, place_of(line), std::move(arguments)});
  }

  void open(const IniLine& line) {
    state_ = State::kIgnored;
    if (line.name == "db") return go_on(sections_.db, SectionKind::kDb, line);
    if (line.name == "other") return go_on(sections_.other, SectionKind::kOther, line);
    if (line.name == "starrocks") return go_on(sections_.starrocks, SectionKind::kStarRocks, line);
    if (line.name == "flink") return go_on(sections_.flink, SectionKind::kFlink, line);
    if (line.name == "types") return go_on(sections_.types, SectionKind::kTypes, line);
    if (line.name == "accept") return go_on(sections_.accept, SectionKind::kAccept, line);
    if (line.name == "table-rule") return go_on(sections_.defaults, SectionKind::kRule, line);
    if (line.name.starts_with(kRulePrefix)) {
      return open_rule(line, kRulePrefix, SectionKind::kRule, sections_.table_rules, opened_);
    }
    if (line.name.starts_with(kIgnorePrefix)) {
      return open_rule(line, kIgnorePrefix, SectionKind::kIgnore, sections_.ignore_rules, opened_ignores_);
    }
    if (line.name.starts_with(kTypeRulePrefix)) {
      return open_rule(line, kTypeRulePrefix, SectionKind::kTypeRule, sections_.type_rules, opened_types_);
    }
    report(Code::kConfUnknownSection, line, {std::string{line.name}, nearest_section(line.name)});
  }

  void go_on(std::optional<Section>& section, SectionKind kind, const IniLine& line) {
    if (!section) section = Section{std::string{line.name}, kind, place_of(line), {}};
    current_ = &*section;
    state_ = State::kKnown;
  }

  using Opened = std::map<std::string_view, FileLine, RuleIdLess>;  // rules by id

  void open_rule(const IniLine& line, std::string_view prefix, SectionKind kind, RuleSections& rules, Opened& opened) {
    const auto id = std::string_view{line.name}.substr(prefix.size());
    if (!can_name_file(id)) {
      return report(Code::kConfRuleId, line, {std::string{line.name}, std::string{id}, std::string{prefix}});
    }
    const auto [first, is_new] = opened.try_emplace(id, place_of(line));
    if (!is_new) report(Code::kConfRepeatedRule, line, {std::string{line.name}, place_text(first->second)});
    auto& list = is_new ? rules.rules : rules.repeated;
    list.push_back({std::string{line.name}, kind, place_of(line), {}});
    current_ = &list.back();  // valid until the next rule opens, which sets it anew
    state_ = State::kKnown;
  }

  void set(const IniLine& line) {
    if (state_ == State::kBefore) report(Code::kConfNoSection, line, {std::string{line.name}});
    if (state_ == State::kBefore) state_ = State::kIgnored;  // reported once
    if (state_ != State::kKnown) return;
    if (line.name == "include" && find_key(current_->kind, line.name) == nullptr) {
      return report(Code::kConfInclude, line, {std::string{line.value}, "move it above the first [section]", ""});
    }
    Setting setting{std::string{line.value}, place_of(line)};
    const auto name = one_spelling(line.name);
    if (line.colon_inside) report_colon(line, setting);
    fill_setting(*current_, line.name, environment_, setting, sections_.filled, findings_);
    if (!is_usable(*current_, name, setting, findings_)) return;
    const auto [at, is_new] = current_->settings.try_emplace(name, setting);
    const bool overrides = at->second.place.file != line.file;  // included lines may be overridden
    if (!is_new && overrides) at->second = setting;
    if (is_new || overrides) return;
    report(Code::kConfRepeatedKey, line,
           {current_->name, std::string{line.name}, std::to_string(at->second.place.line)});
    at->second = std::move(setting);
  }

  /// Only for keys with the name of a column: the value of another key may be a secret.
  void report_colon(const IniLine& line, const Setting& setting) {
    constexpr std::array<std::string_view, 5> kOfColumns{"rename.*", "renamed.*", "select.*", "add.*", "aggregate.*"};
    const auto* row = find_key(current_->kind, line.name);
    if (row == nullptr || std::find(kOfColumns.begin(), kOfColumns.end(), row->name) == kOfColumns.end()) return;
    const auto prefix = row->name.size() - 1;
    report(Code::kConfPatternOdd, line,
           {current_->name, line.name, setting.value,
            fmt::format("the key ends at its first ':'; a name that contains ':' needs quotes: {}\"{}:…\"",
                        line.name.substr(0, prefix), line.name.substr(prefix))});
  }

  enum class State { kBefore, kKnown, kIgnored };  // before any section; in a known one; in one that is ignored

  const Environment& environment_;
  Findings& findings_;
  std::string_view file_;  // of the last line
  Sections sections_;
  Opened opened_, opened_types_, opened_ignores_;
  Section* current_ = nullptr;
  State state_ = State::kBefore;
};

}  // namespace

Sections read_sections(const std::string& path, const std::vector<IniLine>& lines, const Environment& environment,
                       Findings& findings) {
  Grouping grouping{environment, findings};
  for (const auto& line : lines) grouping.add(line);
  auto sections = grouping.take();
  sections.end = {path, 1};
  for (const auto& line : lines) {
    if (line.file == path) sections.end.line = line.number;
  }
  return sections;
}

}  // namespace smt::config
