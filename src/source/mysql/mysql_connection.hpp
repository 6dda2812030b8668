#pragma once
// The only code that uses the MySQL client library: a connection, an answer read row by row, their owners and errors.
// It uses only functions that both MariaDB's and Oracle's library have.

#include <mysql.h>

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "smt/config.hpp"
#include "smt/log.hpp"
#include "source/mysql/statement_log.hpp"

namespace smt::source {

class MysqlConnection;

/// The rows of one statement, as they arrive. A connection has one answer at a time: destroy it before the next
/// statement.
class MysqlRows {
 public:
  /// Reads the next row. Returns false at the end. Throws if the connection breaks before it.
  bool next();
  /// Returns a field of the current row, by position in the SELECT; nullopt for NULL. Valid until next().
  std::optional<std::string_view> operator[](unsigned int field) const;
  std::string_view view(unsigned int field) const;  // "" for NULL
  std::string text(unsigned int field) const;       // the same, as a copy
  /// Returns the position of a field by its name, for answers whose fields differ from version to version.
  std::optional<unsigned int> field(std::string_view name) const;

 private:
  friend class MysqlConnection;
  struct Free {
    void operator()(MYSQL_RES* result) const noexcept { mysql_free_result(result); }
  };
  MysqlRows(MysqlConnection& connection, std::string_view purpose, MYSQL_RES* result);

  MysqlConnection* connection_;
  std::string purpose_;
  std::unique_ptr<MYSQL_RES, Free> result_;
  MYSQL_ROW row_ = nullptr;
  bool ended_ = false;
  unsigned long* lengths_ = nullptr;
};

class MysqlConnection {
 public:
  /// Connects by TCP, also to "localhost", unless `db` has a socket; encrypts as `db.tls` says. Logs each attempt to
  /// connect and each statement; the log must outlive the connection. Throws Error(kWorld).
  MysqlConnection(const Db& db, const Log& log);

  /// The given `db`, with the values from option files.
  const Db& db() const { return db_; }
  const Log& log() const { return log_; }
  bool encrypted() const { return mysql_get_ssl_cipher(mysql_.get()) != nullptr; }

  /// `purpose` completes "… failed: <the server's words>", e.g. "reading the columns of shop".
  void run(std::string_view purpose, const std::string& sql);
  MysqlRows query(std::string_view purpose, const std::string& sql);
  /// Returns nullopt if the server says that the table or database does not exist.
  std::optional<MysqlRows> query_if_there(std::string_view purpose, const std::string& sql);
  /// Returns nullopt if the server says that the user may not read it, or that it does not exist.
  std::optional<MysqlRows> query_if_allowed(std::string_view purpose, const std::string& sql);
  /// The first row, or the number of the server's error. Throws only if the connection is lost.
  struct FirstRow {
    unsigned int error = 0;
    std::vector<std::optional<std::string>> fields;
  };
  FirstRow first_row(std::string_view purpose, const std::string& sql);
  /// Returns true for the errors "no such table" and "no such database".
  static bool is_not_there(unsigned int error);
  /// Returns nullopt if the server refuses for any reason; `why` gets its message, and error_number() has its number.
  std::optional<MysqlRows> query_or_why(std::string_view purpose, const std::string& sql, std::string& why);
  /// Returns the number of the last statement's error; 0 if there was none.
  unsigned int error_number() const { return mysql_errno(mysql_.get()); }
  /// Returns the server's words for it; an empty text if there was none.
  std::string error_text() const { return mysql_error(mysql_.get()); }

 private:
  friend class MysqlRows;
  /// How the log shows the warnings of a statement. Their words may quote data.
  enum class Warnings { kWithWords, kWithoutWords };
  struct Close {
    void operator()(MYSQL* mysql) const noexcept { mysql_close(mysql); }
  };
  std::optional<MysqlRows> query_unless(std::span<const unsigned int> errors, std::string_view purpose,
                                        const std::string& sql);
  bool connects();
  bool connect_plain_first();
  bool connect_encrypted_first();
  bool try_connect(bool encrypt);
  [[noreturn]] void refuse() const;
  [[noreturn]] void refuse_without_tls() const;
  /// Returns the errno of the last attempt to connect; 0 if there was no error of the network.
  int network_error() const;
  void take_what_was_used();
  /// Returns false if the server refuses the statement.
  bool send(const std::string& sql);
  /// Called when the answer to the last statement was read to its end.
  void end_answer(Warnings warnings);
  MysqlRows rows(std::string_view purpose);
  [[noreturn]] void fail(std::string_view purpose) const;

  const Log& log_;
  Db db_;
  std::string address_;
  std::chrono::steady_clock::duration attempt_{};  // how long the last attempt to connect took
  StatementLog statement_;
  std::unique_ptr<MYSQL, Close> mysql_;
};

}  // namespace smt::source
