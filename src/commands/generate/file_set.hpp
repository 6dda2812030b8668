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

/// What the headers of the files say, by rule; "" for the .all files.
using Origins = std::map<std::string, Origin>;

/// The files of one emitter of statements: one for each rule, and the one for all. A file's header and CREATE DATABASE
/// come before the first text that needs them. A job of one target stands behind its CREATEs, the others at the end.
class StatementFiles {
 public:
  /// All must outlive the set. `secret`: the files hold passwords.
  StatementFiles(const StatementEmitter& emitter, const Origins& origins, bool secret, Destination& destination)
      : emitter_{emitter}, origins_{origins}, secret_{secret}, destination_{destination} {}

  /// `statements` are what the emitter makes of a target of the rule.
  void add(const std::string& rule_id, const Statements& statements);
  /// Writes the jobs of several targets; gives the jobs of the .all file. To be called once, at the end.
  std::vector<StartedJob> finish();

 private:
  struct File {
    std::string name;
    std::set<std::string> preamble;  // what stands there
    /// Of the jobs that targets share, by number; the targets of one number that have other settings have another job.
    std::map<std::pair<std::size_t, Settings>, std::vector<Shared<Load>>> loads;
    std::vector<StartedJob> jobs;  // that are written
  };

  void append_to(const std::string& rule_id, const Statements& statements);
  /// That of the rule; a new one has its header already.
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

/// The files of one emitter of documents, which are written at the end: one for each rule, and where all rules share
/// one pipeline the one for all.
class DocumentFiles {
 public:
  /// All must outlive the set. `secret`: the files hold passwords.
  DocumentFiles(const DocumentEmitter& emitter, const Origins& origins, bool secret, Destination& destination)
      : emitter_{emitter}, origins_{origins}, secret_{secret}, destination_{destination} {}

  void add(const TargetTable& target);
  /// Writes the documents; gives the job of the .all file, or those of the rules where there is none. To be called
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
