// apply against a stand-in for an FE: the plan is carried out, each fault ends with an honest message, and the next run
// finishes.

#include <gmock/gmock.h>

#include <algorithm>
#include <csignal>
#include <memory>
#include <thread>

#include "cli_fixture.hpp"
#include "terminal_script.hpp"
#include "tools/http_listener.hpp"
#include "tools/json_schema.hpp"
#include "tools/needs.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A table of the snapshot: id, n of `type`, note; with a comment.
std::string snapshot_table(const std::string& name, const std::string& type, const std::string& comment) {
  const auto start = "shop\t" + name + "\t";
  return "table\t" + start + "BASE TABLE\tInnoDB\t" + comment + "\n" +            //
         "column\t" + start + "id\t1\t\\N\t0\tint\t\\N\t\\N\t\t\t\t\n" +          //
         "column\t" + start + "n\t2\t\\N\t1\t" + type + "\t\\N\t\\N\t\t\t\t\n" +  //
         "column\t" + start + "note\t3\t\\N\t1\tvarchar(20)\t20\t80\tutf8mb4\t\t\t\n";
}

std::string snapshot_key(const std::string& name) { return "key\tshop\t" + name + "\tPRIMARY\t1\t1\tid\t0\n"; }

struct SnapshotTable {
  std::string name, type = "int", comment = {};
};

std::string snapshot_of(const std::vector<SnapshotTable>& tables) {
  std::string out =
      "starrocks-migrate-tool snapshot 2\nserver\t9.7.1\tMySQL Community Server - "
      "GPL\t+00:00\tUTC\t0\t0\t0\nscope\tshop\n";
  std::string columns, keys, heads;
  for (const auto& table : tables) {
    const auto text = snapshot_table(table.name, table.type, table.comment);
    const auto end = text.find('\n') + 1;
    heads += text.substr(0, end);
    columns += text.substr(end);
    keys += snapshot_key(table.name);
  }
  return out + heads + columns + keys + "end\n";
}

bool changes(const std::string& sql) {
  return !sql.starts_with("SHOW ") && !sql.starts_with("SELECT ") && !sql.starts_with("SET ");
}

class ApplyFixture : public Cli {
 protected:
  void begin(const std::string& version) {
    fe_ = std::make_unique<PretendFe>(PretendFe::Options{.version = version, .user = "smt", .password = "pw"});
    fe_->control({{"do", "clock"}, {"seconds_per_statement", 10}});
    version_ = version;
    mysql_has({{"orders"}});
    rule("");
  }

  void mysql_has(const std::vector<SnapshotTable>& tables) const {
    write_file(folder() / "my.smt", snapshot_of(tables));
  }
  void rule(const std::string& more) const {
    conf("[db]\nhost = db\nuser = u\npassword = p\n[starrocks]\nhost = 127.0.0.1\nport = " +
         std::to_string(fe_->port()) + "\nuser = smt\npassword = pw\nversion = " + version_ +
         "\n[table-rule.1]\ndatabase = ^shop$\ntable = .*\nproperties.replication_num = 1\nshard_merge = never\n" +
         more);
  }

