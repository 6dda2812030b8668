#include "config/connections/section_files.hpp"

#include <fmt/format.h>

#include <array>

#include "config/checks/odd_value.hpp"
#include "config/file/home.hpp"

namespace smt::config {
namespace {

using enum Tls::Mode;

constexpr std::array<std::string_view, 6> kSslModes{"",         "disabled",  "preferred",
                                                    "required", "verify_ca", "verify_identity"};

/// Looks for "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN TRUSTED CERTIFICATE-----".
std::string what_it_lacks(std::string_view pem, std::string_view content) {
  if (content.empty() || pem.find(fmt::format("{}-----", content)) != std::string_view::npos) return "";
  return fmt::format("it is no PEM file with a '-----BEGIN {}-----'", content);
}

std::string tls_versions(SectionValues& values) {
  const auto versions = values.word("tls_version", {"tlsv1.2", "tlsv1.3", "tlsv1.2,tlsv1.3", "tlsv1.2, tlsv1.3",
                                                    "tlsv1.3,tlsv1.2", "tlsv1.3, tlsv1.2"});
  if (!versions) return "";
  return *versions == 0 ? "TLSv1.2" : *versions == 1 ? "TLSv1.3" : "TLSv1.2,TLSv1.3";
}

void read_client_keys(SectionFiles& files, SectionValues& values, Tls& tls) {
  if (auto certificate = files.readable("ssl_cert", "CERTIFICATE")) tls.certificate = std::move(*certificate);
  if (auto key = files.readable("ssl_key", "PRIVATE KEY")) tls.key = std::move(*key);
  if (values.find("ssl_cert") != nullptr) files.need("ssl_key", "/path/key.pem");
  if (values.find("ssl_key") != nullptr) files.need("ssl_cert", "/path/cert.pem");
  tls.versions = tls_versions(values);
}

}  // namespace

std::string_view word(Tls::Mode mode) { return kSslModes.at(static_cast<std::size_t>(mode)); }

std::optional<std::string> SectionFiles::path(std::string_view key) {
  const auto setting = values_.text(key);
  if (!setting) return std::nullopt;
  return path_of(section_, key, *setting, environment_, findings_);
}

std::optional<std::string> SectionFiles::readable(std::string_view key, std::string_view content) {
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

void SectionFiles::need(const std::string& key, const std::string& example) {
  if (values_.find(key) == nullptr)
    findings_.push_back({Code::kConfMissingKey, section_.place, {section_.name, key, example}});
}

Tls read_tls(SectionFiles& files, SectionValues& values, bool has_client_keys, Findings& findings) {
  Tls tls;
  if (const auto mode = values.word("ssl_mode", {"disabled", "preferred", "required", "verify_ca", "verify_identity"}))
    tls.mode = static_cast<Tls::Mode>(*mode + 1);
  if (auto ca = files.readable("ssl_ca", "CERTIFICATE")) tls.ca = std::move(*ca);
  if (has_client_keys) read_client_keys(files, values, tls);
  if (tls.mode == kVerifyCa) files.need("ssl_ca", "/path/ca.pem");
  if (tls.ca.empty()) return tls;
  if (tls.mode == kUsual || tls.mode == kRequired) tls.mode = kVerifyCa;
  if (tls.mode != kDisabled && tls.mode != kPreferred) return tls;
  findings.push_back({Code::kConfTlsIdle,
                      values.find("ssl_ca")->place,
                      {"ssl_ca", std::string{word(tls.mode)}, files.section_name()}});
  tls.ca.clear();
  return tls;
}

}  // namespace smt::config
