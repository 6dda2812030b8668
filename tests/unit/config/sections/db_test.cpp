#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

constexpr std::string_view kOther = "[other]\nbe_num=3\n";

const Environment kFiles{
    [](const std::string& name) -> std::optional<std::string> {
      return name == "PW" || name == "HOST" ? std::optional<std::string>{"of " + name} : std::nullopt;
    },
    [](const std::string& path) -> FileText {
      return path.starts_with("/no")    ? FileText{std::nullopt, "No such file"}
             : path.starts_with("/odd") ? FileText{"text", ""}
                                        : FileText{"-----BEGIN CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n", ""};
    },
    {}};

LoadedConfig db(std::string_view lines, std::string_view more = "") {
  return parse_config(
      "c.conf", "[db]\n" + std::string{lines} + std::string{kOther} + std::string{kRule} + std::string{more}, kFiles);
}

/// Returns the findings without the note about rules without a sink.
std::string reported(LoadedConfig loaded) {
  std::erase_if(loaded.findings, [](const auto& finding) { return finding.code == Code::kConfNoSink; });
  return rendered(loaded.findings);
}

TEST(DbConf, WhatCountsWithoutTheNewKeys) {
  const auto [config, findings] = db("host=h\nuser=u\npassword=\n");
  EXPECT_EQ(config.db.connect_timeout, 10U);
  EXPECT_EQ(config.db.read_timeout, 300U);
  EXPECT_EQ(config.db.charset, "utf8mb4");
  EXPECT_EQ(config.db.tls, Tls{});
  EXPECT_TRUE(config.db.has_password);
  EXPECT_FALSE(config.db.option_file);
  EXPECT_TRUE(config.secrets_in_files);
  EXPECT_EQ(address(config.db), "h:3306");
}

TEST(DbConf, ADefaultsFileMayTellWhatTheConfDoesNot) {
  const auto [config, findings] = db("defaults_file=/my.cnf\n");
  EXPECT_EQ(reported({config, findings}), "");
  EXPECT_EQ(config.db.option_file, "/my.cnf");
  EXPECT_EQ(config.db.port, 0);
  EXPECT_FALSE(config.db.has_password);
  EXPECT_EQ(address(config.db), "the server of /my.cnf");
  const auto some = db("defaults_file=/my.cnf\nhost=h\nport=3306\npassword=\n").config.db;
  EXPECT_EQ(address(some), "h:3306");
  EXPECT_TRUE(some.has_password);
}

TEST(DbConf, KnowsWhatSuppliedEachValue) {
  const auto words = [](std::string_view lines) {
    std::string out;
    for (const auto& [key, given] : db(lines).config.db.given)
      out += given.words + " " + place_text(given.place) + "\n";
    return out;
  };
  EXPECT_EQ(words("host=${HOST}\nuser=${U:-secret}\npassword=a${PW}\n"),
            "'host' (c.conf:2, from ${HOST}) c.conf:2\n"
            "'password' (c.conf:4) c.conf:4\n"
            "'port' (not set: 3306, the default) \n"
            "'user' (c.conf:3, from ${U}) c.conf:3\n");
  EXPECT_EQ(words("defaults_file=/my.cnf\nsocket=/s\npassword=${file:/p}\n"),
            "'host' (from /my.cnf) \n"
            "'password' (c.conf:4, from ${file:/p}) c.conf:4\n"
            "'port' (from /my.cnf) \n"
            "'socket' (c.conf:3) c.conf:3\n"
            "'user' (from /my.cnf) \n");
  EXPECT_EQ(words("host=h\nuser=${my secret $${}\npassword=${my secret}\n"),
            "'host' (c.conf:2) c.conf:2\n"
            "'password' (c.conf:4) c.conf:4\n"
            "'port' (not set: 3306, the default) \n"
            "'user' (c.conf:3) c.conf:3\n");
  EXPECT_EQ(words("host=h\nssl_mode=required\n"),
            "'host' (c.conf:2) c.conf:2\n"
            "'password' (from ~/.my.cnf and the other option files) \n"
            "'port' (from ~/.my.cnf and the other option files) \n"
            "'socket' (from ~/.my.cnf and the other option files) \n"
            "'ssl_mode' (c.conf:3) c.conf:3\n"
            "'user' (from ~/.my.cnf and the other option files) \n");
}

