#include "app/file_set.hpp"

namespace smt {

Emitted emit(const Emitter& emitter, const TargetTable& target) {
  if (emitter.document != nullptr) return {};
  auto text = emitter.table(target);
  if (text.empty()) return {};
  return {emitter.preamble(target), std::move(text), emitter.load == nullptr ? Load{} : emitter.load(target)};
}

void FileSet::add(const TargetTable& target, const Emitted& emitted) {
  if (emitter_.document != nullptr) {
    if (target.pipeline) collect(*target.pipeline, target.rule_id);
    return;
  }
  if (emitted.text.empty()) return;
  add(target.rule_id, emitted);
  add("", emitted);
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

void FileSet::add(const std::string& rule_id, const Emitted& emitted) {
  auto [at, is_new] = files_.try_emplace(rule_id);
  auto& file = at->second;
  if (is_new) append(rule_id, emitter_.header(origins_.at(rule_id)));
  for (const auto& statement : emitted.preamble) {
    if (file.preamble.insert(statement).second) append(rule_id, statement);
  }
  append(rule_id, emitted.text);
  if (emitted.load.inserts.empty()) return;
  file.loads.push_back(emitted.load);
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
