#include "config/checks/setting_checks.hpp"

#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

/// About a line that stands first in `section`, which has no other.
std::string reported(const std::string& section, const std::string& line) {
  auto conf = std::string{kDb} + std::string{kRule} + std::string{kSink};
  const auto at = conf.find(section + "\n");
  if (at == std::string::npos) return rendered(load(conf, section + "\n" + line + "\n").findings);
  return rendered(load(conf.insert(at + section.size() + 1, line + "\n")).findings);
}

std::string unknown(const std::string& place, const std::string& section, const std::string& key) {
  return "c.conf:" + place + ": warning: [" + section + "] unknown key '" + key + "' is ignored [C006]\n";
}

std::string misplaced(const std::string& place, const std::string& section, const std::string& key,
                      const std::string& home) {
  return "c.conf:" + place + ": warning: [" + section + "] has no key '" + key +
         "', so the tool ignores the line [C089]\n" + "  hint: move the line to " + home + "\n";
}

TEST(UnknownKeys, OfAnotherSectionNameIt) {
  EXPECT_EQ(reported("[flink]", "secrets = placeholder"), misplaced("15", "flink", "secrets", "[other]"));
  EXPECT_EQ(reported("[other]", "tables_per_job = 5"), misplaced("6", "other", "tables_per_job", "[flink]"));
  EXPECT_EQ(reported("[other]", "partition_key = day"), misplaced("6", "other", "partition_key", "[table-rule.N]"));
  EXPECT_EQ(reported("[other]", "flink.starrocks.username = u"),
            misplaced("6", "other", "flink.starrocks.username", "[table-rule.N]"));
  EXPECT_EQ(reported("[table-rule.1]", "output_dir = x"), misplaced("8", "table-rule.1", "output_dir", "[other]"));
  EXPECT_EQ(reported("[table-rule.1]", "host = x"), misplaced("8", "table-rule.1", "host", "[db] or [starrocks]"));
  EXPECT_EQ(reported("[table-rule.1]", "set.pipeline.name = x"),
            misplaced("8", "table-rule.1", "set.pipeline.name", "[flink]"));
  EXPECT_EQ(reported("[db]", "table = x"),
            misplaced("2", "db", "table", "[table-rule.N] or [ignore.N] or [type-rule.N]"));
}

TEST(UnknownKeys, SuggestTheNearestOfTheirSectionFirst) {
  EXPECT_EQ(reported("[table-rule.1]", "column = a"),
            unknown("8", "table-rule.1", "column") + "  hint: did you mean 'columns'?\n");
  EXPECT_EQ(reported("[flink]", "secret = placeholder"),
            unknown("15", "flink", "secret") + "  hint: did you mean '[other] secrets'?\n");
  EXPECT_EQ(reported("[db]", "username = x"), unknown("2", "db", "username") + "  hint: did you mean 'user'?\n");
  EXPECT_EQ(reported("[db]", "colour = blue"), unknown("2", "db", "colour"));
}

TEST(BadValues, SuggestTheNearestWord) {
  EXPECT_EQ(reported("[table-rule.1]", "shard_merge = widst"),
            "c.conf:8: error: [table-rule.1] shard_merge = 'widst': expected auto, always, never or widest [C010]\n"
            "  hint: did you mean 'widest'?\n");
  EXPECT_EQ(reported("[flink]", "tables_per_job = al"),
            "c.conf:15: error: [flink] tables_per_job = 'al': expected a number from 1 to 100000, or all [C010]\n"
            "  hint: did you mean 'all'?\n");
  EXPECT_EQ(reported("[db]", "ssl_mode = requird"),
            "c.conf:2: error: [db] ssl_mode = 'requird': expected disabled, preferred, required, verify_ca or "
            "verify_identity [C010]\n  hint: did you mean 'required'?\n");
  EXPECT_EQ(
      reported("[starrocks]", "version = 3.9"),
      "c.conf:15: error: [starrocks] version = '3.9': expected 2.5, 3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 4.0, 4.1 or 4.2, or "
      "one with its patch number, such as 3.1.4 [C010]\n");
}

TEST(KeysWithAColon, AreReportedWithTheQuotesThatTheyNeed) {
  EXPECT_EQ(reported("[table-rule.1]", "rename.a:b = c"),
            "c.conf:8: warning: [table-rule.1] rename.a = 'b = c': the key ends at its first ':'; a name that contains "
            "':' needs quotes: rename.\"a:…\" [C087]\n");
  EXPECT_EQ(reported("[table-rule.1]", "rename.a: b"), "");
  EXPECT_EQ(reported("[table-rule.1]", "rename.\"a:b\" = c"), "");
  EXPECT_EQ(reported("[table-rule.1]", "rename.\"a:b = c"),
            "c.conf:8: error: expected [section], key = value or a comment; found a quote in a key that does not "
            "enclose a whole name [C003]\n");
}

TEST(KeysWithAColon, KeepSecretsToThemselves) {
  for (const std::string key : {"flink.starrocks.password", "flink.cdc.password", "external.properties.password",
                                "flink.cdc.jdbc.properties.trustCertificateKeyStorePassword"}) {
    const auto text = reported("[table-rule.1]", key + ":se=cret");
    EXPECT_EQ(text.find("se=cret"), std::string::npos) << text;
    EXPECT_EQ(text.find("C087"), std::string::npos) << text;
  }
}

TEST(UnknownSections, SuggestWhatTheyAreCalledHere) {
  const auto hint_on = [](const std::string& section) {
    const auto text = rendered(load(kDb, kRule, kSink, "[" + section + "]\n").findings);
    const auto at = text.find("hint: ");
    return at == std::string::npos ? "" : text.substr(at + 6, text.find('\n', at) - at - 6);
  };
  EXPECT_EQ(hint_on("database"), "did you mean [db]?");
  EXPECT_EQ(hint_on("DB"), "did you mean [db]?");
  EXPECT_EQ(hint_on("mysql"), "did you mean [db]?");
  EXPECT_EQ(hint_on("general"), "did you mean [other]?");
  EXPECT_EQ(hint_on("rule.2"), "did you mean [table-rule.2]?");
  EXPECT_EQ(hint_on("Table-Rule.2"), "did you mean [table-rule.2]?");
  EXPECT_EQ(hint_on("exclude.1"), "did you mean [ignore.1]?");
  EXPECT_EQ(hint_on("type.1"), "did you mean [type-rule.1]?");
  EXPECT_EQ(hint_on("hive"), "");
}

}  // namespace
}  // namespace smt::test