  std::vector<std::string> line(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"-c", "a.conf", "--from-snapshot", "my.smt", "apply"});
    return arguments;
  }
  Outcome apply(std::vector<std::string> arguments = {"--yes"}) const { return tool(line(std::move(arguments))); }
  /// Runs apply, and calls `act` again and again until it returns true; then sends the signal.
  Outcome apply_until(std::function<bool()> act, int signal = 0) const {
    Program how;
    how.signal = TimedSignal{signal, std::chrono::microseconds{0}, std::move(act)};
    return tool(line({"--yes"}), how);
  }

  void expect_done(const Outcome& outcome, const std::string& words = " 0 not done;") const {
    EXPECT_EQ(outcome.exit_code, 0) << outcome.out << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr(words));
    nothing_is_left();
  }
  void nothing_is_left(std::vector<std::string> arguments = {}) const {
    arguments.insert(arguments.begin(), {"-c", "a.conf", "--from-snapshot", "my.smt", "diff", "--exit-code"});
    const auto left = tool(arguments);
    EXPECT_EQ(left.exit_code, 0) << left.out << left.err;
  }

  std::vector<std::string> changing_statements() const {
    auto out = fe_->statements();
    std::erase_if(out, [](const std::string& sql) { return !changes(sql); });
    return out;
  }
  void fault(Json what) const {
    what["do"] = "fault";
    fe_->control(what);
  }
  void order(const std::string& order, const std::string& message = "") const {
    fe_->control({{"do", "job"}, {"order", order}, {"database", "shop"}, {"table", "orders"}, {"message", message}});
  }
  bool job_is(const std::string& state) const {
    const auto rows = fe_->control({{"do", "jobs"}, {"database", "shop"}});
    return !rows.empty() && rows.back()["State"] == state;
  }

  std::unique_ptr<PretendFe> fe_;
  std::string version_;
};

class Apply : public ApplyFixture, public ::testing::WithParamInterface<std::string> {
 protected:
  void SetUp() override { begin(GetParam()); }
};

INSTANTIATE_TEST_SUITE_P(Releases, Apply, ::testing::Values("3.3", "4.1"));

TEST_P(Apply, CreatesAndChangesUntilNothingIsLeft) {
  expect_done(apply(), "shop.orders: is as it should be\n\n1 table: 1 done, 0 not done; 2 statements in ");
  mysql_has({{"orders", "bigint", "all orders"}});
  rule("rename.note = remark\nproperties.write_quorum = ALL\n");
  const auto changed = apply();
  expect_done(changed);
  EXPECT_THAT(changed.out,
              HasSubstr("shop.orders: done in 0.0 s: ALTER TABLE `shop`.`orders` RENAME COLUMN `note` TO `remark`\n"));
  EXPECT_THAT(changed.out, HasSubstr(" has ended after "));
  const auto again = apply({});
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_THAT(again.out, HasSubstr("1 table compared: 1 the same"));
}

TEST_P(Apply, OnlyShowsWithoutAWord) {
  const auto shown = apply({});
  EXPECT_EQ(shown.exit_code, 1);
  EXPECT_THAT(shown.out, HasSubstr("CREATE TABLE IF NOT EXISTS `shop`.`orders`"));
  EXPECT_THAT(shown.err, HasSubstr("nothing was changed; --yes carries out the plan"));
  EXPECT_EQ(apply({"--dry-run"}).exit_code, 1);
  EXPECT_EQ(apply({"--json"}).exit_code, 1);
  EXPECT_THAT(changing_statements(), IsEmpty());
}

TEST_P(Apply, LosesNothingWithoutTheWord) {
  apply();
  fe_->execute("ALTER TABLE shop.orders ADD COLUMN mine INT");
  EXPECT_EQ(apply().exit_code, 0);
  const auto left = apply({"--yes", "--strict"});
  EXPECT_EQ(left.exit_code, 1);
  EXPECT_THAT(left.out, HasSubstr("Needs --allow drop-column"));
  expect_done(apply({"--yes", "--strict", "--allow", "drop-column"}));
  nothing_is_left({"--strict"});
}

TEST_P(Apply, TellsWhyAJobFailed) {
  apply();
  mysql_has({{"orders", "bigint", "more"}});
  order("fail", "no replica");
  const auto failed = apply();
  EXPECT_EQ(failed.exit_code, 1);
  EXPECT_THAT(failed.out, HasSubstr("StarRocks cancelled job "));
  EXPECT_THAT(failed.out, HasSubstr(": no replica\n"));
  EXPECT_THAT(failed.out, HasSubstr("1 statement not carried out"));
  expect_done(apply());
}

