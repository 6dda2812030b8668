#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/command_line.hpp"
#include "app/console.hpp"
#include "smt/output.hpp"

namespace smt {

/// Where the text of a run goes: the folder, stdout, or nowhere (a dry run).
class Destination {
 public:
  virtual ~Destination() = default;
  virtual void append(const std::string& file_name, std::string_view text, bool secret) = 0;
  /// Makes it final. Returns what happened, or would happen, to each file.
  virtual std::vector<FileChange> finish() = 0;
};

/// `folder` as the user names it. With --only the files of other rules are no leftovers.
std::unique_ptr<Destination> open_destination(const CommandLine& line, const std::string& folder, Console& console);

}  // namespace smt
