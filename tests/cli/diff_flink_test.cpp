// diff asks Flink's JobManager which jobs run.

#include <gmock/gmock.h>

#include <memory>

#include "cli_fixture.hpp"
#include "tools/http_listener.hpp"
#include "tools/json_schema.hpp"
#include "tools/pretend_fe.hpp"

namespace smt::test {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view kOneTable =
    "starrocks-migrate-tool snapshot 2\n"
    "server\t9.7.1\tMySQL Community Server - GPL\t+00:00\tUTC\t0\t0\t0\n"
    "scope\tshop\n"
    "table\tshop\torders\tBASE TABLE\tInnoDB\torders\n"
    "column\tshop\torders\tid\t1\t\\N\t0\tint\t\\N\t\\N\t\t\t\t\n"
    "key\tshop\torders\tPRIMARY\t1\t1\tid\t0\n"
    "end\n";

std::string jobs(const std::string& list) { return "{\"jobs\":[" + list + "]}"; }
std::string job(const std::string& name, const std::string& state) {
  return R"({"jid":"ad9186d891634e73005d5bc23dbbd4c3","name":")" + name + R"(","start-time":1796089667799,"state":")" +
         state + "\"}";
}

class DiffFlink : public Cli {
 protected:
  void SetUp() override { write_file(folder() / "my.smt", kOneTable); }

  /// Writes a conf with these lines in [flink].
  void flink(const std::string& lines) const {
    const auto port = std::to_string(fe_.port());
    conf("[db]\nhost = db\nuser = u\npassword = p\n[starrocks]\nhost = 127.0.0.1\nport = " + port +
         "\nuser = smt\npassword = pw\nversion = 4.1\n[flink]\n" + lines +
         "[table-rule.1]\ndatabase = ^shop$\ntable = .*\nproperties.replication_num = 1\n"
         "flink.starrocks.jdbc-url = jdbc:mysql://127.0.0.1:" +
         port + "\nflink.starrocks.load-url = 127.0.0.1:" + std::to_string(fe_.http_port()) +
         "\nflink.starrocks.username = smt\nflink.starrocks.password = pw\n");
  }

  static std::vector<std::string> with(std::vector<std::string> more) {
    more.insert(more.begin(), {"-c", "a.conf", "--from-snapshot", "my.smt", "diff"});
    return more;
  }
  Outcome diff(std::vector<std::string> more = {}, std::map<std::string, std::string> environment = {}) const {
    Program how;
    how.environment = std::move(environment);
    return tool(with(std::move(more)), std::move(how));
  }

  PretendFe fe_{PretendFe::Options{.user = "smt", .password = "pw"}};
};

std::map<std::string, HttpListener::Answer> job_manager(const std::string& overview) {
  return {{"/config", {.body = R"({"flink-version":"1.20.5"})"}}, {"/jobs/overview", {.body = overview}}};
}

TEST_F(DiffFlink, SaysWhetherTheJobRuns) {
  const HttpListener running{job_manager(jobs(job("shop.orders", "RESTARTING") + "," + job("shop.orders", "FAILED")))};
  flink("rest = http://" + running.address() + "/\n");
  const auto said = diff();
  EXPECT_EQ(said.exit_code, 0) << said.err;
  EXPECT_THAT(said.out, HasSubstr(", Flink 1.20.5, read "));
  EXPECT_THAT(said.out,
              HasSubstr("  Flink: job 'shop.orders' is RESTARTING: stop it, run the statements, then start it "
                        "without a savepoint: the new table is empty\n"));
  const auto json = Json::parse(diff({"--format", "json"}).out);
  const auto schema = Json::parse(read_file(SMT_SOURCE_DIR "/docs/diff.schema.json"));
  EXPECT_EQ(SchemaValidator{schema}.problem(json, schema, "diff"), "");
  EXPECT_EQ(json["starrocks"][0]["tables"][0]["flink"]["running"].size(), 1U);

  const HttpListener idle{job_manager(jobs(job("shop.orders", "CANCELED")))};
  flink("rest = http://" + idle.address() + "\n");
  EXPECT_THAT(diff().out, HasSubstr("  Flink: job 'shop.orders' does not run: run the statements, then start it\n"));
}

/// The files of all rules, of one rule and of --only have other names for the same job.
TEST_F(DiffFlink, KnowsTheNamesOfAllFiles) {
  for (const std::string name : {"MySQL to StarRocks", "MySQL to StarRocks, rule 1", "shop.orders"}) {
    const HttpListener running{job_manager(jobs(job(name, "RUNNING")))};
    flink("tables_per_job = all\nrest = http://" + running.address() + "\n");
    EXPECT_THAT(diff().out, HasSubstr("  Flink: job '" + name + "' runs: "));
  }
}

