#include "source/mysql/refusal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <span>
#include <system_error>
#include <vector>

#include "config/checks/odd_value.hpp"
#include "config/connections/given.hpp"

namespace smt::source {
namespace {

// Numbers of the protocol; errmsg.h and mysqld_error.h name them differently from library to library.
constexpr unsigned int kUnknownHost = 2005, kLostConnection = 2013, kAccessDenied = 1045, kHostNotAllowed = 1130,
                       kTooManyConnections = 1040;

using Keys = std::vector<std::string_view>;

/// A cause, the keys of [db] to check, the most likely one first, and what to do about them.
struct Advice {
  std::string cause;
  Keys keys;
  std::string hint;
};

/// How the system explains a connection that it could not open. `hint`: {} is what to check.
struct NetworkRow {
  int error;
  std::string_view cause;
  std::array<std::string_view, 2> keys;
  std::string_view hint;
};

constexpr std::string_view kCheckServer = "check that the server is running, and {}",
                           kCheckWay = "check {}, and that no firewall blocks the connection";

constexpr std::array kNetwork = std::to_array<NetworkRow>({
    {ECONNREFUSED, "nothing listens there", {"port", "host"}, kCheckServer},
    {ETIMEDOUT, "no answer", {"host", "port"}, kCheckWay},
    {EHOSTUNREACH, "there is no route to this host", {"host"}, kCheckWay},
    {ENETUNREACH, "there is no route to this network", {"host"}, kCheckWay},
});

constexpr std::array kSocket = std::to_array<NetworkRow>({
    {ENOENT, "there is no such socket", {"socket"}, kCheckServer},
    {ECONNREFUSED, "nothing listens there", {"socket"}, kCheckServer},
    {EACCES, "your user may not use this socket", {"socket"}, "check {} and the rights of its folder"},
    {ENOTSOCK, "it is not a socket", {"socket"}, "check {}"},
});

/// Returns "'host' (a.conf:2) and 'port' (a.conf:3)". One line may supply several values.
std::string named(const Keys& keys, const Db& db) {
  std::vector<std::string> names;
  for (const auto key : keys) {
    const auto given = db.given.find(key);
    auto name = given == db.given.end() ? fmt::format("'{}' in [db]", key) : given->second.words;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return fmt::format("{}", fmt::join(names, " and "));
}

std::string filled(std::string_view hint, const Keys& keys, const Db& db) {
  return fmt::format(fmt::runtime(hint), named(keys, db));
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Returns what is odd about a user or a password, without a part of it; "" if nothing is. {} is the key's name.
std::string_view oddity(std::string_view value) {
  if (is_in_quotes(value)) return "the quotes around {} are part of it; remove them";
  if (is_foreign_variable(value)) return "{} is not read from a variable; write ${{NAME}}";
  if (value.starts_with("${FILE:")) return "{} is not read from a file; write ${{file:PATH}}";
  if (has_any(value, {" #", "\t#", " ;", "\t;"}))
    return "the comment behind {} is part of it; a comment needs a line of its own";
  if (value.ends_with(';')) return "the ';' at the end of {} is part of it; remove it";
  return "";
}

std::string_view user_oddity(std::string_view user) {
  const bool has_host = !is_in_quotes(user) && user.find('@') != std::string_view::npos;
  if (has_host) return "write {} without '@' and the host behind it";
  if (user == "USER" || user == "USERNAME") return "{} is a placeholder; write the name of a MySQL user";
  return oddity(user);
}

Advice denied(const std::string& message, const Db& db) {
  if (const auto odd = user_oddity(db.user); !odd.empty()) return {message, {"user"}, filled(odd, {"user"}, db)};
  const auto odd = db.has_password ? oddity(db.password.reveal()) : "";
  if (!odd.empty()) return {message, {"password"}, filled(odd, {"password"}, db)};
  if (has_any(message, {"using password: NO"}))
    return {message,
            {"password", "user"},
            fmt::format("the tool sent no password: set {}, or check {} if that user has none", named({"password"}, db),
                        named({"user"}, db))};
  if (db.section == "starrocks") return {message, {"user", "password"}, filled("check {}", {"user", "password"}, db)};
  return {message,
          {"user", "password"},
          filled("check {}; a user may be limited to some hosts, in MySQL: SELECT user, host FROM mysql.user",
                 {"user", "password"}, db)};
}

/// Removes the number at the end: "Can't connect to server on 'h' (115)".
std::string without_number(std::string_view message) {
  const auto open = message.rfind(" (");
  const bool number = open != std::string_view::npos && message.ends_with(')') && system_error_in(message) != 0;
  return std::string{number ? message.substr(0, open) : message};
}

Advice unreachable(const FailedConnection& failed, const Db& db) {
  const bool by_socket = !db.socket.empty() || has_any(failed.message, {"through socket"});  // of an option file
  const auto rows = by_socket ? std::span<const NetworkRow>{kSocket} : std::span<const NetworkRow>{kNetwork};
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const NetworkRow& one) { return one.error == failed.system_error; });
  if (row != rows.end()) {
    Keys keys{row->keys.begin(), row->keys.end()};
    std::erase(keys, "");
    return {std::string{row->cause}, keys, filled(row->hint, keys, db)};
  }
  const auto keys = by_socket ? Keys{"socket"} : Keys{"host", "port"};
  const bool known = failed.system_error != 0 && failed.system_error != EINPROGRESS;
  return {known ? std::generic_category().message(failed.system_error) : without_number(failed.message), keys,
          filled(kCheckServer, keys, db)};
}

Advice advice(const FailedConnection& failed, const Db& db) {
  const auto& [code, message, system_error] = failed;
  if (code == kAccessDenied) return denied(message, db);
  if (code == kHostNotAllowed)
    return {message,
            {"user"},
            fmt::format("the server accepts no user from this machine: CREATE USER '{}'@'%' …, or this machine's "
                        "address for %",
                        db.user)};
  if (code == kTooManyConnections)
    return {message, {}, "the server has no free connection: raise max_connections, or close other connections"};
  if (code == kUnknownHost) return {"the name cannot be resolved", {"host"}, filled("check {}", {"host"}, db)};
  const bool lost_early = code == kLostConnection && has_any(message, {"initial communication packet", "handshake"});
  if (lost_early && system_error == ETIMEDOUT)
    return {"the connection was accepted, but no greeting of a MySQL server came",
            {"port"},
            filled("check {}, and whether the server is overloaded", {"port"}, db)};
  if (lost_early)
    return {"what listens there does not use the MySQL protocol", {"port"}, filled("check {}", {"port"}, db)};
  if (system_error != 0) return unreachable(failed, db);
  const Keys keys{"host", "port", "user", "password"};
  return {without_number(message), {}, filled("check {}", keys, db)};
}

}  // namespace

Refusal refusal_of(const FailedConnection& failed, const Db& db) {
  auto [cause, keys, hint] = advice(failed, db);
  const auto section = db.place.file.empty() ? Place{} : Place{db.place};
  return {std::move(cause), std::move(hint), line_of(db.given, keys, section)};
}

int system_error_in(std::string_view message) {
  for (const std::string_view before : {" (", "system error: "}) {
    const auto at = message.rfind(before);
    if (at == std::string_view::npos) continue;
    int number = 0;
    std::from_chars(message.data() + at + before.size(), message.data() + message.size(), number);
    if (number > 0) return number;
  }
  return 0;
}

}  // namespace smt::source
