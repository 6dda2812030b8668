#pragma once
// A dump in place of a server.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "smt/source.hpp"

namespace smt {

struct Dump {
  std::unique_ptr<Source> source;  // its server is gone with it
  std::string server_version;      // of the private server that read it
  std::string dump_version;        // of the server that it is of; "" where it does not say
  bool of_mariadb = false, read_by_mariadb = false;
  std::map<std::string, std::string> collations;  // of the dump that its reader has not, with what was read instead
};

/// Loads the definitions of a dump (a file, or "-": stdin; also gzipped; or a folder of .sql files) into a private
/// server that is started for it from the programs of this machine, and reads from that. Rows are not loaded.
/// `database` is for tables for which no statement names one; where it is "", what the file says in comments. What a
/// dump does not tell, its server's time zone and id and the sizes, the source does not tell either. `progress` hears
/// what takes time. The log must outlive the source. Throws Error(kUsage) at the line of a statement that the server
/// refuses, Error(kWorld) where there is no server.
Dump open_dump(const std::string& path, const std::string& database,
               const std::function<void(std::string_view)>& progress, const Log& log);

}  // namespace smt
