#pragma once
// Addresses that a conf carries: hosts, lists of hosts with ports, JDBC URLs. What its reader refuses is an error
// (C010), what looks like a template's word or another service's port a warning (C083).

#include <string>
#include <string_view>

#include "config/sections/sections.hpp"

namespace smt {

/// The line that has an address: the section and key that findings name.
struct AddressLine {
  const std::string& section;
  std::string key;
  const Setting& setting;
};

/// Who listens at a port.
enum class Service { kMysql, kFeQuery, kFeHttp };

/// One host without a port; `port_key` is the key that has it.
void check_host(const AddressLine& line, std::string_view port_key, Findings& findings);
/// A port of `service` alone.
void check_port(const AddressLine& line, Service service, Findings& findings);
/// "fe1:8030;fe2:8030", as the StarRocks sink splits it.
void check_load_url(const AddressLine& line, Findings& findings);
/// "http://fe1:8030", which connectors before 1.2.5 do not accept.
void check_load_scheme(const AddressLine& line, const FlinkVersions& versions, Findings& findings);
/// "jdbc:mysql://fe1:9030,fe2:9030". `service`: whose URL it is, an FE's or MySQL's.
void check_jdbc_url(const AddressLine& line, Service service, Findings& findings);

}  // namespace smt
