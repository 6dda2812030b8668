#include <gtest/gtest.h>

#include "unit/config/conf_findings.hpp"

namespace smt::test {
namespace {

const Environment kOutside{[](const std::string& name) -> std::optional<std::string> {
                             return name == "TOKEN" ? std::optional<std::string>{"t0ken"} : std::nullopt;
                           },
                           [](const std::string& path) -> FileText {
                             return path.starts_with("/no") ? FileText{std::nullopt, "No such file"}
                                                            : FileText{"-----BEGIN CERTIFICATE-----\n", ""};
                           },
                           {}};

/// Loads a conf whose [flink] begins in line 7.
LoadedConfig with_flink(const std::string& lines) {
  return parse_config("c.conf", std::string{kDb} + "[flink]\n" + lines + std::string{kRule} + std::string{kSink},
                      kOutside);
}
std::string found(const std::string& lines) { return rendered(with_flink(lines).findings); }

TEST(FlinkRest, IsAbsentWithoutItsKey) { EXPECT_FALSE(with_flink("version = 1.20\n").config.flink.rest); }

TEST(FlinkRest, HasAllItsKeys) {
  const auto loaded = with_flink(
      "rest = https://proxy:443/flink/\nrest_user = smt\nrest_password = a b\nrest_header = X-Token: ${TOKEN}\n"
      "rest_ca = /ca.pem\n");
  EXPECT_EQ(rendered(loaded.findings), "");
  const auto& rest = loaded.config.flink.rest.value();
  EXPECT_EQ(rest.url, "https://proxy:443/flink");
  EXPECT_EQ(rest.user, "smt");
  EXPECT_EQ(rest.password.reveal(), "a b");
  EXPECT_EQ(rest.header.reveal(), "X-Token: t0ken");
  EXPECT_EQ(rest.ca, "/ca.pem");
  EXPECT_EQ(rest.place, (FileLine{"c.conf", 8}));
}

TEST(FlinkRest, IsAnAddressWithAScheme) {
  for (const std::string good :
       {"http://jobmanager:8081", "HTTPS://jm", "http://[::1]:8081", "http://10.0.0.7:8081/v1", "http://jm:8081/"}) {
    EXPECT_EQ(found("rest = " + good + "\n"), "");
    EXPECT_TRUE(with_flink("rest = " + good + "\n").config.flink.rest) << good;
  }
  for (const std::string bad : {"jobmanager:8081", "jdbc:mysql://h", "ftp://jm", "http://", "http://jm:x",
                                "http://jm:0", "http://a:8081,b:8081", "http://jm/?a=1", "http://jm/#/overview"}) {
    EXPECT_EQ(found("rest = " + bad + "\n"), "c.conf:8: error: [flink] rest = '" + bad +
                                                 "': expected http://HOST:8081 or https://HOST:8081, without a user "
                                                 "[C010]\n");
    EXPECT_FALSE(with_flink("rest = " + bad + "\n").config.flink.rest) << bad;
  }
  EXPECT_EQ(found("rest = http://u:pw@jm:8081\n"),
            "c.conf:8: error: [flink] rest = 'http://***@jm:8081': expected http://HOST:8081 or https://HOST:8081, "
            "without a user [C010]\n");
}

TEST(FlinkRest, ThatLooksWrongIsWarnedOf) {
  EXPECT_EQ(
      found("rest = http://JOBMANAGER_HOST:8081\n"),
      "c.conf:8: warning: [flink] rest = 'http://JOBMANAGER_HOST:8081': 'JOBMANAGER_HOST' is a placeholder; write "
      "a host name or an IP address [C083]\n");
  EXPECT_EQ(
      found("rest = http://fe:8030\n"),
      "c.conf:8: warning: [flink] rest = 'http://fe:8030': '8030' is the FE's HTTP port; this line needs the REST "
      "port of Flink's JobManager, 8081 [C083]\n");
}

TEST(FlinkRest, KeysNeedTheirCompanions) {
  EXPECT_EQ(found("rest_ca = /ca.pem\n"),
            "c.conf:7: error: [flink] has no 'rest' [C008]\n"
            "  hint: add the line 'rest = https://JOBMANAGER_HOST:8081' to [flink]\n");
  EXPECT_EQ(found("rest = https://jm\nrest_user = u\n"),
            "c.conf:7: error: [flink] has no 'rest_password' [C008]\n"
            "  hint: add the line 'rest_password = secret' to [flink]\n");
  EXPECT_EQ(found("rest = https://jm\nrest_password = p\n"),
            "c.conf:7: error: [flink] has no 'rest_user' [C008]\n"
            "  hint: add the line 'rest_user = flink' to [flink]\n");
}

TEST(FlinkRest, SendsALoginInPlainTextOnlyWithAWarning) {
  const auto warning = [](const std::string& key) {
    return "c.conf:8: warning: [flink] rest = 'http://jm:8081': the tool sends '" + key +
           "' without encryption [C097]\n"
           "  hint: write 'https://' if the JobManager or the proxy accepts TLS (security.ssl.rest.enabled), and "
           "'rest_ca' if its certificate is not signed by a CA of the system\n";
  };
  EXPECT_EQ(found("rest = http://jm:8081\nrest_user = u\nrest_password = p\n"), warning("rest_password"));
  EXPECT_EQ(found("rest = http://jm:8081\nrest_header = X-Token: 1\n"), warning("rest_header"));
  for (const std::string here : {"localhost:8081", "127.0.0.1:8081", "[::1]:8081"})
    EXPECT_EQ(found("rest = http://" + here + "\nrest_user = u\nrest_password = p\n"), "") << here;
  EXPECT_EQ(found("rest = https://jm\nrest_user = u\nrest_password = p\n"), "");
}

TEST(FlinkRest, TakesNoCaForPlainText) {
  EXPECT_EQ(found("rest = http://jm:8081\nrest_ca = /ca.pem\n"),
            "c.conf:8: error: [flink] rest = 'http://jm:8081': expected an address with https://, because 'rest_ca' is "
            "set [C010]\n");
  EXPECT_EQ(found("rest = https://jm:8081\nrest_ca = /no.pem\n"),
            "c.conf:9: error: [flink] rest_ca = '/no.pem': cannot read the file: No such file [C063]\n");
}

TEST(FlinkRest, HeaderIsANameAndAValueThatNobodySees) {
  for (const std::string bad : {"s3cret", ": s3cret", "X Token: s3cret", "X-Token:"}) {
    EXPECT_EQ(found("rest = https://jm\nrest_header = " + bad + "\n"),
              "c.conf:9: error: [flink] rest_header = '***': expected a header with its value, such as Authorization: "
              "Bearer ${FLINK_TOKEN} [C010]\n")
        << bad;
  }
  EXPECT_EQ(found("rest = https://jm\nrest_user = u\nrest_password = p\nrest_header = authorization: Bearer s3cret\n"),
            "c.conf:11: error: [flink] rest_header = '***': expected another header than Authorization, which "
            "'rest_user' sets [C010]\n");
}

}  // namespace
}  // namespace smt::test
