#include "config/sections/db.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

#include "config/checks/address.hpp"
#include "config/checks/odd_value.hpp"
#include "config/file/expand.hpp"
#include "config/file/home.hpp"
#include "config/keys/bad_value.hpp"
#include "config/sections/given.hpp"
#include "config/sections/section_values.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

constexpr std::array<std::string_view, 6> kSslModes{"",         "disabled",  "preferred",
                                                    "required", "verify_ca", "verify_identity"};

/// Looks for "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN TRUSTED CERTIFICATE-----".
std::string what_it_lacks(std::string_view pem, std::string_view content) {
  if (content.empty() || pem.find(fmt::format("{}-----", content)) != std::string_view::npos) return "";
  return fmt::format("it is no PEM file with a '-----BEGIN {}-----'", content);
}

class DbReader {
 public:
  DbReader(const Section& section, const Environment& environment, Findings& findings)
      : section_{section}, environment_{environment}, findings_{findings}, values_{section, findings} {}

  Db read() {
    check_type();
    db_.place = section_.place;
    read_address();
    read_account();
    read_given();
    read_tls();
    if (const auto seconds = values_.number("connect_timeout")) db_.connect_timeout = *seconds;
    if (const auto seconds = values_.number("read_timeout")) db_.read_timeout = *seconds;
    if (values_.word("charset", {"utf8mb4", "utf8"}) == 1U) db_.charset = "utf8";
    return std::move(db_);
  }

 private:
  void check_type() {
    const auto* type = values_.find("type");
    if (type == nullptr) return;
    const auto word = ascii_lower(type->value);
    if (word == "mysql" || word == "mariadb") return;
    if (!value_oddity(shown(*type)).empty()) {
      findings_.push_back(bad_value(section_.name, "type", *type, expected_value(key_row(section_.kind, "type"))));
    } else {
      findings_.push_back({Code::kConfDbType, type->place, {shown(*type)}});
    }
  }

  void read_address() {
    if (auto file = readable("defaults_file")) db_.option_file = std::move(*file);
    if (auto socket = path("socket")) db_.socket = std::move(*socket);
    if (!db_.option_file && db_.socket.empty()) values_.require("host");
    if (auto host = text("host")) db_.host = std::move(*host);
    if (!db_.host.empty()) check_host({section_.name, "host", *values_.find("host")}, "port", findings_);
    const auto port = values_.number("port");
    if (!port) return;
    db_.port = static_cast<std::uint16_t>(*port);
    check_port({section_.name, "port", *values_.find("port")}, Service::kMysql, findings_);
  }

  void read_account() {
    const auto* password = values_.find("password");
    const bool neither = values_.find("user") == nullptr && password == nullptr;
    if (neither && !db_.option_file) {
      db_.option_file = "";
      findings_.push_back({Code::kConfOptionFiles, section_.place, {"~/.my.cnf and the other option files"}});
    }
    if (!db_.option_file) {
      values_.require("user");
      values_.require("password");
    } else if (values_.find("port") == nullptr) {
      db_.port = 0;
    }
    if (auto user = text("user")) db_.user = std::move(*user);
    db_.has_password = password != nullptr;
    if (password != nullptr) db_.password = Secret{password->value};
    for (const auto* key : {"host", "port", "user", "password"}) {
      const auto* setting = values_.find(key);
      if (setting == nullptr) continue;
      if (const auto name = variable_name(setting->written); !name.empty()) db_.variables[key] = name;
    }
  }

  /// A key without a line has its value from an option file or by default.
  void read_given() {
    const auto file = !db_.option_file           ? ""
                      : db_.option_file->empty() ? "from ~/.my.cnf and the other option files"
                                                 : fmt::format("from {}", *db_.option_file);
    const auto port = db_.option_file ? file : fmt::format("not set: {}, the default", db_.port);
    db_.given = given_values(values_, {{"host", file},
                                       {"port", port},
                                       {"user", file},
                                       {"password", file},
                                       {"socket", file},
                                       {"ssl_mode", ""},
                                       {"ssl_ca", ""}});
  }

