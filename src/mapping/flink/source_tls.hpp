#pragma once

#include <map>
#include <string>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Returns the options of mysql-cdc for ssl_mode and tls_version of [db], or none if the conf sets neither. The conf
/// must name the keystores.
std::map<std::string, std::string> source_tls(const Tls& tls, const Server& server, const Options& given);

}  // namespace smt::mapping
