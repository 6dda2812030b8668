#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "commands/generate/destination.hpp"
#include "reporting/outcome.hpp"
#include "smt/emit.hpp"

namespace smt::commands {

/// The text of the files' headers, by rule; "" for the .all files.
using Origins = std::map<std::string, Origin>;

/// The files of one emitter of statements: one per rule, and one for all rules. A file's header and CREATE DATABASE
/// come before the first text that needs them. The job of a single target follows its CREATEs; the other jobs come at
/// the end.
class StatementFiles {
 public:
  /// All arguments must outlive the set. `secret`: the files contain passwords.
  StatementFiles(const StatementEmitter& emitter, const Origins& origins, bool secret, Destination& destination)
      : emitter_{emitter}, origins_{origins}, secret_{secret}, destination_{destination} {}

  /// `statements`: the emitter's text for a target of the rule.
  void add(const std::string& rule_id, const Statements& statements);
  /// Writes the jobs of several targets, and returns the jobs of the .all file. Call it once, at the end.
  std::vector<StartedJob> finish();

 private:
  struct File {
    std::string name;
    std::set<std::string> preamble;  // the preamble that the file has already
    /// The jobs that targets share, by number; targets of one number with other settings have another job.
    std::map<std::pair<std::size_t, Settings>, std::vector<Shared<Load>>> loads;
    std::vector<StartedJob> jobs;  // the jobs written so far
  };

  void append_to(const std::string& rule_id, const Statements& statements);
  /// Returns the file of the rule; a new one already has its header.
  File& file_of(const std::string& rule_id);
  void add_load(const Job& job, const Shared<Load>& load, File& file);
  void write_job(const std::string& name, const std::vector<Shared<Load>>& loads, File& file);
  void append(const File& file, const std::string& text);

  const StatementEmitter& emitter_;
  const Origins& origins_;
  bool secret_;
  Destination& destination_;
  std::map<std::string, File> files_;  // by rule
};

/// The files of one emitter of documents, written at the end: one per rule and, if all rules share one pipeline, one
/// for all.
class DocumentFiles {
 public:
  /// All arguments must outlive the set. `secret`: the files contain passwords.
  DocumentFiles(const DocumentEmitter& emitter, const Origins& origins, bool secret, Destination& destination)
      : emitter_{emitter}, origins_{origins}, secret_{secret}, destination_{destination} {}

  void add(const TargetTable& target);
  /// Writes the documents. Returns the job of the .all file, or the jobs of the rules if there is no such file. Call it
  /// once, at the end.
  std::vector<StartedJob> finish();

 private:
  void add_to_file(const std::string& rule_id, const Job& job, const PipelineTable& table);

  const DocumentEmitter& emitter_;
  const Origins& origins_;
  bool secret_;
  Destination& destination_;
  std::map<std::string, Pipeline> pipelines_;  // by rule
};

}  // namespace smt::commands
