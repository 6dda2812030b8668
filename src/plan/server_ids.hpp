#pragma once

#include <vector>

#include "smt/plan.hpp"

namespace smt::plan {

/// Gives every source of the plan its own range of server ids. Without flink.cdc.server-id in the rule, it is the slot
/// of 64 ids at the hash of the target's name, so that a new table does not change the ids of others. The function
/// skips a slot that is taken, or that contains the server's own id or an id in the conf, and adds a finding. With
/// flink.cdc.server-id, it uses the line's number (one id for each source, counting up, as the official tool does) or
/// range (divided evenly), over all rules that have the line from [table-rule]. If the range is too small, each of its
/// targets gets an error; so does a target whose source has fewer ids than [flink] parallelism has readers.
void assign_server_ids(Plan& plan, const Config& config, std::uint32_t own_server_id);

}  // namespace smt::plan