TEST_P(Apply, TellsThatSomebodyCancelledItsJob) {
  apply();
  mysql_has({{"orders", "bigint"}});
  order("hang");
  const auto cancelled = apply_until([this] {
    if (job_is("RUNNING")) fe_->execute("CANCEL ALTER TABLE COLUMN FROM shop.orders");
    return false;
  });
  EXPECT_EQ(cancelled.exit_code, 1);
  EXPECT_THAT(cancelled.out, HasSubstr("user cancelled"));
  EXPECT_THAT(cancelled.out, HasSubstr("hint: somebody sent CANCEL ALTER TABLE"));
  expect_done(apply());
}

TEST_P(Apply, LeavesAHangingJobAtCtrlCAndTheNextRunWaitsForIt) {
  apply();
  mysql_has({{"orders", "bigint", "more"}});
  order("hang");
  const auto stopped = apply_until([this] { return job_is("RUNNING"); }, SIGINT);
  EXPECT_EQ(stopped.signal, SIGINT);
  EXPECT_THAT(stopped.out, HasSubstr("and goes on in StarRocks\n      1 statement not carried out\n"));
  EXPECT_THAT(stopped.out, HasSubstr("Run apply again: it waits for jobs that run, and does what is left."));
  bool released = false;
  const auto next = apply_until([&] {
    if (!released && fe_->statements().size() > 60) order("go on"), released = true;
    return false;
  });
  EXPECT_THAT(next.out, HasSubstr("changing: job "));
  expect_done(next);
}

TEST_P(Apply, GoesOnAfterAFeRestarted) {
  apply();
  mysql_has({{"orders", "bigint", "more"}});
  order("hang");
  bool restarted = false;
  const auto outcome = apply_until([&] {
    if (restarted || !job_is("RUNNING")) return false;
    restarted = true;
    fe_->control({{"do", "restart"}, {"seconds", 0.3}});
    order("go on");
    return false;
  });
  EXPECT_TRUE(restarted);
  EXPECT_THAT(outcome.out, HasSubstr("the connection is lost"));
  EXPECT_THAT(outcome.out, HasSubstr("connected again"));
  expect_done(outcome);
}

TEST_P(Apply, GoesOnWhenAnAnswerIsLost) {
  for (const std::string kind : {"close before", "close after"}) {
    fe_->execute("DROP DATABASE IF EXISTS shop FORCE");
    mysql_has({{"orders"}});
    fe_->forget();
    fault({{"kind", kind}, {"matching", "^CREATE TABLE"}});
    expect_done(apply());
    mysql_has({{"orders", "bigint", "more"}});
    fault({{"kind", kind}, {"matching", "^ALTER TABLE"}});
    expect_done(apply());
  }
}

TEST_P(Apply, DoesTheOtherTablesWhenOneIsRefused) {
  mysql_has({{"a"}, {"b"}, {"c"}});
  fault({{"kind", "refuse"},
         {"matching", "^CREATE TABLE.*`b`"},
         {"text", "Table replication num should be less than or equal to the number of available BE nodes 1"}});
  const auto refused = apply();
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_THAT(refused.out, HasSubstr("3 tables: 2 done, 1 not done; 3 statements in "));
  EXPECT_THAT(refused.out, HasSubstr("  shop.b: StarRocks refuses it: Table replication num should be less"));
  EXPECT_THAT(refused.out, HasSubstr("hint: StarRocks has fewer BE nodes alive than replicas are wanted"));
  expect_done(apply());
}

TEST_P(Apply, WaitsForASlowFe) {
  fault({{"kind", "delay"}, {"matching", "^CREATE TABLE"}, {"seconds", 1.2}});
  const auto outcome = apply();
  expect_done(outcome);
  EXPECT_THAT(outcome.out, HasSubstr("shop.orders: done in 1.2 s: CREATE TABLE IF NOT EXISTS `shop`.`orders` ("));
}

