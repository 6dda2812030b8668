#include "source/mysql_connection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>

namespace smt {
namespace {

constexpr unsigned int kConnectSeconds = 10;
constexpr unsigned int kReadSeconds = 300;  // the first row of a big schema may take a while

// Numbers of the protocol; errmsg.h and mysqld_error.h name them differently from library to library.
constexpr unsigned int kTlsFailed = 2026;
constexpr bool comes_from_server(unsigned int error) { return error < 2000 || error >= 3000; }
constexpr std::array kNotAllowed{1044U, 1045U, 1142U, 1143U, 1227U, 1370U,  // privileges
                                 1049U, 1051U, 1109U, 1146U};               // no such database or table

void set_tls(MYSQL* mysql, bool tls) {
#ifdef MARIADB_BASE_VERSION
  // Without a certificate to check, this encrypts where the server can and goes on without where it can't.
  const my_bool use = tls ? 1 : 0;
  const my_bool verify = 0;
  mysql_options(mysql, MYSQL_OPT_SSL_ENFORCE, &use);
  mysql_options(mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verify);
#else
  const unsigned int mode = tls ? SSL_MODE_PREFERRED : SSL_MODE_DISABLED;
  const bool ask_for_key = true;  // caching_sha2_password without TLS; MariaDB's library asks by itself
  mysql_options(mysql, MYSQL_OPT_SSL_MODE, &mode);
  mysql_options(mysql, MYSQL_OPT_GET_SERVER_PUBLIC_KEY, &ask_for_key);
#endif
}

bool is_this_machine(std::string_view host) { return host == "localhost" || host == "::1" || host.starts_with("127."); }

void set_options(MYSQL* mysql, bool tls) {
  const unsigned int tcp = MYSQL_PROTOCOL_TCP;  // "localhost" would be the socket, and the conf's port ignored
  const unsigned int no_local_files = 0;        // a server may ask a client for its files
  mysql_options(mysql, MYSQL_OPT_PROTOCOL, &tcp);
  mysql_options(mysql, MYSQL_OPT_LOCAL_INFILE, &no_local_files);
  mysql_options(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &kConnectSeconds);
  mysql_options(mysql, MYSQL_OPT_READ_TIMEOUT, &kReadSeconds);
  mysql_options(mysql, MYSQL_OPT_WRITE_TIMEOUT, &kReadSeconds);
  mysql_options(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  set_tls(mysql, tls);
}

}  // namespace

MysqlRows::MysqlRows(MysqlConnection& connection, std::string_view purpose, MYSQL_RES* result)
    : connection_{&connection}, purpose_{purpose}, result_{result} {}

bool MysqlRows::next() {
  row_ = mysql_fetch_row(result_.get());
  if (row_ == nullptr) {
    if (mysql_errno(connection_->mysql_.get()) != 0) connection_->fail(purpose_);
    return false;
  }
  lengths_ = mysql_fetch_lengths(result_.get());
  return true;
}

std::optional<std::string_view> MysqlRows::operator[](unsigned int field) const {
  if (row_[field] == nullptr) return std::nullopt;
  return std::string_view{row_[field], lengths_[field]};
}

std::string MysqlRows::text(unsigned int field) const { return std::string{(*this)[field].value_or("")}; }

MysqlConnection::MysqlConnection(const Db& db) : address_{fmt::format("{}:{}", db.host, db.port)} {
  if (is_this_machine(db.host) ? connect_plain_first(db) : connect_encrypted_first(db)) return;
  Diagnostic diagnostic{Code::kServerConnect, Place{}, {address_, db.user, mysql_error(mysql_.get())}};
  throw Error{Exit::kWorld, std::move(diagnostic)};
}

/// Encrypting each row makes reading a schema two to three times slower, and on one machine it protects nothing. A
/// server may still demand it of all (require_secure_transport) or of this user (REQUIRE SSL, refused like a bad
/// password).
bool MysqlConnection::connect_plain_first(const Db& db) {
  return try_connect(db, false) || (comes_from_server(mysql_errno(mysql_.get())) && try_connect(db, true));
}

/// Old servers speak only versions of TLS that today's libraries refuse.
bool MysqlConnection::connect_encrypted_first(const Db& db) {
  return try_connect(db, true) || (mysql_errno(mysql_.get()) == kTlsFailed && try_connect(db, false));
}

bool MysqlConnection::try_connect(const Db& db, bool tls) {
  mysql_.reset(mysql_init(nullptr));
  if (!mysql_) throw std::bad_alloc{};
  set_options(mysql_.get(), tls);
  return mysql_real_connect(mysql_.get(), db.host.c_str(), db.user.c_str(), db.password.reveal().c_str(), nullptr,
                            db.port, nullptr, 0) != nullptr;
}

void MysqlConnection::run(std::string_view purpose, const std::string& sql) {
  if (mysql_real_query(mysql_.get(), sql.data(), sql.size()) != 0) fail(purpose);
}

MysqlRows MysqlConnection::query(std::string_view purpose, const std::string& sql) {
  run(purpose, sql);
  return rows(purpose);
}

MysqlRows MysqlConnection::rows(std::string_view purpose) {
  auto* result = mysql_use_result(mysql_.get());  // unbuffered: a schema's rows are not held twice
  if (result == nullptr) fail(purpose);
  return {*this, purpose, result};
}

std::optional<MysqlRows> MysqlConnection::query_if_allowed(std::string_view purpose, const std::string& sql) {
  if (mysql_real_query(mysql_.get(), sql.data(), sql.size()) != 0) {
    if (std::count(kNotAllowed.begin(), kNotAllowed.end(), mysql_errno(mysql_.get())) != 0) return std::nullopt;
    fail(purpose);
  }
  return rows(purpose);
}

void MysqlConnection::fail(std::string_view purpose) const {
  Diagnostic diagnostic{Code::kServerFailed, Place{}, {address_, std::string{purpose}, mysql_error(mysql_.get())}};
  throw Error{Exit::kWorld, std::move(diagnostic)};
}

}  // namespace smt
