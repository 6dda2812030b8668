#include "commands/check_servers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "reporting/report.hpp"
#include "smt/check.hpp"
#include "smt/run.hpp"
#include "source/check/server_facts.hpp"

namespace smt::commands {
namespace {

/// Returns the result of a check that could not ask its server.
CheckResult not_asked(Code code, const Diagnostic& why, const GivenValues& given) {
  if (why.code == code) return {code, CheckState::kFailed, message(why), why.arguments};
  auto words = message(why), fix = hint(why);
  if (fix.empty()) {
    std::set<std::string> suppliers;
    for (const auto& [key, one] : given) suppliers.insert(one.words);
    fix = fmt::format("check {}", fmt::join(suppliers, ", "));
  }
  return {code, CheckState::kFailed, words, {words, std::move(fix)}};
}

CheckedServer check_source(const SourceNeeds& needs, Console& console) {
  CheckedServer checked{"MySQL", server_name(needs), {}};
  console.progress("asking " + checked.name);
  try {
    const auto facts = read_mysql_facts(needs.db, needs.time_zones, console.log());
    checked.results = check_mysql(facts, needs);
  } catch (const Error& error) {
    checked.results.push_back(not_asked(Code::kReadyConnect, error.diagnostic(), needs.db.given));
  }
  return checked;
}

/// Uses short waits: a host that drops packets should not delay the rest.
Db fe_db(const StarRocksNeeds& needs, const std::pair<std::string, std::uint16_t>& host) {
  Db db;
  db.host = host.first, db.port = host.second;
  db.user = needs.user, db.password = needs.password;
  db.connect_timeout = 5, db.read_timeout = 60;
  db.given = needs.given;
  return db;
}

/// Asks the first FE that answers. An FE that does not answer is a failure of its own, as Flink may connect to it.
std::vector<CheckResult> check_first_fe(const StarRocksNeeds& needs, const Log& log) {
  std::set<std::string> databases;
  for (const auto& table : needs.made) databases.insert(table.name.database);
  std::vector<CheckResult> unreached;
  for (const auto& host : needs.hosts) {
    try {
      auto results = check_starrocks(read_starrocks_facts(fe_db(needs, host), databases, log), needs);
      results.insert(results.begin(), unreached.begin(), unreached.end());
      return results;
    } catch (const Error& error) {
      unreached.push_back(not_asked(Code::kReadyFeConnect, error.diagnostic(), needs.given));
    }
  }
  return unreached;
}

CheckedServer check_fe(const StarRocksNeeds& needs, Console& console) {
  CheckedServer checked{"StarRocks", server_name(needs), {}};
  console.progress("asking " + checked.name);
  checked.results = check_first_fe(needs, console.log());
  for (const auto& [address, place] : needs.load_urls)
    checked.results.push_back(check_load_url(address, place, ask_health(address, console.log())));
  return checked;
}

CheckResult skip(Code code, std::string why) { return {code, CheckState::kSkipped, std::move(why)}; }

/// Returns the findings that no check repeats. report() omits those about tables.
Findings findings_beside_checks(const PlannedRun& run) {
  auto findings = findings_of_run(run);
  std::erase_if(findings, [](const Diagnostic& finding) {
    return finding.code == Code::kFlinkMysqlVersion || finding.code == Code::kFlinkMariadb;
  });
  return findings;
}

/// Adds the errors that omit a target: nothing is checked for it.
void add_errors(const Findings& from, Findings& to) {
  std::copy_if(from.begin(), from.end(), std::back_inserter(to),
               [](const Diagnostic& finding) { return row_of(finding.code).severity == Severity::kError; });
}

}  // namespace

Exit check_servers(const CommandLine& line, const Config& config, const Catalog& catalog, const Plan& plan,
                   Console& console, Timings& timings) {
  const PlannedRun run{plan, config, catalog.server};
  std::vector<SourceNeeds> sources;
  auto starrocks = starrocks_needs(config);
  auto findings = findings_beside_checks(run);
  const auto take = [&](std::size_t i, const TargetTable& target) {
    if (has_error(target.findings)) return add_errors(target.findings, findings);
    add_needs(plan.targets[i], target, config, sources);
    add_needs(target, *plan.targets[i].rule, config, starrocks);
  };
  for_each_target(run, Secrets::kRevealed, {.take = take});
  const bool wrong = has_error(findings);
  report(std::move(findings), line, console);
  timings.end("map");
  std::vector<CheckedServer> servers;
  for (const auto& needs : sources) servers.push_back(check_source(needs, console));
  if (!sources.empty()) servers.push_back({"Flink", "", check_flink(config, sources)});
  if (sources.empty())
    servers.push_back({"MySQL", "", {skip(Code::kReadyConnect, "Flink loads no table, so nothing reads a binlog")}});
  if (starrocks.empty())
    servers.push_back({"StarRocks",
                       "",
                       {skip(Code::kReadyFeConnect,
                             "neither host in [starrocks] nor flink.starrocks.jdbc-url in a rule names an FE")}});
  for (const auto& needs : starrocks) servers.push_back(check_fe(needs, console));
  timings.end("check");
  console.out(line.check_format == "json" ? json(servers) : check_text(servers, console.colors_stdout()));
  return has_failed(servers) || wrong ? Exit::kLeftOut : Exit::kDone;
}

}  // namespace smt::commands
