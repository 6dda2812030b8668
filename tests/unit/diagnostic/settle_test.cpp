// The conf lines that settle findings: each parses as a conf, and no name can break out of its line.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "smt/config.hpp"
#include "smt/diagnostic.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kConf =
    "[db]\nhost = h\nuser = u\npassword = p\n[other]\nbe_num = 3\n[table-rule]\n"
    "flink.starrocks.jdbc-url = jdbc:mysql://fe:9030\nflink.starrocks.load-url = fe:8030\n"
    "flink.starrocks.username = u\nflink.starrocks.password = p\n[table-rule.1]\ndatabase = .\ntable = .\n";

/// Returns arguments for the code if the words a0, a1, … would not fit.
std::vector<std::string> arguments_for(Code code) {
  switch (code) {
    case Code::kConfMissingKey: return {"db", "port", "3306"};
    case Code::kConfSinkKeyMissing: return {"table-rule", "flink.starrocks.load-url", "fe:8030"};
    case Code::kConfCsvSeparator:
    case Code::kConfServerIds:
    case Code::kConfDriver:
    case Code::kConfExternalHost:
    case Code::kAggregateModel: return {"table-rule", "1"};
    case Code::kConfReplication: return {"4", "3"};
    case Code::kConfExternalIgnored:
      return {"table-rule", "external.properties.host", "is off", "external_tables = mysql"};
    case Code::kConfPropertyNewer: return {"fast_schema_evolution", "3.2", "2.5"};
    case Code::kConfVersion: return {"bucket_num = auto", "2.5.7", "2.5", "give a number"};
    case Code::kConfRunMode: return {"distribution = range", "shared_nothing", "shared_data"};
    case Code::kConfPropertyMode: return {"datacache.enable", "shared_nothing", "shared_data"};
    case Code::kRangeSortKey: return {"shop.orders", "id", "4.2"};
    case Code::kConfOptionNewer: return {"sink.version", "StarRocks connector", "1.2.8", "1.2.3", "connector_version"};
    case Code::kConfParallelism: return {"100", "the tool", "64"};
    case Code::kConfIgnoreAll: return {"ignore.9"};
    case Code::kConfTlsFlink:
      return {"ssl_ca", "flink.cdc.jdbc.properties.trustCertificateKeyStoreUrl", "keytool",
              "flink.cdc.jdbc.properties.trustCertificateKeyStorePassword"};
    case Code::kConfNoServer:
      return {"table-rule.1", "flink.starrocks.* keys", "flink.cdc.hostname", "host", "db_host"};
    case Code::kKeyHashed: return {"2.5", "a", "3.1"};
    case Code::kDefaultFloat: return {"2.33", "4.0"};
    case Code::kDefaultVersion: return {"curdate()", "CURRENT_TIMESTAMP on DATE", "4.0"};
    case Code::kTypeCapped: return {"longtext", "1", "1,048,576"};
    case Code::kProbeLongText: return {"1 row", "", "1,048,576", "2,000,000"};
    case Code::kPipelineDefault: return {"a", "3.6.0", ""};
    case Code::kFlinkOneReader: return {"2.2.1", "2.4.0"};
    case Code::kFlinkCharset:
    case Code::kFlinkFraction:
    case Code::kFlinkZeroBytes:
    case Code::kFlinkExponent:
    case Code::kFlinkName: return {"2.2.1", "a (gbk)", "2.4.0"};
    case Code::kFlinkCopies:
    case Code::kFlinkRowsStay: return {"1.2.3", "1.2.8"};
    case Code::kFlinkChunkOrder: return {"code", "varchar(20)", "3.1.1", "3.5.0", "1048576"};
    case Code::kFlinkOneChunk: return {"id", "3.5.0", "3.6.0", "50", "1048576"};
    case Code::kFlinkSpelling: return {"1.2.3", "doc (json)", "1.2.8"};
    case Code::kProbeFraction: return {"some rows", "", "2.2.1", "a", "2.4.0"};
    case Code::kReadyVersion: return {"MySQL 9.7.4", "3.5.0", "the server has no SHOW MASTER STATUS", "3.6.0"};
    case Code::kReadyServerIdPlanned: return {"the server", "10013", "10013-10076", "20000"};
    case Code::kConfTlsIdle: return {"ssl_ca", "preferred", "db"};
    case Code::kServerNoTls: return {"db.example.com:3306", "required", "db"};
    case Code::kReadyFeVersion: return {"3.1.4", "3.3", "3.1"};
    case Code::kReadyRunMode: return {"shared_data", "shared_nothing"};
    case Code::kReadyBackends: return {"2", "3", ""};
    case Code::kReadyReplicas: return {"1", "3", "shop.orders"};
    case Code::kReadyVersions: return {"Flink CDC", "2.2.1", "1.20", "cdc_version", "3.5.0"};
    default: return {"a0", "a1", "a2", "a3", "a4"};
  }
}

