#pragma once
// TargetTable to text. Emitters format and quote; they decide nothing. Every statement ends with a `;`: in StarRocks
// files at the end of its last line, in Flink files on a line of its own, where the splitters of all SQL clients find
// it (measured.md §5).

#include <string>
#include <string_view>

#include "smt/shared.hpp"
#include "smt/target.hpp"

namespace smt {

/// What the header of a file says it was made from. Nothing in it changes from run to run.
struct Origin {
  std::string conf;                     // its name in the files, which is the same from wherever the tool is called
  std::string rule_id;                  // "" for the .all files
  std::string server;                   // "MySQL 9.7"
  std::size_t tables = 0, targets = 0;  // as planned
  const Flink* flink = nullptr;
  std::optional<std::string> time_zone;                 // MySQL's, where the run knows it
  std::vector<std::string> placeholders = {};           // NAMEs of the ${NAME} of the Flink files, sorted
  std::vector<std::string> external_placeholders = {};  // and of the files of external tables
  std::string only = {};                                // the tables, where they are not all of the conf
};

/// What loads one target: the INSERTs from its sources.
struct Load {
  std::string name;  // "db.table"
  std::vector<std::string> inserts;
  Materialize materialize = Materialize::kNone;
};

/// What the tables of one pipeline have in common, and the tables, whose options are empty.
struct Pipeline {
  std::string server_id;
  std::vector<Option> source, sink;
  std::vector<PipelineTable> tables;
};

/// Adds a table. Its options are those of the pipeline, but for table.create.properties: these are those that all have.
void add_to(Pipeline& pipeline, PipelineTable table);

/// One kind of produced file: statements, written as the targets come, or one document of all of them.
struct Emitter {
  std::string_view file_prefix;  // "starrocks-create"
  std::string_view extension;    // "sql"
  bool secret;                   // its files may hold passwords
  /// The document; null: the file is statements, and those below are not null where they say nothing else.
  std::string (*document)(const Origin&, const Pipeline&);
  std::string (*header)(const Origin&);
  /// Statements that a target needs before its own, such as CREATE DATABASE; each stands once in a file.
  std::vector<std::string> (*preamble)(const TargetTable&);
  /// The statements of one target; empty when it has none of this kind.
  std::string (*table)(const TargetTable&);
  /// What loads the target once its tables are created; no inserts where nothing does. Null: nothing of this kind.
  Load (*load)(const TargetTable&);
  /// The statements of one job, of one load or more, which are alike in `materialize`.
  std::string (*job)(const std::vector<Shared<Load>>&, const Flink&);
};

extern const Emitter kStarRocksEmitter;
extern const Emitter kFlinkEmitter;
extern const Emitter kFlinkCdcEmitter;
extern const Emitter kExternalEmitter;

/// All emitters, in the order in which a run writes their files.
inline constexpr const Emitter* kEmitters[] = {&kStarRocksEmitter, &kFlinkEmitter, &kFlinkCdcEmitter,
                                               &kExternalEmitter};

/// "starrocks-create.1.sql", "flink-cdc.1.yaml"; "" as rule gives "starrocks-create.all.sql".
std::string file_name(const Emitter& emitter, std::string_view rule_id);

}  // namespace smt
