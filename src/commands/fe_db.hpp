#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "smt/check.hpp"

namespace smt::commands {

/// Returns how to connect to an FE of `needs`. Uses short waits: a host that drops packets should not delay the rest.
Db fe_db(const StarRocksNeeds& needs, const std::pair<std::string, std::uint16_t>& host);

}  // namespace smt::commands