/// Returns a place with as many names as the code's lines need.
Place place_for(Code code) {
  const auto settle = row_of(code).settle;
  if (settle.find("= {column}") != std::string_view::npos) return Object{"shop", "orders", "note"};
  if (settle.find("= {table}") != std::string_view::npos) return Object{"shop", "orders"};
  if (settle.find("= {database}") != std::string_view::npos) return Object{"shop"};
  return FileLine{"c.conf", 7};
}

/// Returns the lines that a conf with this finding already contains, without which the new lines would have no effect.
std::string_view lines_before(Code code) {
  switch (code) {
    case Code::kConfTlsIdle:
    case Code::kConfTlsFlink:
      return "[table-rule]\nflink.cdc.jdbc.properties.trustCertificateKeyStoreUrl = file:/p\n[db]\nssl_ca = /ca.pem\n";
    case Code::kConfRangeNotChosen: return "[starrocks]\nversion = 4.1\nrun_mode = shared_data\n";
    case Code::kConfDriver: return "[table-rule]\nexternal_tables = catalog\n";
    case Code::kConfExternalHost: return "[table-rule]\nexternal_tables = mysql\n";
    case Code::kFlinkOneReader:
    case Code::kFlinkCharset:
    case Code::kFlinkZeroBytes:
    case Code::kFlinkExponent: return "[flink]\nversion = 1.14\n";
    case Code::kConfOptionNewer:
    case Code::kFlinkCopies:
    case Code::kFlinkRowsStay:
    case Code::kFlinkSpelling: return "[flink]\nversion = 1.15\n";
    default: return "";
  }
}

/// Returns all findings of a conf, except notes, those about a line that settles by coming later, and those about a
/// host that the reader has to choose.
std::string mistakes(const LoadedConfig& loaded) {
  std::string said;
  for (const auto& finding : loaded.findings) {
    const bool meant = finding.code == Code::kConfRepeatedKey || finding.code == Code::kConfAddressOdd;
    if (row_of(finding.code).severity == Severity::kNote || meant) continue;
    said += render(finding, false);
  }
  return said;
}

TEST(SettlingLines, OfEachCodeAreAConfWithoutMistakes) {
  int settled = 0;
  for (const auto* row : all_code_rows()) {
    if (row->settle.empty()) continue;
    const auto lines = settling_lines({row->code, place_for(row->code), arguments_for(row->code)});
    EXPECT_NE(lines, "") << row->id << " is not filled by: " << row->settle;
    const auto conf = fmt::format("{}{}{}\n", kConf, lines_before(row->code), lines);
    const auto said = mistakes(parse_config("c.conf", conf));
    EXPECT_EQ(said, "") << row->id << "\n" << lines;
    ++settled;
  }
  EXPECT_GT(settled, 80);
}

