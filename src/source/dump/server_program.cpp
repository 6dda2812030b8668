#include "source/dump/server_program.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include "smt/diagnostic.hpp"
#include "source/dump/child_process.hpp"

namespace smt::source {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string_view>;

constexpr std::array kUsualFolders{
    "/usr/sbin",      "/usr/bin",           "/usr/libexec",         "/usr/local/sbin",
    "/usr/local/bin", "/usr/local/libexec", "/usr/local/mysql/bin", "/usr/local/mariadb/bin"};

bool is_program(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

std::optional<std::string> find_program(const Names& names, const std::vector<std::string>& folders) {
  for (const auto& folder : folders) {
    for (const auto& name : names) {
      if (const auto path = fs::path{folder} / name; is_program(path)) return path.string();
    }
  }
  return std::nullopt;
}

/// Returns what the program prints; "" if it does not run.
std::string printed_version(const std::string& program) {
  try {
    auto pipe = make_pipe();
    ChildProcess child{{{program, "--no-defaults", "--version"}, -1, pipe.write.number(), -1}};
    pipe.write.close();
    std::string text(4096, '\0');
    const auto size = ::read(pipe.read.number(), text.data(), text.size());
    text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
    return text;
  } catch (const std::system_error&) {
    return "";
  }
}

/// Looks beside the server first: the programs of another installation may not fit it.
std::vector<std::string> folders_beside(const std::string& server, const std::vector<std::string>& folders) {
  const auto folder = fs::path{server}.parent_path();
  std::vector<std::string> out{folder.string()};
  for (const auto* beside : {"bin", "sbin", "scripts"}) out.push_back((folder.parent_path() / beside).string());
  out.insert(out.end(), folders.begin(), folders.end());
  return out;
}

[[noreturn]] void fail(const std::string& what, const std::string& packages) {
  throw Error{Exit::kWorld, {Code::kDumpNoServer, {}, {what, packages}}};
}

/// Returns nullopt if the server does not run.
std::optional<ServerProgram> server_at(const std::string& server, const std::vector<std::string>& folders) {
  ServerProgram program{server, "", std::nullopt, version_in(printed_version(server))};
  if (program.version.empty()) return std::nullopt;
  const bool mariadb = program.version.find("MariaDB") != std::string::npos;
  const auto beside = folders_beside(server, folders);
  if (mariadb) {
    program.install = find_program({"mariadb-install-db", "mysql_install_db"}, beside);
    if (!program.install) fail(server + " has no mariadb-install-db beside it", "mariadb-server-core");
  }
  const auto client = find_program(mariadb ? Names{"mariadb", "mysql"} : Names{"mysql", "mariadb"}, beside);
  if (!client) {
    fail(server + " has no client program, mariadb or mysql, beside it",
         mariadb ? "mariadb-client-core" : "mysql-client-core");
  }
  program.client = *client;
  return program;
}

}  // namespace

std::vector<std::string> server_folders(std::string_view path) {
  std::vector<std::string> folders;
  while (!path.empty()) {
    const auto folder = path.substr(0, path.find(':'));
    if (folder.starts_with('/')) folders.emplace_back(folder);
    path.remove_prefix(std::min(path.size(), folder.size() + 1));
  }
  folders.insert(folders.end(), kUsualFolders.begin(), kUsualFolders.end());
  return folders;
}

ServerProgram find_server(const std::vector<std::string>& folders, std::optional<bool> wants_mariadb) {
  std::optional<ServerProgram> first;
  for (const auto& folder : folders) {
    for (const auto* name : {"mariadbd", "mysqld"}) {
      const auto path = find_program({name}, {folder});
      if (!path || (first && first->server == *path)) continue;
      auto program = server_at(*path, folders);
      if (!program) continue;
      if (!wants_mariadb || program->is_mariadb() == *wants_mariadb) return *program;
      if (!first) first = std::move(program);
    }
  }
  if (first) return *first;
  fail("this machine has no server program, mariadbd or mysqld",
       "mariadb-server-core mariadb-client-core' or, for dumps of MySQL, 'mysql-server-core mysql-client-core");
}

std::string version_in(std::string_view text) {
  const auto at = text.find("Ver ");
  if (at == std::string_view::npos) return "";
  text.remove_prefix(at + 4);
  return std::string{text.substr(0, text.find_first_of(" \n"))};
}

}  // namespace smt::source
