#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>

#include "smt/diff_report.hpp"

namespace smt::diff {

/// Returns the document of diff_json.
nlohmann::ordered_json diff_document(std::span<const StarRocksDiff> diffs);

}  // namespace smt::diff
