#pragma once

#include <string>

namespace smt {

/// A name that java.time and java.util agree about, as Flink asks (TableConfigUtils.validateTimeZone, 1.15).
inline std::string local_time_zone(const std::string& zone) {
  return zone.starts_with('+') || zone.starts_with('-') ? "GMT" + zone : zone;
}

}  // namespace smt
