#include "commands/generate/file_set.hpp"

namespace smt::commands {
namespace {

/// Returns the job that loads it in the file of the rule; "" is the file of all rules.
const Job& job_in(const std::string& rule_id, const Load& load) {
  return rule_id.empty() ? load.jobs.of_all : load.jobs.of_rule;
}

}  // namespace

void StatementFiles::add(const std::string& rule_id, const Statements& statements) {
  if (statements.text.empty()) return;
  append_to(rule_id, statements);
  append_to("", statements);
}

std::vector<StartedJob> StatementFiles::finish() {
  for (auto& [rule_id, file] : files_) {
    for (const auto& [job, loads] : file.loads) write_job(job_in(rule_id, *loads.front()).name, loads, file);
  }
  const auto all = files_.find("");
  return all == files_.end() ? std::vector<StartedJob>{} : all->second.jobs;
}

void StatementFiles::append_to(const std::string& rule_id, const Statements& statements) {
  auto& file = file_of(rule_id);
  for (const auto& statement : statements.preamble) {
    if (file.preamble.insert(statement).second) append(file, statement);
  }
  append(file, statements.text);
  if (!statements.load->insert.empty()) add_load(job_in(rule_id, *statements.load), statements.load, file);
}

void StatementFiles::add_load(const Job& job, const Shared<Load>& load, File& file) {
  if (job.number == 0) {
    write_job(job.name, {load}, file);
  } else {
    file.loads[{job.number, load->settings}].push_back(load);
  }
}

StatementFiles::File& StatementFiles::file_of(const std::string& rule_id) {
  const auto [at, is_new] = files_.try_emplace(rule_id);
  auto& file = at->second;
  if (!is_new) return file;
  file.name = file_name(emitter_.file, rule_id);
  append(file, emitter_.header(origins_.at(rule_id)));
  return file;
}

void StatementFiles::write_job(const std::string& name, const std::vector<Shared<Load>>& loads, File& file) {
  const auto& head = origins_.at("");
  append(file, flink_job(name, loads, head.flink->versions, head.settings));
  file.jobs.push_back({name, loads.size()});
}

void StatementFiles::append(const File& file, const std::string& text) {
  destination_.append(file.name, text, secret_);
}

void DocumentFiles::add(const TargetTable& target) {
  if (!target.pipeline) return;
  const auto& jobs = target.pipeline->jobs;
  add_to_file(target.rule_id, jobs.of_rule, *target.pipeline);
  if (!jobs.of_all.name.empty()) add_to_file("", jobs.of_all, *target.pipeline);
}

void DocumentFiles::add_to_file(const std::string& rule_id, const Job& job, const PipelineTable& table) {
  auto& pipeline = pipelines_[rule_id];
  add_to(pipeline, table);
  pipeline.name = job.name;
}

std::vector<StartedJob> DocumentFiles::finish() {
  std::vector<StartedJob> jobs;
  for (const auto& [rule_id, pipeline] : pipelines_) {
    destination_.append(file_name(emitter_.file, rule_id), emitter_.document(origins_.at(rule_id), pipeline), secret_);
    if (rule_id.empty() || !pipelines_.contains("")) jobs.push_back({pipeline.name, pipeline.tables.size()});
  }
  return jobs;
}

}  // namespace smt::commands
