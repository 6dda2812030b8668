#include "source/check/server_facts.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace smt::test {
namespace {

std::string account(std::string_view text) {
  const auto [plugin, tls] = account_of(text);
  return plugin + (tls ? " tls" : "");
}

TEST(AccountOf, Mysql) {
  EXPECT_EQ(account("CREATE USER `smt`@`%` IDENTIFIED WITH 'caching_sha2_password' AS '$A$005$\x01 x' REQUIRE NONE "
                    "PASSWORD EXPIRE DEFAULT ACCOUNT UNLOCK PASSWORD HISTORY DEFAULT PASSWORD REUSE INTERVAL DEFAULT "
                    "PASSWORD REQUIRE CURRENT DEFAULT"),
            "caching_sha2_password");
  EXPECT_EQ(account("CREATE USER 'smt'@'127.0.0.1' IDENTIFIED WITH 'mysql_native_password' AS '*23' REQUIRE SSL"),
            "mysql_native_password tls");
  EXPECT_EQ(account("CREATE USER `a IDENTIFIED WITH 'x'`@`%` IDENTIFIED WITH 'sha256_password' REQUIRE X509"),
            "sha256_password tls");
}

TEST(AccountOf, Mariadb) {
  EXPECT_EQ(account("CREATE USER `smt`@`%` IDENTIFIED BY PASSWORD '*23'"), "mysql_native_password");
  EXPECT_EQ(account("CREATE USER `smt`@`%` IDENTIFIED VIA ed25519 USING 'x' OR mysql_native_password USING '*2'"),
            "ed25519");
  EXPECT_EQ(account("CREATE USER `smt`@`%` IDENTIFIED BY PASSWORD '*23' REQUIRE SSL"), "mysql_native_password tls");
  EXPECT_EQ(account("CREATE USER `smt`@`%`"), "");
  EXPECT_EQ(account(""), "");
}

std::string zone_file(const std::string& name) {
  std::ifstream file{"/usr/share/zoneinfo/" + name, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(ZoneFile, TellsTheOffset) {
  constexpr std::int64_t kJanuary2024 = 1704067200, kJuly2024 = 1719792000;
  const auto shanghai = zone_file("Asia/Shanghai"), new_york = zone_file("America/New_York");
  if (shanghai.empty()) GTEST_SKIP() << "no tzdata on this machine";
  EXPECT_EQ(zone_file_offset(shanghai, kJanuary2024), 8 * 3600);
  EXPECT_EQ(zone_file_offset(shanghai, kJuly2024), 8 * 3600);
  const auto winter = zone_file_offset(new_york, kJanuary2024), summer = zone_file_offset(new_york, kJuly2024);
  EXPECT_EQ(winter.value_or(-5 * 3600), -5 * 3600);  // a slim file leaves this time to its rule
  EXPECT_EQ(summer.value_or(-4 * 3600), -4 * 3600);
}

TEST(ZoneFile, CutOrStrangeTellsNothing) {
  EXPECT_EQ(zone_file_offset("", 0), std::nullopt);
  EXPECT_EQ(zone_file_offset("hello, this is no such file, but long enough to be one", 0), std::nullopt);
  const auto whole = zone_file("Asia/Shanghai");
  for (std::size_t size = 0; size < whole.size(); ++size) zone_file_offset(std::string_view{whole}.substr(0, size), 0);
  auto torn = whole;
  for (std::size_t at = 4; at < torn.size(); at += 3) {
    torn[at] = '\xFF';
    zone_file_offset(torn, 1704067200);
  }
}

}  // namespace
}  // namespace smt::test
