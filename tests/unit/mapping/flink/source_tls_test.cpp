#include "mapping/flink/source_tls.hpp"

#include <gtest/gtest.h>

namespace smt::test {
namespace {

using Map = std::map<std::string, std::string>;
using enum Tls::Mode;

Server server(Flavour flavour, Version version) {
  Server out;
  out.flavour = flavour;
  out.version = version;
  return out;
}

const Server kMysql = server(Flavour::kMysql, {8, 0, 36}), kMariadb = server(Flavour::kMariadb, {10, 11, 0});

TEST(SourceTls, NothingIsSaidWhereTheConfSaysNothing) { EXPECT_EQ(source_tls({}, kMysql, {}), Map{}); }

TEST(SourceTls, BothReadersOfMysqlCdcAreTold) {
  EXPECT_EQ(source_tls({kPreferred, "", "", "", ""}, kMysql, {}),
            (Map{{"jdbc.properties.sslMode", "PREFERRED"}, {"debezium.database.ssl.mode", "preferred"}}));
  EXPECT_EQ(source_tls({kVerifyIdentity, "/ca", "", "", ""}, kMysql, {}),
            (Map{{"jdbc.properties.sslMode", "VERIFY_IDENTITY"}, {"debezium.database.ssl.mode", "verify_identity"}}));
}

TEST(SourceTls, WithoutEncryptionTheServersKeyMayBeAskedFor) {
  const Map both{{"jdbc.properties.sslMode", "DISABLED"}, {"debezium.database.ssl.mode", "disabled"}};
  EXPECT_EQ(source_tls({kDisabled, "", "", "", ""}, kMariadb, {}), both);
  auto with_key = both;
  with_key["jdbc.properties.allowPublicKeyRetrieval"] = "true";
  EXPECT_EQ(source_tls({kDisabled, "", "", "", ""}, kMysql, {}), with_key);
}

TEST(SourceTls, VersionsAreToldWhereTheDriverTakesTheServerForAnOldOne) {
  const auto protocols = [](const std::string& versions, const Server& server) {
    return source_tls({kRequired, "", "", "", versions}, server, {})["jdbc.properties.enabledTLSProtocols"];
  };
  EXPECT_EQ(protocols("", kMysql), "");
  EXPECT_EQ(protocols("", kMariadb), "TLSv1.2");
  EXPECT_EQ(protocols("", server(Flavour::kMysql, {5, 7, 22})), "TLSv1.2");
  EXPECT_EQ(protocols("", server(Flavour::kMysql, {5, 7, 28})), "");
  EXPECT_EQ(protocols("TLSv1.2,TLSv1.3", kMysql), "TLSv1.2,TLSv1.3");
}

TEST(SourceTls, KeystoresOfTheConfAreForTheBinlogReader) {
  const Options given{{"jdbc.properties.trustCertificateKeyStoreUrl", {"file:/ca.p12", {}}},
                      {"jdbc.properties.trustCertificateKeyStorePassword", {"t", {}}},
                      {"jdbc.properties.clientCertificateKeyStoreUrl", {"/our.p12", {}}}};
  EXPECT_EQ(source_tls({kVerifyCa, "/ca", "", "", ""}, kMysql, given),
            (Map{{"jdbc.properties.sslMode", "VERIFY_CA"},
                 {"debezium.database.ssl.mode", "verify_ca"},
                 {"debezium.database.ssl.truststore", "/ca.p12"},
                 {"debezium.database.ssl.truststore.password", "t"},
                 {"debezium.database.ssl.keystore", "/our.p12"}}));
}

TEST(SourceTls, OlderWordsOfTheConfStayAlone) {
  const Options given{{"jdbc.properties.useSSL", {"true", {}}}};
  EXPECT_EQ(source_tls({kRequired, "", "", "", ""}, kMysql, given), (Map{{"debezium.database.ssl.mode", "required"}}));
}

}  // namespace
}  // namespace smt::test