TEST(DbConf, WithoutUserAndPasswordTheUsualOptionFilesTell) {
  const auto loaded = db("host=h\n");
  EXPECT_EQ(
      reported(loaded),
      "c.conf:1: note: [db] has no user and no password: they come from [client] of ~/.my.cnf and the other option "
      "files [C064]\n");
  EXPECT_EQ(loaded.config.db.option_file, "");
  EXPECT_EQ(loaded.config.db.port, 0);
  EXPECT_FALSE(loaded.config.db.has_password);
}

TEST(DbConf, OneOfUserAndPasswordAloneIsAnError) {
  EXPECT_EQ(reported(db("host=h\nuser=u\n")),
            "c.conf:1: error: [db] has no 'password' [C008]\n  hint: add the line 'password = secret' to [db]\n");
  EXPECT_EQ(reported(db("host=h\npassword=p\n")),
            "c.conf:1: error: [db] has no 'user' [C008]\n  hint: add the line 'user = root' to [db]\n");
}

TEST(DbConf, ASocketNeedsNoHost) {
  const auto loaded = db("socket=/run/s\nuser=u\npassword=p\n");
  EXPECT_EQ(reported(loaded), "");
  EXPECT_EQ(address(loaded.config.db), "/run/s");
}

TEST(DbConf, FlinkCannotUseASocket) {
  const auto lines = "flink.cdc.hostname=h\nflink.cdc.username=u\n" + std::string{kSink};
  EXPECT_EQ(reported(db("socket=/run/s\nuser=u\npassword=p\n", lines)),
            "c.conf:7: error: [table-rule.1]: the flink.starrocks.* keys need 'flink.cdc.port', 'flink.cdc.password', "
            "because "
            "[db] connects through the socket /run/s, which Flink cannot use [C062]\n"
            "  hint: add to [table-rule.1]: 'flink.cdc.port = 3306', 'flink.cdc.password = secret'\n");
  const auto two = "flink.cdc.hostname=h\nflink.cdc.username=u\nflink.cdc.password=p\n" + std::string{kSink} +
                   "[table-rule.2]\ndatabase=e\ntable=t\n" + std::string{kSink};
  EXPECT_EQ(reported(db("socket=/run/s\nuser=u\npassword=p\n", two)),
            "c.conf:7: error: [table-rule.1], [table-rule.2]: the flink.starrocks.* keys need 'flink.cdc.hostname', "
            "'flink.cdc.port', 'flink.cdc.username', 'flink.cdc.password', because [db] connects through the socket "
            "/run/s, which Flink cannot use [C062]\n"
            "  hint: add to [table-rule]: 'flink.cdc.hostname = mysql.internal', 'flink.cdc.port = 3306', "
            "'flink.cdc.username = flink', 'flink.cdc.password = secret'\n");
  EXPECT_EQ(reported(db("socket=/run/s\nuser=u\npassword=p\n", std::string{kSink} + "[flink]\nloader=none\n")), "");
}

TEST(DbConf, FilesThatAreNotThereAreErrors) {
  EXPECT_EQ(reported(db("defaults_file=/no.cnf\nssl_ca=/no/${PW}\n")),
            "c.conf:2: error: [db] defaults_file = '/no.cnf': cannot read the file: No such file [C063]\n"
            "c.conf:3: error: [db] ssl_ca = '/no/${PW}': cannot read the file: No such file [C063]\n");
}

