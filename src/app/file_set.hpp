#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/destination.hpp"
#include "smt/emit.hpp"

namespace smt {

/// What the headers of the files say, by rule; "" for the .all files.
using Origins = std::map<std::string, Origin>;

/// What one emitter makes of one target.
struct Emitted {
  std::vector<std::string> preamble;
  std::string text;
  Shared<Load> load;
};

/// Pure. Empty for an emitter of documents.
Emitted emit(const Emitter& emitter, const TargetTable& target);

/// The files of one emitter: one for each rule, and the one for all. A file's header and CREATE DATABASE come before
/// the first text that needs them. A job's INSERTs come behind the CREATEs of its tables. A file that is one document
/// is written at the end.
class FileSet {
 public:
  /// All must outlive the set.
  FileSet(const Emitter& emitter, const Origins& origins, const Flink& flink, bool secret, Destination& destination)
      : emitter_{emitter}, origins_{origins}, flink_{flink}, secret_{secret}, destination_{destination} {}

  bool is_pipelines() const { return emitter_.document != nullptr; }
  /// `emitted` is what the emitter makes of `target`.
  void add(const TargetTable& target, const Emitted& emitted);
  /// Writes the last jobs; gives the number of jobs in the .all file, or in those of the rules where there is none. To
  /// be called once, at the end.
  std::size_t finish();

 private:
  struct File {
    std::string name;
    std::set<std::string> preamble;  // what stands there
    /// Of the next jobs. What SET says holds for all of a job: loads that differ in it do not share one.
    std::map<Materialize, std::vector<Shared<Load>>> loads;
    std::size_t jobs = 0;
    Pipeline pipeline;
  };

  void add(const std::string& rule_id, const Emitted& emitted);
  void collect(const PipelineTable& table, const std::string& rule_id);
  std::size_t write_documents();
  /// That of the rule; a new one of statements has its header already.
  File& file_of(const std::string& rule_id);
  void write_job(File& file, std::vector<Shared<Load>>& loads);
  void append(const File& file, const std::string& text);

  const Emitter& emitter_;
  const Origins& origins_;
  const Flink& flink_;
  bool secret_;  // the files hold passwords
  Destination& destination_;
  std::map<std::string, File> files_;  // by rule
};

}  // namespace smt
