// The loop over the targets, from a conf and tables to what a command receives.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <stdexcept>
#include <thread>

#include "smt/run.hpp"
#include "tools/schema.hpp"

namespace smt::test {
namespace {

constexpr const char* kSink =
    "flink.starrocks.jdbc-url=jdbc:mysql://fe:9030\nflink.starrocks.load-url=fe:8030\nflink.starrocks.username=u\n"
    "flink.starrocks.password=hush\n";

Table plain_table(std::string name, std::string_view key_type = "int") {
  return table("d", std::move(name), {not_null(column("id", key_type)), column("c", "varchar(9)")},
               {key("PRIMARY", {"id"})});
}

/// Returns an environment in which ${TOKEN} is "hush".
Environment environment() {
  return {[](const std::string& name) { return name == "TOKEN" ? std::optional<std::string>{"hush"} : std::nullopt; },
          {},
          {}};
}

/// A conf, whose lines follow "[table-rule.1]" (line 8) and its patterns for all tables, and the plan for some tables.
class Run : public testing::Test {
 protected:
  void plan(const std::string& lines, std::vector<Table> tables) {
    const std::string head = "[db]\nhost=h\nuser=u\npassword=p\n[other]\nbe_num=3\nsecrets=" + secrets_in_files_ +
                             "\n[table-rule.1]\ndatabase=.\ntable=.\n";
    loaded_ = parse_config("c", head + lines, environment());
    auto findings = loaded_.findings;
    matcher_.emplace(loaded_.config.rules, loaded_.config.ignore_rules, findings);
    for (const auto& finding : findings) EXPECT_FALSE(has_error({finding})) << render(finding, false);
    catalog_.tables = std::move(tables);
    catalog_.server.time_zone = "+08:00";
    plan_ = make_plan(loaded_.config, catalog_, *matcher_);
  }

  PlannedRun run() const { return {plan_, loaded_.config, catalog_.server}; }

  std::vector<TargetTable> targets(Secrets secrets) const {
    std::vector<TargetTable> all;
    for_each_target(run(), secrets,
                    {.take = [&](std::size_t, TargetTable target) { all.push_back(std::move(target)); }});
    return all;
  }

  std::string unused() const {
    std::string out;
    for (const auto& finding : unused_rules(loaded_.config, for_each_target(run(), Secrets::kWritten, {})))
      out += render(finding, false);
    return out;
  }

  std::string secrets_in_files_ = "inline";
  LoadedConfig loaded_;
  std::optional<Matcher> matcher_;
  Catalog catalog_;
  Plan plan_;
};

std::string sink_option(const TargetTable& target, std::string_view key) {
  const auto& options = target.flink->sink_options;
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option& one) { return one.key == key; });
  return found == options.end() ? "" : found->value;
}

TEST_F(Run, TakesEachTargetInTheOrderOfThePlanOnTheCallingThread) {
  std::vector<Table> tables;
  for (char a = 'a'; a <= 'z'; ++a) {
    for (char b = 'a'; b <= 'd'; ++b) tables.push_back(plain_table(std::string{a, b}));
  }
  plan("", tables);
  std::vector<std::string> made(tables.size()), settled, taken;
  const auto here = std::this_thread::get_id();
  const auto make = [&](std::size_t i, const TargetTable& target) { made[i] += target.name.table; };
  const auto settle = [&](std::size_t, TargetTable& target) { settled.push_back(target.name.table); };
  const auto take = [&](std::size_t i, const TargetTable& target) {
    EXPECT_EQ(std::this_thread::get_id(), here);
    EXPECT_EQ(made[i], target.name.table);
    EXPECT_EQ(settled.back(), target.name.table);
    EXPECT_EQ(i, taken.size());
    taken.push_back(target.name.table);
  };
  for_each_target(run(), Secrets::kWritten, {.make = make, .settle = settle, .take = take});
  std::vector<std::string> expected;
  for (const auto& table : tables) expected.push_back(table.name);
  EXPECT_EQ(taken, expected);
}

TEST_F(Run, JoinsColocationGroupsBehindMakeAndBeforeTheOthers) {
  plan("colocate_with=g\nbucket_num=4\n", {plain_table("a"), plain_table("b", "bigint"), plain_table("c")});
  std::map<std::string, std::string> made, settled, taken;
  for_each_target(
      run(), Secrets::kWritten,
      {.make =
           [&](std::size_t i, const TargetTable& target) {
             if (i == 1) made[target.name.table] = codes(target.findings);
           },
       .settle = [&](std::size_t, TargetTable& target) { settled[target.name.table] = codes(target.findings); },
       .take = [&](std::size_t, const TargetTable& target) { taken[target.name.table] = codes(target.findings); }});
  EXPECT_EQ(made, (std::map<std::string, std::string>{{"b", ""}}));
  EXPECT_EQ(settled, (std::map<std::string, std::string>{{"a", ""}, {"b", "K050"}, {"c", ""}}));
  EXPECT_EQ(taken, settled);
}

