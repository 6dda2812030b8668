#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "commands/generate/ownership.hpp"
#include "smt/output.hpp"
#include "terminal/console.hpp"

namespace smt::commands {

/// The destination of a run's text: the folder, stdout, or nothing (a dry run).
class Destination {
 public:
  explicit Destination(Ownership ownership) : ownership_{std::move(ownership)} {}
  virtual ~Destination() = default;
  /// What the files say about their conf and, for --only, about their tables.
  const Ownership& ownership() const { return ownership_; }
  virtual void append(const std::string& file_name, std::string_view text, bool secret) = 0;
  /// Makes the text final. Returns what happened, or would happen, to each file.
  virtual std::vector<FileChange> finish() = 0;

 private:
  Ownership ownership_;
};

/// `folder`: as the user names it.
std::unique_ptr<Destination> open_destination(const CommandLine& line, const std::string& folder, Ownership ownership,
                                              Console& console);

}  // namespace smt::commands
