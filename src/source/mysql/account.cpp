#include "catalog/scanner.hpp"
#include "source/check/server_facts.hpp"

namespace smt::source {
namespace {

void skip_name(Scanner& scanner) {
  if (scanner.backticked() || scanner.quoted('\'')) return;
  while (!scanner.at_end() && scanner.peek() != '@' && scanner.peek() != ' ') scanner.next();
}

std::string plugin_name(Scanner& scanner) {
  if (auto quoted = scanner.quoted('\'')) return *quoted;
  if (auto quoted = scanner.backticked()) return *quoted;
  return std::string{scanner.word()};
}

/// Ignores PASSWORD REQUIRE CURRENT DEFAULT, with which MySQL 8 ends the statement.
bool demands_tls(std::string_view text) {
  constexpr std::string_view kRequire = " REQUIRE ";
  for (auto at = text.find(kRequire); at != std::string_view::npos; at = text.find(kRequire, at + 1)) {
    const auto what = text.substr(at + kRequire.size());
    for (const auto* word : {"SSL", "X509", "ISSUER", "SUBJECT", "CIPHER"}) {
      if (what.starts_with(word)) return true;
    }
  }
  return false;
}

}  // namespace

/// MySQL writes IDENTIFIED WITH 'plugin' AS 'hash' REQUIRE NONE. MariaDB writes IDENTIFIED VIA plugin USING 'hash' OR
/// …, or IDENTIFIED BY PASSWORD 'hash', and REQUIRE only if the account requires something.
MysqlFacts::Account account_of(std::string_view create_user) {
  MysqlFacts::Account account;
  Scanner scanner{create_user};
  for (const auto* word : {"CREATE", "USER"}) {
    scanner.accept_word(word);
    scanner.skip_spaces();
  }
  skip_name(scanner);
  if (scanner.accept('@')) skip_name(scanner);
  scanner.skip_spaces();
  if (scanner.accept_word("IDENTIFIED")) {
    scanner.skip_spaces();
    const bool named = scanner.accept_word("WITH") || scanner.accept_word("VIA");
    scanner.skip_spaces();
    account.plugin = named ? plugin_name(scanner) : "mysql_native_password";
  }
  account.requires_tls = demands_tls(scanner.rest());
  return account;
}

}  // namespace smt::source
