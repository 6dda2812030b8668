#pragma once
// Addresses in a conf: hosts, lists of hosts with ports, JDBC URLs. An address that its reader refuses is an error
// (C010); one that looks like a template's word or has another service's port is a warning (C083).

#include <string>
#include <string_view>

#include "config/sections/sections.hpp"

namespace smt::config {

/// The line of an address: the section and key that findings name.
struct AddressLine {
  const std::string& section;
  std::string key;
  const Setting& setting;
};

/// The service that listens on a port.
enum class Service { kMysql, kFeQuery, kFeHttp, kFlinkRest };

/// Checks a host without a port; `port_key` is the key of the port.
void check_host(const AddressLine& line, std::string_view port_key, Findings& findings);
/// Checks a lone port of `service`.
void check_port(const AddressLine& line, Service service, Findings& findings);
/// Checks "fe1:8030;fe2:8030", as the StarRocks sink splits it.
void check_load_url(const AddressLine& line, Findings& findings);
/// Reports "http://fe1:8030", which connectors before 1.2.5 do not accept.
void check_load_scheme(const AddressLine& line, const FlinkVersions& versions, Findings& findings);
/// Checks "http://jobmanager:8081". Returns false if it is no such address.
bool check_rest_url(const AddressLine& line, Findings& findings);
/// Returns true for "http://jobmanager:8081", false for https and for addresses of this machine.
bool is_plain_to_another_machine(std::string_view url);
/// Checks "jdbc:mysql://fe1:9030,fe2:9030". `service` is the owner of the URL, an FE or MySQL.
void check_jdbc_url(const AddressLine& line, Service service, Findings& findings);

}  // namespace smt::config
