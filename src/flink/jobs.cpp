#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <tuple>

#include "flink/answers.hpp"
#include "flink/failure.hpp"
#include "smt/flink_jobs.hpp"
#include "source/http/http_get.hpp"

namespace smt::flink {
namespace {

/// Returns what `parse` makes of the answer to GET `path`. A job takes about 400 bytes of the answer.
template <typename Value>
Value ask(const FlinkRest& rest, const std::string& path, std::optional<Value> (*parse)(std::string_view),
          const Log& log) {
  HttpRequest request{rest.url + path, rest.user, rest.password, rest.header, rest.ca};
  request.wait = std::chrono::seconds{20};
  request.most = std::size_t{64} << 20;
  const auto answer = http_get(request, log);
  if (answer.failure == HttpAnswer::Failure::kNone && answer.status == 200) {
    if (auto value = parse(answer.body)) return std::move(*value);
  }
  throw Error{Exit::kWorld, flink_failure(rest, path, answer)};
}

}  // namespace

bool runs(const FlinkJob& job) {
  constexpr std::array<std::string_view, 3> kEnded{"FINISHED", "CANCELED", "FAILED"};
  return std::find(kEnded.begin(), kEnded.end(), job.state) == kEnded.end();
}

std::vector<FlinkJob> running_jobs(const FlinkCluster& cluster, const std::vector<std::string>& names) {
  std::vector<FlinkJob> out;
  std::copy_if(cluster.jobs.begin(), cluster.jobs.end(), std::back_inserter(out), [&](const FlinkJob& job) {
    return runs(job) && std::find(names.begin(), names.end(), job.name) != names.end();
  });
  std::sort(out.begin(), out.end(),
            [](const FlinkJob& a, const FlinkJob& b) { return std::tie(a.start, a.id) < std::tie(b.start, b.id); });
  return out;
}

FlinkCluster read_flink_cluster(const FlinkRest& rest, const Log& log) {
  FlinkCluster out;
  out.version = ask(rest, "/config", &parse_flink_config, log);
  out.jobs = ask(rest, "/jobs/overview", &parse_jobs_overview, log);
  return out;
}

}  // namespace smt::flink
