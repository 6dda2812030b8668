// Runs --probe with other limits than those of the command line:
//   smt_probe CONF ROWS MILLISECONDS MEMBERS
// Prints the findings of every target.

#include <cstdio>
#include <cstdlib>

#include "smt/probe.hpp"

using namespace smt::test;

namespace {

Catalog read(Source& source, const Matcher& matcher) {
  const auto scope = make_scope(matcher, source.tables());
  CatalogBuilder builder{source.server(), source.tables()};
  {
    CatalogBuilder::Filler filler{builder};
    source.columns(scope, [&](const ColumnRow& row) { filler.add(row); });
    source.keys(scope, [&](const KeyRow& row) { filler.add(row); });
  }
  return builder.finish();
}

void print(const Findings& findings) {
  for (const auto& finding : findings) std::fputs(render(finding, false).c_str(), stdout);
}

void run(const std::string& conf, const ProbeLimits& limits) {
  auto loaded = load_config(conf);
  auto& config = loaded.config;
  const Log log;
  const auto source = connect(config.db, log);
  Findings findings;
  const Matcher matcher{config.rules, config.ignore_rules, findings};
  const auto catalog = read(*source, matcher);
  const auto plan = make_plan(config, catalog, matcher);
  for (const auto& planned : plan.targets) {
    auto target = map_table(planned, {config, catalog.server, {}});
    probe_target(*source, planned, limits, target);
    print(target.findings);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: smt_probe CONF ROWS MILLISECONDS MEMBERS\n", stderr);
    return 2;
  }
  try {
    ProbeLimits limits;
    limits.rows = std::strtoull(argv[2], nullptr, 10);
    limits.time = std::chrono::milliseconds{std::strtol(argv[3], nullptr, 10)};
    limits.members = std::strtoull(argv[4], nullptr, 10);
    run(argv[1], limits);
    return 0;
  } catch (const Error& error) {
    std::fputs(render(error.diagnostic(), false).c_str(), stderr);
    return static_cast<int>(error.exit());
  }
}
