// What stands in for an FE in measurements: its answers are those of the two FEs, and arrive over the MySQL protocol.

#include "tools/fe_answers.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

#include "source/mysql/mysql_connection.hpp"
#include "unit/starrocks/recordings.hpp"

namespace smt::test {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

/// Returns the table as the recording shows it; nullopt for one that show_create_table does not print.
std::optional<PresentTable> printable_table(const Recording& recording) {
  if (recording.shown.empty()) return std::nullopt;
  const auto read = parse_present(recording.shown, recording.form(), recording.columns);
  const auto* const table = std::get_if<PresentTable>(&read);
  if (table == nullptr) return std::nullopt;
  try {
    show_create_table(*table, recording.starrocks().version);
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
  return *table;
}

TEST(FeAnswers, ShowCreateTableHasTheBytesOf41) {
  std::size_t equal = 0;
  for (const auto& recording : recordings("4.1")) {
    const auto table = printable_table(recording);
    if (!table) continue;
    EXPECT_EQ(show_create_table(*table, {4, 1, 0}), recording.shown) << recording.name;
    ++equal;
  }
  EXPECT_GT(equal, 130U);
}

TEST(FeAnswers, ShowCreateTableMeansTheSameAsThatOf33) {
  std::size_t equal = 0;
  for (const auto& recording : recordings("3.3")) {
    const auto table = printable_table(recording);
    if (!table) continue;
    const auto shown = show_create_table(*table, {3, 3, 0});
    EXPECT_EQ(shown.size(), recording.shown.size()) << shown;  // the order of the properties is another one
    EXPECT_EQ(parse_present(shown, recording.form(), recording.columns),
              (std::variant<PresentTable, NotUnderstood>{*table}))
        << recording.name;
    ++equal;
  }
  EXPECT_GT(equal, 110U);
}

/// Returns true for a table of the golden files that has no property which depends on the cluster or on a group.
bool is_plain(const Recording& recording, const PresentTable& table) {
  const bool is_golden = recording.name.find("_golden_") != std::string::npos;
  return is_golden && table.distribution->kind == DistributionKind::kHash &&
         !table.properties.contains("colocate_with") &&
         recording.name != "010_golden_shape_explained_secret";  // its storage volume
}

TEST(FeAnswers, ACreatedTableHasThePropertiesThatStarRocksAdds) {
  std::size_t equal = 0;
  for (const auto& recording : all_recordings()) {
    const auto table = printable_table(recording);
    if (!table || !is_plain(recording, *table)) continue;
    const auto written = parse_present(recording.create, StatementForm::kWritten);
    EXPECT_EQ(created(std::get<PresentTable>(written), recording.starrocks().version).properties, table->properties)
        << recording.version << " " << recording.name;
    ++equal;
  }
  EXPECT_GT(equal, 180U);
}

TEST(FeAnswers, ShowFullColumnsHasTheRecordedTexts) {
  for (const auto& recording : all_recordings()) {
    const auto table = printable_table(recording);
    if (!table) continue;
    std::vector<ShownColumn> rows;
    for (const auto& row : show_full_columns(*table).rows) rows.push_back({*row[0], row[5], *row[8]});
    EXPECT_EQ(rows.size(), recording.columns.size());
    for (std::size_t i = 0; i < rows.size() && i < recording.columns.size(); ++i) {
      EXPECT_EQ(rows[i].name, recording.columns[i].name);
      EXPECT_EQ(rows[i].default_value, recording.columns[i].default_value)
          << recording.version << " " << recording.name;
      EXPECT_EQ(rows[i].comment, recording.columns[i].comment);
    }
  }
}

PresentTable small_table() {
  PresentTable table;
  table.database = "shop";
  table.name = "orders";
  table.columns = {
      {"id", {"BIGINT", StarRocksType{StarRocksKind::kBigint, 0, 0, 0}}, "", false, false, {}, "", "the key"}};
  table.model = Model::kPrimary;
  table.key = {"id"};
  table.distribution = PresentDistribution{DistributionKind::kHash, {"id"}, 8};
  return created(table, {4, 1, 0});
}

Db replay_db(const ReplayServer& server) { return {"127.0.0.1", server.port(), "root", Secret{"p"}}; }

using Fields = std::vector<std::optional<std::string>>;

TEST(ReplayServer, AnswersOverTheMysqlProtocol) {
  const ReplayServer server{fe_answers({small_table()}, {4, 1, 0})};
  const Log log;
  MysqlConnection connection{replay_db(server), log};
  const auto first = [&](const std::string& sql) { return connection.first_row("asking", sql); };
  EXPECT_THAT(first("SELECT current_version(), CURRENT_USER()").fields,
              ElementsAre(Optional(std::string{"4.1.0-replay"}), Optional(std::string{"'root'@'%'"})));
  EXPECT_THAT(first("SHOW FULL TABLES FROM `shop`").fields,
              ElementsAre(Optional(std::string{"orders"}), Optional(std::string{"BASE TABLE"})));
  EXPECT_EQ(first("SHOW CREATE TABLE `shop`.`orders`").fields,
            (Fields{"orders", show_create_table(small_table(), {4, 1, 0})}));
  EXPECT_EQ(first("SHOW FULL COLUMNS FROM `shop`.`orders`").fields,
            (Fields{"id", "bigint", "", "NO", "YES", std::nullopt, "", "", "the key"}));
  EXPECT_EQ(first("SHOW ALTER TABLE COLUMN FROM `shop`").fields, Fields{});
  EXPECT_EQ(first("SHOW CREATE TABLE `shop`.`x`").error, 1064U);
  EXPECT_EQ(first("SET SESSION x = 1").error, 0U);
  EXPECT_EQ(server.statements(), 7U);
}

TEST(ReplayServer, SendsLongTextsAndManyRows) {
  ResultSet result{{"a", "b"}, {}};
  for (const std::size_t size : {0, 250, 251, 65535, 65536, 1000000})
    result.rows.push_back({std::string(size, 'x'), std::nullopt});
  for (int i = 0; i < 1000; ++i) result.rows.push_back({std::to_string(i), ""});  // packet numbers begin anew at 256
  const ReplayServer server{{{"SELECT 1", answer_with(result)}}};
  const Log log;
  MysqlConnection connection{replay_db(server), log}, other{replay_db(server), log};
  for (auto* one : {&connection, &other}) {
    auto rows = one->query("asking", "SELECT 1");
    std::vector<Fields> read;
    while (rows.next()) read.push_back({rows.text(0), rows[1] ? std::optional{rows.text(1)} : std::nullopt});
    EXPECT_EQ(read, result.rows);
  }
}

TEST(ReplayServer, RefusesARowThatNeedsSeveralPackets) {
  EXPECT_THROW(answer_with({{"a"}, {{std::string(1U << 24, 'x')}}}), std::length_error);
}

}  // namespace
}  // namespace smt::test