TEST_F(DiffFlink, GoesOnWithoutAnAnswer) {
  const HttpListener refuses{"401 Unauthorized", ""};
  flink("rest = http://" + refuses.address() + "\n");
  const auto said = diff();
  EXPECT_EQ(said.exit_code, 0);
  EXPECT_THAT(
      said.err,
      HasSubstr("a.conf:12: warning: `diff` does not show which jobs run: the tool cannot read Flink's jobs at "
                "http://" +
                refuses.address() +
                "/config: HTTP 401: it requires a login [S056]\n  hint: set 'rest_user' and 'rest_password', or "
                "'rest_header'\n"));
  EXPECT_THAT(said.out, HasSubstr("  Flink: run the statements, then start job 'shop.orders'\n"));
  EXPECT_EQ(Json::parse(diff({"--format", "json"}).out)["flink_version"], nullptr);
}

TEST_F(DiffFlink, AsksOnlyWhatItNeeds) {
  const HttpListener server{job_manager(jobs(""))};
  flink("");
  EXPECT_THAT(diff().out, HasSubstr("  Flink: run the statements, then start job 'shop.orders'\n"));
  EXPECT_EQ(tool({"-c", "a.conf", "--from-snapshot", "my.smt", "snapshot", "--starrocks", "-o", "sr.smt"}).exit_code,
            0);
  flink("rest = http://" + server.address() + "\nrest_user = smt\nrest_password = ${NOT_SET}\n");
  EXPECT_EQ(diff({"--against", "sr.smt"}).exit_code, 0) << "a file is compared without a server";
  EXPECT_EQ(tool({"-c", "a.conf", "--from-snapshot", "my.smt"}).exit_code, 0) << "the files do not need its password";
  EXPECT_THAT(server.requests(), IsEmpty());
  EXPECT_EQ(diff().exit_code, 2);
  EXPECT_EQ(diff({}, {{"NOT_SET", "pw"}}).exit_code, 0);
  EXPECT_THAT(server.requests(), SizeIs(2));
}

TEST_F(DiffFlink, ShowsItsLoginNowhere) {
  const HttpListener server{job_manager(jobs(job("shop.orders", "RUNNING")))};
  for (const auto& address : {server.address(), std::string{"127.0.0.1:1"}}) {  // answers, does not answer
    flink("rest = http://" + address +
          "\nrest_user = smt\nrest_password = s3cretpw\nrest_header = X-Token: ${TOKEN}\n");
    const auto said = diff({"--log", "run.log", "--log-level", "trace", "-v"}, {{"TOKEN", "s3crettoken"}});
    EXPECT_EQ(said.exit_code, 0);
    for (const auto& text : {said.out, said.err, read_file(folder() / "run.log")})
      EXPECT_THAT(text, Not(HasSubstr("s3cret")));
  }
  EXPECT_THAT(read_file(folder() / "run.log"), HasSubstr("GET http://" + server.address() + "/jobs/overview"));
  EXPECT_THAT(server.requests().at(1), HasSubstr("\r\nX-Token: s3crettoken\r\n"));
}

/// Writes NAME.pem and NAME.key: a certificate for `names` that is its own CA.
void make_certificate(const std::filesystem::path& folder, const std::string& name, const std::string& names) {
  Program openssl;
  openssl.folder = folder;
  openssl.command = {
      "openssl", "req",         "-x509", "-newkey", "rsa:2048", "-nodes",      "-keyout", name + ".key",
      "-out",    name + ".pem", "-days", "2",       "-subj",    "/CN=" + name, "-addext", "subjectAltName=" + names};
  const auto made = run(openssl);
  ASSERT_EQ(made.exit_code, 0) << made.err;
}

TEST_F(DiffFlink, TrustsACertificateOfItsCaForThisHost) {
  const HttpListener server{job_manager(jobs(job("shop.orders", "RUNNING")))};
  make_certificate(folder(), "right", "IP:127.0.0.1");
  make_certificate(folder(), "elsewhere", "DNS:elsewhere.test");
  const auto said = [&](const std::string& shown, const std::string& lines) {
    flink("rest = https://127.0.0.1:${TLS_PORT}\n" + lines);
    Program program;
    program.command = {"python3",      "-B",           SMT_SOURCE_DIR "/tests/tools/with_tls.py",
                       shown + ".pem", shown + ".key", std::to_string(server.port()),
                       SMT_TOOL};
    for (auto& argument : with({})) program.command.push_back(argument);
    program.folder = folder();
    return run(program);
  };
  const auto right = said("right", "rest_ca = right.pem\n");
  EXPECT_THAT(right.out, HasSubstr("  Flink: job 'shop.orders' runs: ")) << right.err;
  EXPECT_THAT(right.err, Not(HasSubstr("warning: ")));
  EXPECT_THAT(said("right", "").err, HasSubstr("SSL certificate problem: self-signed certificate [S056]\n  hint: set "
                                               "'rest_ca' to a PEM file with the CA that signed the JobManager's "
                                               "certificate\n"));
  EXPECT_THAT(said("right", "rest_ca = elsewhere.pem\n").err, HasSubstr("[S056]\n  hint: check 'rest_ca'"));
  EXPECT_THAT(said("elsewhere", "rest_ca = elsewhere.pem\n").err, HasSubstr("[S056]\n  hint: check 'rest_ca'"));
  EXPECT_THAT(server.requests(), SizeIs(2)) << "nobody else gets a request";
}

}  // namespace
}  // namespace smt::test
