#pragma once
// The conf that `init` writes.

#include <string>
#include <vector>

#include "app/source_url.hpp"
#include "smt/catalog.hpp"

namespace smt {

/// How the conf names the password: a variable, a question at the terminal, nothing at all, or option files name the
/// user, too.
enum class PasswordFrom { kVariable, kPrompt, kEmpty, kOptionFiles };

/// "${MYSQL_PASSWORD}" stands for it in the conf.
inline constexpr const char* kPasswordVariable = "MYSQL_PASSWORD";

/// Its [db] section. `url` with PasswordFrom::kOptionFiles has no user.
std::string db_section(const SourceUrl& url, PasswordFrom password);

/// The whole: `db_section`, what every conf has, and a rule for each database of `tables`; databases whose names differ
/// only in digits share one. `server`: "MySQL 9.7".
std::string starter_conf(const std::string& db_section, const std::vector<TableRow>& tables, const std::string& server);

/// How many rules that conf has.
std::size_t rule_count(const std::vector<TableRow>& tables);

}  // namespace smt
