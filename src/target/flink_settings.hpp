#pragma once

#include <string>
#include <vector>

#include "smt/target.hpp"

namespace smt {

/// The settings of a job whose rows the planner keeps a copy of, or not, where they differ from those of the file's
/// head.
Settings job_settings(bool keeps_copies, const Flink& flink);

/// The settings of a pipeline whose source has these options.
std::vector<Option> pipeline_settings(const std::vector<Option>& source, const FlinkVersions& versions);

}  // namespace smt