TEST(SettlingLines, NameTheTableOfTheFinding) {
  EXPECT_EQ(settling_lines({Code::kKeyless, Object{"my-shop", "page views"}, {}}),
            "[table-rule.N]\ndatabase = ^my-shop$\ntable = ^page views$\nprimary_key = COLUMN_1, COLUMN_2");
  EXPECT_EQ(settling_lines({Code::kTypeCapped, Object{"shop", "orders", "no(te)"}, {"longtext", "1", "1,048,576"}}),
            "[type-rule.N]\ndatabase = ^shop$\ntable = ^orders$\ncolumn = ^no\\(te\\)$\nstarrocks = VARCHAR(1048576)\n"
            "select = SUBSTRING({column}, 1, 262144)");
  EXPECT_EQ(settling_lines({Code::kNameDatabase, Object{"2024-shop"}, {"2024-shop", "_2024_shop", ""}}),
            "[table-rule.N]\ndatabase = ^2024-shop$\ntable = .*\ntarget_database = _2024_shop");
}

TEST(SettlingLines, DotsBelongToNames) {
  EXPECT_EQ(settling_lines({Code::kKeyless, Object{"a.b", "c"}, {}}),
            "[table-rule.N]\ndatabase = ^a\\.b$\ntable = ^c$\nprimary_key = COLUMN_1, COLUMN_2");
  EXPECT_EQ(settling_lines({Code::kTypeCapped, Object{"a", "b", "c.d"}, {"longtext", "1", "1,048,576"}}),
            "[type-rule.N]\ndatabase = ^a$\ntable = ^b$\ncolumn = ^c\\.d$\nstarrocks = VARCHAR(1048576)\n"
            "select = SUBSTRING({column}, 1, 262144)");
}

TEST(SettlingLines, DoNotCutTextThatFits) {
  const std::string limit = "2,147,482,624";
  EXPECT_EQ(settling_lines({Code::kTypeCapped, Object{"a", "b", "c"}, {"longtext", "3221225472", limit}}), "");
  EXPECT_EQ(settling_lines({Code::kProbeLongText, Object{"a", "b", "c"}, {"1 row", "", limit, "3,000,000,000"}}), "");
}

TEST(SettlingLines, DropNoDefaultForAColumnThatMayBeNullOnlyInStarRocks) {
  EXPECT_EQ(settling_lines({Code::kPipelineDefault, Object{"a", "b"}, {"c, d", "3.6.0", "d"}}), "");
}

TEST(SettlingLines, ThereAreNoneWhereThePlaceIsNotWhatTheyName) {
  EXPECT_EQ(settling_lines({Code::kKeyless, Object{"a"}, {}}), "");
  EXPECT_EQ(settling_lines({Code::kKeyless, FileLine{"a.b", 7}, {}}), "");
  EXPECT_EQ(settling_lines({Code::kKeyless, {}, {}}), "");
  EXPECT_EQ(settling_lines({Code::kTypeCapped, Object{"a", "b"}, {"longtext", "1", "1,048,576"}}), "");
}

TEST(SettlingLines, ThereAreNoneForWhatNoLineSettles) {
  EXPECT_EQ(settling_lines({Code::kTypeYear, Object{"a", "b", "c"}, {}}), "");
}

TEST(SettlingLines, LetNoNameBreakOutOfItsLine) {
  for (const auto* name : {"a\n[db]", "a\tb", "a\r", "a\x7F", "\x1B[2J"}) {
    EXPECT_EQ(settling_lines({Code::kKeyless, Object{"shop", name}, {}}), "") << name;
    EXPECT_EQ(settling_lines({Code::kPartitionsOffered, Object{"a", "b"}, {"d", "x", "y", name}}), "") << name;
    EXPECT_EQ(settling_lines({Code::kNameColumn, Object{"a", "b", "c"}, {name, "x"}}), "") << name;
  }
}

