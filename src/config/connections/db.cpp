#include "config/connections/db.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "config/checks/address.hpp"
#include "config/checks/odd_value.hpp"
#include "config/connections/given.hpp"
#include "config/connections/section_files.hpp"
#include "config/file/expand.hpp"
#include "config/keys/bad_value.hpp"
#include "config/sections/section_values.hpp"
#include "text/ascii.hpp"

namespace smt::config {
namespace {

class DbReader {
 public:
  DbReader(const Section& section, const Environment& environment, Findings& findings)
      : section_{section},
        findings_{findings},
        values_{section, findings},
        files_{section, environment, values_, findings} {}

  Db read() {
    check_type();
    db_.place = section_.place;
    read_address();
    read_account();
    read_given();
    db_.tls = read_tls(files_, values_, true, findings_);
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
    if (auto file = files_.readable("defaults_file")) db_.option_file = std::move(*file);
    if (auto socket = files_.path("socket")) db_.socket = std::move(*socket);
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

  std::optional<std::string> text(std::string_view key) {
    const auto setting = values_.text(key);
    return setting ? std::optional{setting->value} : std::nullopt;
  }

  const Section& section_;
  Findings& findings_;
  SectionValues values_;
  SectionFiles files_;
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