TEST(DbConf, ModesOfTls) {
  const std::string account = "host=h\nuser=u\npassword=p\n";
  const auto mode = [&](const std::string& lines) {
    const auto loaded = db(account + lines);
    EXPECT_EQ(reported(loaded), "") << lines;
    return std::string{word(loaded.config.db.tls.mode)};
  };
  for (const std::string given : {"disabled", "preferred", "required", "verify_identity"})
    EXPECT_EQ(mode("ssl_mode=" + given + "\n"), given);
  EXPECT_EQ(mode("ssl_mode=VERIFY_CA\nssl_ca=/ca\n"), "verify_ca");
  EXPECT_EQ(mode(""), "");
  EXPECT_EQ(mode("ssl_ca=/ca\n"), "verify_ca");
  EXPECT_EQ(mode("ssl_mode=required\nssl_ca=/ca\n"), "verify_ca");
  EXPECT_EQ(reported(db(account + "ssl_mode=verify_ca\n")),
            "c.conf:1: error: [db] has no 'ssl_ca' [C008]\n  hint: add the line 'ssl_ca = /path/ca.pem' to [db]\n");
  const auto idle = db(account + "ssl_mode=preferred\nssl_ca=/ca\n");
  EXPECT_EQ(reported(idle),
            "c.conf:6: warning: [db] ssl_ca has no effect with ssl_mode = preferred [C065]\n"
            "  hint: set 'ssl_mode = verify_ca' or 'ssl_mode = verify_identity' in [db]\n");
  EXPECT_EQ(idle.config.db.tls.ca, "");
}

TEST(DbConf, TlsVersionsAndCertificates) {
  const std::string account = "host=h\nuser=u\npassword=p\n";
  EXPECT_EQ(db(account + "tls_version=TLSv1.3, TLSv1.2\n").config.db.tls.versions, "TLSv1.2,TLSv1.3");
  EXPECT_EQ(db(account + "tls_version=TLSv1.2\n").config.db.tls.versions, "TLSv1.2");
  EXPECT_EQ(reported(db(account + "tls_version=TLSv1.1\ncharset=gbk\nconnect_timeout=0\n")),
            "c.conf:5: error: [db] tls_version = 'TLSv1.1': expected TLSv1.2, TLSv1.3, or both with a comma [C010]\n"
            "c.conf:6: error: [db] charset = 'gbk': expected utf8mb4 or utf8 [C010]\n"
            "c.conf:7: error: [db] connect_timeout = '0': expected a number from 1 to 3600 [C010]\n");
  EXPECT_EQ(reported(db(account + "ssl_cert=/c\n")),
            "c.conf:1: error: [db] has no 'ssl_key' [C008]\n  hint: add the line 'ssl_key = /path/key.pem' to [db]\n");
}

TEST(DbConf, FlinkNeedsKeystoresForCertificates) {
  const std::string account = "host=h\nuser=u\npassword=p\n";
  EXPECT_EQ(reported(db(account + "ssl_ca=/ca\n", kSink)),
            "c.conf:1: warning: [db] ssl_ca: Flink reads certificates only from Java keystores; no "
            "'flink.cdc.jdbc.properties.trustCertificateKeyStoreUrl' names one [C066]\n"
            "  hint: create one with 'keytool -importcert -noprompt -alias ca -file CA.pem -keystore /PATH -storepass "
            "…' on every Flink machine, and add the lines 'flink.cdc.jdbc.properties.trustCertificateKeyStoreUrl = "
            "file:/PATH' and 'flink.cdc.jdbc.properties.trustCertificateKeyStorePassword = …' to [table-rule]\n");
  EXPECT_EQ(reported(db(account + "ssl_ca=/ca\n",
                        std::string{kSink} + "flink.cdc.jdbc.properties.trustCertificateKeyStoreUrl=file:/s\n")),
            "");
  EXPECT_EQ(reported(db(account + "ssl_ca=/ca\n")), "");
}

TEST(DbConf, RemembersWhichKeysAreVariables) {
  const auto db_ = db("host=${HOST}\nuser=x${HOST}\npassword=${PW}\n").config.db;
  EXPECT_EQ(db_.host, "of HOST");
  EXPECT_EQ(db_.user, "xof HOST");
  EXPECT_EQ(db_.variables, (std::map<std::string, std::string, std::less<>>{{"host", "HOST"}, {"password", "PW"}}));
}

}  // namespace
}  // namespace smt::test
