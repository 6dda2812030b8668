#include "app/file_set.hpp"

namespace smt {

void FileSet::add(const TargetTable& target) {
  if (emitter_.document != nullptr) {
    if (target.pipeline) collect(*target.pipeline, target.rule_id);
    return;
  }
  const auto text = emitter_.table(target);
  if (text.empty()) return;
  const auto load = emitter_.load == nullptr ? Load{} : emitter_.load(target);
  add(target.rule_id, target, text, load);
  add("", target, text, load);
}

std::size_t FileSet::finish() {
  if (emitter_.document != nullptr) return write_documents();
  for (auto& [rule_id, file] : files_) write_job(rule_id, file);
  return files_[""].jobs;
}

std::size_t FileSet::write_documents() {
  for (const auto& [rule_id, file] : files_) append(rule_id, emitter_.document(origins_.at(rule_id), file.pipeline));
  return files_.contains("") ? 1 : files_.size();
}

void FileSet::collect(const PipelineTable& table, const std::string& rule_id) {
  add_to(files_[rule_id].pipeline, table);
  if (flink_.one_pipeline) add_to(files_[""].pipeline, table);
}

void FileSet::add(const std::string& rule_id, const TargetTable& target, const std::string& text, const Load& load) {
  auto [at, is_new] = files_.try_emplace(rule_id);
  auto& file = at->second;
  if (is_new) append(rule_id, emitter_.header(origins_.at(rule_id)));
  for (const auto& statement : emitter_.preamble(target)) {
    if (file.preamble.insert(statement).second) append(rule_id, statement);
  }
  append(rule_id, text);
  if (load.inserts.empty()) return;
  file.loads.push_back(load);
  if (file.loads.size() == flink_.tables_per_job) write_job(rule_id, file);
}

void FileSet::write_job(const std::string& rule_id, File& file) {
  if (file.loads.empty()) return;
  append(rule_id, emitter_.job(file.loads, flink_));
  file.loads.clear();
  ++file.jobs;
}

void FileSet::append(const std::string& rule_id, const std::string& text) {
  destination_.append(file_name(emitter_, rule_id), text, secret_);
}

}  // namespace smt
