#include "commands/ask_flink.hpp"

namespace smt::commands {

std::optional<FlinkCluster> ask_flink(const Config& config, Findings& findings, Console& console) {
  const auto& rest = config.flink.rest;
  if (!rest) return std::nullopt;
  console.progress("asking Flink at " + rest->url);
  try {
    return read_flink_cluster(*rest, console.log());
  } catch (const Error& error) {
    const auto& why = error.diagnostic();
    findings.push_back({Code::kFlinkJobsUnknown, why.place, {message(why), hint(why)}});
    return std::nullopt;
  }
}

}  // namespace smt::commands
