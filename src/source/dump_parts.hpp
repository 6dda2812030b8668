#pragma once

#include <string>
#include <vector>

namespace smt {

/// A file of a dump, and the line of SQL that goes before it ("" for none).
struct DumpPart {
  std::string path;
  std::string before;
};

/// The files of a dump, in the order in which they are loaded. `path` is a file, "-", or a folder of mydumper; of that
/// the statements of databases and tables, without views, triggers and data. Throws Error(kUsage) where there are none.
std::vector<DumpPart> dump_parts(const std::string& path);

}  // namespace smt
