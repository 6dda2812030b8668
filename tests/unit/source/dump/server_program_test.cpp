#include "source/dump/server_program.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "smt/diagnostic.hpp"
#include "source/dump/throwaway_server.hpp"
#include "unit/output/temporary_folder.hpp"

namespace smt::test {
namespace {

namespace fs = std::filesystem;

class ServerPrograms : public ::testing::Test {
 protected:
  /// Creates a script instead of a program, which prints `text`.
  std::string program(const std::string& name, const std::string& text = "") const {
    const auto path = folder_.path() / name;
    fs::create_directories(path.parent_path());
    std::ofstream{path} << "#!/bin/sh\necho '" << text << "'\n";
    fs::permissions(path, fs::perms::owner_all);
    return path.string();
  }
  std::vector<std::string> folders(const std::vector<std::string>& names) const {
    std::vector<std::string> out;
    for (const auto& name : names) out.push_back((folder_.path() / name).string());
    return out;
  }

 private:
  TemporaryFolder folder_;
};

constexpr const char* kMysql = "/opt/mysqld  Ver 8.0.36 for Linux on x86_64 (MySQL Community Server - GPL)";
constexpr const char* kMariadb = "mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)";

std::vector<std::string> reported(const std::vector<std::string>& folders) {
  try {
    return {find_server(folders, std::nullopt).server};
  } catch (const Error& error) {
    EXPECT_EQ(error.exit(), Exit::kWorld);
    return error.diagnostic().arguments;
  }
}

TEST_F(ServerPrograms, NoneIsAnErrorThatNamesThePackages) {
  EXPECT_EQ(reported(folders({"bin"})),
            (std::vector<std::string>{"this machine has no server program, mariadbd or mysqld",
                                      "mariadb-server-core mariadb-client-core' or, for dumps of MySQL, "
                                      "'mysql-server-core mysql-client-core"}));
}

TEST_F(ServerPrograms, MariadbNeedsItsInstallerAndAClient) {
  const auto server = program("sbin/mysqld", kMariadb);
  EXPECT_EQ(reported(folders({"sbin"})),
            (std::vector<std::string>{server + " has no mariadb-install-db beside it", "mariadb-server-core"}));
  const auto install = program("bin/mariadb-install-db");
  EXPECT_EQ(reported(folders({"sbin"})),
            (std::vector<std::string>{server + " has no client program, mariadb or mysql, beside it",
                                      "mariadb-client-core"}));
  const auto client = program("bin/mysql");
  const auto found = find_server(folders({"sbin"}), std::nullopt);
  EXPECT_EQ(found.server, server);
  EXPECT_EQ(found.install, install);
  EXPECT_EQ(found.client, client);
  EXPECT_EQ(found.version, "10.11.19-MariaDB-0+deb12u1");
  EXPECT_TRUE(found.is_mariadb());
}

TEST_F(ServerPrograms, TheDumpsKindGoesBeforeTheOrderOfFolders) {
  const auto mariadb = program("a/mariadbd", kMariadb), mysql = program("b/mysqld", kMysql);
  program("a/mariadb-install-db");
  const auto client = program("a/mariadb");
  const auto both = folders({"a", "b"});
  EXPECT_EQ(find_server(both, std::nullopt).server, mariadb);
  EXPECT_EQ(find_server(both, true).server, mariadb);
  EXPECT_EQ(find_server(both, false).server, mysql);
  EXPECT_EQ(find_server(both, false).client, client);
  EXPECT_EQ(find_server(folders({"b", "a"}), std::nullopt).server, mysql);
  EXPECT_EQ(find_server(folders({"a"}), false).server, mariadb);
}

TEST_F(ServerPrograms, WhatDoesNotRunIsPassedOver) {
  program("a/mariadbd", "no version");
  fs::create_directories(folders({"a/mysqld"}).front());
  const auto mysql = program("b/mysqld", kMysql);
  program("b/mysql");
  EXPECT_EQ(find_server(folders({"a", "b"}), std::nullopt).server, mysql);
}

TEST(ServerFolders, AreThoseOfPathThenTheUsualOnes) {
  const auto folders = server_folders("/opt/x::bin:/y");
  ASSERT_GT(folders.size(), 4U);
  EXPECT_EQ(folders[0], "/opt/x");
  EXPECT_EQ(folders[1], "/y");  // a program relative to the current folder is not run
  EXPECT_EQ(folders[2], "/usr/sbin");
  EXPECT_EQ(server_folders("").front(), "/usr/sbin");
}

TEST(ServerLog, SaysWhyWithItsLastError) {
  EXPECT_EQ(reason_in("a [Note] x\nb [ERROR] InnoDB: disk full\nc [ERROR] Aborting\n\n"),
            "b [ERROR] InnoDB: disk full");
  EXPECT_EQ(reason_in("one\ntwo\n\n"), "two");
  EXPECT_EQ(reason_in(""), "");
}

}  // namespace
}  // namespace smt::test
