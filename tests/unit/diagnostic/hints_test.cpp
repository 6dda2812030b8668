// A hint, and a page for people, name only keys, options and codes that exist.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>

#include "cli/command_line.hpp"
#include "config/keys/connector_options.hpp"
#include "config/keys/keys.hpp"
#include "smt/diagnostic.hpp"
#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

using testing::IsSubsetOf;

constexpr const char* kPages[] = {"README.md",       "README.zh-CN.md",       "CHANGELOG.md",   "docs/starrocks.md",
                                  "docs/flink.md",   "docs/compatibility.md", "docs/config.md", "docs/types.md",
                                  "docs/recipes.md", "docs/check.md"};

std::set<std::string> found(const std::string& text, const std::string& pattern, std::size_t group = 0) {
  const std::regex expression{pattern};
  std::set<std::string> out;
  for (std::sregex_iterator at{text.begin(), text.end(), expression}, end; at != end; ++at)
    out.insert((*at)[group].str());
  return out;
}

std::set<std::string> codes() {
  std::set<std::string> ids;
  for (const auto* row : all_code_rows()) ids.insert(std::string{row->id});
  return ids;
}

std::set<std::string> options_in(const std::string& text) { return found(text, "(^|[ ,])(--?[a-z][a-z-]*)", 2); }

/// Returns the options of the tool and of its commands.
std::set<std::string> options() {
  std::string help;
  for (const auto* command : {"", "init", "explain", "check", "snapshot"}) {
    const std::string name{command};
    help +=
        parse_command_line(name.empty() ? std::vector<std::string>{"--help"} : std::vector{name, std::string{"--help"}})
            .out;
  }
  return options_in(help);
}

bool is_conf_key(const std::string& key) {
  const auto in = [&](SectionKind section) { return find_key(section, key) != nullptr; };
  if (std::none_of(kSections.begin(), kSections.end(), in)) return false;
  const auto groups = option_groups();
  return std::all_of(groups.begin(), groups.end(), [&](const OptionGroup& group) {
    if (!key.starts_with(group.prefix)) return true;
    const auto name = key.substr(group.prefix.size());
    return find_option(group, name) != nullptr;
  });
}

/// Returns the words before ` = ` and the dotted keys: 'bucket_num = 8', flink.cdc.server-id,
/// sink.ignore.update-before.
std::set<std::string> conf_keys_of(const std::string& text) {
  auto keys = found(text, "([a-z][A-Za-z0-9_.-]*) = ", 1);
  keys.merge(found(text, "(flink|properties)\\.[a-z][a-z._-]*[a-z]"));
  return keys;
}

TEST(Hints, NameOnlyOptionsThatExist) {
  auto known = options();
  known.insert({"--databases", "--no-data"});  // of mysqldump
  for (const auto* row : all_code_rows()) {
    EXPECT_THAT(options_in(std::string{row->english.hint}), IsSubsetOf(known)) << row->id;
  }
}

TEST(Hints, NameOnlyKeysThatExist) {
  std::size_t seen = 0;
  for (const auto* row : all_code_rows()) {
    for (const auto& key : conf_keys_of(std::string{row->english.hint})) {
      ++seen;
      EXPECT_TRUE(is_conf_key(key) || is_conf_key("flink.starrocks." + key)) << row->id << ": " << key;
    }
  }
  EXPECT_GT(seen, 5U);
}

TEST(Hints, NameOnlyCodesThatExist) {
  for (const auto* row : all_code_rows()) {
    EXPECT_THAT(found(std::string{row->english.hint} + std::string{row->english.text}, "\\b[A-Z][0-9]{3}\\b"),
                IsSubsetOf(codes()))
        << row->id;
  }
}

TEST(Pages, NameOnlyCodesThatExist) {
  for (const auto* page : kPages) {
    EXPECT_THAT(found(read_source_file(page), "\\b[CSPKTDNFOR][0-9]{3}\\b"), IsSubsetOf(codes())) << page;
  }
}

TEST(Pages, LinkOnlyToCodesThatExist) {
  auto anchors = std::set<std::string>{};
  for (auto id : codes()) anchors.insert("diagnostics.md#" + std::string{static_cast<char>(id[0] + 32)} + id.substr(1));
  for (const auto* page : kPages) {
    EXPECT_THAT(found(read_source_file(page), "diagnostics\\.md#[a-z0-9]+"), IsSubsetOf(anchors)) << page;
  }
}

TEST(Pages, NameOnlyFlinkKeysThatExist) {
  for (const auto* page : kPages) {
    for (const auto& key : found(read_source_file(page), "flink\\.(cdc|starrocks)\\.[a-z][a-z._-]*[a-z]")) {
      EXPECT_TRUE(is_conf_key(key)) << page << ": " << key;
    }
  }
}

}  // namespace
}  // namespace smt::test
