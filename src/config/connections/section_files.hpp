#pragma once
// The values of one section that are paths.

#include <optional>
#include <string>
#include <string_view>

#include "config/sections/section_values.hpp"

namespace smt::config {

/// Its arguments must outlive it.
class SectionFiles {
 public:
  SectionFiles(const Section& section, const Environment& environment, SectionValues& values, Findings& findings)
      : section_{section}, environment_{environment}, values_{values}, findings_{findings} {}

  const std::string& section_name() const { return section_.name; }

  /// Returns the path that a key sets, with the home folder for `~/`. Returns nullopt if the key is absent or its value
  /// is wrong, which is reported.
  std::optional<std::string> path(std::string_view key);
  /// Returns the path of a file after a test that the file is readable and, if `content` is not empty, a PEM file with
  /// `content`. The client library ignores a missing option file, and does not name a missing certificate file.
  std::optional<std::string> readable(std::string_view key, std::string_view content = "");
  /// Reports a missing key that other lines require.
  void need(const std::string& key, const std::string& example);

 private:
  const Section& section_;
  const Environment& environment_;
  SectionValues& values_;
  Findings& findings_;
};

/// Reads ssl_mode, ssl_ca and, if the section has them, ssl_cert, ssl_key and tls_version. Chooses a verifying mode if
/// the conf names a CA.
Tls read_tls(SectionFiles& files, SectionValues& values, bool has_client_keys, Findings& findings);

}  // namespace smt::config
