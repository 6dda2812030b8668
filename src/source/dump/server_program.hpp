#pragma once
// Finds the server and client programs of this machine. Starts them only with `--version`.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace smt::source {

/// The paths of the programs that one server needs, from the same installation if it has them.
struct ServerProgram {
  std::string server;                  // mariadbd or mysqld
  std::string client;                  // mariadb or mysql
  std::optional<std::string> install;  // MariaDB's mariadb-install-db; MySQL's server needs none
  std::string version;                 // "10.11.19-MariaDB-…", "8.0.36"

  bool is_mariadb() const { return install.has_value(); }
};

/// Returns the folders of `path` (the format of PATH), then folders outside PATH that often contain servers.
std::vector<std::string> server_folders(std::string_view path);

/// Returns the first server in `folders`, or the first of the wanted kind if one is wanted and exists. Throws
/// Error(kWorld), which names the packages to install.
ServerProgram find_server(const std::vector<std::string>& folders, std::optional<bool> wants_mariadb);

/// Returns the version in the output of `mysqld --version`: "8.0.36" for "mysqld  Ver 8.0.36 for Linux on x86_64 (…)".
std::string version_in(std::string_view text);

}  // namespace smt::source
