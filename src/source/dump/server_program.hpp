#pragma once
// The server and client programs of this machine. None is started but for `--version`.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace smt::source {

/// Paths of what one server needs, all of the same installation where it has them.
struct ServerProgram {
  std::string server;                  // mariadbd or mysqld
  std::string client;                  // mariadb or mysql
  std::optional<std::string> install;  // MariaDB's mariadb-install-db; MySQL's server needs none
  std::string version;                 // "10.11.19-MariaDB-…", "8.0.36"

  bool is_mariadb() const { return install.has_value(); }
};

/// The folders of `path`, as PATH has them, then those where servers lie that are in no PATH.
std::vector<std::string> server_folders(std::string_view path);

/// The first server that `folders` hold, or the first of the wanted kind where one is wanted and there. Throws
/// Error(kWorld) naming the packages to install.
ServerProgram find_server(const std::vector<std::string>& folders, std::optional<bool> wants_mariadb);

/// The version in what `mysqld --version` prints: "8.0.36" of "mysqld  Ver 8.0.36 for Linux on x86_64 (…)".
std::string version_in(std::string_view text);

}  // namespace smt::source
