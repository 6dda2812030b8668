// The tables that the targets of the golden cases want are those of the statements that the tool writes for them, and
// those that two FEs show of these statements.

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "golden/golden_case.hpp"
#include "reading/read_catalog.hpp"
#include "smt/dump.hpp"
#include "smt/emit.hpp"
#include "smt/run.hpp"
#include "smt/wanted_table.hpp"
#include "tools/temp_folder.hpp"
#include "unit/starrocks/recordings.hpp"

namespace smt::test {
namespace {

/// Calls `use` with each target of the case for which the tool writes a statement.
template <typename Use>
void for_each_written(const std::filesystem::path& conf, Use&& use) {
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  try {
    with_planned_case(golden_folder() / conf, console, [&](const PlannedCase& planned) {
      const auto take = [&](std::size_t, const TargetTable& target) {
        if (!has_error(target.findings)) use(target);
      };
      for_each_target({planned.plan, planned.config, planned.catalog.server}, Secrets::kWritten, {{}, {}, take});
    });
  } catch (const Error& end) {  // the case's run ends with it, too
    EXPECT_EQ(render(end.diagnostic(), false), read_file(expected_folder(conf) / "findings.txt"));
  }
}

/// Returns "ok", or why PARTITION BY is not understood, without its line.
std::string complaint_without_line(const std::variant<PresentTable, NotUnderstood>& read) {
  const auto* const why = std::get_if<NotUnderstood>(&read);
  return why == nullptr ? "ok" : why->table + ": " + why->why;
}

void expect_table_of_statement(const TargetTable& target) {
  const auto statement = kStarRocksEmitter.statements(target).text;
  const auto wanted = wanted_table(target), written = parse_present(statement, StatementForm::kWritten);
  EXPECT_EQ(complaint_without_line(wanted), complaint_without_line(written)) << statement;
  EXPECT_TRUE(complaint(wanted) != "ok" || wanted == written) << statement;
}

class GoldenWanted : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(GoldenWanted, IsTheTableOfTheStatement) { for_each_written(GetParam(), expect_table_of_statement); }

INSTANTIATE_TEST_SUITE_P(Cases, GoldenWanted, testing::ValuesIn(golden_confs()),
                         [](const testing::TestParamInfo<std::filesystem::path>& one) {
                           return golden_name(one.param);
                         });

/// Holds each table of the schema in the file against its statement, and returns how many there are.
std::size_t count_of_schema(const std::filesystem::path& file) {
  constexpr auto kConf =
      "[db]\nhost = h\nuser = u\npassword = p\n[other]\nbe_num = 3\n[starrocks]\nversion = 3.3\n"
      "[table-rule.1]\ndatabase = .*\ntable = .*\n";
  const auto config = parse_config("corpus.conf", kConf).config;
  const Log log;
  const auto dump = open_dump(
      file, file.stem(), [](std::string_view) {}, log);
  Findings findings;
  const Matcher matcher{config.rules, config.ignore_rules, findings};
  Console console{Verbosity::kQuiet, ColorMode::kNever};
  Timings timings;
  const auto catalog = read_catalog(*dump.source, config, matcher, console, timings, findings);
  const auto plan = make_plan(config, catalog, matcher);
  std::size_t count = 0;
  const auto take = [&](std::size_t, const TargetTable& target) {
    ++count;
    expect_table_of_statement(target);
  };
  for_each_target({plan, config, catalog.server}, Secrets::kWritten, {{}, {}, take});
  return count;
}

/// Real schemas of the folder SMT_CORPUS, which a private MariaDB reads.
TEST(GoldenWantedTables, OfRealSchemasAreThoseOfTheirStatements) {
  const char* folder = std::getenv("SMT_CORPUS");
  if (folder == nullptr) GTEST_SKIP() << "SMT_CORPUS names no folder with .sql files";
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".sql") continue;
    try {
      count += count_of_schema(entry.path());
    } catch (const Error&) {}  // a schema that MariaDB refuses, as one of MySQL's `->`
  }
  if (count == 0) GTEST_SKIP() << "no private server reads the schemas";
  EXPECT_GT(count, 400U);
}

/// Returns a CREATE TABLE from the name of the table up to the end, without comments and database: those of the
/// recordings are other ones.
std::string without_database(std::string statement) {
  statement.erase(0, statement.find("CREATE TABLE "));
  statement.erase(0, statement.find("`.`") + 2);
  return statement.substr(0, statement.rfind(')') + 1);
}

/// Returns the table that a target wants, by the statement that the tool writes for the target.
std::map<std::string, PresentTable> golden_tables() {
  std::map<std::string, PresentTable> out;
  for (const auto& conf : golden_confs()) {
    for_each_written(conf, [&](const TargetTable& target) {
      auto wanted = wanted_table(target);
      if (auto* const table = std::get_if<PresentTable>(&wanted)) {
        out.emplace(without_database(kStarRocksEmitter.statements(target).text), std::move(*table));
      }
    });
  }
  return out;
}

std::vector<Recording> golden_recordings() {
  auto out = all_recordings();
  std::erase_if(out, [](const Recording& recording) { return recording.name.find("_golden_") == std::string::npos; });
  return out;
}

std::string differences(const PresentTable& wanted, const Recording& recording) {
  const auto present = parse_present(recording.shown, recording.form(), recording.columns);
  if (complaint(present) != "ok") return "shown " + complaint(present) + "\n";
  return lines(table_differences(wanted, std::get<PresentTable>(present), recording.starrocks()));
}

TEST(GoldenWantedTables, AreThoseThatTwoFesShow) {
  const auto wanted = golden_tables();
  std::map<std::string, std::string> found, no_longer_written;
  std::size_t equal = 0;
  for (const auto& recording : golden_recordings()) {
    const auto name = recording.version + " " + recording.name;
    const auto table = wanted.find(without_database(recording.create));
    if (table == wanted.end()) {
      no_longer_written[name] = recording.create;
      continue;
    }
    const auto differs = differences(table->second, recording);
    if (differs.empty()) ++equal;
    if (!differs.empty()) found[name] = differs;
  }
  EXPECT_EQ(found, (std::map<std::string, std::string>{}));
  EXPECT_EQ(equal, 251U);
  // Today the case states the number of buckets of its group.
  const std::string item =
      "CREATE TABLE IF NOT EXISTS `am_sh_g3`.`item` (\n  `id` INT NOT NULL,\n  `name` VARCHAR(160) NOT NULL,\n"
      "  `qty` INT NOT NULL\n) ENGINE=olap\nPRIMARY KEY(`id`)\nDISTRIBUTED BY HASH(`id`)\nPROPERTIES (\n"
      "  \"colocate_with\" = \"sales\",\n  \"replication_num\" = \"3\"\n)";
  EXPECT_EQ(no_longer_written, (std::map<std::string, std::string>{{"3.3 005_golden_shape_colocation", item},
                                                                   {"4.1 005_golden_shape_colocation", item}}));
}

}  // namespace
}  // namespace smt::test