std::string last_finding(const std::vector<TargetTable>& all) {
  return all.back().findings.empty() ? "" : render(all.back().findings.back(), false);
}

TEST_F(Run, AnAutomaticNumberOfBucketsDoesNotFitAFixedOneInEitherOrder) {
  const std::string two = "[table-rule.2]\ndatabase=.\ntable=^b$\ncolocate_with=g\n", one = "colocate_with=g\n";
  const auto both = [&](const std::string& first, const std::string& second) {
    plan(one + "bucket_num=" + first + "\n" + two + "bucket_num=" + second + "\n",
         {plain_table("a"), plain_table("b")});
    return last_finding(targets(Secrets::kWritten));
  };
  constexpr const char* kRefused =
      "d.b: error: colocate_with = g: the table differs from d.a, the first of the group, in BUCKETS ({}); StarRocks "
      "would refuse it [K050]\n"
      "  hint: give all tables of the group the same 'bucket_num', 'distributed_by' columns of equal types and the "
      "same replication_num; or remove the table from the group\n";
  EXPECT_EQ(both("auto", "8"), fmt::format(kRefused, "automatic and 8"));
  EXPECT_EQ(both("8", "auto"), fmt::format(kRefused, "8 and automatic"));
  EXPECT_EQ(both("auto", "auto"),
            "d.b: warning: colocate_with = g: StarRocks chooses the number of buckets of this table and of d.a "
            "separately, and refuses this table if the numbers differ [K060]\n"
            "  hint: set the same 'bucket_num' for all tables of the group\n");
  EXPECT_EQ(both("8", "8"), "");
}

TEST_F(Run, HidesWhatWasFilledInInEveryFinding) {
  plan("colocate_with=${TOKEN}\nbucket_num=4\n", {plain_table("a"), plain_table("b", "bigint")});
  for (const auto secrets : {Secrets::kWritten, Secrets::kRevealed, Secrets::kHidden}) {
    const auto all = targets(secrets);
    ASSERT_EQ(codes(all[1].findings), "K050");
    EXPECT_EQ(all[1].findings[0].arguments[0], "${TOKEN}");
  }
}

TEST_F(Run, HidesInFindingsThatSettlingAdds) {
  plan("properties.storage_volume=${TOKEN}\n", {plain_table("a")});
  std::vector<std::string> arguments;
  const auto settle = [](std::size_t, TargetTable& target) { target.findings = {{Code::kBug, {}, {"hush!"}}}; };
  const auto take = [&](std::size_t, const TargetTable& target) { arguments = target.findings.at(0).arguments; };
  for_each_target(run(), Secrets::kWritten, {.settle = settle, .take = take});
  EXPECT_EQ(arguments, std::vector<std::string>{"${TOKEN}!"});
}

TEST_F(Run, HidesInTheTargetOnlyWhereItIsToBeShown) {
  plan(std::string{kSink} +
           "where=c <> '${TOKEN}'\nselect.c=CONCAT({column}, '${TOKEN}')\nproperties.storage_volume=${TOKEN}\n"
           "[type-rule.1]\ncolumn=c\ndefault=${TOKEN}\n",
       {plain_table("a")});
  const auto words = [](const TargetTable& target) {
    return fmt::format("{} | {} | {} | {}", target.flink->where, target.columns[1].mapping.select,
                       target.properties.back().value, target.columns[1].default_value->text);
  };
  const auto* const plain = "c <> 'hush' | CONCAT(`c`, 'hush') | hush | hush";
  EXPECT_EQ(words(targets(Secrets::kWritten).at(0)), plain);
  EXPECT_EQ(words(targets(Secrets::kRevealed).at(0)), plain);
  EXPECT_EQ(words(targets(Secrets::kHidden).at(0)), "c <> '${TOKEN}' | CONCAT(`c`, '${TOKEN}') | ${TOKEN} | ${TOKEN}");
}

