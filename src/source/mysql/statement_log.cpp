#include "source/mysql/statement_log.hpp"

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace smt::source {

StatementLog::~StatementLog() {
  if (!sql_.empty()) write(fmt::format("{} rows, the rest was not read", rows_));
}

void StatementLog::begin(std::string_view sql) {
  if (!sql_.empty()) write(fmt::format("{} rows, the rest was not read", rows_));
  if (!log_.takes(LogLevel::kDebug)) return;
  sql_ = log_.takes(LogLevel::kTrace) ? std::string{sql} : shortened(sql);
  rows_ = 0;
  begin_ = Clock::now();
}

void StatementLog::end(std::string_view why_none) {
  if (sql_.empty()) return;
  write(why_none.empty() ? fmt::format("{} row{}", rows_, rows_ == 1 ? "" : "s") : std::string{why_none});
}

void StatementLog::write(std::string_view what) {
  const auto milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - begin_).count();
  log_.debug(fmt::format("connection {}: {}, {:.1f} ms: {}", connection_, what, milliseconds, sql_));
  sql_.clear();
}

std::string shortened(std::string_view sql) {
  constexpr std::size_t kMost = 400;
  if (sql.size() <= kMost) return std::string{sql};
  std::size_t end = 0;
  while (end < kMost) end += utf8_length(sql.substr(end)) + (utf8_length(sql.substr(end)) == 0 ? 1 : 0);
  return fmt::format("{}… ({} bytes)", sql.substr(0, end), sql.size());
}

}  // namespace smt::source
