#include "reading/early_checks.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace smt::test {
namespace {

/// The questions over all connections, each a schema with the number of its tables: "b 200 of 900".
struct Asked {
  std::vector<std::string> scopes;
  std::size_t connections = 0;
};

/// Returns one check for each table in a question.
class Checked : public Source {
 public:
  Checked(Asked& asked, bool gives_another) : asked_{asked}, gives_another_{gives_another} {}

  ServerRow server() override { return {}; }
  std::vector<TableRow> tables() override { return {}; }
  std::optional<std::vector<std::string>> schemas() override { return std::nullopt; }
  KeyedTables keyed_tables() override { return {}; }
  void columns(const Scope&, const std::function<void(const ColumnRow&)>&) override {}
  void keys(const Scope&, const std::function<void(const KeyRow&)>&) override {}
  std::vector<SizeRow> sizes(const Scope&) override { return {}; }
  Checks checks(const Scope& scope) override {
    Checks reported;
    std::string text;
    for (const auto& schema : scope.schemas) {
      if (schema.name == "broken") throw Error{Exit::kWorld, {Code::kServerFailed, {}, {}}};
      text += fmt::format("{}{} {} of {}", text.empty() ? "" : ", ", schema.name, schema.tables.size(),
                          schema.tables_in_schema);
      for (const auto& table : schema.tables) reported.checks.push_back({schema.name, table, "json_valid(`j`)"});
      reported.creates.push_back({schema.name, "", ""});
    }
    asked_.scopes.push_back(text);
    return reported;
  }
  std::vector<PartitionRow> partitions(const Scope&) override { return {}; }
  Proof proof(const Scope&) override { return {}; }
  std::vector<DefaultRow> defaults(const Scope&) override { return {}; }
  CreateRow create_statement(const std::string&, const std::string&) override { return {}; }
  std::unique_ptr<Source> another() override {
    if (!gives_another_) return nullptr;
    ++asked_.connections;
    return std::make_unique<Checked>(asked_, false);
  }

 private:
  Asked& asked_;
  bool gives_another_;
};

Scope::Schema schema_of(std::string name, std::size_t tables) {
  Scope::Schema schema{std::move(name), {}, tables};
  for (std::size_t i = 0; i < tables; ++i) schema.tables.push_back(fmt::format("t{:03}", i));
  return schema;
}

void add_all(const Scope& scope, EarlyChecks& checks) {
  for (const auto& schema : scope.schemas) {
    for (const auto& table : schema.tables) checks.add(schema.name, table);
  }
}

std::size_t count(const Scope& scope) {
  std::size_t tables = 0;
  for (const auto& schema : scope.schemas) tables += schema.tables.size();
  return tables;
}

TEST(EarlyChecks, AskForBatchesAndForWhatIsLeft) {
  Asked asked;
  Checked source{asked, true};
  const Scope scope{{schema_of("a", 150), schema_of("b", 300)}};
  auto wanted = scope;
  EarlyChecks checks{source, scope};
  add_all(scope, checks);
  const auto reported = checks.finish(wanted);
  EXPECT_EQ(asked.scopes, (std::vector<std::string>{"a 150 of 150, b 50 of 300", "b 200 of 300", "b 50 of 300"}));
  EXPECT_EQ(asked.connections, 1U);
  EXPECT_EQ(reported.checks.size(), 450U);
  EXPECT_EQ(reported.creates.size(), 4U);
  EXPECT_TRUE(wanted.schemas.empty());
}

TEST(EarlyChecks, LeaveWhatTheyWereNotGiven) {
  Asked asked;
  Checked source{asked, true};
  const Scope scope{{schema_of("a", 200)}};
  Scope wanted{{schema_of("a", 201), schema_of("b", 1)}};
  EarlyChecks checks{source, scope};
  add_all(scope, checks);
  EXPECT_EQ(checks.finish(wanted).checks.size(), 200U);
  ASSERT_EQ(wanted.schemas.size(), 2U);
  EXPECT_EQ(wanted.schemas[0].tables, std::vector<std::string>{"t200"});
  EXPECT_EQ(wanted.schemas[1].tables, std::vector<std::string>{"t000"});
}

TEST(EarlyChecks, AskNothingForFewTables) {
  Asked asked;
  Checked source{asked, true};
  const Scope scope{{schema_of("a", EarlyChecks::kBatch - 1)}};
  auto wanted = scope;
  EarlyChecks checks{source, scope};
  add_all(scope, checks);
  EXPECT_TRUE(checks.finish(wanted).checks.empty());
  EXPECT_EQ(asked.connections, 0U);
  EXPECT_EQ(count(wanted), EarlyChecks::kBatch - 1);
}

TEST(EarlyChecks, LeaveAllToAServerWithoutAnotherConnection) {
  Asked asked;
  Checked source{asked, false};
  const Scope scope{{schema_of("a", 500)}};
  auto wanted = scope;
  EarlyChecks checks{source, scope};
  add_all(scope, checks);
  EXPECT_TRUE(checks.finish(wanted).checks.empty());
  EXPECT_EQ(count(wanted), 500U);
}

TEST(EarlyChecks, FailAsTheServerDoes) {
  Asked asked;
  Checked source{asked, true};
  const Scope scope{{schema_of("broken", 500)}};
  auto wanted = scope;
  EarlyChecks checks{source, scope};
  add_all(scope, checks);
  EXPECT_THROW(checks.finish(wanted), Error);
}

TEST(EarlyChecks, EndWithoutAnAnswerWhereReadingFailed) {
  Asked asked;
  Checked source{asked, true};
  const Scope scope{{schema_of("a", 500)}};
  EarlyChecks checks{source, scope};
  add_all(scope, checks);
}

}  // namespace
}  // namespace smt::test
