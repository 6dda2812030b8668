#pragma once

#include <vector>

#include "smt/plan.hpp"

namespace smt::plan {

/// Gives every source of the plan its own range of server ids. Without flink.cdc.server-id in the rule it is the slot
/// of 64 ids at the hash of the target's name, so that a new table leaves the others' ids alone; a slot that is taken,
/// or that holds the server's own id or one that the conf gives, is passed over with a finding. With it the line's
/// number (one id a source, counting up, as the official tool does) or range (shared out evenly) is used, for all rules
/// that have it from [table-rule] together. Where the range is too small, each of its targets gets the error;
/// so does one whose source has fewer ids than [flink] parallelism has readers.
void assign_server_ids(Plan& plan, const Config& config, std::uint32_t own_server_id);

}  // namespace smt::plan
