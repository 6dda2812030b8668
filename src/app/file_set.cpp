#include "app/file_set.hpp"

namespace smt {

void StatementFiles::add(const std::string& rule_id, const Statements& statements) {
  if (statements.text.empty()) return;
  append_to(rule_id, statements);
  append_to("", statements);
}

std::size_t StatementFiles::finish() {
  for (auto& [rule_id, file] : files_) {
    for (auto& [settings, loads] : file.loads) write_job(file, loads);
  }
  const auto all = files_.find("");
  return all == files_.end() ? 0 : all->second.jobs;
}

void StatementFiles::append_to(const std::string& rule_id, const Statements& statements) {
  auto& file = file_of(rule_id);
  for (const auto& statement : statements.preamble) {
    if (file.preamble.insert(statement).second) append(file, statement);
  }
  append(file, statements.text);
  if (statements.load->inserts.empty()) return;
  auto& loads = file.loads[statements.load->settings];
  loads.push_back(statements.load);
  if (loads.size() == flink_.tables_per_job) write_job(file, loads);
}

StatementFiles::File& StatementFiles::file_of(const std::string& rule_id) {
  const auto [at, is_new] = files_.try_emplace(rule_id);
  auto& file = at->second;
  if (!is_new) return file;
  file.name = file_name(emitter_.file, rule_id);
  append(file, emitter_.header(origins_.at(rule_id)));
  return file;
}

void StatementFiles::write_job(File& file, std::vector<Shared<Load>>& loads) {
  if (loads.empty()) return;
  append(file, flink_job(loads, flink_.versions, origins_.at("").settings));
  loads.clear();
  ++file.jobs;
}

void StatementFiles::append(const File& file, const std::string& text) {
  destination_.append(file.name, text, secret_);
}

void DocumentFiles::add(const TargetTable& target) {
  if (!target.pipeline) return;
  add_to(pipelines_[target.rule_id], *target.pipeline);
  if (flink_.one_pipeline) add_to(pipelines_[""], *target.pipeline);
}

std::size_t DocumentFiles::finish() {
  for (const auto& [rule_id, pipeline] : pipelines_)
    destination_.append(file_name(emitter_.file, rule_id), emitter_.document(origins_.at(rule_id), pipeline), secret_);
  return pipelines_.contains("") ? 1 : pipelines_.size();
}

}  // namespace smt
