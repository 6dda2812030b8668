#include "source/mysql/mysql_connection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <utility>

#include "config/connections/given.hpp"
#include "smt/source.hpp"
#include "source/mysql/refusal.hpp"
#include "source/mysql/tcp_error.hpp"

namespace smt::source {
namespace {

// Numbers of the protocol; errmsg.h and mysqld_error.h name them differently from library to library.
constexpr unsigned int kTlsFailed = 2026, kLost = 2013;
constexpr std::array kNotConnected{2002U, 2003U};  // by a socket or by TCP; the libraries do not agree which is which
constexpr bool comes_from_server(unsigned int error) { return error < 2000 || error >= 3000; }
constexpr std::array kNotThere{1049U, 1051U, 1109U, 1146U};  // no such database or table
constexpr std::array kNotAllowed{1044U, 1045U, 1142U, 1143U, 1227U, 1370U, 1049U, 1051U, 1109U, 1146U};

using enum Tls::Mode;

void set_text(MYSQL* mysql, mysql_option option, const std::string& text) {
  if (!text.empty()) mysql_options(mysql, option, text.c_str());
}

/// `encrypt`: encrypts if the server supports it; otherwise TLS is off.
void set_tls(MYSQL* mysql, const Tls& tls, bool encrypt) {
#ifdef MARIADB_BASE_VERSION
  // With ssl_ca the library checks who signed the certificate. Only VERIFY_SERVER_CERT makes it also check the name,
  // and refuse a server without TLS before it sends the user's name (tried: docs/decisions/0009-secrets-and-tls.md).
  const my_bool use = encrypt ? 1 : 0;
  const my_bool verify = tls.mode == kVerifyIdentity ? 1 : 0;
  mysql_options(mysql, MYSQL_OPT_SSL_ENFORCE, &use);
  mysql_options(mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verify);
#else
  const unsigned int mode = !encrypt                      ? SSL_MODE_DISABLED
                            : tls.mode == kVerifyIdentity ? SSL_MODE_VERIFY_IDENTITY
                            : tls.mode == kVerifyCa       ? SSL_MODE_VERIFY_CA
                            : tls.mode == kRequired       ? SSL_MODE_REQUIRED
                                                          : SSL_MODE_PREFERRED;
  const bool ask_for_key = true;  // caching_sha2_password without TLS; MariaDB's library asks by itself
  mysql_options(mysql, MYSQL_OPT_SSL_MODE, &mode);
  mysql_options(mysql, MYSQL_OPT_GET_SERVER_PUBLIC_KEY, &ask_for_key);
#endif
  if (!encrypt) return;
  set_text(mysql, MYSQL_OPT_SSL_CA, tls.ca);
  set_text(mysql, MYSQL_OPT_SSL_CERT, tls.certificate);
  set_text(mysql, MYSQL_OPT_SSL_KEY, tls.key);
  set_text(mysql, MYSQL_OPT_TLS_VERSION, tls.versions);
}

/// "" may come from option files: the host is unknown until the library has read them.
bool is_this_machine(const Db& db) {
  return !db.socket.empty() || db.host == "localhost" || db.host == "::1" || db.host.starts_with("127.");
}

void set_protocol(MYSQL* mysql, const Db& db) {
  const unsigned int tcp = MYSQL_PROTOCOL_TCP, socket = MYSQL_PROTOCOL_SOCKET;
  if (!db.socket.empty()) {
    mysql_options(mysql, MYSQL_OPT_PROTOCOL, &socket);
  } else if (!db.host.empty()) {  // "localhost" would mean the socket, and the library would ignore the conf's port
    mysql_options(mysql, MYSQL_OPT_PROTOCOL, &tcp);
  }
}

void set_options(MYSQL* mysql, const Db& db, bool encrypt) {
  const unsigned int no_local_files = 0;  // a server may ask a client for its files
  mysql_options(mysql, MYSQL_OPT_LOCAL_INFILE, &no_local_files);
  mysql_options(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &db.connect_timeout);
  mysql_options(mysql, MYSQL_OPT_READ_TIMEOUT, &db.read_timeout);
  mysql_options(mysql, MYSQL_OPT_WRITE_TIMEOUT, &db.read_timeout);
  mysql_options(mysql, MYSQL_SET_CHARSET_NAME, db.charset.c_str());
  if (db.option_file) {
    set_text(mysql, MYSQL_READ_DEFAULT_FILE, *db.option_file);
    mysql_options(mysql, MYSQL_READ_DEFAULT_GROUP, "client");
  }
  set_protocol(mysql, db);
  set_tls(mysql, db.tls, encrypt);
}

/// Returns nullptr for "", so that the library uses the option file's value.
const char* or_null(const std::string& text) { return text.empty() ? nullptr : text.c_str(); }

std::string text_of(const char* text) { return text == nullptr ? "" : text; }

bool must_encrypt(const Db& db) { return db.tls.mode >= kRequired; }

/// Returns true for the library's message about a server without TLS: "SSL is required, but the server does not support
/// it" (MariaDB), "… but the server doesn't support it" (MySQL).
bool is_without_tls(std::string_view message) {
  return message.find("SSL is required") != std::string_view::npos && message.ends_with("support it");
}

/// Returns host and port, from the option file if the conf does not set them.
std::pair<std::string, std::uint16_t> tcp_address(const Db& db) {
  const auto file = db.option_file ? read_option_file(*db.option_file) : OptionFile{};
  return {db.host.empty() ? file.host.value_or("") : db.host, db.port == 0 ? file.port.value_or(3306) : db.port};
}

}  // namespace

MysqlRows::MysqlRows(MysqlConnection& connection, std::string_view purpose, MYSQL_RES* result)
    : connection_{&connection}, purpose_{purpose}, result_{result} {}

bool MysqlRows::next() {
  row_ = mysql_fetch_row(result_.get());
  if (row_ == nullptr) {
    if (mysql_errno(connection_->mysql_.get()) != 0) connection_->fail(purpose_);
    if (!std::exchange(ended_, true)) connection_->end_answer(MysqlConnection::Warnings::kWithWords);
    return false;
  }
  connection_->statement_.add_row();
  lengths_ = mysql_fetch_lengths(result_.get());
  return true;
}

std::optional<std::string_view> MysqlRows::operator[](unsigned int field) const {
  if (row_[field] == nullptr) return std::nullopt;
  return std::string_view{row_[field], lengths_[field]};
}

std::string_view MysqlRows::view(unsigned int field) const { return (*this)[field].value_or(""); }

std::string MysqlRows::text(unsigned int field) const { return std::string{view(field)}; }

std::optional<unsigned int> MysqlRows::field(std::string_view name) const {
  const auto* fields = mysql_fetch_fields(result_.get());
  for (unsigned int at = 0; at < mysql_num_fields(result_.get()); ++at) {
    if (fields[at].name == name) return at;
  }
  return std::nullopt;
}

MysqlConnection::MysqlConnection(const Db& db, const Log& log)
    : log_{log}, db_{db}, address_{address(db)}, statement_{log} {
  if (!connects()) refuse();
  if (must_encrypt(db_) && !encrypted()) refuse_without_tls();
  if (db_.option_file) take_what_was_used();
  statement_.connected(mysql_thread_id(mysql_.get()));
  const auto* cipher = mysql_get_ssl_cipher(mysql_.get());
  log_.info(fmt::format("connection {} to {} as '{}', {}: server {}", mysql_thread_id(mysql_.get()), address_, db_.user,
                        cipher == nullptr ? "not encrypted" : cipher, mysql_get_server_info(mysql_.get())));
}

std::string client_library() {
#ifdef MARIADB_BASE_VERSION
  return fmt::format("MariaDB {}", mysql_get_client_info());
#else
  return fmt::format("MySQL {}", mysql_get_client_info());
#endif
}

bool MysqlConnection::connects() {
  switch (db_.tls.mode) {
    case kUsual: return is_this_machine(db_) ? connect_plain_first() : connect_encrypted_first();
    case kDisabled: return try_connect(false);
    case kPreferred: return connect_encrypted_first();
    case kRequired:
    case kVerifyCa:
    case kVerifyIdentity: return try_connect(true);
  }
  return false;
}

void MysqlConnection::refuse_without_tls() const {
  throw Error{Exit::kWorld,
              {Code::kServerNoTls,
               line_of(db_.given, {"ssl_mode", "ssl_ca"}, {}),
               {address_, std::string{word(db_.tls.mode)}, std::string{db_.section}}}};
}

void MysqlConnection::refuse() const {
  const FailedConnection failed{mysql_errno(mysql_.get()), mysql_error(mysql_.get()), network_error()};
  if (must_encrypt(db_) && failed.code == kTlsFailed && is_without_tls(failed.message)) refuse_without_tls();
  auto [cause, hint, place] = refusal_of(failed, db_);
  const auto user = db_.user.empty() ? std::string{"the user of the option files"} : db_.user;
  Diagnostic diagnostic{Code::kServerConnect, place, {address_, user, std::move(cause), std::move(hint)}};
  if (must_encrypt(db_) && failed.code == kTlsFailed)
    diagnostic = {Code::kServerTls,
                  line_of(db_.given, {"ssl_ca", "ssl_mode"}, place),
                  {address_, std::string{word(db_.tls.mode)}, failed.message, std::string{db_.section}}};
  throw Error{Exit::kWorld, std::move(diagnostic)};
}

int MysqlConnection::network_error() const {
  const auto code = mysql_errno(mysql_.get());
  const std::chrono::seconds limit{db_.connect_timeout};
  if (code == kLost) return attempt_ >= limit ? ETIMEDOUT : 0;
  if (std::find(kNotConnected.begin(), kNotConnected.end(), code) == kNotConnected.end()) return 0;
  const int error = system_error_in(mysql_error(mysql_.get()));
  if (error != EINPROGRESS) return error;
  const auto [host, port] = tcp_address(db_);
  if (attempt_ >= limit) return ETIMEDOUT;
  log_.debug(fmt::format("connecting to {}:{} once more, to find out why there is no connection", host, port));
  return tcp_error(host, port, limit);
}

/// Encryption makes reading a schema two to three times slower, and on one machine it protects nothing. A server may
/// still require it for all users (require_secure_transport) or for this one (REQUIRE SSL; the refusal looks like that
/// of a bad password).
bool MysqlConnection::connect_plain_first() {
  return try_connect(false) || (comes_from_server(mysql_errno(mysql_.get())) && try_connect(true));
}

/// Old servers support only versions of TLS that today's libraries refuse.
bool MysqlConnection::connect_encrypted_first() {
  return try_connect(true) || (mysql_errno(mysql_.get()) == kTlsFailed && try_connect(false));
}

bool MysqlConnection::try_connect(bool encrypt) {
  mysql_.reset(mysql_init(nullptr));
  if (!mysql_) throw std::bad_alloc{};
  set_options(mysql_.get(), db_, encrypt);
  const auto* host = db_.socket.empty() ? or_null(db_.host) : nullptr;
  const auto* password = db_.has_password ? db_.password.reveal().c_str() : nullptr;
  const auto begin = std::chrono::steady_clock::now();
  const auto* connected =
      mysql_real_connect(mysql_.get(), host, or_null(db_.user), password, nullptr, db_.port, or_null(db_.socket), 0);
  attempt_ = std::chrono::steady_clock::now() - begin;
  if (connected != nullptr) return true;
  log_.info(fmt::format("no connection to {} {}: error {}: {}", address_,
                        encrypt ? "that may be encrypted" : "in plain text", mysql_errno(mysql_.get()),
                        mysql_error(mysql_.get())));
  return false;
}

/// Once connected, the library's own fields contain the values of the option file.
void MysqlConnection::take_what_was_used() {
  const auto& used = *mysql_;
  db_.user = text_of(used.user);
  if (!db_.has_password) db_.password = Secret{text_of(used.passwd)};
  if (used.unix_socket != nullptr) {
    db_.socket = used.unix_socket;
  } else {
    db_.host = text_of(used.host);
    db_.port = static_cast<std::uint16_t>(used.port);
  }
  address_ = address(db_);
}

bool MysqlConnection::send(const std::string& sql) {
  statement_.begin(sql);
  if (mysql_real_query(mysql_.get(), sql.data(), sql.size()) == 0) return true;
  statement_.end(fmt::format("error {}", mysql_errno(mysql_.get())));
  return false;
}

void MysqlConnection::end_answer(Warnings warnings) {
  statement_.end();
  const auto count = mysql_warning_count(mysql_.get());
  if (count == 0 || !log_.takes(LogLevel::kInfo)) return;
  log_.info(fmt::format("connection {}: {} warning{} of the server", mysql_thread_id(mysql_.get()), count,
                        count == 1 ? "" : "s"));
  if (mysql_query(mysql_.get(), "SHOW WARNINGS") != 0) return;
  const std::unique_ptr<MYSQL_RES, MysqlRows::Free> result{mysql_store_result(mysql_.get())};
  while (const auto* row = result ? mysql_fetch_row(result.get()) : nullptr) {
    const bool words = warnings == Warnings::kWithWords;
    log_.info(
        fmt::format("  {} {}{}{}", text_of(row[0]), text_of(row[1]), words ? ": " : "", words ? text_of(row[2]) : ""));
  }
}

void MysqlConnection::run(std::string_view purpose, const std::string& sql) {
  if (!send(sql)) fail(purpose);
  end_answer(Warnings::kWithWords);
}

MysqlRows MysqlConnection::query(std::string_view purpose, const std::string& sql) {
  if (!send(sql)) fail(purpose);
  return rows(purpose);
}

MysqlRows MysqlConnection::rows(std::string_view purpose) {
  auto* result = mysql_use_result(mysql_.get());  // unbuffered: the rows of a schema are not in memory twice
  if (result == nullptr) fail(purpose);
  return {*this, purpose, result};
}

std::optional<MysqlRows> MysqlConnection::query_if_there(std::string_view purpose, const std::string& sql) {
  return query_unless(kNotThere, purpose, sql);
}

std::optional<MysqlRows> MysqlConnection::query_if_allowed(std::string_view purpose, const std::string& sql) {
  return query_unless(kNotAllowed, purpose, sql);
}

std::optional<MysqlRows> MysqlConnection::query_unless(std::span<const unsigned int> errors, std::string_view purpose,
                                                       const std::string& sql) {
  if (!send(sql)) {
    if (std::count(errors.begin(), errors.end(), mysql_errno(mysql_.get())) != 0) return std::nullopt;
    fail(purpose);
  }
  return rows(purpose);
}

/// Fetches the whole answer: a time limit may end it at any row.
MysqlConnection::FirstRow MysqlConnection::first_row(std::string_view purpose, const std::string& sql) {
  FirstRow first;
  const bool sent = send(sql);
  const std::unique_ptr<MYSQL_RES, MysqlRows::Free> result{sent ? mysql_store_result(mysql_.get()) : nullptr};
  if (!result) {
    first.error = mysql_errno(mysql_.get());
    if (first.error == 0) end_answer(Warnings::kWithoutWords);
    statement_.end(fmt::format("error {}", first.error));
    if (!comes_from_server(first.error)) fail(purpose);
    return first;
  }
  statement_.add_rows(mysql_num_rows(result.get()));
  if (const auto* row = mysql_fetch_row(result.get())) {
    const auto* lengths = mysql_fetch_lengths(result.get());
    for (unsigned int i = 0; i < mysql_num_fields(result.get()); ++i) {
      first.fields.push_back(row[i] == nullptr ? std::nullopt : std::optional{std::string{row[i], lengths[i]}});
    }
  }
  end_answer(Warnings::kWithoutWords);
  return first;
}

bool MysqlConnection::is_not_there(unsigned int error) {
  return std::find(kNotThere.begin(), kNotThere.end(), error) != kNotThere.end();
}

std::optional<MysqlRows> MysqlConnection::query_or_why(std::string_view purpose, const std::string& sql,
                                                       std::string& why) {
  if (send(sql)) return rows(purpose);
  if (!comes_from_server(mysql_errno(mysql_.get()))) fail(purpose);
  why = mysql_error(mysql_.get());
  return std::nullopt;
}

void MysqlConnection::fail(std::string_view purpose) const {
  Diagnostic diagnostic{Code::kServerFailed, Place{}, {address_, std::string{purpose}, mysql_error(mysql_.get())}};
  throw Error{Exit::kWorld, std::move(diagnostic)};
}

}  // namespace smt::source
