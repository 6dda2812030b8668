// Reads option files without a server.

#include <mysql.h>

#include <memory>
#include <new>

#include "smt/source.hpp"

namespace smt::source {
namespace {

// No socket can exist here on any machine.
constexpr const char* kNoSocket = "/dev/null/none";
constexpr unsigned int kNoPort = 1;  // on this machine, if an option file forbids sockets

struct Close {
  void operator()(MYSQL* mysql) const noexcept { mysql_close(mysql); }
};

std::optional<std::string> given(const char* text) {
  return text == nullptr ? std::nullopt : std::optional<std::string>{text};
}

/// The library reads option files only when it connects, so this makes the connection fail. Returns null if it did not
/// fail.
std::unique_ptr<MYSQL, Close> with_options(const std::string& path) {
  std::unique_ptr<MYSQL, Close> mysql{mysql_init(nullptr)};
  if (!mysql) throw std::bad_alloc{};
  if (!path.empty()) mysql_options(mysql.get(), MYSQL_READ_DEFAULT_FILE, path.c_str());
  mysql_options(mysql.get(), MYSQL_READ_DEFAULT_GROUP, "client");
  const auto* failed = mysql_real_connect(mysql.get(), "localhost", "", "", nullptr, kNoPort, kNoSocket,
                                          CLIENT_REMEMBER_OPTIONS);  // without it, a failure clears the options
  if (failed != nullptr) mysql.reset();
  return mysql;
}

void set_if_given(std::string& own, const char* text) {
  if (own.empty() && text != nullptr) own = text;
}

}  // namespace

OptionFile read_option_file(const std::string& path) {
  const auto mysql = with_options(path);
  if (!mysql) return {};
  const auto& options = mysql->options;
  OptionFile file{given(options.host), given(options.user), given(options.unix_socket), std::nullopt,
                  options.password != nullptr};
  if (options.port != 0) file.port = static_cast<std::uint16_t>(options.port);
  return file;
}

void take_option_file(Db& db) {
  const auto mysql = with_options(db.option_file.value_or(""));
  if (!mysql) return;
  const auto& options = mysql->options;
  if (db.host.empty() && options.port != 0) db.port = static_cast<std::uint16_t>(options.port);
  set_if_given(db.host, options.host);
  set_if_given(db.user, options.user);
  if (db.has_password || options.password == nullptr) return;
  db.password = Secret{options.password};
  db.has_password = true;
}

}  // namespace smt::source