TEST_F(Run, HasThePasswordAsItIsAskedFor) {
  plan(kSink, {plain_table("a")});
  EXPECT_EQ(sink_option(targets(Secrets::kWritten).at(0), "password"), "hush");
  EXPECT_EQ(sink_option(targets(Secrets::kRevealed).at(0), "password"), "hush");
  EXPECT_EQ(sink_option(targets(Secrets::kHidden).at(0), "password"), "${STARROCKS_PASSWORD}");
  secrets_in_files_ = "placeholder";
  plan(kSink, {plain_table("a")});
  EXPECT_EQ(sink_option(targets(Secrets::kWritten).at(0), "password"), "${STARROCKS_PASSWORD}");
  EXPECT_EQ(sink_option(targets(Secrets::kRevealed).at(0), "password"), "hush");
  EXPECT_EQ(sink_option(targets(Secrets::kHidden).at(0), "password"), "${STARROCKS_PASSWORD}");
}

TEST_F(Run, CountsTheRulesThatMetSomething) {
  catalog_.others = {{"d", "skipped", "BASE TABLE", "InnoDB", ""}};
  plan(
      "[ignore.1]\ntable=^skipped$\n[ignore.2]\ncolumn=^c$\n[ignore.3]\ntable=^other$\n[ignore.4]\ntable=a\ncolumn=x\n"
      "[type-rule.1]\ncolumn=^id$\nstarrocks=BIGINT\n[type-rule.2]\ncolumn=^c$\nnullable=false\n",
      {plain_table("a")});
  EXPECT_EQ(unused(),
            "c:15: warning: [ignore.3] excludes nothing: its patterns match nothing that a rule selects [C046]\n"
            "  hint: a pattern may match anywhere in a name, and is case-sensitive\n"
            "c:17: warning: [ignore.4] excludes nothing: its patterns match nothing that a rule selects [C046]\n"
            "  hint: a pattern may match anywhere in a name, and is case-sensitive\n"
            "c:23: warning: [type-rule.2] matches no column of the converted tables [C035]\n"
            "  hint: a pattern may match anywhere in a name or type, and is case-sensitive\n");
}

/// A line is about one of the rule's tables; only one that fits none is a mistake.
TEST_F(Run, ReportsARenamedLineWithoutAColumn) {
  plan("renamed.C=old\nrenamed.only_b=x\nrenamed.none=y\n",
       {plain_table("a"),
        table("d", "b", {not_null(column("id", "int")), column("only_b", "int")}, {key("PRIMARY", {"id"})})});
  EXPECT_EQ(
      unused(),
      "c:13: warning: renamed.none = y has no effect: no table of the rule has a column 'none' in StarRocks "
      "[C096]\n  hint: write the new name before the '=' and the old one after it, both as StarRocks names them\n");
}

TEST_F(Run, SaysWhatIsOddAboutAPatternThatMeetsNothing) {
  plan("[ignore.1]\ntable=^%_log$\n[type-rule.1]\ndatabase=.\ncolumn=shop.id\nstarrocks=BIGINT\n", {plain_table("a")});
  EXPECT_EQ(unused(),
            "c:11: warning: [ignore.1] excludes nothing: its patterns match nothing that a rule selects; table = "
            "'^%_log$': '%' is for SQL's LIKE; write '^.*_log$' [C046]\n"
            "  hint: a pattern may match anywhere in a name, and is case-sensitive\n"
            "c:13: warning: [type-rule.1] matches no column of the converted tables; column = 'shop.id': "
            "use one key for 'database' and one for 'table' [C035]\n"
            "  hint: a pattern may match anywhere in a name or type, and is case-sensitive\n");
}

TEST_F(Run, TellsOfFlinkOnlyWhereAFileForItIsMade) {
  const auto reported = [&] {
    return codes(findings_of_run(run())) + "/" + codes(targets(Secrets::kWritten).at(0).findings);
  };
  const auto keyless = table("d", "a", {column("c", "varchar(9)")}, {});
  plan(kSink, {keyless});
  EXPECT_EQ(reported(), "S005 F040/K002 F053");
  catalog_.server.time_zone = "odd";
  EXPECT_EQ(reported(), "S005 F001/K002");
  plan("", {keyless});
  EXPECT_EQ(reported(), "/K002");
}

TEST_F(Run, CountsARuleThatLeavesOutAColumnOfTheKey) {
  plan("[ignore.1]\ncolumn=^id$\n", {plain_table("a")});
  EXPECT_EQ(codes(targets(Secrets::kWritten).at(0).findings), "P010 P011");
  EXPECT_EQ(unused(), "");
}

