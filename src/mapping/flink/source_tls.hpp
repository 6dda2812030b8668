#pragma once

#include <map>
#include <string>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// The options of mysql-cdc for ssl_mode and tls_version of [db]; none where the conf says nothing of them. Keystores
/// are the conf's to name.
std::map<std::string, std::string> source_tls(const Tls& tls, const Server& server, const Options& given);

}  // namespace smt::mapping
