#pragma once
// Looking at data, within a time limit that the server itself keeps.

#include <chrono>
#include <optional>
#include <string>

#include "smt/source.hpp"
#include "source/mysql/mysql_connection.hpp"

namespace smt::source {

/// The same SELECT with the limit. Returns nullopt for a server without one (MySQL before 5.7.8, MariaDB
/// before 10.1.2).
std::optional<std::string> within(const Server& server, const std::string& select, std::chrono::milliseconds limit);

/// Why the server did not answer, by the number of its error. Its words are not used: they may quote the data.
Source::Looked unanswered(unsigned int error, std::chrono::milliseconds limit);

Source::Looked look_within(MysqlConnection& connection, const Server& server, const std::string& select,
                           std::chrono::milliseconds limit);

}  // namespace smt::source
