#pragma once

#include <string>
#include <vector>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// Returns the settings of a job that differ from those of the file's head. `keeps_copies`: the planner keeps a copy of
/// the job's rows.
Settings job_settings(bool keeps_copies, const Flink& flink);

/// Returns the jobs of a target with these settings. SET applies to a whole job, so targets of one planned job with
/// other settings get a job of their own.
Jobs jobs_with(const Settings& settings, Jobs planned);

/// Returns the line of set.pipeline.name if it would give several jobs of Flink SQL one name, or nullptr. `jobs`: their
/// number in the file of all rules.
const Setting* shared_job_name(const Flink& flink, std::size_t jobs);

/// Returns the settings of a pipeline whose source has these options.
std::vector<Option> pipeline_settings(const std::vector<Option>& source, const FlinkVersions& versions);

}  // namespace smt::mapping
