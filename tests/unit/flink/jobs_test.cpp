#include <gtest/gtest.h>

#include "flink/failure.hpp"
#include "smt/flink_jobs.hpp"
#include "tools/generated_docs.hpp"
#include "tools/http_listener.hpp"

namespace smt::test {
namespace {

/// All states of org.apache.flink.api.common.JobStatus, and one that no Flink has.
TEST(FlinkJobs, RunUntilTheyHaveEnded) {
  for (const auto* state : {"FINISHED", "CANCELED", "FAILED"}) EXPECT_FALSE(runs({"1", "a", state})) << state;
  for (const auto* state : {"INITIALIZING", "CREATED", "RUNNING", "FAILING", "CANCELLING", "RESTARTING", "SUSPENDED",
                            "RECONCILING", "PAUSED", ""}) {
    EXPECT_TRUE(runs({"1", "a", state})) << state;
  }
}

TEST(FlinkJobs, AreFoundByTheirWholeNames) {
  using std::chrono::milliseconds;
  const auto at = [](int time) { return std::chrono::sys_time<milliseconds>{milliseconds{time}}; };
  const FlinkCluster cluster{"1.20.5",
                             {{"1", "shop.orders", "RUNNING", at(7)},
                              {"2", "shop.orders", "FAILED", at(8)},
                              {"3", "rule 1", "RESTARTING", at(5)},
                              {"4", "shop.orders2", "RUNNING", at(1)}}};
  const auto ids = [&](const std::vector<std::string>& names) {
    std::string out;
    for (const auto& job : running_jobs(cluster, names)) out += job.id;
    return out;
  };
  EXPECT_EQ(ids({"shop.orders", "rule 1"}), "31");
  EXPECT_EQ(ids({"shop"}), "");
  EXPECT_EQ(ids({}), "");
}

using Answer = HttpListener::Answer;

/// Returns the jobs of a server with these answers, or the error and its hint.
std::string read(std::map<std::string, Answer> answers, FlinkRest rest = {}) {
  const HttpListener server{std::move(answers)};
  rest.url = "http://" + server.address();
  rest.place = {"a.conf", 7};
  try {
    const auto cluster = read_flink_cluster(rest, {});
    std::string out = cluster.version;
    for (const auto& job : cluster.jobs) out += " " + job.name;
    return out;
  } catch (const Error& error) {
    EXPECT_EQ(error.exit(), Exit::kWorld);
    auto out = render(error.diagnostic(), false);
    for (auto at = out.find(rest.url); at != std::string::npos; at = out.find(rest.url))
      out.replace(at, rest.url.size(), "URL");
    return out;
  }
}

const Answer kConfig{.body = R"({"flink-version":"1.20.5"})"};
constexpr const char* kAddressHint =
    "\n  hint: check 'rest': it needs the address of the JobManager's web page (rest.port of Flink, 8081 by default), "
    "with the path if a proxy adds one\n";

std::string failure(const std::string& why, const std::string& way_out) {
  return "a.conf:7: error: the tool cannot read Flink's jobs at URL/config: " + why + " [S055]\n  hint: " + way_out +
         "\n";
}
std::string failure(const std::string& why) {
  return "a.conf:7: error: the tool cannot read Flink's jobs at URL/config: " + why + " [S055]" + kAddressHint;
}

TEST(ReadFlinkCluster, TakesTheVersionAndTheJobs) {
  EXPECT_EQ(read({{"/config", kConfig},
                  {"/jobs/overview", {.body = read_source_file("tests/flink/recordings/1.14.6/jobs_overview.json")}}}),
            "1.20.5 shop.orders MySQL to StarRocks, rule 1, job 2 of 4 shop.\"\\订单 shop.restarts shop.finished");
}

TEST(ReadFlinkCluster, SaysWhatAnsweredInstead) {
  EXPECT_EQ(read({}), failure("HTTP 404"));
  EXPECT_EQ(read({{"/config", {.body = "\n<!DOCTYPE html>"}}}), failure("the answer is a web page"));
  EXPECT_EQ(read({{"/config", {.body = "{}"}}}), failure("the answer is not Flink's"));
  EXPECT_EQ(read({{"/config", {.status = "503 Service Unavailable"}}}),
            failure("HTTP 503: the JobManager is starting, or none is the leader", "try again in a minute"));
  EXPECT_EQ(read({{"/config", {.status = "302 Found", .header = "Location: https://login.example/sso?token=s3cret"}}}),
            failure("HTTP 302: it redirects to https://login.example/sso",
                    "write the address behind it into 'rest'; the tool follows no redirect, because it would send the "
                    "password there"));
  EXPECT_EQ(
      read({{"/config", kConfig}, {"/jobs/overview", {.body = R"({"errors":["no"]})"}}}),
      "a.conf:7: error: the tool cannot read Flink's jobs at URL/jobs/overview: the answer is not Flink's [S055]" +
          std::string{kAddressHint});
}

TEST(ReadFlinkCluster, SaysWhetherTheLoginIsMissingOrWrong) {
  const std::map<std::string, Answer> refuses{{"/config", {.status = "401 Unauthorized"}}};
  EXPECT_EQ(read(refuses),
            failure("HTTP 401: it requires a login", "set 'rest_user' and 'rest_password', or 'rest_header'"));
  const auto wrong = [](const std::string& status) {
    return failure("HTTP " + status + ": it refuses the login",
                   "check 'rest_user' and 'rest_password', or 'rest_header'");
  };
  EXPECT_EQ(read(refuses, {.url = "", .user = "smt", .password = Secret{"s3cret"}}), wrong("401"));
  EXPECT_EQ(read({{"/config", {.status = "403 Forbidden"}}}, {.url = "", .header = Secret{"X-Token: s3cret"}}),
            wrong("403"));
}

TEST(ReadFlinkCluster, SaysWhenNothingListens) {
  FlinkRest rest;
  {
    const HttpListener gone{"200 OK", ""};
    rest.url = "http://" + gone.address();
  }
  try {
    read_flink_cluster(rest, {});
    FAIL() << "nothing listens there";
  } catch (const Error& error) {
    EXPECT_EQ(error.diagnostic().code, Code::kFlinkNoAnswer);
    EXPECT_EQ(error.diagnostic().arguments[1].substr(0, 17), "Failed to connect");
    EXPECT_EQ(hint(error.diagnostic()),
              "check that the JobManager runs, that this machine may connect to it, and that 'rest' has the address of "
              "its web page (rest.port of Flink, 8081 by default)");
  }
}

TEST(ReadFlinkCluster, SendsTheLogin) {
  const HttpListener server{"200 OK", R"({"flink-version":"1.20.5","jobs":[]})"};
  const FlinkRest rest{.url = "http://" + server.address(),
                       .user = "smt",
                       .password = Secret{"it's: \"quoted\""},
                       .header = Secret{"X-Token: 7"}};
  read_flink_cluster(rest, {});
  const auto requests = server.requests();
  ASSERT_EQ(requests.size(), 2U);
  for (const auto& request : requests) {
    EXPECT_NE(request.find("\r\nAuthorization: Basic c210Oml0J3M6ICJxdW90ZWQi\r\n"), std::string::npos) << request;
    EXPECT_NE(request.find("\r\nX-Token: 7\r\n"), std::string::npos) << request;
  }
  EXPECT_EQ(requests[0].substr(0, 21), "GET /config HTTP/1.1\r");
  EXPECT_EQ(requests[1].substr(0, 28), "GET /jobs/overview HTTP/1.1\r");
}

TEST(FlinkFailure, OfTls) {
  HttpAnswer answer;
  answer.why_not = "SSL certificate problem: self-signed certificate";
  answer.failure = HttpAnswer::Failure::kCertificate;
  const auto hint_for = [&](const FlinkRest& rest) { return hint(flink_failure(rest, "/config", answer)); };
  EXPECT_EQ(message(flink_failure({.url = "https://jm"}, "/config", answer)),
            "the tool cannot read Flink's jobs at https://jm/config: SSL certificate problem: self-signed certificate");
  EXPECT_EQ(hint_for({}), "set 'rest_ca' to a PEM file with the CA that signed the JobManager's certificate");
  EXPECT_EQ(hint_for({.url = "", .ca = "/ca.pem"}),
            "check 'rest_ca', and the dates and names of the JobManager's certificate");
  answer.failure = HttpAnswer::Failure::kTls;
  EXPECT_EQ(
      hint_for({}),
      "write 'http://' if the JobManager does not use TLS (security.ssl.rest.enabled); the tool has no certificate "
      "of its own to show (security.ssl.rest.authentication-enabled)");
}

}  // namespace
}  // namespace smt::test
