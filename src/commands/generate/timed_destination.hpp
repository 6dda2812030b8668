#pragma once

#include <memory>
#include <string_view>

#include "commands/generate/destination.hpp"
#include "reporting/timings.hpp"

namespace smt::commands {

/// Returns the same destination, which times giving it text and finishing it as separate stages. `timings` must outlive
/// it.
std::unique_ptr<Destination> timed(std::unique_ptr<Destination> destination, std::string_view stage_between,
                                   Timings& timings);

}  // namespace smt::commands
