#pragma once

#include <string>
#include <vector>

namespace smt::source {

/// A file of a dump, and the database that its folder or its name gives ("" for none).
struct DumpPart {
  std::string path;
  std::string database;
};

/// Returns the files of a dump, in the order in which they are loaded. `path` is
/// - a file, or "-";
/// - a folder of mydumper: its files for databases and tables, without views, triggers and data;
/// - another folder: all .sql files in it and below, in natural order (2 before 10), Flyway's by their versions;
///   without those that undo others. The folders of Skeema name their databases.
/// Throws Error(kUsage) if there are no files.
std::vector<DumpPart> dump_parts(const std::string& path);

/// Returns true if file `a` comes before `b`; both are relative paths. "V2__x.sql" comes before "V2.1__x.sql" and
/// "V10__x.sql"; Flyway's repeatable "R__x.sql" comes last.
bool loads_before(const std::string& a, const std::string& b);

}  // namespace smt::source
