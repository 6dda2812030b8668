#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "smt/stages.hpp"

namespace smt::source {

/// Connects once more by TCP, without a word of MySQL, to find out why the client library could not: MariaDB's library
/// reports EINPROGRESS for every cause. Waits at most `limit` for each address of the host. Returns the errno that says
/// most (telling_error); 0 if a connection succeeds or the host has no address.
int tcp_error(const std::string& host, std::uint16_t port, std::chrono::seconds limit);

/// Returns which errno of two addresses of a host explains the failure: the later one, unless it only says that this
/// machine has no way to that kind of address, such as IPv6. `earlier`: 0 if there is none.
int telling_error(int earlier, int later);

}  // namespace smt::source
