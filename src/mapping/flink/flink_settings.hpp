#pragma once

#include <string>
#include <vector>

#include "smt/mapping.hpp"

namespace smt::mapping {

/// The settings of a job whose rows the planner keeps a copy of, or not, where they differ from those of the file's
/// head.
Settings job_settings(bool keeps_copies, const Flink& flink);

/// The jobs of a target with these settings: what SET says holds for a whole job, so that targets of one planned job
/// with other settings get another one.
Jobs jobs_with(const Settings& settings, Jobs planned);

/// The line of set.pipeline.name when it would give several jobs of Flink SQL one name; nullptr otherwise. `jobs`:
/// those in the file of all rules.
const Setting* shared_job_name(const Flink& flink, std::size_t jobs);

/// The settings of a pipeline whose source has these options.
std::vector<Option> pipeline_settings(const std::vector<Option>& source, const FlinkVersions& versions);

}  // namespace smt::mapping