  void read_tls() {
    auto& tls = db_.tls;
    if (const auto mode =
            values_.word("ssl_mode", {"disabled", "preferred", "required", "verify_ca", "verify_identity"}))
      tls.mode = static_cast<Tls::Mode>(*mode + 1);
    if (auto ca = readable("ssl_ca", "CERTIFICATE")) tls.ca = std::move(*ca);
    if (auto certificate = readable("ssl_cert", "CERTIFICATE")) tls.certificate = std::move(*certificate);
    if (auto key = readable("ssl_key", "PRIVATE KEY")) tls.key = std::move(*key);
    if (values_.find("ssl_cert") != nullptr) need("ssl_key", "/path/key.pem");
    if (values_.find("ssl_key") != nullptr) need("ssl_cert", "/path/cert.pem");
    read_versions();
    choose_mode();
  }

  /// Uses a verifying mode if the conf names a CA.
  void choose_mode() {
    auto& tls = db_.tls;
    using enum Tls::Mode;
    if (tls.mode == kVerifyCa) need("ssl_ca", "/path/ca.pem");
    if (tls.ca.empty()) return;
    if (tls.mode == kUsual || tls.mode == kRequired) tls.mode = kVerifyCa;
    if (tls.mode != kDisabled && tls.mode != kPreferred) return;
    findings_.push_back({Code::kConfTlsIdle, values_.find("ssl_ca")->place, {"ssl_ca", std::string{word(tls.mode)}}});
    tls.ca.clear();
  }

  void read_versions() {
    const auto versions = values_.word("tls_version", {"tlsv1.2", "tlsv1.3", "tlsv1.2,tlsv1.3", "tlsv1.2, tlsv1.3",
                                                       "tlsv1.3,tlsv1.2", "tlsv1.3, tlsv1.2"});
    if (!versions) return;
    db_.tls.versions = *versions == 0 ? "TLSv1.2" : *versions == 1 ? "TLSv1.3" : "TLSv1.2,TLSv1.3";
  }

  /// Reports a missing key that other lines require.
  void need(const std::string& key, const std::string& example) {
    if (values_.find(key) == nullptr)
      findings_.push_back({Code::kConfMissingKey, section_.place, {section_.name, key, example}});
  }

  std::optional<std::string> text(std::string_view key) {
    const auto setting = values_.text(key);
    return setting ? std::optional{setting->value} : std::nullopt;
  }

  std::optional<std::string> path(std::string_view key) {
    const auto setting = values_.text(key);
    if (!setting) return std::nullopt;
    return path_of(section_, key, *setting, environment_, findings_);
  }

  /// Returns the path of a file after a test that the file is readable and, if `content` is not empty, a PEM file with
  /// `content`. The client library ignores a missing option file, and does not name a missing certificate file.
  std::optional<std::string> readable(std::string_view key, std::string_view content = "") {
    const auto found = path(key);
    if (!found || !environment_.file) return found;
    const auto file = environment_.file(*found);
    const auto wrong = file.text ? what_it_lacks(*file.text, content) : file.why_not;
    if (wrong.empty()) return found;
    const auto* setting = values_.find(key);
    findings_.push_back({Code::kConfFileUnreadable,
                         setting->place,
                         {section_.name, std::string{key}, shown_path(shown(*setting)), wrong}});
    return found;
  }

  const Section& section_;
  const Environment& environment_;
  Findings& findings_;
  SectionValues values_;
  Db db_;
};

bool loads_with_flink(const Config& config, const TableRule& rule) {
  return !rule.sink.empty() && config.flink.loader != Loader::kNone;
}

/// The options of mysql-cdc that a socket in [db] does not supply, with an example of each.
constexpr std::pair<std::string_view, std::string_view> kInsteadOfSocket[] = {
    {"hostname", "mysql.internal"}, {"port", "3306"}, {"username", "flink"}, {"password", "secret"}};

