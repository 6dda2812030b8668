#include "config/checks/set_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "config/keys/bad_value.hpp"
#include "config/keys/connector_options.hpp"

namespace smt::config {
namespace {

// Sources: ExecutionConfigOptions, CheckpointingOptions and PipelineOptions of Flink 1.13 to 1.20. The tool plans
// server ids and jobs for the parallelism of [flink].
// clang-format off
constexpr std::array kSetOptions = std::to_array<OptionRow>({
    {.name = "parallelism.default", .ours = "*"},
    {.name = "table.exec.resource.default-parallelism", .ours = "*"},
    {.name = "table.sql-dialect", .ours = "*"},
    {.name = "execution.runtime-mode", .ours = "*"},
    {.name = "execution.checkpointing.interval", .form = duration_from(10)},
    {.name = "execution.checkpointing.timeout", .form = duration_from(10)},
    {.name = "execution.checkpointing.min-pause", .form = duration_from(0)},
    {.name = "execution.checkpointing.mode", .form = words_of("EXACTLY_ONCE or AT_LEAST_ONCE")},
    {.name = "execution.checkpointing.max-concurrent-checkpoints", .form = number_from(1)},
    {.name = "execution.checkpointing.tolerable-failed-checkpoints", .form = number_from(0)},
    {.name = "execution.checkpointing.unaligned", .form = kTrueOrFalse},
    {.name = "table.local-time-zone", .form = kZoneId},
    {.name = "table.dml-sync", .form = kTrueOrFalse},
    {.name = "table.exec.sink.upsert-materialize", .form = words_of("NONE, AUTO or FORCE")},
    {.name = "table.exec.sink.not-null-enforcer", .form = words_of("ERROR or DROP"), .loses = "DROP", .loss = "the sink drops rows with a NULL that it does not accept"},
    {.name = "table.exec.sink.type-length-enforcer", .form = words_of("IGNORE, TRIM_PAD or ERROR"), .loses = "TRIM_PAD", .loss = "values are truncated to the declared length"},
    {.name = "table.exec.state.ttl", .form = duration_from(0), .loses = "!0, 0 ms, 0ms, 0s, 0 s", .loss = "a job with GROUP BY or a materializer forgets rows after that time, and later changes of those rows give wrong results"},
});
// clang-format on

}  // namespace

std::span<const OptionRow> set_options() { return kSetOptions; }

void check_set_options(Options& settings, Findings& findings) {
  for (auto at = settings.begin(); at != settings.end();) {
    const auto& [name, setting] = *at;
    const auto* const row = std::find_if(kSetOptions.begin(), kSetOptions.end(),
                                         [&key = name](const OptionRow& one) { return one.name == key; });
    const auto key = fmt::format("set.{}", name);
    if (row == kSetOptions.end() && setting.value.empty()) {
      findings.push_back(bad_value("flink", key, setting, "a value; without the line, Flink uses its default"));
      ++at;
    } else if (row == kSetOptions.end()) {
      ++at;
    } else if (is_among(row->ours, setting.value)) {
      findings.push_back({Code::kConfGeneratedKey, setting.place, {"flink", key}});
      at = settings.erase(at);
    } else {
      if (!takes(row->form, setting.value)) {
        findings.push_back(bad_value("flink", key, setting, expected_value(row->form)));
      } else if (is_among(row->loses, setting.value)) {
        findings.push_back(
            {Code::kConfOptionLoses, setting.place, {"flink", key, shown(setting), std::string{row->loss}}});
      }
      ++at;
    }
  }
}

}  // namespace smt::config
