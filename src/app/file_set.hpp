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

/// The files of one emitter of statements: one for each rule, and the one for all. A file's header and CREATE DATABASE
/// come before the first text that needs them. A job's INSERTs come behind the CREATEs of its tables.
class StatementFiles {
 public:
  /// All must outlive the set. `secret`: the files hold passwords.
  StatementFiles(const StatementEmitter& emitter, const Origins& origins, const Flink& flink, bool secret,
                 Destination& destination)
      : emitter_{emitter}, origins_{origins}, flink_{flink}, secret_{secret}, destination_{destination} {}

  /// `statements` are what the emitter makes of a target of the rule.
  void add(const std::string& rule_id, const Statements& statements);
  /// Writes the last jobs; gives the number of jobs in the .all file. To be called once, at the end.
  std::size_t finish();

 private:
  struct File {
    std::string name;
    std::set<std::string> preamble;  // what stands there
    /// Of the next jobs. What SET says holds for all of a job: loads that differ in it do not share one.
    std::map<Settings, std::vector<Shared<Load>>> loads;
    std::size_t jobs = 0;
  };

  void append_to(const std::string& rule_id, const Statements& statements);
  /// That of the rule; a new one has its header already.
  File& file_of(const std::string& rule_id);
  void write_job(File& file, std::vector<Shared<Load>>& loads);
  void append(const File& file, const std::string& text);

  const StatementEmitter& emitter_;
  const Origins& origins_;
  const Flink& flink_;
  bool secret_;
  Destination& destination_;
  std::map<std::string, File> files_;  // by rule
};

/// The files of one emitter of documents, which are written at the end: one for each rule, and where all rules share
/// one pipeline the one for all.
class DocumentFiles {
 public:
  /// All must outlive the set. `secret`: the files hold passwords.
  DocumentFiles(const DocumentEmitter& emitter, const Origins& origins, const Flink& flink, bool secret,
                Destination& destination)
      : emitter_{emitter}, origins_{origins}, flink_{flink}, secret_{secret}, destination_{destination} {}

  void add(const TargetTable& target);
  /// Writes the documents; gives the number of jobs: one for the .all file, or one for each rule where there is none.
  /// To be called once, at the end.
  std::size_t finish();

 private:
  const DocumentEmitter& emitter_;
  const Origins& origins_;
  const Flink& flink_;
  bool secret_;
  Destination& destination_;
  std::map<std::string, Pipeline> pipelines_;  // by rule
};

}  // namespace smt
