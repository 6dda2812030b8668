#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "smt/stages.hpp"

namespace smt::catalog {

/// The time zone of a server that is known only from a dump, which does not contain it.
inline constexpr const char* kNoTimeZone = "unknown";

/// Returns a time zone that both Java and MySQL know: "UTC" (also for GMT and +00:00), an offset such as "+08:00", or
/// an IANA name such as "Asia/Shanghai", of which only the form is checked. Returns nullopt for other text, e.g. an
/// abbreviation.
std::optional<std::string> time_zone_name(std::string_view text);

}  // namespace smt::catalog
