// What the server's binlog contains, and how long the server keeps it.

#include <algorithm>

#include "check/mysql_checks.hpp"
#include "text/ascii.hpp"

namespace smt::check {
namespace {

/// Checks a setting that must have one value, if the server has the setting.
std::optional<CheckResult> check_value(Code code, const MysqlFacts& facts, std::string_view name,
                                       std::string_view needed) {
  if (!has_variable(facts, name)) return std::nullopt;
  const auto seen = seen_value(facts, name);
  return equal_ignoring_case(value_of(facts, name), needed) ? passed(code, seen) : wrong(code, seen, {});
}

bool is_rds(const MysqlFacts& facts) { return value_of(facts, "basedir").starts_with("/rdsdbbin"); }

/// Returns "36 hours" or "7 days".
std::string duration(std::uint64_t seconds) {
  constexpr std::uint64_t kHour = 3600, kDay = 24 * kHour;
  if (seconds % kDay == 0) return fmt::format("{} day{}", seconds / kDay, seconds == kDay ? "" : "s");
  if (seconds % kHour == 0) return fmt::format("{} hour{}", seconds / kHour, seconds == kHour ? "" : "s");
  return fmt::format("{} s", seconds);
}

/// Returns 0 if the server keeps the binlog forever. The setting in seconds overrides the one in days on both servers.
std::uint64_t kept_seconds(const MysqlFacts& facts) {
  const auto seconds = number_of(value_of(facts, "binlog_expire_logs_seconds"));
  if (seconds > 0) return seconds;
  const auto days = value_of(facts, "expire_logs_days");  // MariaDB: "0.000000"
  double value = 0;
  std::from_chars(days.data(), days.data() + days.size(), value);
  return static_cast<std::uint64_t>(value * 86400);
}

std::string lengthen(const MysqlFacts& facts) {
  constexpr std::string_view kWeek = "604800";
  if (has_variable(facts, "binlog_expire_logs_seconds"))
    return fmt::format(
        "SET GLOBAL binlog_expire_logs_seconds={0}; -- and binlog_expire_logs_seconds={0} in the server's "
        "option file",
        kWeek);
  return "SET GLOBAL expire_logs_days=7; -- and expire_logs_days=7 in the server's option file";
}

/// Returns the statements for gtid_mode, which changes only one step at a time (MySQL manual, Changing GTID Mode
/// Online).
std::string gtid_steps(std::string_view mode) {
  std::string out;
  if (mode == "OFF") out = "SET GLOBAL enforce_gtid_consistency=ON; SET GLOBAL gtid_mode=OFF_PERMISSIVE; ";
  if (mode != "ON_PERMISSIVE") out += "SET GLOBAL gtid_mode=ON_PERMISSIVE; ";
  return out +
         "SET GLOBAL gtid_mode=ON; -- the last when SHOW STATUS LIKE 'Ongoing_anonymous_transaction_count' is 0; "
         "and gtid_mode=ON, enforce_gtid_consistency=ON in the server's option file";
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Returns the plan's databases for which `hidden` returns true.
template <typename Hidden>
std::string databases(const SourceNeeds& needs, Hidden&& hidden) {
  std::set<std::string> found;
  for (const auto& table : needs.tables) {
    if (hidden(table.database)) found.insert(table.database);
  }
  return fmt::format("{}", fmt::join(found, ", "));
}

}  // namespace

std::optional<CheckResult> check_version(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyVersion;
  const auto& server = facts.server;
  const auto seen = product(server);
  const auto cdc = full_text(needs.versions.cdc);
  if (is_mariadb(facts)) return passed(kCode, seen + ", which Flink CDC reads by binlog position");
  if (server.version < Version{5, 6, 0}) return wrong(kCode, seen, {seen, cdc, "it reads MySQL from 5.6 on", ""});
  if (server.version >= Version{8, 4, 0} && !has(FlinkFeature::kMysql84, needs.versions)) {
    return wrong(kCode, seen,
                 {seen, cdc, "the server has no SHOW MASTER STATUS", full_text(since(FlinkFeature::kMysql84))});
  }
  return passed(kCode, fmt::format("{}, with Flink CDC {}", seen, cdc));
}

std::optional<CheckResult> check_log_bin(const MysqlFacts& facts, const SourceNeeds&) {
  const auto seen = seen_value(facts, "log_bin");
  return is_on(value_of(facts, "log_bin")) ? passed(Code::kReadyLogBin, seen) : wrong(Code::kReadyLogBin, seen, {});
}

/// MySQL 9.6 and later know no other format and do not have this setting.
std::optional<CheckResult> check_format(const MysqlFacts& facts, const SourceNeeds&) {
  return check_value(Code::kReadyBinlogFormat, facts, "binlog_format", "ROW");
}

std::optional<CheckResult> check_row_image(const MysqlFacts& facts, const SourceNeeds&) {
  return check_value(Code::kReadyRowImage, facts, "binlog_row_image", "FULL");
}

std::optional<CheckResult> check_row_values(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr std::string_view kName = "binlog_row_value_options";
  if (!has_variable(facts, kName)) return std::nullopt;
  const auto seen = seen_value(facts, kName);
  if (value_of(facts, kName).empty()) return passed(Code::kReadyRowValues, seen);
  const bool validates = needs.versions.cdc >= Version{3, 1, 0};  // MySqlValidator
  return wrong(Code::kReadyRowValues, seen, {validates ? "fails" : "loses the change"});
}

std::optional<CheckResult> check_compressed(const MysqlFacts& facts, const SourceNeeds&) {
  constexpr auto kCode = Code::kReadyCompressed;
  const std::string name = is_mariadb(facts) ? "log_bin_compress" : "binlog_transaction_compression";
  if (!has_variable(facts, name)) return std::nullopt;
  const auto seen = seen_value(facts, name);
  return is_on(value_of(facts, name)) ? wrong(kCode, seen, {name}) : passed(kCode, seen);
}

/// Flink CDC's FAQ asks for 7 days. With less than one day, a job that stops overnight cannot continue.
std::optional<CheckResult> check_expiry(const MysqlFacts& facts, const SourceNeeds&) {
  constexpr auto kCode = Code::kReadyExpiry;
  constexpr std::uint64_t kDay = 86400;
  if (is_rds(facts)) {
    return skipped(kCode,
                   "Amazon RDS does not use a variable for this; CALL mysql.rds_show_configuration; shows how long it "
                   "keeps binlog files");
  }
  const auto kept = kept_seconds(facts);
  if (kept == 0 || value_of(facts, "binlog_expire_logs_auto_purge") == "OFF")
    return passed(kCode, "binlog files are kept until someone purges them");
  const auto seen = fmt::format("binlog files are kept for {}", duration(kept));
  return kept < kDay ? wrong(kCode, seen, {duration(kept), lengthen(facts)}) : passed(kCode, seen);
}

std::optional<CheckResult> check_gtid(const MysqlFacts& facts, const SourceNeeds&) {
  constexpr auto kCode = Code::kReadyGtid;
  if (is_mariadb(facts)) return skipped(kCode, "Flink CDC does not understand MariaDB's GTIDs");
  const auto mode = value_of(facts, "gtid_mode");
  const auto seen =
      fmt::format("gtid_mode is {}, enforce_gtid_consistency is {}", mode, value_of(facts, "enforce_gtid_consistency"));
  return mode == "ON" ? passed(kCode, seen) : wrong(kCode, seen, {mode, gtid_steps(mode)});
}

std::optional<CheckResult> check_filters(const MysqlFacts& facts, const SourceNeeds& needs) {
  constexpr auto kCode = Code::kReadyFilters;
  if (!facts.filters.value) return skipped(kCode, "filters of the binlog: " + facts.filters.why_not);
  const auto& only = facts.filters.value->only;
  const auto& ignored = facts.filters.value->ignored;
  const auto outside = databases(needs, [&](const auto& name) { return !only.empty() && !contains(only, name); });
  const auto seen = [](std::string_view name, const std::vector<std::string>& names) {
    return fmt::format("{} is {}", name, fmt::join(names, ","));
  };
  if (!outside.empty()) return wrong(kCode, seen("binlog-do-db", only), {"binlog-do-db", outside});
  const auto left_out = databases(needs, [&](const auto& name) { return contains(ignored, name); });
  if (!left_out.empty()) return wrong(kCode, seen("binlog-ignore-db", ignored), {"binlog-ignore-db", left_out});
  return passed(kCode, "no database of the rules is excluded from the binlog");
}

}  // namespace smt::check
