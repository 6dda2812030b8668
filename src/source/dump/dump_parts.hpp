#pragma once

#include <string>
#include <vector>

namespace smt::source {

/// A file of a dump, and the database that its folder or its name tells ("" for none).
struct DumpPart {
  std::string path;
  std::string database;
};

/// The files of a dump, in the order in which they are loaded. `path` is
/// - a file, or "-";
/// - a folder of mydumper: the statements of databases and tables, without views, triggers and data;
/// - another folder: all .sql files in it and below, in natural order (2 before 10), Flyway's by their versions;
/// without
///   those that undo others. Skeema's folders tell their databases.
/// Throws Error(kUsage) where there are none.
std::vector<DumpPart> dump_parts(const std::string& path);

/// Whether file `a` comes before `b`; both are relative paths. "V2__x.sql" is before "V2.1__x.sql" and "V10__x.sql",
/// and Flyway's repeatable "R__x.sql" behind all.
bool loads_before(const std::string& a, const std::string& b);

}  // namespace smt::source
