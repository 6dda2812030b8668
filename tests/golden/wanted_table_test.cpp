// The tables that the targets of the golden cases want are those of the statements that the tool writes for them, and
// those that two FEs show of these statements.

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "golden/golden_case.hpp"
#include "smt/emit.hpp"
#include "smt/run.hpp"
#include "smt/wanted_table.hpp"
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
  } catch (const Error&) {}  // a case whose run ends with an error
}

/// Returns "ok", or why PARTITION BY is not understood, without its line.
std::string complaint_without_line(const std::variant<PresentTable, NotUnderstood>& read) {
  const auto* const why = std::get_if<NotUnderstood>(&read);
  return why == nullptr ? "ok" : why->table + ": " + why->why;
}

class GoldenWanted : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(GoldenWanted, IsTheTableOfTheStatement) {
  for_each_written(GetParam(), [](const TargetTable& target) {
    const auto statement = kStarRocksEmitter.statements(target).text;
    const auto wanted = wanted_table(target), written = parse_present(statement, StatementForm::kWritten);
    EXPECT_EQ(complaint_without_line(wanted), complaint_without_line(written)) << statement;
    EXPECT_TRUE(complaint(wanted) != "ok" || wanted == written) << statement;
  });
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenWanted, testing::ValuesIn(golden_confs()),
                         [](const testing::TestParamInfo<std::filesystem::path>& one) {
                           return golden_name(one.param);
                         });

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
