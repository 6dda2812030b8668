#pragma once
// Writes [db] of the conf that `init` writes.

#include <string>

#include "init/source_url.hpp"
#include "smt/config.hpp"
#include "smt/environment.hpp"
#include "smt/source.hpp"

namespace smt::init {

/// How the conf gets the password: a variable, a prompt at the terminal, none at all, option files that also name the
/// user, or ~/.my.cnf for the user of the conf.
enum class PasswordFrom { kVariable, kClientVariable, kPrompt, kEmpty, kOptionFiles, kHomeFile };

/// The conf contains "${MYSQL_PASSWORD}" instead of the password.
inline constexpr const char* kPasswordVariable = "MYSQL_PASSWORD";
/// MySQL's clients read the password from this variable if nothing else gives one.
inline constexpr const char* kClientVariable = "MYSQL_PWD";
inline constexpr const char* kHomeFile = "${HOME}/.my.cnf";

/// Returns the server and the user without --from: those of the option files, else this machine.
SourceUrl url_from(const OptionFile& usual);

/// Finds the password: in the URL, in MYSQL_PASSWORD, in the option files, in MYSQL_PWD, or by a prompt. Ignores the
/// password of an option file that names a user other than `url.user`. `usual`: all option files; `home`: only
/// ~/.my.cnf.
PasswordFrom password_from(const SourceUrl& url, const OptionFile& usual, const OptionFile& home,
                           const Environment& environment);

/// Returns what supplied the values of the section, for messages: the conf does not exist yet.
GivenValues given_to_init(const SourceUrl& url, bool from_url, PasswordFrom password);

/// Returns the section, which never contains a password.
std::string db_section(const SourceUrl& url, PasswordFrom password);

}  // namespace smt::init
