#include "source/mysql/refusal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "config/checks/odd_value.hpp"

namespace smt::source {
namespace {

// Numbers of the protocol; errmsg.h and mysqld_error.h name them differently from library to library.
constexpr unsigned int kUnknownHost = 2005, kLost = 2013, kAccessDenied = 1045, kHostNotAllowed = 1130,
                       kTooManyConnections = 1040;

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Returns what is odd about the password, without a part of it; "" if nothing is.
std::string_view password_oddity(std::string_view password) {
  if (is_in_quotes(password)) return "the quotes around 'password' in [db] are part of it; remove them";
  if (is_foreign_variable(password)) return "'password' in [db] is not read from a variable; write ${NAME}";
  if (password.starts_with("${FILE:")) return "'password' in [db] is not read from a file; write ${file:PATH}";
  if (has_any(password, {" #", "\t#", " ;", "\t;"}))
    return "the comment behind 'password' in [db] is part of it; a comment needs a line of its own";
  if (password.ends_with(';')) return "the ';' at the end of 'password' in [db] is part of it; remove it";
  return "";
}

std::string_view user_oddity(std::string_view user) {
  if (is_in_quotes(user)) return "the quotes around 'user' in [db] are part of it; remove them";
  if (user.find('@') != std::string_view::npos) return "write 'user' in [db] without '@' and the host behind it";
  if (has_any(user, {" #", "\t#", " ;", "\t;"}))
    return "the comment behind 'user' in [db] is part of it; a comment needs a line of its own";
  if (user.ends_with(';')) return "the ';' at the end of 'user' in [db] is part of it; remove it";
  if (is_foreign_variable(user)) return "'user' in [db] is not read from a variable; write ${NAME}";
  if (user == "USER" || user == "USERNAME") return "'user' in [db] is a placeholder; write the name of a MySQL user";
  return "";
}

std::string denied(std::string_view message, const Db& db) {
  if (const auto odd = user_oddity(db.user); !odd.empty()) return std::string{odd};
  if (const auto odd = db.has_password ? password_oddity(db.password.reveal()) : ""; !odd.empty())
    return std::string{odd};
  if (has_any(message, {"using password: NO"}))
    return "the tool sent no password: set 'password' in [db], or check 'user' if that user has none";
  return "check user and password in [db]; a MySQL user may be limited to some hosts: SELECT user, host FROM "
         "mysql.user";
}

}  // namespace

std::string refusal_hint(unsigned int code, std::string_view message, const Db& db) {
  if (code == kAccessDenied) return denied(message, db);
  if (code == kHostNotAllowed)
    return fmt::format(
        "the server accepts no user from this machine: CREATE USER '{}'@'%' …, or this machine's address for %",
        db.user);
  if (code == kTooManyConnections)
    return "the server has no free connection: raise max_connections, or close other connections";
  if (code == kUnknownHost) return "DNS does not know this name: check 'host' in [db]";
  if (has_any(message, {"Connection refused", "(111)", "(111 "}))
    return "nothing listens there: check that the server is running, and 'host' and 'port' in [db]";
  if (has_any(message, {"No such file", "(2)", "(2 \""})) return "the socket does not exist: check 'socket' in [db]";
  // MariaDB's library reports EINPROGRESS (115) for a refused connection and for other failures.
  if (has_any(message, {"(115)", "(115 "}))
    return "check that the server is running, 'host' and 'port' in [db], and that no firewall blocks the connection";
  if (has_any(message, {"timed out", "unreachable", "No route", "(110)", "(110 ", "(113)", "(113 ", "(101)", "(101 "}))
    return "no answer: check 'host' in [db], and that no firewall blocks the connection";
  if (code == kLost && has_any(message, {"initial communication packet", "handshake"}))
    return "what listens there does not use the MySQL protocol: check 'port' in [db]";
  return "check host, port, user and password in [db]";
}

}  // namespace smt::source
