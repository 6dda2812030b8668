#pragma once
// A dump as a source in place of a server.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "smt/source.hpp"
#include "smt/stages.hpp"

namespace smt::source {

struct Dump {
  std::unique_ptr<Source> source;  // destroying it stops its server
  std::string server_version;      // of the private server that loaded the dump
  std::string dump_version;        // of the dumped server; "" if the dump does not name it
  bool of_mariadb = false, read_by_mariadb = false;
  std::map<std::string, std::string> collations;  // of the dump that the private server lacks, with their replacements
};

/// Loads the definitions of a dump into a private server and reads from that. The dump is a file, "-" for stdin (both
/// may be gzipped), or a folder of .sql files. The function starts the server from the programs of this machine; it
/// does not load rows. `database` is for tables whose database no statement names; if it is "", comments of the file
/// may name it. A dump has neither sizes nor its server's time zone and id, so the source lacks them too. `progress`
/// gets a text for each step that takes time. The log must outlive the source. Throws Error(kUsage) at the line of a
/// statement that the server refuses, and if the dump has no tables, and Error(kWorld) if there is no server.
Dump open_dump(const std::string& path, const std::string& database,
               const std::function<void(std::string_view)>& progress, const Log& log);

}  // namespace smt::source
