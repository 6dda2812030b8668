#include <charconv>

#include "smt/catalog.hpp"
#include "text/ascii.hpp"

namespace smt::catalog {
namespace {

template <typename Number>
Number number_or_zero(std::string_view text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Reads "10.11.19-MariaDB-0+deb12u1" or "8.0.mysql_aurora.3.04.0": a part that is not a number counts as 0.
Version parse_version(std::string_view text) {
  // MariaDB's replication prefix, for clients that refuse a major version of 10.
  if (text.starts_with("5.5.5-") && contains_ignoring_case(text, "mariadb")) text.remove_prefix(6);
  int parts[3] = {};
  for (int& part : parts) {
    part = number_or_zero<int>(text);
    const auto dot = text.find_first_not_of("0123456789");
    if (dot == std::string_view::npos || text[dot] != '.') break;
    text.remove_prefix(dot + 1);
  }
  return {parts[0], parts[1], parts[2]};
}

}  // namespace

Server build_server(const ServerRow& row) {
  const bool mariadb =
      contains_ignoring_case(row.version, "mariadb") || contains_ignoring_case(row.version_comment, "mariadb");
  Server server;
  server.flavour = mariadb ? Flavour::kMariadb : Flavour::kMysql;
  server.version = parse_version(row.version);
  server.version_text = row.version;
  server.time_zone = row.time_zone;
  server.system_time_zone = row.system_time_zone;
  server.utc_offset_seconds = number_or_zero<int>(row.utc_offset_seconds);
  server.server_id = number_or_zero<std::uint32_t>(row.server_id);
  server.lower_case_table_names = number_or_zero<int>(row.lower_case_table_names);
  return server;
}

}  // namespace smt::catalog
