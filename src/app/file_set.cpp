#include "app/file_set.hpp"

namespace smt {

Emitted emit(const Emitter& emitter, const TargetTable& target) {
  if (emitter.document != nullptr) return {};
  auto text = emitter.table(target);
  if (text.empty()) return {};
  Emitted emitted{emitter.preamble(target), std::move(text), {}};
  if (emitter.load != nullptr) emitted.load = emitter.load(target);
  return emitted;
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
  for (auto& [rule_id, file] : files_) {
    for (auto& [materialize, loads] : file.loads) write_job(file, loads);
  }
  const auto all = files_.find("");
  return all == files_.end() ? 0 : all->second.jobs;
}

std::size_t FileSet::write_documents() {
  for (const auto& [rule_id, file] : files_) append(file, emitter_.document(origins_.at(rule_id), file.pipeline));
  return files_.contains("") ? 1 : files_.size();
}

void FileSet::collect(const PipelineTable& table, const std::string& rule_id) {
  add_to(file_of(rule_id).pipeline, table);
  if (flink_.one_pipeline) add_to(file_of("").pipeline, table);
}

FileSet::File& FileSet::file_of(const std::string& rule_id) {
  const auto [at, is_new] = files_.try_emplace(rule_id);
  auto& file = at->second;
  if (!is_new) return file;
  file.name = file_name(emitter_, rule_id);
  if (emitter_.document == nullptr) append(file, emitter_.header(origins_.at(rule_id)));
  return file;
}

void FileSet::add(const std::string& rule_id, const Emitted& emitted) {
  auto& file = file_of(rule_id);
  for (const auto& statement : emitted.preamble) {
    if (file.preamble.insert(statement).second) append(file, statement);
  }
  append(file, emitted.text);
  if (emitted.load->inserts.empty()) return;
  auto& loads = file.loads[emitted.load->materialize];
  loads.push_back(emitted.load);
  if (loads.size() == flink_.tables_per_job) write_job(file, loads);
}

void FileSet::write_job(File& file, std::vector<Shared<Load>>& loads) {
  if (loads.empty()) return;
  append(file, emitter_.job(loads, flink_));
  loads.clear();
  ++file.jobs;
}

void FileSet::append(const File& file, const std::string& text) { destination_.append(file.name, text, secret_); }

}  // namespace smt