TEST(SettlingLines, ArgumentsThatAConfWouldReadOtherwiseGiveNone) {
  for (const auto* column : {"", " a", "a ", "`a`", "a`b, c", "a,b", "\"\"\"a", "0"})
    EXPECT_EQ(settling_lines({Code::kPartitionsOffered, Object{"a", "b"}, {"d", "x", "y", column}}), "") << column;
  EXPECT_EQ(settling_lines({Code::kPartitionsOffered, Object{"a", "b"}, {}}), "");
}

TEST(SettlingLines, HaveNamesInQuotesWhereAKeyNeedsThem) {
  EXPECT_THAT(settling_lines({Code::kNameColumn, Object{"a", "b", "c"}, {"plain", "x"}}),
              testing::HasSubstr("\nrename.plain = x"));
  for (const std::string name : {"a=b", "a:b", "a b", " a ", "#a", "a]", "a ;b", "\"a\"", "`a`", "a.\"b"}) {
    const auto lines = settling_lines({Code::kNameColumn, Object{"a", "b", "c"}, {name, "x"}});
    const auto config = parse_config("c.conf", std::string{kConf} + lines + "\n").config;
    ASSERT_FALSE(config.rules.empty()) << lines;
    const auto& rename = config.rules.back().shape.rename;
    ASSERT_EQ(rename.size(), 1U) << lines;
    EXPECT_EQ(rename.begin()->first, name) << lines;
  }
}

TEST(ConfLine, CanBeReadAgain) {
  EXPECT_EQ(conf_line("renamed.", "user_id", "uid"), "renamed.user_id = uid");
  for (const std::string name : {"a:b", "a b", "a.b", "\"a\"", "a ;b # []", "名前", "${x}", "a,b", "0"}) {
    const auto line = conf_line("renamed.", name, name);
    const auto config =
        parse_config("c.conf", std::string{kConf} + "[table-rule.9]\ndatabase=.\ntable=.\n" + line + "\n").config;
    ASSERT_FALSE(config.rules.empty()) << line;
    const auto& renamed = config.rules.back().shape.renamed;
    ASSERT_EQ(renamed.size(), 1U) << line;
    EXPECT_EQ(renamed.begin()->first, name);
    EXPECT_EQ(renamed.begin()->second.value, name);
  }
  for (const std::string name : {"a\nb", " a", "a ", "`a`", "\"\"\"a\"\"\"", ""})
    EXPECT_EQ(conf_line("renamed.", "new", name), "") << name;
}

TEST(SettlingLines, KeepDollarsAndBackticksWithinAValue) {
  EXPECT_EQ(settling_lines({Code::kKeyNullable, Object{"a", "b"}, {"c", "`c${x}`"}}),
            "[table-rule.N]\ndatabase = ^a$\ntable = ^b$\nwhere = `c$${x}` IS NOT NULL");
}

TEST(SettlingLines, QuoteArgumentsThatArePatterns) {
  EXPECT_THAT(settling_lines({Code::kKeyNoColumn, Object{"a", "b"}, {"x.y"}}),
              testing::HasSubstr("column = ^x\\.y$\n"));
}

TEST(SettlingLines, PatternsAreFoundInTheNameOnly) {
  const std::string name = R"(a+b{c}[d](e)|f?g*h^i$j\k.l${m})";
  const auto lines = settling_lines({Code::kServerNoColumns, Object{"s", "t"}, {}});
  EXPECT_EQ(lines, "[ignore.N]\ndatabase = ^s$\ntable = ^t$");
  const auto quoted = settling_lines({Code::kKeyNoColumn, Object{"a", "b"}, {name}});
  const auto config = parse_config("c.conf", std::string{kConf} + quoted + "\n").config;
  ASSERT_EQ(config.type_rules.size(), 1U);
  EXPECT_TRUE(config.type_rules[0].column->found_in(name));
  EXPECT_FALSE(config.type_rules[0].column->found_in("x" + name));
}

}  // namespace
}  // namespace smt::test
