#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "commands/apply/apply_printer.hpp"
#include "commands/apply/flink_state.hpp"
#include "commands/ask_flink.hpp"
#include "commands/ask_starrocks.hpp"
#include "commands/commands.hpp"
#include "commands/diff/compare_plan.hpp"
#include "commands/fe_db.hpp"
#include "reading/with_plan.hpp"
#include "reporting/report.hpp"
#include "terminal/signals.hpp"
#include "text/numbers.hpp"

namespace smt::commands {
namespace {

/// Returns "Carry out 3 statements on 2 tables?".
std::string question_of(const StarRocksDiff& diff) {
  std::size_t statements = 0, tables = 0, changing = 0;
  for (const auto& table : diff.tables) {
    const auto enabled =
        static_cast<std::size_t>(std::count_if(table.plan.statements.begin(), table.plan.statements.end(),
                                               [](const Statement& one) { return one.enabled && !one.sql.empty(); }));
    statements += enabled;
    tables += enabled > 0 ? 1 : 0;
    changing += table.state == TableState::kChanging ? 1 : 0;
  }
  auto out = fmt::format("Carry out {} on {}", plural(statements, "statement"), plural(tables, "table"));
  if (changing > 0) out += fmt::format(", and what is left of {} after the jobs that run", plural(changing, "table"));
  return out + "?";
}

/// Asks on a terminal, unless the command line answers.
bool may_carry_out(const StarRocksDiff& diff, const CommandLine& line, Console& console) {
  if (line.yes) return true;
  if (line.dry_run) return false;
  const auto answer = line.apply_json ? std::nullopt : console.confirm(question_of(diff));
  if (!answer) console.info("nothing was changed; --yes carries out the plan\n");
  if (answer == false) console.info("nothing was changed\n");
  return answer == true;
}

std::vector<Db> hosts_of(const StarRocksNeeds& needs) {
  std::vector<Db> out;
  for (const auto& host : needs.hosts) out.push_back(fe_db(needs, host));
  return out;
}

StarRocksNeeds only_starrocks(const Planned& planned) {
  auto clusters = starrocks_clusters(planned.config, planned.plan);
  if (clusters.empty())
    throw Error{Exit::kUsage, {Code::kStarRocksNotNamed, FileLine{planned.config.file}, {"the conf"}}};
  require_one_cluster(clusters, "apply");
  return std::move(clusters.front());
}

class ApplyRun {
 public:
  ApplyRun(const Invocation& invocation, const Planned& planned)
      : line_{invocation.line},
        console_{invocation.console},
        record_{invocation.record},
        planned_{planned},
        needs_{only_starrocks(planned)},
        time_{time_now()},
        state_{ask_starrocks(needs_, time_, console_)} {
    record_.timings.end("ask StarRocks");
  }

  Exit run() {
    auto options = compare_options(line_, time_);
    options.wishes = true;
    const PlannedRun planned{planned_.plan, planned_.config, planned_.catalog.server};
    Findings unasked;
    options.flink = ask_flink(planned_.config, unasked, console_);
    record_.timings.end("ask Flink");
    const std::vector<AskedStarRocks> asked{{state_, needs_.tables}};
    auto [diffs, findings, wishes] = compare_plan(planned, asked, options);
    const auto& diff = diffs.front();
    findings.insert(findings.end(), unasked.begin(), unasked.end());
    wrong_ = has_error(findings);
    report(std::move(findings), line_, console_);
    record_.timings.end("compare");
    ApplyPrinter printer{console_, line_.apply_json, wishes.size()};
    printer.plan(diff);
    if (has_work(diff) && may_carry_out(diff, line_, console_))
      return end(carried_out(diff, wishes, compare_target(planned_.config.starrocks, state_, options.diff), printer),
                 printer);
    const auto exit = wrong_ || differs(diff) ? Exit::kLeftOut : Exit::kDone;
    printer.end({}, false, static_cast<int>(exit));
    return exit;
  }

 private:
  Applied carried_out(const StarRocksDiff& diff, const std::map<TableName, TableWish>& wishes, const CompareTarget& to,
                      ApplyPrinter& printer) const {
    const SignalGuard signals{SignalGuard::Second::kEnds};
    ApplyWorld world;
    world.connect = [&, hosts = hosts_of(needs_)](Patience patience) {
      return connect_fe(hosts, patience, console_.log());
    };
    world.plan = [&](const TableName& name, const StarRocksState& now) {
      return compare_table(wishes.at(name), now, to);
    };
    world.flink = [&](const ComparedTable& table) { return flink_answer(planned_.config, table, console_.log()); };
    world.now = std::chrono::steady_clock::now;
    world.pause = [](std::chrono::milliseconds time) { ::poll(nullptr, 0, static_cast<int>(time.count())); };
    world.interrupted = [&] { return signals.interrupted(); };
    world.report = [&](const ApplyEvent& event) { printer.take(event); };
    return carry_out(diff, line_.jobs, world);
  }

  Exit end(const Applied& applied, const ApplyPrinter& printer) {
    record_.timings.end("apply");
    const bool all = count(applied, TableEnd::kDone) == applied.tables.size();
    const auto exit = applied.unreachable ? Exit::kWorld : wrong_ || !all ? Exit::kLeftOut : Exit::kDone;
    const bool signalled = applied.interrupted;
    printer.end(applied, true, signalled ? std::nullopt : std::optional{static_cast<int>(exit)});
    if (applied.interrupted) throw Error{Exit::kWorld, {Code::kApplyInterrupted, {}, {}}};
    if (applied.unreachable) throw Error{Exit::kWorld, *applied.unreachable};
    return exit;
  }

  const CommandLine& line_;
  Console& console_;
  RunRecord& record_;
  const Planned& planned_;
  StarRocksNeeds needs_;
  std::string time_;
  StarRocksState state_;
  bool wrong_ = false;  // a table has an error in the conf
};

}  // namespace

Exit apply_to_starrocks(const Invocation& invocation) {
  return with_plan(invocation, [&](const Planned& planned) { return ApplyRun{invocation, planned}.run(); });
}

}  // namespace smt::commands
