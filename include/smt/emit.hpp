#pragma once
// Writes a TargetTable as text. Emitters format and quote; they decide nothing. Every statement ends with a `;`: in
// StarRocks files at the end of its last line, in Flink files on a line of its own, where the statement splitters of
// all SQL clients find it (docs/facts/flink-sql.md).

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "smt/file_kinds.hpp"
#include "smt/mapping.hpp"
#include "smt/shared.hpp"
#include "smt/stages.hpp"

namespace smt::emit {

/// The origin of a file, as its header states it. Nothing in it changes from run to run.
struct Origin {
  std::string conf = {};                // its name in the files, which does not depend on the current directory
  std::string rule_id = {};             // "" for the .all files
  std::string server = {};              // "MySQL 9.7"
  std::size_t tables = 0, targets = 0;  // as planned
  const Flink* flink = nullptr;
  Settings settings = {};                               // the SET lines of a Flink file's head
  std::vector<std::string> placeholders = {};           // NAMEs of the ${NAME} of the Flink files, sorted
  std::vector<std::string> external_placeholders = {};  // those of the files of external tables
  std::string only = {};                                // the tables, if they are not all of the conf
};

/// What loads one target: its INSERT, and the jobs that it belongs to.
struct Load {
  Jobs jobs;
  std::string insert;  // empty if nothing loads the target
  Settings settings;   // of the job
};

/// The part of a statement file that belongs to one target.
struct Statements {
  std::vector<std::string> preamble;  // statements needed before, such as CREATE DATABASE; written once in a file
  std::string text;                   // empty if the target has no statements of this kind
  Shared<Load> load;                  // loads the target after its tables are created; no insert if nothing does
};

/// What the tables of one pipeline share, and the tables, whose own options are empty.
struct Pipeline {
  std::string name = {};  // of its job
  std::string server_id = {};
  std::vector<Option> source = {}, sink = {}, settings = {};
  std::vector<PipelineTable> tables = {};
};

/// Adds a table. The first table sets the options of the pipeline; a sink option that a later table lacks or has with
/// another value is removed. In the rules that share a pipeline only table.create.properties.* differ.
void add_to(Pipeline& pipeline, PipelineTable table);

/// Writes statement files, target by target.
struct StatementEmitter {
  const FileKind& file;
  std::string (*header)(const Origin&);
  Statements (*statements)(const TargetTable&);
};

/// Writes files that are one document for all targets.
struct DocumentEmitter {
  const FileKind& file;
  std::string (*document)(const Origin&, const Pipeline&);
};

extern const StatementEmitter kStarRocksEmitter;
extern const StatementEmitter kFlinkEmitter;
extern const StatementEmitter kExternalEmitter;
extern const DocumentEmitter kFlinkCdcEmitter;

inline constexpr std::array kStatementEmitters = {&kStarRocksEmitter, &kFlinkEmitter, &kExternalEmitter};
inline constexpr std::array kDocumentEmitters = {&kFlinkCdcEmitter};

/// Returns the statements of the job `name` with one or more loads, all with the same `settings`. `head` contains the
/// SET lines at the head of the file; the statements restore them after the job.
std::string flink_job(const std::string& name, const std::vector<Shared<Load>>& loads, const FlinkVersions& versions,
                      const Settings& head);

}  // namespace smt::emit
