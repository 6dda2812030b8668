#pragma once
// TargetTable to text. Emitters format and quote; they decide nothing. Every statement ends with a `;`: in StarRocks
// files at the end of its last line, in Flink files on a line of its own, where the splitters of all SQL clients find
// it (docs/facts/flink-sql.md).

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "smt/file_kinds.hpp"
#include "smt/mapping.hpp"
#include "smt/shared.hpp"
#include "smt/stages.hpp"

namespace smt::emit {

/// What the header of a file says it was made from. Nothing in it changes from run to run.
struct Origin {
  std::string conf = {};                // its name in the files, which is the same from wherever the tool is called
  std::string rule_id = {};             // "" for the .all files
  std::string server = {};              // "MySQL 9.7"
  std::size_t tables = 0, targets = 0;  // as planned
  const Flink* flink = nullptr;
  Settings settings = {};                               // the SET lines of a Flink file's head
  std::vector<std::string> placeholders = {};           // NAMEs of the ${NAME} of the Flink files, sorted
  std::vector<std::string> external_placeholders = {};  // and of the files of external tables
  std::string only = {};                                // the tables, where they are not all of the conf
};

/// What loads one target: its INSERT, and the jobs that this belongs to.
struct Load {
  Jobs jobs;
  std::string insert;  // empty: nothing loads the target
  Settings settings;   // of the job
};

/// What a file of statements holds of one target.
struct Statements {
  std::vector<std::string> preamble;  // needed before, such as CREATE DATABASE; each stands once in a file
  std::string text;                   // empty: the target has none of this kind
  Shared<Load> load;                  // what loads the target once its tables are created; without an insert: nothing
};

/// What the tables of one pipeline have in common, and the tables, whose options are empty.
struct Pipeline {
  std::string name = {};  // of its job
  std::string server_id = {};
  std::vector<Option> source = {}, sink = {}, settings = {};
  std::vector<PipelineTable> tables = {};
};

/// Adds a table. Its options are those of the pipeline, but for table.create.properties: these are those that all have.
void add_to(Pipeline& pipeline, PipelineTable table);

/// Writes files of statements, as the targets come.
struct StatementEmitter {
  const FileKind& file;
  std::string (*header)(const Origin&);
  Statements (*statements)(const TargetTable&);
};

/// Writes files that are one document of all targets.
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

/// The statements of the job `name`, of one load or more, which are alike in `settings`. `head` has the SET lines
/// above; it holds again behind the job.
std::string flink_job(const std::string& name, const std::vector<Shared<Load>>& loads, const FlinkVersions& versions,
                      const Settings& head);

}  // namespace smt::emit
