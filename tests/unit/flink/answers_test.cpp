// The answers of two real JobManagers (tests/flink/recordings), and of what is none.
#include "flink/answers.hpp"

#include <gtest/gtest.h>

#include "tools/generated_docs.hpp"

namespace smt::test {
namespace {

std::string recorded(const std::string& version, const std::string& name) {
  return read_source_file("tests/flink/recordings/" + version + "/" + name + ".json");
}

/// Returns "RUNNING shop.orders 1796089667799" for each job, in the order of the answer.
std::vector<std::string> jobs_in(const std::string& body) {
  std::vector<std::string> out;
  const auto jobs = parse_jobs_overview(body);
  if (!jobs) return {"not Flink's"};
  for (const auto& job : *jobs) {
    EXPECT_EQ(job.id.size(), 32U);
    out.push_back(job.state + " " + job.name + " " + std::to_string(job.start.time_since_epoch().count()));
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST(FlinkAnswers, OfFlink120) {
  EXPECT_EQ(parse_flink_config(recorded("1.20.5", "config")), "1.20.5");
  EXPECT_EQ(jobs_in(recorded("1.20.5", "jobs_overview")),
            (Lines{"CANCELED MySQL to StarRocks, rule 1, job 2 of 4 1796089668486", "RUNNING shop.orders 1796089667799",
                   "RESTARTING shop.restarts 1796089670522", "FAILED shop.\"\\订单 1796089669682",
                   "FINISHED shop.finished 1796089669032"}));
}

TEST(FlinkAnswers, OfFlink114) {
  EXPECT_EQ(parse_flink_config(recorded("1.14.6", "config")), "1.14.6");
  EXPECT_EQ(jobs_in(recorded("1.14.6", "jobs_overview")),
            (Lines{"RUNNING shop.orders 1796089692821", "CANCELED MySQL to StarRocks, rule 1, job 2 of 4 1796089698005",
                   "RUNNING shop.\"\\订单 1796089700845", "RESTARTING shop.restarts 1796089702529",
                   "FINISHED shop.finished 1796089699539"}));
}

TEST(FlinkAnswers, MayHaveNoJob) { EXPECT_EQ(jobs_in(R"({"jobs":[]})"), Lines{}); }

/// A part of a list would hide a job that runs.
TEST(FlinkAnswers, AreTakenAsAWholeOrNotAtAll) {
  const std::string job = R"({"jid":"00000000000000000000000000000001","name":"a","state":"RUNNING","start-time":1})";
  EXPECT_EQ(jobs_in(R"({"jobs":[)" + job + "]}"), Lines{"RUNNING a 1"});
  for (const std::string body :
       {"", "<html></html>", "[]", "1", "null", R"({"jobs":{}})", R"({"errors":["Not found."]})", R"({"jobs":[1]})",
        R"({"jobs":[null]})", R"({"jobs":[{"id":"1","status":"RUNNING"}]})"}) {
    EXPECT_FALSE(parse_jobs_overview(body)) << body;
  }
  EXPECT_FALSE(parse_jobs_overview(R"({"jobs":[)" + job + R"(,{"jid":"2","name":"b","state":"RUNNING"}]})"));
  EXPECT_FALSE(parse_jobs_overview(R"({"jobs":[)" + job));
  for (const std::string body : {"", "[]", "{}", R"({"flink-version":1.2})", R"("flink-version")"})
    EXPECT_FALSE(parse_flink_config(body)) << body;
}

}  // namespace
}  // namespace smt::test
