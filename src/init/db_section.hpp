#pragma once
// [db] of the conf that `init` writes.

#include <string>

#include "init/source_url.hpp"
#include "smt/environment.hpp"
#include "smt/source.hpp"

namespace smt::init {

/// How the conf names the password: a variable, a question at the terminal, nothing at all, option files that name the
/// user, too, or ~/.my.cnf for the user of the conf.
enum class PasswordFrom { kVariable, kClientVariable, kPrompt, kEmpty, kOptionFiles, kHomeFile };

/// "${MYSQL_PASSWORD}" stands for it in the conf.
inline constexpr const char* kPasswordVariable = "MYSQL_PASSWORD";
/// MySQL's clients take it from this one, the last of all.
inline constexpr const char* kClientVariable = "MYSQL_PWD";
inline constexpr const char* kHomeFile = "${HOME}/.my.cnf";

/// Without --from: the server and the user of the option files, else this machine.
SourceUrl url_from(const OptionFile& usual);

/// The URL's password, MYSQL_PASSWORD, that of the option files, MYSQL_PWD, a question. A password that an option file
/// has beside another user's name is not taken for `url.user`. `usual`: all option files; `home`: only ~/.my.cnf.
PasswordFrom password_from(const SourceUrl& url, const OptionFile& usual, const OptionFile& home,
                           const Environment& environment);

/// The section, which never holds a password.
std::string db_section(const SourceUrl& url, PasswordFrom password);

}  // namespace smt::init
