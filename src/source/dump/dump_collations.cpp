#include "source/dump/dump_collations.hpp"

#include <algorithm>
#include <cctype>

#include "source/dump/dump_text.hpp"

namespace smt::source {
namespace {

// First versions: MySQL 8.0.1 has utf8mb4_0900_*; MariaDB 10.10.1 has uca1400_*, and 11.4.5 also has MySQL's names.
constexpr unsigned kMysql0900 = 80'001, kMariadb1400 = 101'001, kMariadb0900 = 110'405;
constexpr std::string_view kNew = "_0900_", kMariadbNew = "uca1400_", kNoPad = "nopad_";

std::string lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

/// Returns "utf8mb4" for "utf8mb4_uca1400_ai_ci". A name without a character set means the table's own.
std::string charset_of(std::string_view name) {
  return name.starts_with(kMariadbNew) ? "utf8mb4" : std::string{name.substr(0, name.find('_'))};
}

/// Returns the server's newest collation that compares by `ending`: "ai_ci" to "as_cs", or "bin".
std::string newest(const std::string& charset, std::string_view ending, const CollationsOf& server) {
  const bool sensitive = ending.find("_cs") != std::string_view::npos;
  const std::string how = sensitive ? "as_cs" : ending.starts_with("as_") ? "as_ci" : "ai_ci";
  if (ending.ends_with("bin")) return charset + "_bin";
  if (server.mariadb && server.version >= kMariadb1400) return charset + "_uca1400_" + how;
  if (!server.mariadb && server.version >= kMysql0900 && charset == "utf8mb4") return charset + "_0900_" + how;
  return charset + (sensitive ? "_bin" : "_unicode_520_ci");
}

bool knows_0900(const CollationsOf& server) { return server.version >= (server.mariadb ? kMariadb0900 : kMysql0900); }

}  // namespace

CollationsOf collations_of(bool mariadb, std::string_view version) {
  unsigned number = 0;
  for (int i = 0; i < 3; ++i) {
    number = number * 100 + number_at_begin<unsigned>(version);
    const auto dot = version.find('.');
    version = dot == std::string_view::npos ? "" : version.substr(dot + 1);
  }
  return {mariadb, number};
}

std::optional<std::string> near_collation(std::string_view written, const CollationsOf& server) {
  const auto name = lower(written);
  if (const auto at = name.find(kNew); at != std::string::npos && name.starts_with("utf8mb4_")) {
    if (knows_0900(server)) return std::nullopt;
    return newest("utf8mb4", std::string_view{name}.substr(at + kNew.size()), server);
  }
  if (const auto at = name.find(kMariadbNew); at == 0 || (at != std::string::npos && name[at - 1] == '_')) {
    if (server.mariadb && server.version >= kMariadb1400) return std::nullopt;
    const auto ending = name.size() < 5 ? "" : name.substr(name.size() - 5);  // ai_ci, as_cs
    return newest(charset_of(name), ending, server);
  }
  if (const auto at = name.find("_" + std::string{kNoPad}); at != std::string::npos && !server.mariadb)
    return name.substr(0, at + 1) +
           name.substr(at + 1 + kNoPad.size());  // MariaDB has these; MySQL has only the padded collations
  return std::nullopt;
}

}  // namespace smt::source
