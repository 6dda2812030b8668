// Measures the pure stages without a server, so that a slower stage is noticed.
//   cmake --preset release -DSMT_BENCH=ON && cmake --build build/release --target smt_bench && build/release/smt_bench

#include <benchmark/benchmark.h>

#include "made_rows.hpp"
#include "run/sums_of_plan.hpp"
#include "smt/emit.hpp"
#include "smt/plan.hpp"
#include "smt/wanted_table.hpp"
#include "tools/fe_answers.hpp"

namespace smt::bench {
namespace {

void count_columns(benchmark::State& state, std::size_t columns) {
  state.SetItemsProcessed(static_cast<std::int64_t>(columns) * state.iterations());  // items_per_second: columns
}

/// 200 rules, of which the last owns all tables.
void match_200_rules(benchmark::State& state) {
  const auto config = made_config(199);
  Findings findings;
  const Matcher matcher{config.rules, config.ignore_rules, findings};
  std::vector<std::string> names;
  for (std::size_t number = 0; number < static_cast<std::size_t>(state.range(0)); ++number)
    names.push_back(table_name(number, Names::kLetters));
  for (auto _ : state) {
    for (const auto& name : names) benchmark::DoNotOptimize(matcher.candidates("bench", name));
  }
}
BENCHMARK(match_200_rules)->Arg(50'000)->Unit(benchmark::kMillisecond);

void parse_a_column_type(benchmark::State& state) {
  for (auto _ : state) {
    for (const auto* type : kTypes) benchmark::DoNotOptimize(parse_column_type(type));
  }
  count_columns(state, kTypes.size());
}
BENCHMARK(parse_a_column_type);

void fill_the_catalog(benchmark::State& state) {
  const auto rows = made_rows(static_cast<std::size_t>(state.range(0)), Names::kLetters);
  for (auto _ : state) {
    CatalogBuilder builder{rows.server, rows.tables};
    {
      CatalogBuilder::Filler filler{builder};
      for (const auto& row : rows.columns) filler.add(row);
      for (const auto& row : rows.keys) filler.add(row);
    }
    benchmark::DoNotOptimize(builder.finish());
  }
  count_columns(state, rows.columns.size());
}
BENCHMARK(fill_the_catalog)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// The stages up to the plan.
struct Planned {
  Planned(std::size_t tables, Names names, const std::string& conf = "")
      : config{made_config(0, conf)},
        catalog{build_catalog(made_rows(tables, names))},
        matcher{config.rules, config.ignore_rules, findings},
        plan{make_plan(config, catalog, matcher)} {}
  Run run() const { return {config, catalog.server, placeholders, source_count(plan), plan.jobs}; }

  Config config;
  Catalog catalog;
  Findings findings;
  Matcher matcher;
  Plan plan;
  Placeholders placeholders;
};

void plan(benchmark::State& state, Names names) {
  const Planned planned{static_cast<std::size_t>(state.range(0)), names};
  for (auto _ : state) benchmark::DoNotOptimize(make_plan(planned.config, planned.catalog, planned.matcher));
  count_columns(state, planned.catalog.tables.size() * kColumns);
}
BENCHMARK_CAPTURE(plan, apart, Names::kLetters)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(plan, shards_of_one, Names::kNumbers)->Arg(20'000)->Unit(benchmark::kMillisecond);

constexpr std::size_t kTables = 200;
constexpr const char* kExternal = "[table-rule]\nexternal_tables = mysql\n";
constexpr const char* kPipelines = "[flink]\nloader = cdc-yaml\n";

void map_tables(benchmark::State& state, const char* conf) {
  const Planned planned{kTables, Names::kLetters, conf};
  const auto run = planned.run();
  for (auto _ : state) {
    for (const auto& target : planned.plan.targets) benchmark::DoNotOptimize(map_table(target, run));
  }
  count_columns(state, kTables * kColumns);
}
BENCHMARK_CAPTURE(map_tables, flink_sql, "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(map_tables, pipelines, kPipelines)->Unit(benchmark::kMillisecond);

std::vector<TargetTable> targets_of(const Planned& planned) {
  std::vector<TargetTable> targets;
  for (const auto& target : planned.plan.targets) targets.push_back(map_table(target, planned.run()));
  return targets;
}

/// The text of each target, and the INSERTs that load it.
void emit_statements(benchmark::State& state, const StatementEmitter& emitter, const char* conf) {
  const Planned planned{kTables, Names::kLetters, conf};
  const auto targets = targets_of(planned);
  std::size_t bytes = 0;
  for (auto _ : state) {
    for (const auto& target : targets) {
      bytes += emitter.statements(target).text.size();
    }
  }
  if (bytes == 0) state.SkipWithError("no text");
  count_columns(state, kTables * kColumns);
}
BENCHMARK_CAPTURE(emit_statements, starrocks, kStarRocksEmitter, "")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(emit_statements, external, kExternalEmitter, kExternal)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(emit_statements, flink, kFlinkEmitter, "")->Unit(benchmark::kMillisecond);

/// The table that each target wants in StarRocks.
void want_tables(benchmark::State& state) {
  const Planned planned{kTables, Names::kLetters};
  const auto targets = targets_of(planned);
  for (auto _ : state) {
    for (const auto& target : targets) benchmark::DoNotOptimize(wanted_table(target));
  }
  count_columns(state, kTables * kColumns);
}
BENCHMARK(want_tables)->Unit(benchmark::kMillisecond);

/// SHOW CREATE TABLE of each target, as 4.1 shows it.
void parse_shown_tables(benchmark::State& state) {
  const Planned planned{kTables, Names::kLetters};
  std::vector<std::string> shown;
  for (const auto& target : targets_of(planned))
    shown.push_back(show_create_table(std::get<PresentTable>(wanted_table(target)), {4, 1, 0}));
  for (auto _ : state) {
    for (const auto& statement : shown) benchmark::DoNotOptimize(parse_present(statement, StatementForm::kShown));
  }
  count_columns(state, kTables * kColumns);
}
BENCHMARK(parse_shown_tables)->Unit(benchmark::kMillisecond);

void emit_pipelines(benchmark::State& state) {
  const Planned planned{kTables, Names::kLetters, kPipelines};
  const auto targets = targets_of(planned);
  std::size_t bytes = 0;
  for (auto _ : state) {
    Pipeline pipeline;
    for (const auto& target : targets) {
      if (target.pipeline) add_to(pipeline, *target.pipeline);
    }
    bytes +=
        kFlinkCdcEmitter
            .document(Origin{"bench.conf", "1", "MariaDB 10.11", kTables, kTables, &planned.config.flink, {}}, pipeline)
            .size();
  }
  if (bytes == 0) state.SkipWithError("no text");
  count_columns(state, kTables * kColumns);
}
BENCHMARK(emit_pipelines)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace smt::bench

BENCHMARK_MAIN();