std::vector<std::string_view> lacking_options(const TableRule& rule) {
  std::vector<std::string_view> lacking;
  for (const auto& [option, example] : kInsteadOfSocket) {
    if (!rule.source.contains(option)) lacking.push_back(option);
  }
  return lacking;
}

/// Returns "[table-rule.1], [table-rule.2]"; "…" for those after the third.
std::string names_of(const std::vector<const TableRule*>& rules) {
  constexpr std::size_t kMost = 3;
  std::vector<std::string> names;
  for (const auto* rule : rules) {
    if (names.size() < kMost) names.push_back(fmt::format("[table-rule.{}]", rule->id));
  }
  if (rules.size() > kMost) names.emplace_back("…");
  return fmt::format("{}", fmt::join(names, ", "));
}

}  // namespace

std::string_view word(Tls::Mode mode) { return kSslModes.at(static_cast<std::size_t>(mode)); }

std::string address(const Db& db) {
  if (!db.socket.empty()) return db.socket;
  if (!db.host.empty()) return db.port == 0 ? db.host : fmt::format("{}:{}", db.host, db.port);
  return fmt::format("the server of {}", db.option_file.value_or(""));
}

Db read_db(const Sections& sections, const Environment& environment, Findings& findings) {
  if (sections.db) return DbReader{*sections.db, environment, findings}.read();
  findings.push_back({Code::kConfMissingSection, sections.end, {"db"}});
  return {};
}

Findings socket_findings(const Config& config) {
  std::vector<const TableRule*> rules;
  std::set<std::string_view> missing;
  for (const auto& rule : config.rules) {
    const auto lacks = loads_with_flink(config, rule) ? lacking_options(rule) : std::vector<std::string_view>{};
    if (lacks.empty()) continue;
    rules.push_back(&rule);
    missing.insert(lacks.begin(), lacks.end());
  }
  if (rules.empty()) return {};
  std::vector<std::string> keys, lines;
  for (const auto& [option, example] : kInsteadOfSocket) {
    if (!missing.contains(option)) continue;
    keys.push_back(fmt::format("'flink.cdc.{}'", option));
    lines.push_back(fmt::format("'flink.cdc.{} = {}'", option, example));
  }
  // A line in [table-rule] applies to all rules.
  const auto section = rules.size() == 1 ? "table-rule." + rules.front()->id : std::string{"table-rule"};
  return {{Code::kConfSocketFlink,
           rules.front()->place,
           {names_of(rules), fmt::format("{}", fmt::join(keys, ", ")), config.db.socket,
            fmt::format("{}", fmt::join(lines, ", ")), section}}};
}

void check_flink_tls(const Config& config, Findings& findings) {
  struct Store {
    const std::string& pem;
    std::string_view key, option, password, command;
  };
  const auto& tls = config.db.tls;
  const Store stores[] = {{tls.ca, "ssl_ca", "jdbc.properties.trustCertificateKeyStoreUrl",
                           "jdbc.properties.trustCertificateKeyStorePassword",
                           "keytool -importcert -noprompt -alias ca -file CA.pem -keystore /PATH -storepass …"},
                          {tls.certificate, "ssl_cert", "jdbc.properties.clientCertificateKeyStoreUrl",
                           "jdbc.properties.clientCertificateKeyStorePassword",
                           "openssl pkcs12 -export -in CERT.pem -inkey KEY.pem -out /PATH -passout …"}};
  for (const auto& [pem, key, option, password, command] : stores) {
    const auto lacks = [&, name = option](const TableRule& rule) {
      return loads_with_flink(config, rule) && !rule.source.contains(name);
    };
    if (pem.empty() || std::none_of(config.rules.begin(), config.rules.end(), lacks)) continue;
    findings.push_back({Code::kConfTlsFlink,
                        config.db.place,
                        {std::string{key}, fmt::format("flink.cdc.{}", option), std::string{command},
                         fmt::format("flink.cdc.{}", password)}});
  }
}

}  // namespace smt::config
