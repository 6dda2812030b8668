#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace smt {

/// The time zone of a server of which only a dump is known: a dump does not contain it.
inline constexpr const char* kNoTimeZone = "unknown";

/// A time zone as Java and MySQL both know it: "UTC" (also for GMT and +00:00), an offset such as "+08:00", or an IANA
/// name such as "Asia/Shanghai", of which only the form is checked. Returns nullopt for other text, e.g. an
/// abbreviation.
std::optional<std::string> time_zone_name(std::string_view text);

}  // namespace smt