TEST_P(Apply, DoesNoHarmBesideAnother) {
  std::vector<SnapshotTable> tables;
  for (int i = 10; i < 30; ++i) tables.push_back({"t" + std::to_string(i)});
  mysql_has(tables);
  apply();
  for (auto& table : tables) table.type = "bigint", table.comment = "more";
  mysql_has(tables);
  Outcome other;
  std::thread second{[&] { other = apply(); }};
  const auto one = apply();
  second.join();
  EXPECT_EQ(one.exit_code, 0) << one.out;
  EXPECT_EQ(other.exit_code, 0) << other.out;
  nothing_is_left();
}

class ApplyOnce : public ApplyFixture {
 protected:
  void SetUp() override { begin("4.1"); }
};

/// 15 tables to create, and 5 to rename, rewrite and comment: thirty statements, and one for the database.
TEST_F(ApplyOnce, FinishesAfterItWasKilledAtAnyStatement) {
  std::vector<SnapshotTable> old, all;
  for (int i = 10; i < 15; ++i) {
    old.push_back({"t" + std::to_string(i)});
    all.push_back({"t" + std::to_string(i), "bigint", "more"});
  }
  for (int i = 15; i < 30; ++i) all.push_back({"t" + std::to_string(i)});
  mysql_has(old);
  apply();
  const auto creates = changing_statements();
  mysql_has(all);
  rule("rename.note = remark\n");
  for (std::size_t n = 0; n < 30; ++n) {
    fe_->execute("DROP DATABASE shop FORCE");
    for (const auto& sql : creates) fe_->execute(sql);
    fe_->forget();
    fault({{"kind", n % 2 == 0 ? "hold before" : "hold after"}, {"matching", "^(CREATE|ALTER) TABLE"}, {"after", n}});
    const auto killed = apply_until([&] { return changing_statements().size() > n; }, SIGKILL);
    EXPECT_EQ(killed.signal, SIGKILL) << n << killed.out;
    fe_->control({{"do", "release"}});
    fe_->forget();
    const auto next = apply();
    EXPECT_EQ(next.exit_code, 0) << n << next.out << next.err;
  }
  nothing_is_left();
}

/// The only statements that reach StarRocks without a word after --allow.
TEST_F(ApplyOnce, SendsOnlyWhatItPromises) {
  apply();
  mysql_has({{"orders", "bigint", "more"}, {"customers"}});
  apply();
  for (const auto& sql : fe_->statements()) {
    const bool promised = !changes(sql) || sql.starts_with("CREATE DATABASE IF NOT EXISTS ") ||
                          sql.starts_with("CREATE TABLE IF NOT EXISTS ") || sql.starts_with("ALTER TABLE ");
    EXPECT_TRUE(promised) << sql;
    EXPECT_THAT(sql, Not(HasSubstr(" DROP ")));
  }
}

TEST_F(ApplyOnce, PrintsLinesOfJsonThatFitTheirSchema) {
  const auto schema = Json::parse(read_file(SMT_SOURCE_DIR "/docs/apply.schema.json"));
  apply();
  mysql_has({{"orders", "bigint"}, {"customers"}});
  fault({{"kind", "refuse"}, {"matching", "^CREATE TABLE"}});
  const auto outcome = apply({"--yes", "--json"});
  EXPECT_EQ(outcome.exit_code, 1);
  std::vector<std::string> events;
  for (std::size_t at = 0; at < outcome.out.size(); at = outcome.out.find('\n', at) + 1) {
    const auto json = Json::parse(outcome.out.substr(at, outcome.out.find('\n', at) - at));
    events.push_back(json["event"]);
    const auto kind = events.back() == "plan" || events.back() == "end" ? events.back() : "happening";
    const auto problem = kind == "plan" ? "" : SchemaValidator{schema}.problem(json, schema["$defs"][kind], kind);
    EXPECT_EQ(problem, "");
    EXPECT_TRUE(kind != "end" || json["exit_code"] == 1);
  }
  EXPECT_EQ(events.front(), "plan");
  EXPECT_EQ(events.back(), "end");
  EXPECT_THAT(events, ::testing::IsSupersetOf({"statement_refused", "table_left", "job_ended", "table_done"}));
}