TEST_F(Run, EndsWithWhatAStepThrows) {
  std::vector<Table> tables;
  for (char a = 'a'; a <= 'z'; ++a) tables.push_back(plain_table(std::string(1, a)));
  plan("", tables);
  std::atomic<int> made = 0;
  int taken = 0;
  const auto make = [&](std::size_t, const TargetTable&) { ++made; };
  const auto take = [&](std::size_t i, const TargetTable&) {
    ++taken;
    if (i == 2) throw std::runtime_error{"interrupted"};
  };
  EXPECT_THROW(for_each_target(run(), Secrets::kWritten, {.make = make, .take = take}), std::runtime_error);
  EXPECT_EQ(taken, 3);
  EXPECT_GE(made, 3);
}

TEST_F(Run, TellsOfThePlanAndTheServer) {
  plan("", {plain_table("a")});
  catalog_.server.flavour = Flavour::kMariadb;
  plan_.findings = {{Code::kBug, {}, {"hush!"}}};
  loaded_.config.filled = {{"hush", "${TOKEN}"}};
  EXPECT_EQ(codes(findings_of_run(run())), std::string{row_of(Code::kBug).id});  // Flink loads nothing
  EXPECT_EQ(findings_of_run(run())[0].arguments, std::vector<std::string>{"${TOKEN}!"});
  plan(kSink, {plain_table("a")});
  const auto findings = findings_of_run(run());
  EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.code == Code::kFlinkMariadb;
  })) << codes(findings);
}

/// Returns `count` tables of `bytes` bytes, whose names differ in letters: those that differ in digits would be shards.
std::vector<Table> many_tables(int count, std::uint64_t bytes) {
  std::vector<Table> tables;
  for (int i = 0; i < count; ++i) {
    tables.push_back(plain_table({'t', static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26)}));
    tables.back().data_length = bytes;
  }
  return tables;
}

std::string rendered(const Findings& findings, Code code) {
  std::string out;
  for (const auto& finding : findings) {
    if (finding.code == code) out += render(finding, false);
  }
  return out;
}

TEST_F(Run, TellsOnceOfMoreThanFiftyReaders) {
  plan(kSink, many_tables(50, 0));
  EXPECT_EQ(rendered(findings_of_run(run()), Code::kFlinkManyReaders), "");
  plan(kSink, many_tables(51, 0));
  EXPECT_EQ(rendered(findings_of_run(run()), Code::kFlinkManyReaders),
            "flink: warning: up to 51 binlog readers: MySQL sends the whole binlog to each, and each uses at least one "
            "connection (max_connections is 151 by default) [F070]\n"
            "  hint: with 'loader = cdc-yaml' in [flink], one job with one reader reads all tables of a pipeline; "
            "'tables_per_job' makes fewer jobs, but not fewer readers; or raise max_connections in MySQL, and start "
            "the jobs in groups\n");
}

TEST_F(Run, PipelinesAndTablesWithoutASinkHaveNoReadersToTell) {
  plan("", many_tables(60, 0));
  EXPECT_EQ(rendered(findings_of_run(run()), Code::kFlinkManyReaders), "");
  plan(std::string{kSink} + "[flink]\nloader=cdc-yaml\n", many_tables(60, 0));
  EXPECT_EQ(rendered(findings_of_run(run()), Code::kFlinkManyReaders), "");
  plan(std::string{kSink} + "[flink]\ntables_per_job=all\n", many_tables(60, 0));
  EXPECT_NE(rendered(findings_of_run(run()), Code::kFlinkManyReaders), "");
}

TEST_F(Run, TellsOnceThatACopyWithoutDataMakesOneBucket) {
  constexpr std::uint64_t kMib = 1 << 20;
  plan("", many_tables(10, 16 * kMib));
  EXPECT_EQ(rendered(findings_of_run(run()), Code::kBucketsOne),
            "server: note: 10 tables get BUCKETS 1, because none of them is larger than 16 MiB on this server [K072]\n"
            "  hint: if this is an empty or staging copy, run the tool against the server with the data, or a snapshot "
            "of it, or set 'bucket_num'\n");
}

TEST_F(Run, SaysNothingOfOneBucketWhereItIsNoWonder) {
  constexpr std::uint64_t kMib = 1 << 20;
  const auto reported = [&](const std::string& lines, std::vector<Table> tables) {
    plan(lines, std::move(tables));
    return rendered(findings_of_run(run()), Code::kBucketsOne);
  };
  EXPECT_EQ(reported("", many_tables(9, kMib)), "");                 // a few small tables
  EXPECT_EQ(reported("", many_tables(10, 0)), "");                   // a dump, which has a finding of its own
  EXPECT_EQ(reported("bucket_num=3\n", many_tables(10, kMib)), "");  // the user chose it
  auto one_large = many_tables(10, kMib);
  one_large.front().data_length = 17 * kMib;
  EXPECT_EQ(reported("", std::move(one_large)), "");
}

}  // namespace
}  // namespace smt::test
