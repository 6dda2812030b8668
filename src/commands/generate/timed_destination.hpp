#pragma once

#include <memory>
#include <string_view>

#include "commands/generate/destination.hpp"
#include "reporting/timings.hpp"

namespace smt::commands {

/// The same destination; what it takes to give it text and to finish it are stages of their own. `timings` must outlive
/// it.
std::unique_ptr<Destination> timed(std::unique_ptr<Destination> destination, std::string_view stage_between,
                                   Timings& timings);

}  // namespace smt::commands