TEST_F(ApplyOnce, RefusesAFileInThePlaceOfAStarRocks) {
  const auto wrong = apply({"--against", "sr.smt"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("apply changes a StarRocks, so it cannot work on a file"));
}

TEST_F(ApplyOnce, EndsWith3WhenNoFeAnswers) {
  fe_->control({{"do", "close_port"}});
  EXPECT_EQ(apply().exit_code, 3);
}

class ApplyRebuild : public ApplyFixture {
 protected:
  void SetUp() override {
    begin("4.1");
    apply();
    fe_->execute("INSERT INTO shop.orders VALUES (1, 2, 'a'), (2, 3, 'b')");
    mysql_has({{"orders", "decimal(10,2)"}});  // which no ALTER makes of an INT
  }
  std::size_t rows() const { return fe_->control({{"do", "rows"}, {"database", "shop"}, {"table", "orders"}}).size(); }
};

TEST_F(ApplyRebuild, NeedsItsWordAndKeepsTheRows) {
  const auto left = apply();
  EXPECT_EQ(left.exit_code, 1);
  EXPECT_THAT(left.out, HasSubstr("Needs --allow rebuild"));
  const auto done = apply({"--yes", "--allow", "rebuild"});
  expect_done(done);
  EXPECT_THAT(done.out, HasSubstr("shop.orders: when nobody needs the old table: DROP TABLE `shop`.`orders__old_"));
  EXPECT_EQ(rows(), 2U);
}

TEST_F(ApplyRebuild, StopsBeforeSwapWhenRowsAreMissing) {
  fault({{"kind", "refuse"}, {"matching", "ASSERT_TRUE"}, {"text", "assert_true failed due to false value"}});
  const auto stopped = apply({"--yes", "--allow", "rebuild"});
  EXPECT_EQ(stopped.exit_code, 1);
  EXPECT_THAT(stopped.out,
              HasSubstr("stays, and nothing uses it; the next run makes a new one: DROP TABLE `shop`.`orders__new_"));
  EXPECT_EQ(rows(), 2U);
}

TEST_F(ApplyRebuild, LosesNoRowWhereverItIsKilled) {
  for (std::size_t n = 0; n < 5; ++n) {
    fe_->forget();
    const auto changed = n % 2 == 0 ? "hold before" : "hold after";
    fault({{"kind", changed}, {"matching", "^(CREATE TABLE|INSERT|ALTER TABLE)|ASSERT_TRUE"}, {"after", n}});
    const auto statements = [this] {
      const auto all = fe_->statements();
      return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const std::string& sql) {
        return changes(sql) || sql.find("ASSERT_TRUE") != std::string::npos;
      }));
    };
    Program how;
    how.signal = TimedSignal{SIGKILL, std::chrono::microseconds{0}, [&] { return statements() > n; }};
    tool(line({"--yes", "--allow", "rebuild"}), how);
    fe_->control({{"do", "release"}});
    EXPECT_EQ(rows(), 2U) << n;
    fe_->forget();
    std::this_thread::sleep_for(std::chrono::milliseconds{1100});  // names have the time to the second
    EXPECT_EQ(apply({"--yes", "--allow", "rebuild"}).exit_code, 0) << n;
    EXPECT_EQ(rows(), 2U) << n;
    mysql_has({{"orders", n % 2 == 0 ? "int" : "decimal(10,2)"}});
  }
}

/// The lines of a rule that a Flink job loads, and of [flink] with the address of its JobManager.
std::string flink_lines(const std::string& rest) {
  return "flink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:9030\n"
         "flink.starrocks.load-url = 127.0.0.1:8030\nflink.starrocks.username = smt\nflink.starrocks.password = pw\n"
         "flink.starrocks.sink.properties.format = json\n" +
         (rest.empty() ? "" : "[flink]\nrest = http://" + rest + "\n");
}

