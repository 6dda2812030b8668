#pragma once
// A dump in place of a server.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "smt/source.hpp"
#include "smt/stages.hpp"

namespace smt::source {

struct Dump {
  std::unique_ptr<Source> source;  // its server ends with it
  std::string server_version;      // of the private server that read it
  std::string dump_version;        // of the server that was dumped; "" if the dump does not name it
  bool of_mariadb = false, read_by_mariadb = false;
  std::map<std::string, std::string> collations;  // of the dump that its reader lacks, with their replacements
};

/// Loads the definitions of a dump (a file, or "-": stdin; also gzipped; or a folder of .sql files) into a private
/// server that is started for it from the programs of this machine, and reads from that. Rows are not loaded.
/// `database` is for tables for which no statement names one; if it is "", comments of the file may name it. A dump has
/// no sizes and not its server's time zone and id, so the source lacks them too. `progress` gets a text for each step
/// that takes time. The log must outlive the source. Throws Error(kUsage) at the line of a statement that the server
/// refuses, Error(kWorld) where there is no server.
Dump open_dump(const std::string& path, const std::string& database,
               const std::function<void(std::string_view)>& progress, const Log& log);

}  // namespace smt::source
