#include "source/mysql/look.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace smt::source {
namespace {

// Error numbers of the protocol (mysqld_error.h); the first of a list is MySQL's.
constexpr std::array kTooLong{3024U, 1969U};
constexpr std::array kMayNotLook{1044U, 1142U, 1143U, 1227U, 1356U};
constexpr unsigned int kLocked = 1205;
constexpr std::array kGone{1049U, 1146U};

template <std::size_t count>
bool is_in(const std::array<unsigned int, count>& numbers, unsigned int number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

std::string in_seconds(std::chrono::milliseconds limit) {
  const auto whole = std::chrono::floor<std::chrono::seconds>(limit);
  return whole == limit ? fmt::format("{} s", whole.count()) : fmt::format("{} ms", limit.count());
}

}  // namespace

std::optional<std::string> within(const Server& server, const std::string& select, std::chrono::milliseconds limit) {
  const bool mariadb = server.flavour == Flavour::kMariadb;
  if (server.version < (mariadb ? Version{10, 1, 2} : Version{5, 7, 8})) return std::nullopt;
  const auto milliseconds = limit.count();
  if (!mariadb) return fmt::format("SELECT /*+ MAX_EXECUTION_TIME({}) */ {}", milliseconds, select.substr(7));
  return fmt::format("SET STATEMENT max_statement_time={}.{:03} FOR {}", milliseconds / 1000, milliseconds % 1000,
                     select);
}

Source::Looked unanswered(unsigned int error, std::chrono::milliseconds limit) {
  if (is_in(kTooLong, error)) return {{}, fmt::format("it took more than {}", in_seconds(limit)), true};
  if (is_in(kMayNotLook, error)) return {{}, "the user cannot read it (SELECT)", false};
  if (is_in(kGone, error)) return {{}, "it no longer exists", false};
  if (error == kLocked) return {{}, "it is locked", false};
  return {{}, fmt::format("the server answered with error {}", error), false};
}

Source::Looked look_within(MysqlConnection& connection, const Server& server, const std::string& select,
                           std::chrono::milliseconds limit) {
  const auto limited = within(server, select, limit);
  if (!limited) return {{}, "a server of this version has no time limit for a statement", false};
  auto first = connection.first_row("reading values", *limited);
  if (first.error != 0) return unanswered(first.error, limit);
  return {std::move(first.fields), "", false};
}

Source::Looked Source::look(const std::string&, std::chrono::milliseconds) {
  throw Error{Exit::kUsage, {Code::kProbeNoServer, {}, {"a snapshot or a dump"}}};
}

}  // namespace smt::source
