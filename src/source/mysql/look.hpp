#pragma once
// Looks at data within a time limit that the server itself enforces.

#include <chrono>
#include <optional>
#include <string>

#include "smt/source.hpp"
#include "source/mysql/mysql_connection.hpp"

namespace smt::source {

/// Returns the same SELECT with the limit, or nullopt for a server without one (MySQL before 5.7.8, MariaDB before
/// 10.1.2).
std::optional<std::string> within(const Server& server, const std::string& select, std::chrono::milliseconds limit);

/// Returns why the server did not answer, by its error number. The server's words are not used: they may quote the
/// data.
Source::Looked unanswered(unsigned int error, std::chrono::milliseconds limit);

Source::Looked look_within(MysqlConnection& connection, const Server& server, const std::string& select,
                           std::chrono::milliseconds limit);

}  // namespace smt::source