std::map<std::string, HttpListener::Answer> job_manager_with(const std::string& state) {
  const auto job = R"({"jid":"ad9186d891634e73005d5bc23dbbd4c3","name":"shop.orders","start-time":1764553667000,)"
                   R"("end-time":-1,"duration":1,"state":")" +
                   state + R"(","last-modification":1764553667000})";
  return {{"/config", {.body = R"({"flink-version":"1.20.5"})"}},
          {"/jobs/overview", {.body = R"({"jobs":[)" + job + "]}"}}};
}

TEST_F(ApplyRebuild, IsRefusedWhileItsFlinkJobRuns) {
  const HttpListener running{job_manager_with("RUNNING")};
  rule(flink_lines(running.address()));
  const auto refused = apply({"--yes", "--allow", "rebuild"});
  EXPECT_EQ(refused.exit_code, 1) << refused.err;
  EXPECT_THAT(refused.out, HasSubstr("and job 'shop.orders' is RUNNING: stop it with a savepoint"));
  EXPECT_EQ(rows(), 2U);
}

TEST_F(ApplyRebuild, IsDoneWhenItsFlinkJobIsStopped) {
  const HttpListener stopped{job_manager_with("CANCELED")};
  rule(flink_lines(stopped.address()));
  const auto done = apply({"--yes", "--allow", "rebuild"});
  expect_done(done);
  EXPECT_THAT(done.out, HasSubstr("start job 'shop.orders' from its savepoint, with its new file"));
  EXPECT_EQ(rows(), 2U);
}

TEST_F(ApplyRebuild, IsRefusedWhenNobodyCanBeAskedAboutItsFlinkJob) {
  rule(flink_lines(""));
  const auto refused = apply({"--yes", "--allow", "rebuild"});
  EXPECT_EQ(refused.exit_code, 1) << refused.err;
  EXPECT_THAT(refused.out, HasSubstr("a new table would lack what Flink writes meanwhile"));
  EXPECT_EQ(rows(), 2U);
}

class ApplyTerminal : public ApplyFixture {
 protected:
  void SetUp() override {
    if (const auto reason = why_no_terminal(); !reason.empty()) GTEST_SKIP() << reason;
    begin("4.1");
  }
  std::string played(std::vector<std::string> steps) const {
    const std::string command = SMT_TOOL " -c a.conf --from-snapshot my.smt apply; echo code $?\n";
    steps.insert(steps.begin(), {"python3", "-c", kTerminal, "hear", "ready> ", "type", command, "hear",
                                 "Carry out 2 statements on 1 table? [y/N] "});
    Program program;
    program.command = std::move(steps);
    program.folder = folder();
    return run(program).out;
  }
};

TEST_F(ApplyTerminal, CarriesOutWhatAPersonAffirms) {
  EXPECT_EQ(played({"type", "y\n", "hear", "is as it should be", "hear", "code 0"}), "all done\n");
  nothing_is_left();
}

TEST_F(ApplyTerminal, ChangesNothingWithoutAYes) {
  for (const std::string answer : {"\n", "n\n", "\x04"})
    EXPECT_EQ(played({"type", answer, "hear", "nothing was changed", "hear", "code 1"}), "all done\n");
  EXPECT_EQ(played({"type", "\x03", "hear", "ready> "}), "all done\n");
  EXPECT_THAT(changing_statements(), IsEmpty());
}

class ApplyMany : public ApplyFixture {
 protected:
  void SetUp() override { begin("4.1"); }
};

TEST_F(ApplyMany, CreatesFiveThousandTables) {
  std::vector<SnapshotTable> tables;
  for (int i = 10000; i < 15000; ++i) tables.push_back({"t" + std::to_string(i)});
  mysql_has(tables);
  const auto created = apply();
  EXPECT_EQ(created.exit_code, 0) << created.err;
  EXPECT_THAT(created.out, HasSubstr("5000 tables: 5000 done, 0 not done; 5001 statements in "));
  const auto again = apply();
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_THAT(again.out, HasSubstr("5000 tables compared: 5000 the same"));
  EXPECT_LT(again.took, std::chrono::seconds{20});
}

}  // namespace
}  // namespace smt::test
