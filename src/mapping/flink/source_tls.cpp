#include "mapping/flink/source_tls.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace smt::mapping {
namespace {

constexpr std::string_view kJdbc = "jdbc.properties.", kDebezium = "debezium.database.ssl.";

/// Options that say the same in Connector/J's older words. It ignores them if sslMode is set.
constexpr std::string_view kOlderWords[] = {"jdbc.properties.useSSL", "jdbc.properties.requireSSL",
                                            "jdbc.properties.verifyServerCertificate"};

std::string joined(std::string_view a, std::string_view b) { return std::string{a} + std::string{b}; }

/// Returns whether the options must list the TLS versions. Without a list, Connector/J 8.0.27 assumes that MariaDB
/// ("5.5.5-10.11…") and MySQL before 5.7.28 know TLS 1.1 at most, which Java no longer speaks
/// (ExportControlled.getAllowedProtocols).
bool must_report_versions(const Server& server) {
  return server.flavour == Flavour::kMariadb || server.version < Version{5, 7, 28};
}

/// Adds the keystore of the binlog reader, which has its own; the conf names it once, for JDBC.
void add_keystore(std::string_view jdbc, std::string_view debezium, const Options& given,
                  std::map<std::string, std::string>& options) {
  constexpr std::string_view kFile = "file:";
  const auto url = given.find(joined(kJdbc, joined(jdbc, "Url")));
  if (url == given.end()) return;
  const std::string_view path = url->second.value;
  options[joined(kDebezium, debezium)] = path.starts_with(kFile) ? path.substr(kFile.size()) : path;
  const auto password = given.find(joined(kJdbc, joined(jdbc, "Password")));
  if (password != given.end()) options[joined(kDebezium, joined(debezium, ".password"))] = password->second.value;
}

}  // namespace

std::map<std::string, std::string> source_tls(const Tls& tls, const Server& server, const Options& given) {
  std::map<std::string, std::string> options;
  if (tls.mode == Tls::Mode::kUsual) return options;
  const auto mode = word(tls.mode);
  const bool older =
      std::any_of(std::begin(kOlderWords), std::end(kOlderWords), [&](auto name) { return given.contains(name); });
  // The snapshot's pool reads jdbc.properties; the binlog reader and its own connection read Debezium's mode.
  if (!older) options[joined(kJdbc, "sslMode")] = ascii_upper(mode);
  options[joined(kDebezium, "mode")] = mode;
  if (tls.mode == Tls::Mode::kDisabled) {
    // This is also how the tool connects: caching_sha2_password needs the server's key if the connection is not
    // encrypted.
    if (server.flavour == Flavour::kMysql && server.version >= Version{8, 0, 0})
      options[joined(kJdbc, "allowPublicKeyRetrieval")] = "true";
    return options;
  }
  if (!tls.versions.empty()) {
    options[joined(kJdbc, "enabledTLSProtocols")] = tls.versions;
  } else if (must_report_versions(server)) {
    options[joined(kJdbc, "enabledTLSProtocols")] = "TLSv1.2";
  }
  add_keystore("trustCertificateKeyStore", "truststore", given, options);
  add_keystore("clientCertificateKeyStore", "keystore", given, options);
  return options;
}

}  // namespace smt::mapping
